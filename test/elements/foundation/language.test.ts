import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import 'gov-disclosure/font-size/define';

const legend = (root: ParentNode) =>
  root.querySelector('gov-font-size')?.shadowRoot?.querySelector('legend')?.textContent;

describe('the language of words', () => {
  it('follows the nearest lang, and reads anything unknown as Simplified Chinese', async () => {
    for (const [lang, word] of [
      ['zh-CN', '字号'],
      ['zh-Hant', '字級'],
      ['zh-TW', '字級'],
      ['zh-Hant-HK', '字級'],
      ['en-GB', 'Text size'],
      ['ug', '字号'],
      ['', '字号'],
    ] as const) {
      const root = await fixture(html`<div lang=${lang}><gov-font-size></gov-font-size></div>`);
      expect(legend(root), lang).to.equal(word);
    }
  });

  it('changes when the page changes its language', async () => {
    const root = await fixture(html`<div lang="zh-CN"><p><gov-font-size></gov-font-size></p></div>`);
    root.setAttribute('lang', 'en');
    await nextFrame();
    expect(legend(root)).to.equal('Text size');
  });

  it('is found across the shadow roots of the host page', async () => {
    const root = await fixture(html`<div lang="zh-Hant"><div></div></div>`);
    const shadow = (root.firstElementChild as HTMLElement).attachShadow({ mode: 'open' });
    shadow.append(document.createElement('gov-font-size'));
    await nextFrame();
    expect(legend(shadow)).to.equal('字級');
  });
});
