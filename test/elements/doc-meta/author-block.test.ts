import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { button, known, said, shadow, wordsAfter, type DocMeta } from './support.js';

const list = html`<dl>
  <dt>索 引 号</dt>
  <dd>G00021/2026-00007</dd>
  <dt>发文字号：</dt>
  <dd>澄水发〔2026〕4号</dd>
  <dt>成文日期</dt>
  <dd>2026年1月19日</dd>
  <dt>组配分类</dt>
  <dd>规范性文件</dd>
  <dt>有效性</dt>
  <dd></dd>
</dl>`;

/** As a template of 2008 prints it: cells for looks, padding inside the labels, no heads. */
const oldTable = html`<table width="900" border="0" cellspacing="1">
  <tbody>
    <tr>
      <td width="90">索&nbsp;引&nbsp;号：</td>
      <td width="360">E00070/2017-00419</td>
      <td width="90">主题分类：</td>
      <td>综合政务</td>
    </tr>
    <tr>
      <td>标　　题：</td>
      <td colspan="3">河阳县人民政府办公室关于做好村务公开栏更新工作的通知</td>
    </tr>
    <tr>
      <td>文　　号：</td>
      <td>河府办发〔2017〕31号</td>
      <td>主 题 词：</td>
      <td></td>
    </tr>
  </tbody>
</table>`;

describe('gov-doc-meta with an author’s block', () => {
  it('reads a dl and tells scripts the record, with dates as YYYY-MM-DD', async () => {
    const { read } = await known(html`<gov-doc-meta>${list}</gov-doc-meta>`);
    expect(read.metadata).to.deep.equal({
      组配分类: '规范性文件',
      indexNumber: 'G00021/2026-00007',
      documentNumber: '澄水发〔2026〕4号',
      dateCreated: '2026-01-19',
    });
    expect(read.sources['indexNumber']).to.equal('markup');
  });

  it('reads the layout table of an old template and tells its labels as row headers', async () => {
    const { element, read } = await known(html`<gov-doc-meta>${oldTable}</gov-doc-meta>`);
    expect(read.metadata['indexNumber']).to.equal('E00070/2017-00419');
    expect(read.metadata['title']).to.contain('村务公开栏');
    expect(element.querySelector('table')?.getAttribute('role')).to.equal('table');
    const heads = Array.from(element.querySelectorAll('[role=rowheader]'), (cell) =>
      cell.textContent?.trim(),
    );
    expect(heads).to.deep.equal([
      '索\u00a0引\u00a0号：',
      '主题分类：',
      '标　　题：',
      '文　　号：',
      '主 题 词：',
    ]);
  });

  it('reads a list of label and value in one text', async () => {
    const { read } = await known(
      html`<gov-doc-meta>
        <ul>
          <li>索引号：K28044908/2026-04277</li>
          <li>发文机构：澄溪市人民政府</li>
          <li>发布日期：2026年02月14日</li>
        </ul>
      </gov-doc-meta>`,
    );
    expect(read.metadata).to.deep.equal({
      indexNumber: 'K28044908/2026-04277',
      issuingAuthority: '澄溪市人民政府',
      datePublished: '2026-02-14',
    });
  });

  it('reads pairs of div and span by the full reader', async () => {
    const { element, read } = await known(
      html`<gov-doc-meta>
        <div class="row"><div><span>索引号</span></div><div>K28044908/2026-04277</div></div>
        <div class="row"><div><span>发布机构</span></div><div>澄溪市人民政府</div></div>
      </gov-doc-meta>`,
    );
    expect(read.metadata['indexNumber']).to.equal('K28044908/2026-04277');
    expect(element.querySelector('dl'), 'what the author printed is not printed again').to.equal(null);
  });

  it('reads labels in Traditional characters', async () => {
    const { read } = await known(
      html`<gov-doc-meta lang="zh-Hant">
        <dl>
          <dt>索引號</dt>
          <dd>G00021/2026-00007</dd>
          <dt>發佈機構</dt>
          <dd>澄溪市圖書館</dd>
          <dt>有效性</dt>
          <dd>有效</dd>
        </dl>
      </gov-doc-meta>`,
    );
    expect(read.metadata).to.deep.equal({
      indexNumber: 'G00021/2026-00007',
      publisher: '澄溪市圖書館',
      validity: '有效',
    });
  });

  it('reads the labels of an English page', async () => {
    const { element, read } = await known(
      html`<gov-doc-meta lang="en">
        <dl>
          <dt>Index number</dt>
          <dd>G00021/2026-00007</dd>
          <dt>Publisher</dt>
          <dd>Chengxi Water Authority</dd>
          <dt>Validity</dt>
          <dd></dd>
        </dl>
      </gov-doc-meta>`,
    );
    expect(read.metadata).to.deep.equal({
      indexNumber: 'G00021/2026-00007',
      publisher: 'Chengxi Water Authority',
    });
    expect(said(element)).to.contain('Copy index no.');
    expect(element.querySelector('dl[data-gov-made]')).to.equal(null);
  });

  it('leaves a catalogue alone, though its heads are labels', async () => {
    const element = await fixture<DocMeta>(
      html`<gov-doc-meta>
        <table>
          <tr>
            <td>索引号</td>
            <td>文件</td>
          </tr>
          <tr>
            <td>G00021/2026-00007</td>
            <td>关于取水口巡查的通知</td>
          </tr>
          <tr>
            <td>G00021/2026-00008</td>
            <td>关于水表检定的通知</td>
          </tr>
        </table>
      </gov-doc-meta>`,
    );
    await new Promise((done) => setTimeout(done, 300));
    expect(shadow(element).querySelector('button')).to.equal(null);
    expect(element.querySelector('dl')).to.equal(null);
    expect(element.querySelector('[role]')).to.equal(null);
  });

  it('takes no serial of the site’s system for a document number', async () => {
    const { read } = await known(
      html`<gov-doc-meta>
        <dl>
          <dt>文件编号</dt>
          <dd>CXSZF-201407-2162298</dd>
          <dt>信息索取号</dt>
          <dd>G00021/2014-00007</dd>
        </dl>
      </gov-doc-meta>`,
    );
    expect(read.metadata['documentNumber']).to.equal(undefined);
    expect(read.metadata['文件编号']).to.equal('CXSZF-201407-2162298');
  });

  it('says 未标注 where the author printed nothing, without touching the text', async () => {
    const { element } = await known(html`<gov-doc-meta>${list}</gov-doc-meta>`);
    const blank = element.querySelector('dd:last-of-type') as Element;
    expect(wordsAfter(blank)).to.contain('未标注');
    expect(blank.textContent).to.equal('');
  });

  it('hides the empty fields where the site asks for it', async () => {
    const { element } = await known(html`<gov-doc-meta empty="hide">${list}</gov-doc-meta>`);
    const rows = Array.from(element.querySelectorAll('dt'), (term) => getComputedStyle(term).display);
    expect(rows[rows.length - 1]).to.equal('none');
    expect(rows[0]).not.to.equal('none');
  });

  it('adds attributes only, and takes them away when it leaves the page', async () => {
    const plain = await fixture<HTMLElement>(html`<div>${oldTable}</div>`);
    const before = plain.querySelector('table')?.outerHTML;
    const { element } = await known(html`<gov-doc-meta>${oldTable}</gov-doc-meta>`);
    expect(element.querySelector('table')?.outerHTML).not.to.equal(before);
    expect(element.querySelector('table')?.textContent).to.equal(plain.textContent);
    element.remove();
    expect(element.querySelector('table')?.outerHTML).to.equal(before);
  });

  it('asks the page for no size or style while it reads and enhances, so that no layout is forced', async () => {
    const asked: string[] = [];
    const undo: (() => void)[] = [];
    const watch = (prototype: object, name: string) => {
      const real = Object.getOwnPropertyDescriptor(prototype, name);
      if (!real) return;
      const note = (value: unknown) => {
        if (asked.length < 5) asked.push(name);
        return value;
      };
      Object.defineProperty(prototype, name, {
        ...real,
        ...(real.get && {
          get(this: unknown) {
            return note(real.get?.call(this));
          },
        }),
        ...(typeof real.value === 'function' && {
          value(this: unknown, ...given: unknown[]) {
            return note((real.value as (...given: unknown[]) => unknown).apply(this, given));
          },
        }),
      });
      undo.push(() => Object.defineProperty(prototype, name, real));
    };
    for (const edge of ['Width', 'Height', 'Left', 'Top']) {
      watch(Element.prototype, `client${edge}`);
      watch(Element.prototype, `scroll${edge}`);
      watch(HTMLElement.prototype, `offset${edge}`);
    }
    for (const name of ['getBoundingClientRect', 'getClientRects', 'scrollIntoView'])
      watch(Element.prototype, name);
    watch(HTMLElement.prototype, 'innerText');
    watch(window, 'getComputedStyle');
    try {
      await known(html`<gov-doc-meta preset="generic">
        <dl>
          <dt>索引号</dt>
          <dd>G00021/2026-00007</dd>
          <dt>发文字号</dt>
          <dd>澄水发〔2026〕9号</dd>
        </dl>
      </gov-doc-meta>`);
    } finally {
      for (const restore of undo) restore();
    }
    expect(asked).to.deep.equal([]);
  });

  it('follows the author’s block when the site fills it later', async () => {
    const { element } = await known(
      html`<gov-doc-meta>
        <dl>
          <dt>发布机构</dt>
          <dd>澄溪市水务局</dd>
          <dt>索引号</dt>
          <dd id="late"></dd>
        </dl>
      </gov-doc-meta>`,
    );
    expect(said(element)).not.to.contain('复制索引号');
    (element.querySelector('#late') as Element).textContent = 'G00021/2026-00007';
    await nextFrame();
    await nextFrame();
    expect(button(element, '复制索引号')).to.be.an('HTMLButtonElement');
  });

  it('keeps what is read and shown through a move in the page', async () => {
    const { element } = await known(html`<gov-doc-meta>${list}</gov-doc-meta>`);
    const place = await fixture<HTMLElement>(html`<section></section>`);
    place.append(element);
    await nextFrame();
    await nextFrame();
    expect(button(element, '复制索引号')).to.be.an('HTMLButtonElement');
    expect(element.querySelector('[data-gov-field=indexNumber]')?.textContent).to.equal('G00021/2026-00007');
  });
});
