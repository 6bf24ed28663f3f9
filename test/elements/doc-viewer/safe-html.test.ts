import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { attacks } from './attacks.js';
import { next, page, replace, serve, type Viewer } from './doc-viewer.support.js';

const allowedAttributes =
  /^(abbr|align|alt|class|colspan|datetime|dir|headers|height|href|id|lang|open|reversed|rowspan|scope|span|src|start|title|type|valign|value|width|data-gov-[a-z]+|tabindex|aria-label)$/;

let restore: (() => void)[] = [];

/** What the viewer shows of a page of this site. */
async function shown(source: string): Promise<HTMLElement> {
  const undo = serve(() => page(`<p>前文</p>${source}<p>后文</p>`));
  const viewer = await fixture<Viewer>(html`<gov-doc-viewer src="/documents/attack.html"></gov-doc-viewer>`);
  await next(viewer, 'gov-document-loaded');
  undo();
  return viewer.querySelector('article') as HTMLElement;
}

for (const [name, prepare] of [
  ['as this browser does it', () => []],
  [
    'without the browser’s own sanitiser',
    () => [replace(window, 'Sanitizer', undefined), replace(Element.prototype, 'setHTML', undefined)],
  ],
] as const) {
  describe(`HTML of others in gov-doc-viewer, ${name}`, () => {
    let ran = 0;

    before(() => {
      restore = [...prepare(), replace(window, 'ran', () => (ran += 1))];
    });
    after(() => restore.forEach((undo) => undo()));

    it('runs nothing and brings nothing but a document’s own elements, whatever it tries', async () => {
      for (const attack of attacks) {
        const article = await shown(attack);
        expect(article.textContent, attack).to.match(/前文/);
        for (const element of article.querySelectorAll('*')) {
          expect(element.namespaceURI, attack).to.equal('http://www.w3.org/1999/xhtml');
          expect(element.localName, attack).not.to.match(
            /^(script|style|iframe|object|embed|form|input|button|select|textarea|link|meta|base|svg|math|video|audio|source|area|map|template|image|.*-.*)$/,
          );
          for (const { name: attribute, value } of Array.from(element.attributes)) {
            expect(attribute, attack).to.match(allowedAttributes);
            if (attribute === 'href') expect(value, attack).to.match(/^(https?:|mailto:|tel:|#gov-content-)/);
            if (attribute === 'src')
              expect(value, attack).to.match(/^(https?:|data:image\/(png|jpeg|gif|webp|bmp);)/);
            if (attribute === 'id') expect(value, attack).to.match(/^gov-content-/);
          }
        }
        article.querySelectorAll<HTMLElement>('a,p,details').forEach((element) => {
          element.addEventListener('click', (event) => event.preventDefault());
          element.click();
        });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(ran, 'no script ran').to.equal(0);
    });

    it('keeps the page’s own names what they are', async () => {
      await shown(
        '<a id="govPageSetting" href="/x">x</a><img name="govPageSetting" id="cookie" src="/x.png">',
      );
      expect((window as unknown as Record<string, unknown>)['govPageSetting']).to.equal(undefined);
      expect(typeof document.cookie).to.equal('string');
    });

    it('keeps the words of elements it does not know, as Word and portals leave them', async () => {
      const article = await shown(
        '<UCAPCONTENT><p class="MsoNormal"><o:p>一</o:p><font face="x">二</font><center>三</center></p></UCAPCONTENT>',
      );
      expect(article.textContent?.replace(/\s/g, '')).to.equal('前文一二三后文');
      expect(article.querySelector('[class]')).to.equal(null);
    });

    it('keeps tables with their spans, pictures, lists, and where text is placed', async () => {
      const article = await shown(`
        <table><caption>表</caption><thead><tr><th scope="col" colspan="2">甲</th></tr></thead>
        <tbody><tr><td rowspan="2">乙</td><td>丙</td></tr></tbody></table>
        <ol start="3" type="a"><li value="5">丁</li></ol><p align="right">2026年3月1日</p>
        <img src="data:image/png;base64,iVBORw0KGgo=" alt="印章" width="20" height="20">`);
      expect(article.querySelector('th')?.colSpan).to.equal(2);
      expect(article.querySelector('td')?.rowSpan).to.equal(2);
      expect(article.querySelector('caption')?.textContent).to.equal('表');
      expect(article.querySelector('ol')?.start).to.equal(3);
      expect(article.querySelector('p[align=right]')?.textContent).to.equal('2026年3月1日');
      expect(article.querySelector('img')?.alt).to.equal('印章');
    });

    it('keeps what stands in the middle and at the right, and brings no style before the policy of the page', async () => {
      const met: string[] = [];
      const hear = (event: SecurityPolicyViolationEvent) => met.push(event.violatedDirective);
      document.addEventListener('securitypolicyviolation', hear);
      const article = await shown(`
        <p class="MsoNormal" style="mso-x: y; TEXT-ALIGN: center">标题 style="x" 在此</p><p style='text-align:right'>署名</p>
        <p style="color:red;x-text-align:right">正文</p><p STYLE=color:red>正文</p><p title='a style="b"'>正文</p>`);
      document.removeEventListener('securitypolicyviolation', hear);
      const aligned = [...article.querySelectorAll('p')].map((p) => p.getAttribute('align'));
      expect(aligned).to.deep.equal([null, 'center', 'right', null, null, null, null]);
      expect(article.querySelector('p[align]')?.textContent).to.equal('标题 style="x" 在此');
      expect(article.querySelector('[style],[data-style]')).to.equal(null);
      expect(met).to.deep.equal([]);
    });

    it('keeps links within the document together with their targets, and ids of the structure as they are', async () => {
      const article = await shown(
        '<a href="#note1">注</a><p id="note1">注一</p><a href="#old">旧</a><a name="old">锚</a><h2 id="y2.3">（三）公开</h2><a href="#y2.3">见</a>',
      );
      const [note, old, , heading] = [...article.querySelectorAll('a')];
      for (const link of [note, old, heading]) {
        const id = link?.getAttribute('href')?.slice(1) ?? '';
        expect(article.querySelector(`[id="${id}"]`), link?.outerHTML).not.to.equal(null);
      }
      expect(article.querySelector('h2')?.id).to.equal('y2.3');
    });

    it('keeps cells of a table with the heads that they name', async () => {
      const article = await shown(
        '<table><tr><th id="unit">单位</th><th id="y2.3">时限</th></tr><tr><td headers="unit y2.3">办公室</td></tr></table>',
      );
      const { headers } = article.querySelector('td') as HTMLTableCellElement & { headers: string };
      expect(headers).to.equal('gov-content-unit y2.3');
      for (const id of headers.split(' '))
        expect(article.querySelector(`[id="${id}"]`)?.localName).to.equal('th');
    });

    it('asks for no picture but those of the document, and for those where they are', async () => {
      performance.clearResourceTimings();
      const mark = String(Math.random()).slice(2);
      const undo = serve(() =>
        page(`<nav><img src="logo-${mark}.png"></nav>
          <article><p>正文</p><img src="map-${mark}.png" alt="图"></article>`),
      );
      const viewer = await fixture<Viewer>(
        html`<gov-doc-viewer src="/documents/2026/a.html"></gov-doc-viewer>`,
      );
      await next(viewer, 'gov-document-loaded');
      const asked = () =>
        performance
          .getEntriesByType('resource')
          .map(({ name: address }) => new URL(address).pathname)
          .filter((path) => path.includes(mark));
      await waitUntil(() => asked().length);
      await new Promise((resolve) => setTimeout(resolve, 100));
      undo();
      expect(asked()).to.deep.equal([`/documents/2026/map-${mark}.png`]);
    });

    it('brings nothing into the page before it is clean', async () => {
      let loaded = 0;
      const undo = replace(window, 'seen', () => (loaded += 1));
      await shown(
        '<img src="/x.png" onload="seen()" onerror="seen()"><svg><image href="/x.png" onload="seen()"/></svg>',
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      undo();
      expect(loaded).to.equal(0);
    });
  });
}
