import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { around, frame, plan, replace, type Viewer } from './doc-viewer.support.js';

const shadow = (viewer: Viewer) => viewer.shadowRoot as ShadowRoot;
const handle = (viewer: Viewer) => shadow(viewer).querySelector('.marker > button') as HTMLButtonElement;

/** Points at a paragraph, as a mouse does. */
async function pointAt(viewer: Viewer, paragraph: Element): Promise<HTMLButtonElement> {
  const point = () =>
    paragraph.dispatchEvent(
      new PointerEvent('pointerover', {
        bubbles: true,
        composed: true,
        pointerType: 'mouse',
        clientY: paragraph.getBoundingClientRect().top + 2,
      }),
    );
  point();
  await waitUntil(() => shadow(viewer).querySelector('.marker'), 'the mark loads at the first touch');
  point();
  await waitUntil(() => !shadow(viewer).querySelector('.marker.away'));
  return handle(viewer);
}

async function copied(viewer: Viewer, words: string): Promise<string> {
  const texts: string[] = [];
  const restore = replace(navigator, 'clipboard', {
    writeText: async (text: string) => void texts.push(text),
  });
  const choice = [...shadow(viewer).querySelectorAll<HTMLButtonElement>('.marker [role=group] button')];
  choice.find(({ textContent }) => textContent === words)?.click();
  await waitUntil(() => texts.length, words);
  await waitUntil(() =>
    shadow(viewer).querySelector('.marker [role=status]')?.textContent?.includes('已复制'),
  );
  restore();
  return texts[0] ?? '';
}

describe('the mark beside a paragraph in gov-doc-viewer', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    window.scrollTo(0, 0);
  });

  it('gives a link that leads to that very paragraph, and highlights it', async () => {
    const viewer = await around(plan(3));
    const before = viewer.innerHTML;
    const text = viewer.textContent;
    const paragraph = viewer.querySelectorAll('p')[7] as HTMLElement;
    (await pointAt(viewer, paragraph)).click();
    const address = await copied(viewer, '复制链接');
    expect(address).to.match(/#y2\.1~1$/);
    expect(viewer.innerHTML, 'no node of the author’s is touched').to.equal(before);
    expect(viewer.textContent).to.equal(text);
    viewer.remove();
    history.replaceState(null, '', new URL(address).hash);
    const again = await around(plan(3));
    await waitUntil(() => again.querySelector(':target'));
    expect(again.querySelector(':target')).to.equal(again.querySelectorAll('p')[7]);
    again.remove();
    expect(again.querySelector('[id="y2.1~1"]'), 'taken away with the viewer').to.equal(null);
  });

  it('gives the same link when text is added elsewhere', async () => {
    const viewer = await around([html`<p>新增的说明。</p>`, ...plan(3)]);
    (await pointAt(viewer, viewer.querySelectorAll('p')[8] as HTMLElement)).click();
    expect(await copied(viewer, '复制链接')).to.match(/#y2\.1~1$/);
  });

  it('goes with a link followed within the page, too', async () => {
    const viewer = await around(plan(2));
    location.hash = '#y1.2~1';
    await waitUntil(() => viewer.querySelector(':target'));
    expect(viewer.querySelector(':target')).to.equal(viewer.querySelectorAll('p')[4]);
  });

  it('gives a citation by the document’s own numbers', async () => {
    const viewer = await around([
      html`<h1>临江市人民政府关于改进窗口服务的通知</h1>
        <p>临政发〔2026〕7号</p>
        <p>各区人民政府，市政府各部门：</p>
        <p>为改进窗口服务，现将有关事项通知如下。</p>`,
      ...plan(2),
      html`<p>临江市人民政府</p>
        <p>2026年3月2日</p>`,
    ]);
    const paragraph = [...viewer.querySelectorAll('p')].filter((p) => p.textContent?.startsWith('（二）'))[1];
    (await pointAt(viewer, paragraph as Element)).click();
    expect(await copied(viewer, '复制引用')).to.equal(
      '《临江市人民政府关于改进窗口服务的通知》（临政发〔2026〕7号）第二部分第（二）项',
    );
  });

  it('names articles and their paragraphs as the law does', async () => {
    const viewer = await around(
      html`<h1>临江市公园管理办法</h1>
        <p>第一章　总则</p>
        <p>第一条　为了管理公园，制定本办法。</p>
        <p>第二条　公园每日开放。</p>
        <p>遇有维修，可以暂停开放。</p>`,
    );
    (await pointAt(viewer, viewer.querySelectorAll('p')[3] as Element)).click();
    expect(await copied(viewer, '复制引用')).to.equal('《临江市公园管理办法》第二条第二款');
  });

  it('goes from paragraph to paragraph by keyboard', async () => {
    const viewer = await around(plan(2));
    viewer.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    await waitUntil(() => handle(viewer));
    expect(handle(viewer).getAttribute('aria-label'), 'beside none yet').to.include('链接到一段文字');
    handle(viewer).focus();
    await frame();
    expect(handle(viewer).getAttribute('aria-label')).to.include('一、做好第一项便民服务');
    handle(viewer).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(handle(viewer).getAttribute('aria-label')).to.include('（一）公开办理进度');
    const heard = shadow(viewer).querySelector('.marker > [role=status]');
    expect(heard?.textContent, 'a screen reader is told').to.include('（一）公开办理进度');
    handle(viewer).click();
    const group = shadow(viewer).querySelector('.marker [role=group]') as HTMLElement;
    expect(group.hidden).to.equal(false);
    expect(group.contains(shadow(viewer).activeElement)).to.equal(true);
    group.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(group.hidden).to.equal(true);
    expect(shadow(viewer).activeElement === handle(viewer)).to.equal(true);
  });

  it('marks lines that only breaks divide, each for itself', async () => {
    const viewer = await around(
      html`<div>一、时间<br />每日六时开放。<br />雨天照常。<br />二、咨询<br />见入口。</div>`,
    );
    history.replaceState(null, '', '#y1~2');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await waitUntil(() => viewer.querySelector('[id="y1~2"]'));
    expect(viewer.querySelector('[id="y1~2"]')?.nextSibling?.textContent).to.equal('雨天照常。');
  });
});
