import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { around, button, frame, plan, type Viewer } from './doc-viewer.support.js';

async function find(viewer: Viewer, words: string): Promise<HTMLInputElement> {
  button(viewer, '查找').click();
  await waitUntil(() => viewer.shadowRoot?.querySelector('[role=search]'));
  const field = viewer.shadowRoot?.querySelector('[role=search] input') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new Event('input'));
  return field;
}

const told = (viewer: Viewer) =>
  viewer.shadowRoot?.querySelector('[role=search] [role=status]')?.textContent ?? '';

const press = (target: EventTarget, key: string, shiftKey = false) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true, cancelable: true }),
  );

describe('finding in gov-doc-viewer', () => {
  it('counts, goes on and back with Enter, Shift+Enter and F3, and round at the ends', async () => {
    const viewer = await around(plan(3));
    const before = viewer.innerHTML;
    const field = await find(viewer, '办理进度');
    await waitUntil(() => told(viewer) === '1/3');
    expect(viewer.shadowRoot?.activeElement === field).to.equal(true);
    press(field, 'Enter');
    await waitUntil(() => told(viewer) === '2/3');
    press(document, 'F3');
    await waitUntil(() => told(viewer) === '3/3');
    press(document, 'F3');
    await waitUntil(() => told(viewer) === '1/3');
    press(field, 'Enter', true);
    await waitUntil(() => told(viewer) === '3/3');
    expect(viewer.innerHTML, 'not a node of the author’s is touched').to.equal(before);
  });

  it('scrolls to what it found', async () => {
    const viewer = await around(plan(5));
    const field = await find(viewer, '意见箱');
    await waitUntil(() => told(viewer) === '1/5');
    for (let step = 2; step <= 5; step += 1) press(field, 'Enter');
    await waitUntil(() => told(viewer) === '5/5');
    const paragraph = [...viewer.querySelectorAll('p')]
      .filter((p) => p.textContent?.includes('意见箱'))
      .pop();
    await waitUntil(() => {
      const box = paragraph?.getBoundingClientRect();
      return box && box.top > 0 && box.bottom < window.innerHeight;
    });
    window.scrollTo(0, 0);
  });

  for (const [words, text] of [
    ['信息公开', '信 息\u3000公\u00a0开'],
    ['信息公開', '信息公开'],
    ['档案馆', '檔案館'],
    ['(2026)', '（２０２６）'],
    ['ＰＤＦ', 'pdf'],
    ['〔2026〕', '[2026]'],
  ] as const) {
    it(`takes ${words} and ${text} for the same`, async () => {
      const viewer = await around(html`<p>查阅<b>${text.slice(0, 1)}</b>${text.slice(1)}的办法</p>`);
      await find(viewer, words);
      await waitUntil(() => told(viewer) === '1/1');
    });
  }

  it('finds in tables, too, and never across two paragraphs', async () => {
    const viewer = await around(
      html`<p>公园开</p>
        <p>放时间</p>
        <table>
          <tr><td>开放</td><td>时间</td></tr>
          <tr><td>闭园</td><td>说明</td></tr>
        </table>`,
    );
    const field = await find(viewer, '开放');
    await waitUntil(() => told(viewer) === '1/1');
    field.value = '开放时间';
    field.dispatchEvent(new Event('input'));
    await waitUntil(() => told(viewer) === '没有找到');
  });

  it('opens what is folded where it found something', async () => {
    const viewer = await around(html`<details><summary>说明</summary><p>咨询电话见入口处。</p></details>`);
    await find(viewer, '咨询电话');
    await waitUntil(() => (viewer.querySelector('details') as HTMLDetailsElement).open);
  });

  it('closes with Escape, leaves no mark behind and gives the focus back', async () => {
    const viewer = await around(plan(2));
    const opener = button(viewer, '查找');
    opener.focus();
    const field = await find(viewer, '进度');
    await waitUntil(() => told(viewer) === '1/2');
    press(field, 'Escape');
    expect(viewer.shadowRoot?.querySelector('[role=search]')).to.equal(null);
    expect(viewer.shadowRoot?.activeElement === opener).to.equal(true);
    const highlights = (CSS as unknown as { highlights?: Map<string, Set<Range>> }).highlights;
    expect(highlights?.get('gov-match')?.size ?? 0).to.equal(0);
    expect(viewer.shadowRoot?.querySelector('.matches')).to.equal(null);
  });

  it('leaves the browser’s own search alone', async () => {
    const viewer = await around(plan(1));
    await find(viewer, '进度');
    const event = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
    viewer.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('marks with rectangles over the text where the browser has no highlights', async () => {
    // The part reads the API when it loads: a frame of its own has not loaded it yet.
    const frameElement = document.createElement('iframe');
    frameElement.src = '/test/elements/doc-viewer/find.frame.html';
    frameElement.style.width = '900px';
    frameElement.style.height = '600px';
    document.body.append(frameElement);
    await waitUntil(() => frameElement.contentDocument?.querySelector('gov-doc-viewer')?.shadowRoot);
    const viewer = frameElement.contentDocument?.querySelector('gov-doc-viewer') as Viewer;
    await waitUntil(() => viewer.shadowRoot?.querySelector('.controls nav'));
    await find(viewer, '开放');
    await waitUntil(() => viewer.shadowRoot?.querySelectorAll('.matches .match').length);
    await frame();
    const box = (viewer.shadowRoot?.querySelector('.match.current') as HTMLElement).getBoundingClientRect();
    const paragraph = (viewer.querySelector('#found') as HTMLElement).getBoundingClientRect();
    expect(box.top).to.be.within(paragraph.top - 2, paragraph.bottom);
    expect(box.width).to.be.greaterThan(20);
    frameElement.remove();
  });
});
