import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { attacks } from './attacks.js';
import { replace, serve, type Viewer } from './doc-viewer.support.js';
import { storedZip } from './stored-zip.js';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\0-\x08]/g, '');

/** Addresses that run something where nobody looks. */
const addresses = [
  'javascript:ran()',
  ' javascript:ran()',
  'java\tscript:ran()',
  'JAVASCRIPT:ran()',
  'vbscript:ran()',
  'data:text/html,<script>parent.ran()</script>',
  'blob:null/ran',
];
const hostile = [...addresses, ...attacks];

/** A DOCX that brings each attack as text, as the address of a link and of a field, as a name, and as a style. */
function docx(): Uint8Array {
  const run = (text: string): string => `<w:r><w:t>${escaped(text)}</w:t></w:r>`;
  const field = (text: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r>
    <w:r><w:instrText>HYPERLINK "${escaped(text)}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
    ${run('域')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const paragraphs = hostile.map(
    (attack, index) => `<w:p><w:pPr><w:pStyle w:val="s${index}"/></w:pPr>
      <w:bookmarkStart w:id="${index}" w:name="${escaped(attack)}"/>${run(attack)}<w:bookmarkEnd w:id="${index}"/>
      <w:hyperlink r:id="r${index}" w:tooltip="${escaped(attack)}">${run('链接')}</w:hyperlink>
      <w:hyperlink w:anchor="${escaped(attack)}">${run('书签')}</w:hyperlink>${field(attack)}</w:p>`,
  );
  const styles = hostile.map(
    (attack, index) => `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="${escaped(attack)}"/>
      <w:rPr><w:rFonts w:ascii="${escaped(`x;}</style>${attack}`)}"/><w:color w:val="${escaped(attack)}"/></w:rPr></w:style>`,
  );
  const links = hostile.map(
    (address, index) =>
      `<Relationship Id="r${index}" Type="${officeRelations}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
  );
  return storedZip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>
      <Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r" Type="${officeRelations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}">${links.join('')}<Relationship Id="styles" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${word}>${styles.join('')}</w:styles>`,
    'word/document.xml': `<w:document ${word} xmlns:r="${officeRelations}"><w:body>${paragraphs.join('')}<w:p>${run('末段')}</w:p></w:body></w:document>`,
  });
}

/** A PDF of one page that runs script when it is opened, and whose links do. Without a table of its objects: the engine mends that. */
function pdf(): Uint8Array {
  const annotations = addresses.map((address, index) => {
    const hex = [...address].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('');
    return `<</Type/Annot/Subtype/Link/Rect[50 ${700 - index * 40} 250 ${720 - index * 40}]/A<</S/URI/URI<${hex}>>>>>`;
  });
  const text = 'BT /F 14 Tf 50 760 Td (last line) Tj ET';
  const file = `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(ran\\(\\);app.alert\\(1\\))>>>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R
/AA<</O<</S/JavaScript/JS(ran\\(\\))>>>>/Annots[${annotations.join('')}
<</Type/Annot/Subtype/Link/Rect[50 300 250 320]/A<</S/URI/URI(https://www.example.gov.cn/)>>>>
<</Type/Annot/Subtype/Widget/FT/Btn/T(b)/Rect[50 200 250 220]/A<</S/JavaScript/JS(ran\\(\\))>>>>]>> endobj
4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
5 0 obj <</Length ${text.length}>> stream
${text}
endstream endobj
trailer <</Root 1 0 R/Size 6>>
%%EOF`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

describe('A file of others in gov-doc-viewer', () => {
  let ran = 0;
  let restore: (() => void)[] = [];

  before(function () {
    // The engines are parts of the drop-in, which only `npm run test:browsers` has in its pages.
    if (!document.querySelector('script[src$="gov-disclosure.min.js"]')) this.skip();
  });
  beforeEach(() => {
    ran = 0;
    restore = [replace(window, 'ran', () => (ran += 1))];
  });
  afterEach(() => restore.forEach((undo) => undo()));

  /** What a file is shown in, once it is there or its viewer has said why not. */
  async function opened(name: string, bytes: Uint8Array): Promise<[ParentNode, tooOld: boolean]> {
    restore.push(serve(() => new Response(bytes as Uint8Array<ArrayBuffer>)));
    const viewer = await fixture<Viewer>(html`<gov-doc-viewer src="/documents/${name}"></gov-doc-viewer>`);
    const failed = (): boolean => viewer.shadowRoot?.querySelector('.state.failed') !== null;
    await waitUntil(() => viewer.querySelector('[slot] > *') ?? failed(), 'it opens');
    const frame = viewer.querySelector('[slot] > *');
    return [frame?.shadowRoot ?? frame ?? viewer, failed()];
  }

  /** Every link of the file pressed, whatever the file says it opens. */
  async function press(shown: ParentNode): Promise<void> {
    for (const anchor of shown.querySelectorAll('a')) {
      expect(anchor.getAttribute('href') ?? '', anchor.outerHTML).to.match(/^(https?:|mailto:|tel:|#|$)/);
      expect(anchor.getAttribute('target') ?? '', anchor.outerHTML).to.match(/^(_blank)?$/);
      anchor.addEventListener('click', (event) => event.preventDefault());
      anchor.click();
    }
    for (const element of shown.querySelectorAll('*'))
      for (const { name } of Array.from(element.attributes))
        expect(name, element.outerHTML.slice(0, 200)).not.to.match(/^on|^srcdoc$|^formaction$/);
    expect(shown.querySelector('script, iframe, object, embed, form, [autofocus]')).to.equal(null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(ran, 'no script ran').to.equal(0);
  }

  it('runs nothing of a DOCX: not its text, links, fields, names or styles', async () => {
    const [shown] = await opened('hostile.docx', docx());
    expect(text(shown)).to.contain('<img src=x onerror=ran()>').and.to.contain('末段');
    await press(shown);
    expect(getComputedStyle(document.body).display).to.equal('block');
  });

  it('runs nothing of a PDF: not its links, its buttons, nor what it wants run on opening', async () => {
    const [shown, tooOld] = await opened('hostile.pdf', pdf());
    // A browser below the floor of the engine says so, and runs nothing either.
    if (!tooOld) await waitUntil(() => shown.querySelector('a[href="https://www.example.gov.cn/"]'));
    await press(shown);
  });
});

const text = (shown: ParentNode): string => [...shown.children].map((child) => child.textContent).join('\n');
