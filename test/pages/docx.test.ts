import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';
import type { Browser } from 'playwright-core';
import { launchChromium, newReader } from './support/browser.js';
import { openFileSite, type FileSite } from './support/file-site.js';

const numbering = {
  config: [
    {
      reference: 'plan',
      levels: [
        { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
      ],
    },
  ],
};
const numbered = (text: string, level: number) =>
  new Paragraph({ text, numbering: { reference: 'plan', level } });

/** A file of the given paragraphs, whose parts are then changed by hand. */
async function docx(
  children: Paragraph[],
  change: Record<string, (xml: string) => string> = {},
): Promise<Buffer> {
  const archive = await JSZip.loadAsync(
    await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })),
  );
  for (const [name, write] of Object.entries(change))
    archive.file(name, write((await archive.file(name)?.async('string')) ?? ''));
  return archive.generateAsync({ type: 'nodebuffer' });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const box = (text: string) =>
  `<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:90pt;height:30pt"><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></v:shape><v:line from="0,0" to="400,0"/></w:pict>`;
const boxes = `<w:p><w:r><w:t>框前的话</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback>${box('新式框里的话')}</mc:Fallback></mc:AlternateContent></w:r></w:p><w:p><w:r>${box('旧式框里的话')}</w:r></w:p>`;

/** Every way to write a rule that a search in the text of a sheet does not find. */
const rules =
  'red;} .x{} :host{contain:none!important;position:fixed!important;display:none!important} .docx *{position/**/:fixed;background-image:image-set(&quot;/files/loaded-1&quot; 1x);list-style-image:u\\72l(/files/loaded-2);border-image:url(/files/loaded-3)} .docx{&amp; p{position:fixed}} p::before{content:&quot;假的正文&quot;} .y{color:red';

describe('A DOCX as word processors write them', () => {
  let site: FileSite;
  let browser: Browser;

  before(async () => {
    site = await openFileSite({
      'numbered.docx': await docx([
        numbered('清点苗木', 0),
        new Paragraph('每季度清点一次。'),
        numbered('分类登记', 1),
        numbered('公布结果', 1),
        numbered('加强储备', 0),
      ]),
      'boxes.docx': await docx([new Paragraph('正文')], {
        'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${boxes}`),
      }),
      'rules.docx': await docx([new Paragraph('正文')], {
        'word/styles.xml': (xml) =>
          xml.replace(
            '</w:styles>',
            `<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:color w:val="${rules}"/></w:rPr></w:style></w:styles>`,
          ),
        'word/document.xml': (xml) =>
          xml.replace(
            '<w:body>',
            '<w:body><w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>',
          ),
      }),
      'picture.docx': await docx([new Paragraph('正文')], {
        'word/document.xml': (xml) =>
          xml.replace(
            '<w:body>',
            `<w:body><w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:imagedata r:id="rIdNone"/></v:shape></w:pict></w:r></w:p>`,
          ),
      }),
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open(name: string) {
    const reader = await newReader(browser, { viewport: { width: 1000, height: 800 } });
    const asked: string[] = [];
    reader.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await reader.page.goto(`${site.origin}/page?src=${name}`);
    await reader.page
      .locator('.gov-docx')
      .getByText('正文')
      .or(reader.page.getByText('加强储备'))
      .first()
      .waitFor();
    const text = () => reader.page.locator('.gov-docx p').allInnerTexts();
    return { ...reader, asked, text };
  }

  it('has the numbers that Word counts in its text, its outline and what is found', async () => {
    const { page, text, heard, close } = await open('numbered.docx');
    assert.deepEqual(await text(), [
      '一、清点苗木',
      '每季度清点一次。',
      '（一）分类登记',
      '（二）公布结果',
      '二、加强储备',
    ]);
    const outline = await page.locator('gov-doc-viewer nav a').allInnerTexts();
    assert.deepEqual(outline, ['一、清点苗木', '（一）分类登记', '（二）公布结果', '二、加强储备']);
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('searchbox').fill('二、加强');
    await page.getByText('1/1').waitFor();
    assert.deepEqual(heard, []);
    await close();
  });

  it('shows what stands in text boxes, old and new, once and as paragraphs of their own', async () => {
    const { text, heard, close } = await open('boxes.docx');
    const said = (await text()).filter((words) => words.trim());
    assert.deepEqual(said, ['框前的话', '新式框里的话', '旧式框里的话', '正文']);
    assert.deepEqual(heard, []);
    await close();
  });

  it('cannot leave its frame, load anything or put words into the text by its styles, however they are written', async () => {
    const { page, text, asked, heard, close } = await open('rules.docx');
    assert.deepEqual(await text(), ['甲', '正文']);
    const frame = page.locator('.gov-docx');
    assert.equal(await frame.evaluate((host) => getComputedStyle(host).contain), 'paint');
    const looks = await frame.locator('p, span, section').evaluateAll((all) =>
      all.map((element) => {
        const { position, backgroundImage, listStyleImage, borderImageSource } = getComputedStyle(element);
        const before = getComputedStyle(element, '::before').content;
        return [position === 'fixed', backgroundImage, listStyleImage, borderImageSource, before].join(' ');
      }),
    );
    assert.deepEqual([...new Set(looks)], ['false none none none none']);
    assert.deepEqual(
      asked.filter((address) => address.includes('loaded')),
      [],
    );
    assert.deepEqual(heard, []);
    await close();
  });

  it('says where a picture would stand that is not in it', async () => {
    const { text, asked, heard, close } = await open('picture.docx');
    assert.match((await text()).join(), /图片：网页不能显示这种格式/);
    assert.ok(!asked.some((address) => address.endsWith('/null')));
    assert.deepEqual(heard, []);
    await close();
  });

  it('takes a reader who comes by the address of a heading to that heading', async () => {
    const { page, close } = await newReader(browser, { viewport: { width: 1000, height: 300 } });
    await page.goto(`${site.origin}/page?src=numbered.docx#y2`);
    await page.waitForFunction(() => {
      const focused = document.querySelector('.gov-docx')?.shadowRoot?.activeElement;
      return focused?.textContent === '二、加强储备';
    });
    await close();
  });
});
