import { expect, html, waitUntil } from '@open-wc/testing';
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
