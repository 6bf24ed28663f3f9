import { dirname, resolve } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/**
 * Parts that load when first needed: each a module of its own in `dist/chunks/`, the same for both bundles. Parts may
 * import each other: what several of them need is fetched once.
 */
export const parts: Record<string, string> = {
  sanitiser: 'dist/foundation/sanitiser.js',
  'doc-meta-after': 'dist/elements/doc-meta/after-sight.js',
  'doc-meta-citations': 'dist/elements/doc-meta/citations.js',
  'doc-meta-endpoint': 'dist/elements/doc-meta/ask-endpoint.js',
  'doc-meta-sources': 'dist/elements/doc-meta/sources.js',
  'doc-meta-text': 'dist/elements/doc-meta/document-text.js',
  'doc-viewer-article': 'dist/elements/doc-viewer/html-document.js',
  'doc-viewer-find': 'dist/elements/doc-viewer/find-bar.js',
  'doc-viewer-paragraphs': 'dist/elements/doc-viewer/paragraph-marks.js',
  'doc-viewer-citation': 'dist/elements/doc-viewer/cite-paragraph.js',
  'doc-viewer-panels': 'dist/elements/doc-viewer/viewer-panels.js',
  'doc-viewer-compare': 'dist/elements/doc-viewer/compare-versions.js',
  'doc-viewer-tables': 'dist/elements/doc-viewer/tables.js',
  'doc-viewer-loading': 'dist/elements/doc-viewer/document-loader.js',
  'doc-viewer-pages': 'dist/elements/doc-viewer/page-bar.js',
  'format-docx': 'dist/formats/docx/open-docx.js',
  'format-pdf': 'dist/formats/pdf/open-pdf.js',
  'format-pdf-start': 'dist/formats/pdf/pdf-start.js',
  'font-size-options': 'dist/elements/font-size/options.js',
  'metadata-reader': 'dist/official-document/metadata.js',
  'page-citation': 'dist/elements/page-tools/cite-page.js',
  'page-script': 'dist/elements/page-tools/convert-script.js',
  'page-speech': 'dist/elements/page-tools/read-aloud.js',
  'page-work': 'dist/elements/page-tools/page-work.js',
  'to-simplified': 'dist/elements/page-tools/to-simplified.js',
  'to-traditional': 'dist/elements/page-tools/to-traditional.js',
  'qr-code': 'dist/elements/qr-share/share-code.js',
  'qr-logo': 'dist/elements/qr-share/prove-logo.js',
  'request-attachments': 'dist/elements/request-form/attachments.js',
  'request-application': 'dist/elements/request-form/application-form.js',
  'request-change': 'dist/elements/request-form/form-change.js',
  'request-work': 'dist/elements/request-form/request-work.js',
  'request-extra-fields': 'dist/elements/request-form/extra-fields.js',
  'request-take-over': 'dist/elements/request-form/take-over.js',
  'request-proof': 'dist/elements/request-form/proof.js',
  'request-receipt': 'dist/elements/request-form/receipt.js',
  'request-review': 'dist/elements/request-form/review.js',
  'request-look-up': 'dist/elements/request-status/look-up.js',
  'request-progress': 'dist/elements/request-status/progress.js',
  'suggestion-letters': 'dist/elements/suggestion-box/letter-box.js',
};

/** Kernels of government desktops start at Chromium 83; `chrome80` lowers Lit's own syntax too. */
const target = 'chrome80';

/** In a bundle or a part, `import('…/share-code.js')` stays a dynamic import of the part's own file beside it. */
function lazyParts(folder: './chunks/' | './'): Plugin {
  return {
    name: 'lazy-parts',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const part = Object.entries(parts).find(([, file]) => resolved?.id.endsWith(`/${file}`));
      return part ? { id: `${folder}${part[0]}.js`, external: true } : resolved;
    },
  };
}

/** The name of the part that lies in this file; undefined if it is none. */
const partIn = (file: string): string | undefined =>
  Object.entries(parts).find(([, path]) => resolve(path) === file)?.[0];

/**
 * A page opened as a local file may import no module, so there every part exists as a classic script, too. In the
 * classic bundle and in those scripts `import('…/share-code.js')` becomes `loadPart('qr-code')`, see
 * `src/foundation/load-part.ts`; the parts call the bundle's own.
 */
function classicParts(where: 'bundle' | 'part'): Plugin {
  const loader = resolve('dist/foundation/load-part.js');
  const call = where === 'bundle' ? 'loadPartOfBundle' : 'globalThis.govDisclosure.loadPart';
  return {
    name: 'classic-parts',
    enforce: 'pre',
    transform(code, id) {
      const lazy = code.replace(/\bimport\(\s*(['"`])(\.[^'"`]+)\1\s*\)/g, (whole, _quote, path: string) => {
        const part = partIn(resolve(dirname(id), path));
        return part ? `${call}(${JSON.stringify(part)})` : whole;
      });
      const from = `from ${JSON.stringify(loader)};`;
      const head =
        lazy !== code && where === 'bundle' ? `import { loadPart as loadPartOfBundle } ${from}` : '';
      const foot = id === resolve('dist/index.js') ? `\nexport { loadPart } ${from}` : '';
      return lazy === code && !foot ? null : { code: head + lazy + foot, map: null };
    },
  };
}

/** docx-preview parses XML with its own `DOMParser`, which a page that requires Trusted Types refuses. */
function trustedXml(): Plugin {
  const parser = resolve('dist/formats/docx/xml-parser.js');
  return {
    name: 'trusted-xml',
    transform(code, id) {
      if (!/\/docx-preview\/dist\//.test(id)) return null;
      if (!code.includes('new DOMParser()')) throw new Error('docx-preview parses XML in another way now.');
      const trusted = code.split('new DOMParser()').join('new TrustedXmlParser()');
      return { code: `import { TrustedXmlParser } from ${JSON.stringify(parser)};\n${trusted}`, map: null };
    },
  };
}

/** A classic script has no address of its own; the one part that asks for it knows what to do without. */
const noAddress: Plugin = {
  name: 'no-address',
  transform: (code) =>
    code.includes('import.meta.url')
      ? { code: code.replace(/import\.meta\.url/g, 'undefined'), map: null }
      : null,
};

const bundle = (
  entry: string,
  fileName: string,
  format: 'es' | 'iife',
  plugins: Plugin[] = [],
  name = 'govDisclosure',
): UserConfig => ({
  plugins,
  build: {
    target,
    minify: 'oxc',
    outDir: 'dist',
    emptyOutDir: false,
    lib: { entry, formats: [format], name, fileName: () => fileName },
    rolldownOptions: { output: { minify: true } },
  },
});

/** One pass a mode, see the `build:bundles` script: `esm`, `classic`, `early`, `part:<name>` and `classic-part:<name>`. */
export default defineConfig(({ mode }) => {
  if (mode === 'esm') return bundle('dist/index.js', 'gov-disclosure.esm.js', 'es', [lazyParts('./chunks/')]);
  if (mode === 'classic')
    return bundle('dist/index.js', 'gov-disclosure.min.js', 'iife', [classicParts('bundle')]);
  if (mode === 'early') return bundle('dist/elements/font-size/early.js', 'gov-font-size-early.js', 'iife');
  const [kind, name = ''] = mode.split(':');
  const part = parts[name];
  if (!part) return {};
  return kind === 'part'
    ? bundle(part, `chunks/${name}.js`, 'es', [lazyParts('./'), trustedXml()])
    : bundle(
        part,
        `chunks/classic/${name}.js`,
        'iife',
        [classicParts('part'), trustedXml(), noAddress],
        'govDisclosurePart',
      );
});
