import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { replace, rowFor, rowOf, type PageTools } from './page-tools.support.js';

const details = html`<h1>通知</h1>
  <details name="group" open><summary>一</summary><p>甲</p></details>
  <details name="group"><summary>二</summary><p>乙</p></details>`;
const table = html`<table>
  <tbody>
    <tr><th>序号</th><th>事项</th></tr>
    <tr><td>1</td><td>公园开放</td></tr>
  </tbody>
</table>`;

/** What a browser does when a reader prints, also by its menu. */
const printing = (within: () => void) => {
  window.dispatchEvent(new Event('beforeprint'));
  within();
  window.dispatchEvent(new Event('afterprint'));
};

describe('打印', () => {
  let restore: () => void = () => undefined;
  let printed = 0;
  beforeEach(() => {
    printed = 0;
    restore = replace(window, 'print', () => (printed += 1));
  });
  afterEach(() => restore());

  it('prints', async () => {
    const row = await rowFor('print');
    row.button('print').click();
    await waitUntil(() => printed === 1);
  });

  it('waits for others on the page to draw what belongs on paper', async () => {
    const row = await rowFor('print');
    let drawn = false;
    const draw = (event: Event) => {
      const { waitUntil: wait } = (event as CustomEvent<{ waitUntil: (done: Promise<unknown>) => void }>)
        .detail;
      wait(new Promise((resolve) => setTimeout(resolve, 50)).then(() => (drawn = true)));
      wait(Promise.reject(new Error('this one cannot')));
    };
    document.addEventListener('gov-page-printing', draw);
    restore();
    restore = replace(window, 'print', () => (printed += drawn ? 1 : 100));
    row.button('print').click();
    await waitUntil(() => printed === 1);
    document.removeEventListener('gov-page-printing', draw);
  });

  it('prints in the end though somebody never gets ready', async () => {
    const row = await rowFor('print');
    const never = (event: Event) =>
      (event as CustomEvent<{ waitUntil: (done: Promise<unknown>) => void }>).detail.waitUntil(
        new Promise(() => undefined),
      );
    document.addEventListener('gov-page-printing', never);
    row.button('print').click();
    await waitUntil(() => printed === 1, 'printed');
    document.removeEventListener('gov-page-printing', never);
  });

  it('says what to do where the browser cannot print', async () => {
    const row = await rowFor('print');
    restore();
    restore = replace(window, 'print', undefined);
    row.button('print').click();
    await waitUntil(() => row.said());
    expect(row.said()).to.contain('请用电脑打开本页');
  });

  it('opens folded parts for paper and leaves the page as it was, also when the browser’s menu prints', async () => {
    const row = await rowFor('collapse', details);
    const before = row.content.innerHTML;
    row.button('collapse').click();
    await waitUntil(() => row.content.hasAttribute('hidden'));
    printing(() => {
      expect(row.content.hasAttribute('hidden')).to.equal(false);
      expect([...row.content.querySelectorAll('details')].map(({ open }) => open)).to.deep.equal([
        true,
        true,
      ]);
    });
    expect(row.content.hasAttribute('hidden')).to.equal(true);
    row.button('collapse').click();
    await waitUntil(() => !row.content.hasAttribute('hidden'));
    expect(row.content.innerHTML).to.equal(before);
  });

  it('repeats the head of a table on each sheet, also of one pasted without a head', async () => {
    const row = await rowFor('print', table);
    const before = row.content.innerHTML;
    printing(() => {
      const head = row.content.querySelector('thead');
      expect(head?.textContent?.replace(/\s/g, '')).to.equal('序号事项');
      expect(getComputedStyle(head as Element).display).to.equal('table-header-group');
    });
    expect(row.content.innerHTML).to.equal(before);
  });

  it('repeats the head row that a word processor left as plain cells, and repeats no row of data', async () => {
    const cells = (...texts: string[]) =>
      html`<tr>${texts.map((text) => html`<td><p><b>${text}</b></p></td>`)}</tr>`;
    const plain = (...texts: string[]) =>
      html`<tr>${texts.map((text) => html`<td><p>${text}</p></td>`)}</tr>`;
    const row = await rowFor(
      'print',
      html`<table>${plain('序 号', '重点任务')}${plain('1', '开放公园')}${plain('2', '改造厕所')}</table>
        <table>${cells('牵头部门', '完成时间')}${plain('园林局', '5月')}${plain('住建局', '6月')}</table>
        <table>${plain('张三', '李四')}${plain('王五', '赵六')}${plain('孙七', '周八')}</table>`,
    );
    const before = row.content.innerHTML;
    printing(() => {
      const heads = [...row.content.querySelectorAll('thead')].map((head) =>
        head.textContent?.replace(/\s/g, ''),
      );
      expect(heads).to.deep.equal(['序号重点任务', '牵头部门完成时间']);
    });
    expect(row.content.innerHTML).to.equal(before);
  });

  it('prints the main part of the page without what stands beside it, and puts all back', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <div id="banner">网站名称</div>
        <main>
          <nav>当前位置</nav>
          <gov-page-tools for="text" tools="print" address="https://a.example/"></gov-page-tools>
          <div id="text"><p>正文。</p></div>
        </main>
        <div id="foot">主办单位</div>
      </div>`,
    );
    await rowOf(page.querySelector('gov-page-tools') as PageTools, page);
    const marked = () =>
      [...page.querySelectorAll('[data-gov-unprinted]')].map(({ textContent }) => textContent);
    const sheets = document.adoptedStyleSheets.length;
    printing(() => {
      expect(marked()).to.deep.equal(['网站名称', '当前位置', '主办单位']);
      expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
    });
    expect(marked()).to.deep.equal([]);
    expect(document.querySelectorAll('[data-gov-printed]').length).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  it('prints the address of the page, once', async () => {
    const holder = await fixture<HTMLElement>(
      html`<div>
        <gov-page-tools tools="print" address="https://a.example/1"></gov-page-tools>
        <gov-page-tools tools="top" address="https://a.example/1"></gov-page-tools>
      </div>`,
    );
    const [first, second] = [...holder.querySelectorAll('gov-page-tools')] as PageTools[];
    const line = (element: PageTools | undefined) =>
      element?.shadowRoot?.querySelector('.printed')?.textContent;
    await waitUntil(() => line(first));
    expect(line(first)).to.equal('网址：https://a.example/1');
    expect(line(second)).to.equal('');
    const code = document.createElement('gov-qr-share');
    code.setAttribute('printed', '');
    holder.append(code);
    first?.requestUpdate();
    await first?.updateComplete;
    expect(line(first), 'the printed code brings the address').to.equal('');
  });
});
