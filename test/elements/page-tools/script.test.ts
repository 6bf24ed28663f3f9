import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { heard, labels, rowFor, type Row } from './page-tools.support.js';

/** The data are large and are compiled on first use. */
const timeout = 8000;
const text = html`<h2>公园开放</h2>
  <p>为方便市民休憩，<b>保障</b>安全，头发干燥，发现问题。</p>
  <p lang="ja">広報のページ</p>
  <pre>发布 = true</pre>
  <code>开放</code>
  <p translate="no">发文机关</p>
  <input value="开放" /><textarea>开放</textarea><button>开放</button>
  <p>English only</p>`;

const press = async (row: Row) => {
  row.button('script').click();
  await row.element.updateComplete;
  await waitUntil(() => row.said(), 'told', { timeout });
};

/** What the row shows for some milliseconds only: a timer would miss it on a fast machine. */
function asSoonAs<T>(row: Row, look: () => T | null | undefined): Promise<T> {
  return new Promise((resolve) => {
    const root = row.element.shadowRoot ?? row.element;
    const observer = new MutationObserver(() => {
      const found = look();
      if (!found) return;
      observer.disconnect();
      resolve(found);
    });
    observer.observe(root, { childList: true, subtree: true });
  });
}

describe('简/繁', () => {
  it('shows the text in Traditional characters by words, and back exactly', async () => {
    const row = await rowFor('script', text);
    const before = row.content.innerHTML;
    const nodes = [...row.content.querySelectorAll('*')];
    const told = heard<{ script: string }>('gov-script-changed');
    expect(labels(row)).to.deep.equal(['繁體']);
    await press(row);
    expect(row.content.querySelector('h2')?.textContent).to.equal('公園開放');
    expect(row.content.querySelector('p')?.textContent).to.equal(
      '為方便市民休憩，保障安全，頭髮乾燥，發現問題。',
    );
    expect(row.content.lang).to.equal('zh-Hant');
    expect(row.said()).to.contain('以原文为准');
    await waitUntil(() => labels(row)[0] === '简体');
    await press(row);
    expect(row.content.innerHTML).to.equal(before);
    expect([...row.content.querySelectorAll('*')]).to.deep.equal(nodes);
    expect(row.content.hasAttribute('lang')).to.equal(false);
    expect(told.map(({ script }) => script)).to.deep.equal(['traditional', 'original']);
  });

  it('leaves fields, controls, code, other languages and what must not be translated as they are', async () => {
    const row = await rowFor('script', text);
    await press(row);
    const kept = ['pre', 'code', '[lang=ja]', '[translate=no]', 'textarea', 'button'].map(
      (selector) => row.content.querySelector(selector)?.textContent,
    );
    expect(kept).to.deep.equal(['发布 = true', '开放', '広報のページ', '发文机关', '开放', '开放']);
    expect(row.content.querySelector('input')?.value).to.equal('开放');
  });

  it('shows a page in Traditional characters in Simplified ones', async () => {
    const row = await rowFor('script', html`<p>為方便市民，現開放公園裡面的遊樂設施。</p>`);
    row.content.lang = 'zh-Hant';
    row.element.requestUpdate();
    await row.element.updateComplete;
    expect(labels(row)).to.deep.equal(['简体']);
    await press(row);
    expect(row.content.textContent?.trim()).to.equal('为方便市民，现开放公园里面的游乐设施。');
    expect(row.content.lang).to.equal('zh-Hans');
    await press(row);
    expect(row.content.textContent?.trim()).to.equal('為方便市民，現開放公園裡面的遊樂設施。');
    expect(row.content.lang).to.equal('zh-Hant');
  });

  it('keeps what another script wrote meanwhile, and finds copies that it made', async () => {
    const row = await rowFor('script', html`<p>开放</p><p>发布</p><p>关闭</p>`);
    await press(row);
    const [first, second, third] = [...row.content.querySelectorAll('p')] as HTMLElement[];
    if (first) first.textContent = '更新了';
    second?.remove();
    third?.childNodes.forEach((node) => node.replaceWith(node.cloneNode(true)));
    await press(row);
    expect([first, third].map((one) => one?.textContent)).to.deep.equal(['更新了', '关闭']);
  });

  it('gives the text back when the row is taken out of the page', async () => {
    const row = await rowFor('script', html`<p>开放</p>`);
    await press(row);
    row.element.remove();
    expect(row.content.textContent?.trim()).to.equal('开放');
    expect(row.content.hasAttribute('lang')).to.equal(false);
  });

  it('does not hold the page while it converts a long document', async () => {
    const row = await rowFor(
      'script',
      html`${Array.from({ length: 4000 }, () => html`<p>为方便市民休憩，保障游园安全，现就公园开放管理有关事项通知如下。</p>`)}`,
    );
    let answers = 0;
    const tick = setInterval(() => (answers += 1), 0);
    await press(row);
    await press(row);
    answers = 0;
    await press(row);
    clearInterval(tick);
    expect(row.content.querySelector('p')?.textContent).to.contain('為方便市民');
    expect(answers, 'how often the page could answer meanwhile').to.be.at.least(1);
  });

  it('can be cancelled half-way, and then nothing has changed', async () => {
    const row = await rowFor(
      'script',
      html`${Array.from({ length: 6000 }, () => html`<p>为方便市民休憩，保障游园安全，现就公园开放管理有关事项通知如下。</p>`)}`,
    );
    const cancelled = asSoonAs(
      row,
      () => row.panel('script')?.querySelector('progress') && row.panel('script')?.querySelector('button'),
    ).then((button) => button.click());
    row.button('script').click();
    await cancelled;
    await waitUntil(() => !row.panel('script'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(row.content.textContent).not.to.contain('為');
    expect(row.content.hasAttribute('lang')).to.equal(false);
  });
});
