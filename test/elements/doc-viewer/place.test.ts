import { expect } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  around,
  button,
  frame,
  link,
  links,
  next,
  place,
  plan,
  replace,
  type Viewer,
} from './doc-viewer.support.js';

/** Puts a heading just under the top of the window, as a reader does who scrolls to it. */
async function scrollTo(viewer: Viewer, id: string): Promise<void> {
  const heading = viewer.querySelector(`[id="${id}"]`) as HTMLElement;
  window.scrollBy(0, heading.getBoundingClientRect().top - 20);
  await frame();
}

describe('the reader’s place in gov-doc-viewer', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    window.scrollTo(0, 0);
  });

  it('is followed while the reader scrolls', async () => {
    const viewer = await around(plan(5));
    await scrollTo(viewer, 'y2.1');
    await waitUntil(() => place(viewer).includes('（一）公开办理进度'));
    expect(viewer.shadowRoot?.querySelector('.path > a')?.textContent).to.include('二、');
    await scrollTo(viewer, 'y4.2');
    await waitUntil(
      () => viewer.shadowRoot?.querySelector('[aria-current]')?.getAttribute('href') === '#y4.2',
    );
    expect(viewer.shadowRoot?.querySelectorAll('[aria-current]')).to.have.length(1);
  });

  it('is where a followed link leads, in the address too, and the keyboard goes on from there', async () => {
    const viewer = await around(plan(5));
    link(viewer, '三、').click();
    await frame();
    expect(location.hash).to.equal('#y3');
    const heading = document.getElementById('y3') as HTMLElement;
    expect(heading.getBoundingClientRect().top).to.be.within(0, window.innerHeight / 2);
    expect(document.activeElement).to.equal(heading);
    expect(place(viewer)).to.include('三、');
    heading.blur();
    expect(heading.hasAttribute('tabindex'), 'nothing is left behind').to.equal(false);
  });

  it('is the followed heading also where the page cannot scroll that far', async () => {
    const viewer = await around(plan(5));
    const last = links(viewer).pop() as HTMLAnchorElement;
    last.click();
    await frame();
    expect(viewer.shadowRoot?.querySelector('[aria-current]')).to.equal(last);
  });

  it('stays with the portal’s own address where that keeps its pages after #', async () => {
    history.replaceState(null, '', '#/zwgk/12');
    const viewer = await around(plan(5));
    link(viewer, '四、').click();
    await frame();
    expect(location.hash).to.equal('#/zwgk/12');
    expect(document.getElementById('y4')?.getBoundingClientRect().top).to.be.within(
      0,
      window.innerHeight / 2,
    );
  });

  it('is shown and highlighted to who comes by its address', async () => {
    history.replaceState(null, '', '#y4');
    const viewer = await around(plan(5));
    await waitUntil(() => viewer.querySelector(':target')?.id === 'y4');
    await waitUntil(
      () => (viewer.querySelector('#y4') as HTMLElement).getBoundingClientRect().top < window.innerHeight,
    );
    await waitUntil(() => place(viewer).includes('四、'));
  });

  it('is copied as an address that leads back to it', async () => {
    const copied: string[] = [];
    const restore = replace(navigator, 'clipboard', {
      writeText: async (text: string) => void copied.push(text),
    });
    const viewer = await around(plan(5));
    link(viewer, '二、').click();
    await frame();
    const told = next<{ address: string }>(viewer, 'gov-link-copied');
    button(viewer, '复制链接').click();
    expect((await told).address).to.equal(`${location.href.split('#')[0]}#y2`);
    expect(copied).to.deep.equal([(await told).address]);
    await waitUntil(() => viewer.shadowRoot?.querySelector('.message')?.textContent?.includes('已复制'));
    restore();
  });

  it('is put into the address bar, and said to be there, where copying fails', async () => {
    const restore = [
      replace(navigator, 'clipboard', undefined),
      replace(document, 'execCommand', () => false),
    ];
    const viewer = await around(plan(5));
    link(viewer, '三、').click();
    history.replaceState(null, '', location.pathname + location.search);
    button(viewer, '复制链接').click();
    await waitUntil(() => viewer.shadowRoot?.querySelector('.message')?.textContent?.includes('地址栏'));
    expect(location.hash).to.equal('#y3');
    restore.forEach((undo) => undo());
  });

  it('prints at a press', async () => {
    let printed = 0;
    const restore = replace(window, 'print', () => (printed += 1));
    button(await around(plan(1)), '打印').click();
    expect(printed).to.equal(1);
    restore();
  });

  it('opens the outline above the text in a narrow column, and closes it by choice, Escape or a touch elsewhere', async () => {
    const viewer = await around(plan(4), 400);
    const details = viewer.shadowRoot?.querySelector('details') as HTMLDetailsElement;
    const summary = details.querySelector('summary') as HTMLElement;
    const open = async () => {
      summary.click();
      await waitUntil(() => details.open);
      await frame();
    };
    expect(details.open, 'closed at first').to.equal(false);

    await open();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(details.open).to.equal(false);
    expect(viewer.shadowRoot?.activeElement).to.equal(summary);

    await open();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(details.open).to.equal(false);

    await open();
    link(viewer, '三、').click();
    expect(details.open).to.equal(false);
    await waitUntil(() => location.hash === '#y3');
  });

  it('keeps room for the outline where the column is wide, and for a bar where it is narrow, before any script', async () => {
    const room = (element: Element) => {
      const { paddingRight, paddingTop } = getComputedStyle(element);
      return [Math.round(parseFloat(paddingRight)), Math.round(parseFloat(paddingTop))];
    };
    const wide = await around(plan(1), 1000);
    expect(room(wide)).to.deep.equal([288, 0]);
    const narrow = await around(plan(1), 600);
    expect(room(narrow)).to.deep.equal([0, 56]);
    const side = (viewer: Viewer) => viewer.shadowRoot?.querySelector('.side')?.getBoundingClientRect().width;
    expect(Math.round(side(wide) ?? 0)).to.equal(256);
    expect(Math.round(side(narrow) ?? 0)).to.equal(600);
  });

  it('changes from beside to above when the column becomes narrow', async () => {
    const viewer = await around(plan(3), 1000);
    const column = viewer.parentElement as HTMLElement;
    const details = () => viewer.shadowRoot?.querySelector('details') as HTMLDetailsElement;
    expect(details().open).to.equal(true);
    column.style.width = '500px';
    await waitUntil(() => viewer.shadowRoot?.querySelector('.bar') && !details().open);
    column.style.width = '1000px';
    await waitUntil(() => viewer.shadowRoot?.querySelector('.rail') && details().open);
  });

  it('folds a long outline, and unfolds what the reader follows', async () => {
    const viewer = await around([...plan(5), ...plan(5), ...plan(5)]);
    const first = links(viewer)[0] as HTMLAnchorElement;
    const branch = first.parentElement?.querySelector('details') as HTMLDetailsElement;
    expect(branch.open).to.equal(false);
    expect(branch.querySelector('summary')?.textContent).to.include('下级标题');
    first.click();
    expect(branch.open).to.equal(true);
  });

  it('leaves no listener, timer or observer behind when it goes', async () => {
    const viewer = await around(plan(3), 400);
    (viewer.shadowRoot?.querySelector('summary') as HTMLElement).click();
    await frame();
    link(viewer, '二、').click();
    viewer.remove();
    await viewer.updateComplete;
    const before = viewer.shadowRoot?.innerHTML;
    window.scrollTo(0, 500);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    viewer.querySelector('article')?.append('三、又一项');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(viewer.shadowRoot?.innerHTML).to.equal(before);
  });
});
