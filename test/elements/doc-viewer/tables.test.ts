import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { around, frame } from './doc-viewer.support.js';

const columns = [
  '序号',
  '任务',
  '内容',
  '单位',
  '时间',
  '进度',
  '备注',
  '依据',
  '经费',
  '来源',
  '附件',
  '核验',
];
const table = html`<table>
  <thead>
    <tr>
      ${columns.map((name) => html`<th scope="col">${name}（按季度填写）</th>`)}
    </tr>
  </thead>
  <tbody>
    <tr>
      ${columns.map((name) => html`<td style="min-width: 8em">${name}</td>`)}
    </tr>
  </tbody>
</table>`;

describe('tables in gov-doc-viewer', () => {
  it('scroll within themselves where they are wider than the column, by keyboard too, under a name', async () => {
    const viewer = await around(
      html`<p>下表为全年安排。</p>
      ${table}`,
      700,
    );
    const wide = viewer.querySelector('table') as HTMLTableElement;
    await waitUntil(() => wide.tabIndex === 0);
    expect(wide.getAttribute('aria-label')).to.equal('表格1，可以左右滚动');
    await frame();
    expect(wide.getBoundingClientRect().right).to.be.at.most(viewer.getBoundingClientRect().right + 1);
    wide.scrollLeft = 50;
    expect(wide.scrollLeft).to.equal(50);
  });

  it('in the frame of the endpoint’s body make the frame a region with the table’s name', async () => {
    const viewer = await around(html`<div class="gov-body-table">${table}</div>`, 700);
    const frameOfTable = viewer.querySelector('.gov-body-table') as HTMLElement;
    (viewer.querySelector('table') as HTMLElement).setAttribute('aria-label', '重点任务分解表');
    await waitUntil(() => frameOfTable.tabIndex === 0);
    expect(frameOfTable.getAttribute('role')).to.equal('region');
    expect(frameOfTable.getAttribute('aria-label')).to.match(/重点任务分解表|表格1/);
  });

  it('are left alone where they fit', async () => {
    const small = html`<table><tbody><tr><td>一月</td><td>3</td></tr></tbody></table>`;
    const viewer = await around(small);
    await frame();
    await frame();
    expect((viewer.querySelector('table') as HTMLElement).getAttributeNames()).to.deep.equal([]);
  });

  it('are as their author wrote them when the viewer goes', async () => {
    const viewer = await around(table, 500);
    const wide = viewer.querySelector('table') as HTMLTableElement;
    await waitUntil(() => wide.tabIndex === 0);
    viewer.remove();
    expect(wide.getAttributeNames()).to.deep.equal([]);
  });
});

describe('a table of tasks in gov-doc-viewer', () => {
  const tasks = html`<table>
    <tr>
      <td>序号</td><td>重点任务</td><td>具体内容</td><td>责任单位</td><td>完成时间</td><td>公布方式</td><td>核验</td>
    </tr>
    <tr>
      <td rowspan="2">1</td><td rowspan="2">延长开放时间</td>
      <td>调查现状，逐项答复来园市民提出的实际困难。</td><td>市园林绿化中心</td><td>2026年6月</td><td>网站</td><td>抽查</td>
    </tr>
    <tr>
      <td>按方案组织实施，完成后由公众代表验收。</td><td>市城市管理局</td><td>2026年12月</td><td>网站</td><td>抽查</td>
    </tr>
  </table>`;
  // A table in sight stays as it is: nothing moves under the reader's eyes.
  const above = html`${Array.from({ length: 60 }, () => html`<p>各牵头单位按季度公布进展。</p>`)}`;
  /** Firefox tells which attribute is shown, not its words. */
  const shownBefore = (element: Element) =>
    getComputedStyle(element, '::before').content.replace(
      /attr\(([\w-]+)\)/g,
      (_, name: string) => element.getAttribute(name) ?? '',
    );

  it('becomes cards on a phone, each with its columns’ names and the task that it belongs to', async () => {
    const viewer = await around([above, tasks], 340);
    const table = viewer.querySelector('table') as HTMLTableElement;
    const text = viewer.textContent;
    await waitUntil(() => table.hasAttribute('data-gov-cards'));
    const [, first, second] = Array.from(table.rows);
    expect(shownBefore(first?.cells[1] as Element)).to.include('重点任务');
    expect(shownBefore(second as Element), 'no line loses its task').to.include('1 延长开放时间');
    expect(shownBefore(second?.cells[1] as Element)).to.include('责任单位');
    await frame();
    expect(table.getBoundingClientRect().right).to.be.at.most(viewer.getBoundingClientRect().right + 1);
    expect(table.scrollWidth).to.be.at.most(table.clientWidth + 1);
    expect(viewer.textContent, 'no word is added to the text').to.equal(text);
  });

  it('stays the table that it is where the reader sees it already', async () => {
    const viewer = await around(tasks, 340);
    const table = viewer.querySelector('table') as HTMLTableElement;
    const before = table.getBoundingClientRect().height;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(table.hasAttribute('data-gov-cards')).to.equal(false);
    expect(table.getBoundingClientRect().height).to.equal(before);
  });

  it('becomes cards also in sight at the reader’s word, and a table again at another', async () => {
    const viewer = await around([tasks, above, tasks], 340);
    const [first, last] = viewer.querySelectorAll('table');
    const isCards = (table?: Element) => table?.hasAttribute('data-gov-cards') === true;
    await waitUntil(() => isCards(last));
    expect(isCards(first)).to.equal(false);
    const turn = () => viewer.shadowRoot?.querySelector<HTMLButtonElement>('button.turn');
    await waitUntil(() => turn()?.textContent === '把表格排成卡片，逐项阅读');
    turn()?.click();
    await waitUntil(() => isCards(first) && isCards(last));
    await waitUntil(() => turn()?.textContent === '把卡片恢复为表格');
    turn()?.click();
    await waitUntil(() => !isCards(first) && !isCards(last));
    (viewer.parentElement as HTMLElement).style.width = '1200px';
    await waitUntil(() => !turn());
  });

  it('is a table again where there is room, and as its author wrote it when the viewer goes', async () => {
    const viewer = await around([above, tasks], 340);
    const table = viewer.querySelector('table') as HTMLTableElement;
    await waitUntil(() => table.hasAttribute('data-gov-cards'));
    (viewer.parentElement as HTMLElement).style.width = '1200px';
    await waitUntil(() => !table.hasAttribute('data-gov-cards'));
    (viewer.parentElement as HTMLElement).style.width = '340px';
    await waitUntil(() => table.hasAttribute('data-gov-cards'));
    viewer.remove();
    for (const element of [table, ...table.querySelectorAll('*')])
      expect(element.getAttributeNames().filter((name) => name !== 'rowspan')).to.deep.equal([]);
  });
});
