import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { around, laidOut, links, outlineOf, plan, next, type Viewer } from './doc-viewer.support.js';

describe('the outline of gov-doc-viewer', () => {
  it('shows the levels 一、（一）1.（1） as they are in the text', async () => {
    const viewer = await around(html`
      <p>一、方便办事</p>
      <p>（一）缩短时间</p>
      <p>各窗口公布办理时限。</p>
      <p>1.压缩环节</p>
      <p>取消重复提交的材料。</p>
      <p>（1）身份证明</p>
      <p>由系统核验。</p>
      <p>（2）居住证明</p>
      <p>由系统核验。</p>
      <p>2.公开进度</p>
      <p>每日更新。</p>
      <p>二、改善环境</p>
      <p>（一）增设座椅</p>
      <p>大厅增设座椅二十把。</p>
    `);
    expect(outlineOf(viewer)).to.deep.equal([
      '一、方便办事',
      '  （一）缩短时间',
      '    1.压缩环节',
      '      （1）身份证明',
      '      （2）居住证明',
      '    2.公开进度',
      '二、改善环境',
      '  （一）增设座椅',
    ]);
  });

  it('leads to the headings by addresses of their structure', async () => {
    const viewer = await around(plan(3));
    const addresses = links(viewer).map((link) => link.getAttribute('href'));
    expect(addresses.slice(3, 6)).to.deep.equal(['#y2', '#y2.1', '#y2.2']);
    for (const address of addresses) {
      const heading = document.getElementById(String(address).slice(1));
      expect(viewer.contains(heading), `${address} stands in the document`).to.equal(true);
    }
  });

  it('keeps the addresses when text is added elsewhere', async () => {
    const viewer = await around(plan(3));
    const before = links(viewer).map((link) => link.getAttribute('href'));
    const added = document.createElement('p');
    added.textContent = '本计划的附件另行公布。';
    viewer.querySelector('article')?.prepend(added);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(links(viewer).map((link) => link.getAttribute('href'))).to.deep.equal(before);
  });

  it('shows chapters and their articles', async () => {
    const viewer = await around(html`
      <p>第一章　总则</p>
      <p>第一条　为了方便停车，制定本办法。</p>
      <p>第二条　本办法适用于城区。</p>
      <p>第二章　公示</p>
      <p>第三条　入口处应当公示价格。</p>
    `);
    expect(outlineOf(viewer)).to.deep.equal([
      '第一章 总则',
      '  第一条',
      '  第二条',
      '第二章 公示',
      '  第三条',
    ]);
  });

  it('shows headings of the markup that have no number, without the title above them all', async () => {
    const viewer = await around(html`
      <h1>图书馆读者须知</h1>
      <p>欢迎来馆。</p>
      <h2>办证</h2>
      <p>凭身份证件办理。</p>
      <h3>儿童读者</h3>
      <p>由监护人陪同。</p>
      <h2>借书</h2>
      <p>每次十册。</p>
    `);
    expect(outlineOf(viewer)).to.deep.equal(['办证', '  儿童读者', '借书']);
  });

  it('keeps the ids that a heading already has', async () => {
    const viewer = await around(html`
      <h2 id="y1">一、办证</h2>
      <p>凭身份证件办理。</p>
      <h2 id="author-own">二、借书</h2>
      <p>每次十册。</p>
    `);
    expect(links(viewer).map((link) => link.getAttribute('href'))).to.deep.equal(['#y1', '#author-own']);
    viewer.remove();
    expect([...viewer.querySelectorAll('[id]')].map(({ id }) => id)).to.deep.equal(['y1', 'author-own']);
  });

  it('shows a notice and the plan attached to it as two outlines, each under its title', async () => {
    const viewer = await around(html`
      <p>关于做好夏季供水工作的通知</p>
      <p>一、提高认识</p>
      <p>夏季用水量大。</p>
      <p>二、抓好落实</p>
      <p>各水厂做好检修。</p>
      <p>市水务局</p>
      <h2>夏季供水工作方案</h2>
      <p>为做好工作，制定本方案。</p>
      <p>一、总体安排</p>
      <p>六月完成检修。</p>
      <p>二、具体措施</p>
      <p>安排值班。</p>
    `);
    const lists = [...(viewer.shadowRoot?.querySelectorAll('nav > ol') ?? [])];
    expect(lists.map((list) => list.querySelectorAll('a').length)).to.deep.equal([2, 2]);
    const title = viewer.shadowRoot?.getElementById(lists[1]?.getAttribute('aria-labelledby') ?? '');
    expect(title?.textContent?.trim()).to.equal('夏季供水工作方案');
    expect(new Set(links(viewer).map(({ href }) => href)).size, 'every link leads elsewhere').to.equal(5);
  });

  it('finds the headings of a document that has lost all its line breaks', async () => {
    const text =
      '关于改进窗口服务的意见 一、方便群众 (一)延长时间。工作日中午不休息,周六上午照常受理,预约可到晚上七时。(由市政务服务中心负责) ' +
      '(二)减少材料。能由系统核验的一律不再收取,确需提交的一次告知。(由各有关部门负责) 二、接受监督 (三)公开结果。每月公布办理数量和用时,并说明超时的原因。(由市政务服务中心负责) ' +
      '(四)听取意见。设立意见箱,每件五日内答复,答复情况每季度公布一次。(由各有关部门负责)';
    const viewer = await around(html`<p>${text}</p>`);
    expect(outlineOf(viewer)).to.deep.equal([
      '一、方便群众',
      '  (一)延长时间',
      '  (二)减少材料',
      '二、接受监督',
      '  (三)公开结果',
      '  (四)听取意见',
    ]);
    expect(viewer.textContent?.trim(), 'the words are the author’s').to.equal(text);
    const place = document.getElementById('y2') as HTMLElement;
    expect(place.nextSibling?.textContent?.startsWith('二、接受监督')).to.equal(true);
  });

  it('reads lines that only <br> parts, and articles inside a portal’s own tags or one cell of a layout table', async () => {
    const lines = html`一、受理<br />当场登记。<br />二、办理<br />五日办结。<br />三、答复<br />书面答复。`;
    const expected = ['一、受理', '二、办理', '三、答复'];
    expect(outlineOf(await around(html`<div>${lines}</div>`))).to.deep.equal(expected);
    expect(outlineOf(await around(html`<ucap-content><font>${lines}</font></ucap-content>`))).to.deep.equal(
      expected,
    );
    const layout = html`<table><tbody><tr><td></td><td><div>${lines}</div></td><td></td></tr></tbody></table>`;
    expect(outlineOf(await around(layout))).to.deep.equal(expected);
  });

  it('takes no row of a table for a heading', async () => {
    const row = (number: string, words: string) =>
      html`<tr><td>（${number}）</td><td>${words}</td><td>12</td></tr>`;
    const viewer = await around(html`
      <p>一、受理情况</p>
      <p>见下表。</p>
      <table><tbody>${row('一', '予以公开')}${row('二', '部分公开')}${row('三', '不予公开')}</tbody></table>
      <p>二、存在的问题</p>
      <p>答复不够及时。</p>
    `);
    expect(outlineOf(viewer)).to.deep.equal(['一、受理情况', '二、存在的问题']);
  });

  it('shows no empty outline where a document has no headings', async () => {
    const viewer = await around(html`<p>因检修，服务大厅六月三日暂停服务一天。</p>`);
    expect(viewer.shadowRoot?.querySelector('nav, details')).to.equal(null);
  });

  it('says once that the outline was made by the page, and puts no word of its own into the article', async () => {
    const viewer = await around(plan(2));
    const own = viewer.shadowRoot?.textContent ?? '';
    expect(own.split('目录由网页生成').length - 1).to.equal(1);
    for (const word of ['目录', '打印', '复制链接']) expect(viewer.textContent).not.to.include(word);
  });

  it('adds only what is marked, and leaves the article as its author wrote it when it goes', async () => {
    const column = await fixture<HTMLElement>(html`<div></div>`);
    const article = document.createElement('article');
    for (const text of ['一、早上开门。二、晚上关门。', '（一）不收费']) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      article.append(paragraph);
    }
    const long = document.createElement('p');
    long.textContent = '一、开放时间 (一)夏季。六时开放。 (二)冬季。七时开放。'.padEnd(400, '园内设有座椅。');
    article.append(long);
    const before = article.cloneNode(true) as HTMLElement;
    const viewer = document.createElement('gov-doc-viewer');
    viewer.append(article);
    column.append(viewer);
    await laidOut(viewer);
    expect(article.querySelectorAll('[data-gov-anchor]').length).to.be.greaterThan(0);
    expect(article.textContent).to.equal(before.textContent);
    viewer.remove();
    expect(article.isEqualNode(before), 'node by node the same').to.equal(true);
  });

  it('follows the text when it changes', async () => {
    const viewer = await around(plan(1));
    const updated = next<{ headings: number }>(viewer, 'gov-outline-updated');
    const heading = document.createElement('p');
    heading.textContent = '二、做好第二项便民服务';
    viewer.querySelector('article')?.append(heading);
    expect((await updated).headings).to.equal(4);
    await viewer.updateComplete;
    expect(outlineOf(viewer)[3]).to.equal('二、做好第二项便民服务');
    expect(heading.id).to.equal('y2');
  });

  it('finds its places again when a framework draws the same text anew', async () => {
    const viewer = await around(plan(2));
    const article = viewer.querySelector('article') as HTMLElement;
    const copy = article.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('[id]').forEach((element) => {
      element.removeAttribute('id');
      element.removeAttribute('data-gov-anchor');
    });
    article.replaceWith(copy);
    await waitUntil(() => copy.querySelector('#y2'));
    expect(outlineOf(viewer)).to.have.length(6);
  });

  it('gives two viewers on one page places of their own', async () => {
    const first = await around(plan(1));
    const second = await around(plan(1));
    const [one, other] = [first, second].map((viewer) => links(viewer).map((link) => link.hash.slice(1)));
    expect(one?.every((id) => first.contains(document.getElementById(id)))).to.equal(true);
    expect(other?.every((id) => second.contains(document.getElementById(decodeURIComponent(id))))).to.equal(
      true,
    );
  });

  it('speaks the language of the page', async () => {
    const viewer = await around(plan(1));
    viewer.lang = 'en';
    await waitUntil(() => viewer.shadowRoot?.querySelector('summary')?.textContent?.includes('Contents'));
    viewer.lang = 'zh-Hant';
    await waitUntil(() => viewer.shadowRoot?.querySelector('summary')?.textContent?.includes('目錄'));
  });

  it('passes the accessibility rules beside the text and above it', async () => {
    await expect(await around(plan(3))).to.be.accessible();
    await expect(await around(plan(3), 400)).to.be.accessible();
    const opened = await around(plan(3), 400);
    (opened.shadowRoot?.querySelector('details') as HTMLDetailsElement).open = true;
    await expect(opened).to.be.accessible();
  });

  it('bears what no author would write', async () => {
    for (const [name, value] of [
      ['src', ' '],
      ['index-number', ''],
      ['endpoint', '\u0000'],
      ['lang', '!'],
    ]) {
      const viewer = document.createElement('gov-doc-viewer') as Viewer;
      viewer.setAttribute(name as string, value as string);
      document.body.append(viewer);
      await viewer.updateComplete;
      viewer.textContent = '一、'.repeat(500);
      viewer.remove();
    }
  });
});
