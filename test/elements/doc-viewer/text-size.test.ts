import { expect } from '@open-wc/testing';
import { around, frame, plan, type Viewer } from './doc-viewer.support.js';

/** What stands in the bar: 目录 and the picture of each tool. */
function inBar(viewer: Viewer): DOMRect[] {
  const shown = (viewer.shadowRoot as ShadowRoot).querySelectorAll('.name, .tools svg');
  return [...shown].map((each) => each.getBoundingClientRect());
}

/** Each of them within the column, none over its neighbour. */
function expectRoom(viewer: Viewer): void {
  const column = viewer.getBoundingClientRect();
  let end = column.left;
  const shown = inBar(viewer);
  expect(shown).to.have.length(4);
  for (const { left, right } of shown) {
    expect(left).to.be.at.least(end - 0.5);
    end = right;
  }
  expect(end).to.be.at.most(column.right);
}

describe('large text in gov-doc-viewer', () => {
  afterEach(() => document.documentElement.style.removeProperty('font-size'));

  for (const width of [304, 344]) {
    it(`leaves 目录 and every tool in sight in ${width} px, whoever made the text twice as large`, async () => {
      const viewer = await around(plan(2), width);
      expectRoom(viewer);
      viewer.style.fontSize = '200%';
      await frame();
      expectRoom(viewer);
      viewer.style.removeProperty('font-size');
      document.documentElement.style.fontSize = '200%';
      await frame();
      expectRoom(viewer);
    });
  }

  it('shows the names of the tools on a phone of 360 px, and keeps them for screen readers where there is no room', async () => {
    // 16 px at each side are the page's own.
    const viewer = await around(plan(2), 328);
    const name = viewer.shadowRoot?.querySelector('.tools button span') as HTMLElement;
    const below = () =>
      name.getBoundingClientRect().top >=
      (name.parentElement as HTMLElement).getBoundingClientRect().bottom - 1;
    expect(below()).to.equal(false);
    (viewer.parentElement as HTMLElement).style.width = '280px';
    await frame();
    expect(below()).to.equal(true);
    expect(getComputedStyle(name).visibility + getComputedStyle(name).display).to.equal('visibleblock');
  });
});
