import { expect } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { labels, replace, rowFor } from './page-tools.support.js';

describe('关闭', () => {
  let restore: (() => void)[] = [];
  let closed = 0;
  let back = 0;
  /** @param entries how many pages the tab has shown @param leaves what going back does */
  const browser = (entries: number, opener: unknown, leaves: () => void = () => undefined) => {
    closed = 0;
    back = 0;
    restore = [
      replace(window, 'opener', opener),
      replace(window, 'close', () => (closed += 1)),
      replace(history, 'length', entries),
      replace(history, 'back', () => {
        back += 1;
        leaves();
      }),
    ];
  };
  afterEach(() => restore.forEach((step) => step()));

  it('is called 关闭 where the browser lets the page close its window, and closes it', async () => {
    browser(1, null);
    const row = await rowFor('close');
    expect(labels(row)).to.deep.equal(['关闭']);
    row.button('close').click();
    await waitUntil(() => closed === 1);
    expect(back).to.equal(0);
  });

  it('is called 返回 where closing is not allowed, and goes back to where the reader came from', async () => {
    browser(3, null, () => window.dispatchEvent(new Event('pagehide')));
    const row = await rowFor('close');
    expect(labels(row)).to.deep.equal(['返回']);
    row.button('close').click();
    await waitUntil(() => back === 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect({ closed, back, said: row.said() }).to.deep.equal({ closed: 0, back: 1, said: '' });
  });

  it('goes on past the places of an outline that the reader visited on this page', async () => {
    browser(5, null, () => window.dispatchEvent(new Event(back < 3 ? 'popstate' : 'pagehide')));
    const row = await rowFor('close');
    row.button('close').click();
    await waitUntil(() => back === 3);
  });

  it('says what to do where neither closing nor going back works', async () => {
    browser(1, null);
    const row = await rowFor('close');
    row.button('close').click();
    await waitUntil(() => row.said(), 'told');
    expect(row.said()).to.contain('Ctrl+W');
  });

  it('leads to the address that the site names where neither works', async () => {
    browser(2, null);
    const row = await rowFor('close', undefined, { 'back-href': '#document' });
    row.button('close').click();
    await waitUntil(() => location.hash === '#document', 'led there');
    expect(row.said()).to.equal('');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leads to no address that is none', async () => {
    browser(2, null);
    const row = await rowFor('close', undefined, { 'back-href': 'javascript:window.bad=1' });
    row.button('close').click();
    await waitUntil(() => row.said(), 'told');
    expect('bad' in window).to.equal(false);
  });
});
