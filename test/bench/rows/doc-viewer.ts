import { docViewerLightStyles } from '../../../dist/elements/doc-viewer/doc-viewer.light.styles.js';
import { safeHtml } from '../../../dist/foundation/safe-html.js';
import { longDocument, pastedDocument } from '../long-document.ts';
import { pair, type Bench } from '../measure.ts';

/** A document of 1.16 MB: cleaned and put into the page, and laid out for its first view. */
export const bench: Bench = async () => {
  const source = longDocument();
  const place = document.createElement('div');
  document.body.append(place);
  const empty = () => {
    place.textContent = '';
  };
  const pasted = pastedDocument();
  const cleaned = await pair(
    async () => place.append(await safeHtml(pasted, document.baseURI, document.createElement('article'))),
    () => {
      place.innerHTML = pasted;
    },
    // The browser's heap takes its size in the first fifty; only then are both at their own pace.
    { rounds: 150, prepare: empty },
  );
  document.adoptedStyleSheets = [docViewerLightStyles.styleSheet as CSSStyleSheet];
  const shown = (tag: string) => async () => {
    const article = document.createElement('article');
    article.innerHTML = source;
    const around = document.createElement(tag);
    around.append(article);
    place.append(around);
    const start = performance.now();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  };
  const view = await pair(shown('gov-doc-viewer'), shown('div'), { rounds: 45, prepare: empty });
  return [
    { name: 'sanitise and insert 1.16 MB', ...cleaned, peerName: 'innerHTML', unit: 'ms', bound: 1.3 },
    { name: 'first view of 1.16 MB', ...view, peerName: 'the plain page', unit: 'ms', bound: 0.4 },
  ];
};
