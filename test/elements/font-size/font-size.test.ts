import { expect, fixture, html } from '@open-wc/testing';
import 'gov-disclosure/font-size/define';
import { waitUntil } from '../wait-until.js';

const key = 'gov-font-size';

const sizeOf = (selector: string) =>
  parseFloat(getComputedStyle(document.querySelector(selector) as Element).fontSize);

async function page(switcher = html`<gov-font-size for="text"></gov-font-size>`): Promise<HTMLElement> {
  return fixture(html`
    <div>
      ${switcher}
      <article id="text">
        <p id="plain">正文</p>
        <p><span id="pasted">粘贴的文字<b id="inner">加粗</b></span></p>
        <p><font id="old" size="5">旧式字号</font></p>
      </article>
    </div>
  `);
}

/** Sizes of an article as a word processor leaves them. */
function paste(): void {
  (document.querySelector('#text') as HTMLElement).style.fontSize = '18px';
  const pasted = document.querySelector('#pasted') as HTMLElement;
  pasted.style.fontSize = '16pt';
  pasted.style.lineHeight = '28pt';
}

function choose(switcher: Element, step: number): void {
  const inputs = (switcher.shadowRoot as ShadowRoot).querySelectorAll<HTMLInputElement>('[type=radio]');
  (inputs[step] as HTMLInputElement).click();
}

/** Of two computed colours (WCAG 2.2, contrast ratio). */
function contrast(...colours: [string, string]): number {
  const [lighter, darker] = colours
    .map((colour) => {
      const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    })
    .sort((a, b) => b - a) as [number, number];
  return lighter / darker;
}

const switcherIn = (root: Element) =>
  root.querySelector('gov-font-size') as HTMLElementTagNameMap['gov-font-size'];

describe('gov-font-size', () => {
  beforeEach(() => localStorage.removeItem(key));
  afterEach(() => localStorage.removeItem(key));

  it('doubles the text of the named content and keeps the proportions of pasted sizes', async () => {
    const root = await page();
    paste();
    choose(switcherIn(root), 3);
    expect(sizeOf('#plain')).to.be.closeTo(36, 0.5);
    expect(sizeOf('#pasted')).to.be.closeTo((16 / 3) * 4 * 2, 0.5);
    expect(sizeOf('#inner')).to.be.closeTo((16 / 3) * 4 * 2, 0.5);
    expect(sizeOf('#old')).to.be.greaterThan(sizeOf('#plain'));
  });

  it('lets fixed line heights grow with the text', async () => {
    const root = await page();
    paste();
    const pasted = document.querySelector('#pasted') as Element;
    const before = parseFloat(getComputedStyle(pasted).lineHeight);
    choose(switcherIn(root), 3);
    expect(parseFloat(getComputedStyle(pasted).lineHeight)).to.be.closeTo(before * 2, 1);
  });

  it('lets blocks of a fixed height grow, and preformatted lines break, so that no line covers another', async () => {
    const root = await page();
    const article = document.querySelector('#text') as HTMLElement;
    article.style.width = '300px';
    const [fixed, code] = ['p', 'pre'].map((tag) => {
      const block = document.createElement(tag);
      block.textContent = '这是一段很长而且不能被切断也不能盖住下一段的文字。'.repeat(3);
      article.append(block);
      return block;
    }) as [HTMLElement, HTMLElement];
    fixed.style.height = '20px';
    choose(switcherIn(root), 3);
    await waitUntil(() => fixed.clientHeight > 20);
    expect(fixed.scrollHeight).to.be.at.most(fixed.clientHeight + 1);
    expect(code.scrollWidth).to.be.at.most(301);
  });

  it('leaves the page as its author made it when the standard size is chosen again', async () => {
    const root = await page();
    paste();
    const before = (document.querySelector('#text') as Element).outerHTML;
    choose(switcherIn(root), 3);
    choose(switcherIn(root), 0);
    await switcherIn(root).updateComplete;
    expect((document.querySelector('#text') as Element).outerHTML).to.equal(before);
    expect(sizeOf('#plain')).to.be.closeTo(18, 0.5);
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('gives the next page the remembered size at once', async () => {
    choose(switcherIn(await page()), 2);
    const next = await page();
    const normal = sizeOf('body');
    expect(sizeOf('#plain')).to.be.closeTo(normal * 1.5, 0.5);
    expect(
      next.querySelector('gov-font-size')?.shadowRoot?.querySelector<HTMLInputElement>(':checked')
        ?.nextElementSibling?.textContent,
    ).to.equal('特大');
  });

  it('ignores what it did not write into the storage', async () => {
    for (const stored of ['{"size":200}', 'NaN', '99999 - 1 text', '', '-5']) {
      localStorage.setItem(key, stored);
      const root = await page();
      expect(sizeOf('#plain'), stored).to.be.closeTo(sizeOf('body'), 0.5);
      root.remove();
    }
  });

  it('works on the page where the storage refuses to remember', async () => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    try {
      const root = await page();
      choose(switcherIn(root), 3);
      expect(sizeOf('#plain')).to.be.closeTo(sizeOf('body') * 2, 0.5);
    } finally {
      Storage.prototype.setItem = real;
    }
  });

  it('keeps two switchers in agreement', async () => {
    const root = await page(
      html`<gov-font-size for="text"></gov-font-size><gov-font-size for="text"></gov-font-size>`,
    );
    const [first, second] = root.querySelectorAll('gov-font-size');
    choose(first as Element, 1);
    await second?.updateComplete;
    const checked = second?.shadowRoot?.querySelector<HTMLInputElement>(':checked');
    expect(checked?.nextElementSibling?.textContent).to.equal('大');
    expect(sizeOf('#plain')).to.be.closeTo(sizeOf('body') * 1.25, 0.5);
  });

  it('scales text that arrives later', async () => {
    const root = await page();
    choose(switcherIn(root), 3);
    const late = document.createElement('p');
    late.id = 'late';
    late.textContent = '后来的文字';
    late.style.fontSize = '20px';
    (document.querySelector('#text') as Element).append(late);
    await waitUntil(() => Math.abs(sizeOf('#late') - 40) < 0.5);
  });

  it('takes a selector, and the whole page where nothing is named', async () => {
    const root = await page(html`<gov-font-size for="p"></gov-font-size>`);
    choose(switcherIn(root), 3);
    expect(sizeOf('#plain')).to.be.closeTo(sizeOf('#text') * 2, 0.5);
    root.remove();
    localStorage.removeItem(key);
    const whole = await page(html`<gov-font-size></gov-font-size>`);
    const before = sizeOf('body');
    choose(switcherIn(whole), 1);
    expect(sizeOf('body')).to.be.closeTo(before * 1.25, 0.5);
    choose(switcherIn(whole), 0);
  });

  it('tells the chosen size to the page', async () => {
    const root = await page();
    const told: unknown[] = [];
    root.addEventListener('gov-font-size-changed', (event) => told.push((event as CustomEvent).detail));
    choose(switcherIn(root), 1);
    expect(told).to.deep.equal([{ size: 125, elder: false }]);
  });

  it('steps with two buttons, says the size and comes back to the standard', async () => {
    const root = await page(html`<gov-font-size for="text" look="stepper"></gov-font-size>`);
    const shadow = switcherIn(root).shadowRoot as ShadowRoot;
    await waitUntil(() => shadow.querySelector('output'));
    const buttons = () => [...shadow.querySelectorAll('button')];
    buttons()[1]?.click();
    await switcherIn(root).updateComplete;
    expect(shadow.querySelector('output')?.textContent).to.equal('125%');
    buttons()[2]?.click();
    await switcherIn(root).updateComplete;
    expect(shadow.querySelector('output')?.textContent).to.equal('100%');
    expect(buttons()[0]?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('offers the elder mode as one switch: text of 18 pt, targets of 60 px, and back again', async () => {
    const root = await page(html`<gov-font-size for="text" elder></gov-font-size>`);
    const shadow = switcherIn(root).shadowRoot as ShadowRoot;
    await waitUntil(() => shadow.querySelector('button'));
    const button = shadow.querySelector('button') as HTMLButtonElement;
    button.click();
    await waitUntil(() => button.getAttribute('aria-pressed') === 'true' && sizeOf('#plain') >= 23.9);
    expect(sizeOf('#plain')).to.be.at.least(23.9);
    expect(button.getBoundingClientRect().height).to.be.at.least(60);
    button.click();
    await waitUntil(() => !document.documentElement.hasAttribute('data-gov-elder'));
    expect(sizeOf('#plain')).to.be.closeTo(sizeOf('body'), 0.5);
    expect(document.documentElement.hasAttribute('data-gov-elder')).to.equal(false);
  });

  it('gives all text in the elder mode 18 pt, wide lines and a contrast of 7:1, whatever was pasted', async () => {
    const root = await page(html`<gov-font-size for="text" elder></gov-font-size>`);
    const text = root.querySelector('#text') as HTMLElement;
    paste();
    text.style.color = '#777';
    const inner = root.querySelector<HTMLElement>('#inner') as HTMLElement;
    Object.assign(inner.style, { fontSize: '9pt', color: '#bbb', background: '#eee', letterSpacing: '-1px' });
    const plain = root.querySelector<HTMLElement>('#plain') as HTMLElement;
    plain.style.lineHeight = '1';
    const link = Object.assign(document.createElement('a'), { href: '#', textContent: '链接' });
    plain.append(link);
    const shadow = switcherIn(root).shadowRoot as ShadowRoot;
    await waitUntil(() => shadow.querySelector('button'));
    (shadow.querySelector('button') as HTMLButtonElement).click();
    await waitUntil(() => sizeOf('#inner') >= 23.9 && parseFloat(getComputedStyle(inner).letterSpacing) > 1);
    for (const element of [text, plain, inner, link, root.querySelector('#pasted') as Element]) {
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      expect(size).to.be.at.least(23.9);
      expect(parseFloat(style.lineHeight) / size).to.be.closeTo(2, 0.05);
      expect(parseFloat(style.letterSpacing)).to.be.above(1);
      expect(contrast(style.color, getComputedStyle(text).backgroundColor)).to.be.at.least(7);
      if (element !== text) expect(style.backgroundColor).to.match(/, 0\)$|transparent/);
    }
    const gap = parseFloat(getComputedStyle(plain).marginBottom) / sizeOf('#plain');
    expect(gap).to.be.closeTo(1, 0.05);
    (shadow.querySelector('button') as HTMLButtonElement).click();
    await waitUntil(() => sizeOf('#inner') < 20);
    expect(sizeOf('#inner')).to.be.closeTo(12, 0.1);
  });

  it('scales several contents of one selector each from its own size and line height', async () => {
    const root = await page(html`<gov-font-size for="h1, #text"></gov-font-size>`);
    const title = Object.assign(document.createElement('h1'), { textContent: '标题' });
    root.prepend(title);
    title.style.cssText = 'font-size:30px;line-height:36px';
    (root.querySelector('#text') as HTMLElement).style.cssText = 'font-size:16px;line-height:28px';
    choose(switcherIn(root), 3);
    for (const [selector, size, line] of [
      ['h1', 60, 72],
      ['#text', 32, 56],
    ] as const) {
      expect(sizeOf(selector)).to.be.closeTo(size, 0.1);
      expect(parseFloat(getComputedStyle(root.querySelector(selector) as Element).lineHeight)).to.be.closeTo(
        line,
        0.1,
      );
    }
  });

  it('scales once what two switchers of a page both reach, also when text arrives later', async () => {
    const root = await page(html`<gov-font-size></gov-font-size><gov-font-size for="text"></gov-font-size>`);
    paste();
    const normal = sizeOf('body');
    choose(switcherIn(root), 3);
    await root.querySelectorAll('gov-font-size')[1]?.updateComplete;
    const late = Object.assign(document.createElement('p'), { id: 'late', textContent: '后来的文字' });
    (root.querySelector('#text') as Element).append(late);
    await waitUntil(() => Math.abs(sizeOf('#late') - 36) < 0.1);
    expect(sizeOf('#text')).to.be.closeTo(36, 0.1);
    expect(sizeOf('body')).to.be.closeTo(normal * 2, 0.1);
    choose(switcherIn(root), 0);
    await root.querySelectorAll('gov-font-size')[1]?.updateComplete;
    expect(sizeOf('#text')).to.be.closeTo(18, 0.1);
    expect(document.querySelectorAll('[data-gov-text-size], [data-gov-text-scaled]').length).to.equal(0);
  });

  it('lets an indent in points grow with the text, and none that hangs to the left', async () => {
    const root = await page();
    const plain = root.querySelector('#plain') as HTMLElement;
    const hanging = Object.assign(document.createElement('p'), { textContent: '悬挂' });
    root.querySelector('#text')?.append(hanging);
    plain.style.textIndent = '24pt';
    hanging.style.textIndent = '-12pt';
    choose(switcherIn(root), 3);
    const indent = (element: Element) => parseFloat(getComputedStyle(element).textIndent);
    await waitUntil(() => Math.abs(indent(plain) - 64) < 0.1);
    expect(indent(hanging)).to.be.within(-16.1, 0);
    choose(switcherIn(root), 0);
    await switcherIn(root).updateComplete;
    expect(indent(plain)).to.be.closeTo(32, 0.1);
    expect(root.querySelector('[data-gov-text-indent]')).to.equal(null);
  });

  it('calls 标准 only what is the standard size, and takes the site’s own names in their order', async () => {
    const root = await page(html`
      <gov-font-size for="text" steps="80 100 150"></gov-font-size>
      <gov-font-size for="text" steps="200 150 100" labels="大 中 小"></gov-font-size>
    `);
    const names = [...root.querySelectorAll('gov-font-size')].map((switcher) =>
      [...(switcher.shadowRoot as ShadowRoot).querySelectorAll('label')].map((label) =>
        label.textContent?.trim(),
      ),
    );
    expect(names).to.deep.equal([
      ['80%', '标准', '大'],
      ['大', '中', '小'],
    ]);
  });

  it('never makes text smaller by the elder mode, and comes back to the size chosen before', async () => {
    const root = await page(html`<gov-font-size for="text" elder></gov-font-size>`);
    const shadow = switcherIn(root).shadowRoot as ShadowRoot;
    choose(switcherIn(root), 3);
    await waitUntil(() => shadow.querySelector('button'));
    for (const on of [true, false]) {
      shadow.querySelector('button')?.click();
      await switcherIn(root).updateComplete;
      expect(document.documentElement.hasAttribute('data-gov-elder')).to.equal(on);
      expect(sizeOf('#plain')).to.be.closeTo(sizeOf('body') * 2, 0.5);
    }
  });

  it('offers the way out of the elder mode on pages that do not offer the way in, and takes it away with the last switcher', async () => {
    localStorage.setItem(key, '150 elder text');
    const root = await page();
    const shadow = switcherIn(root).shadowRoot as ShadowRoot;
    await waitUntil(() => shadow.querySelector('[aria-pressed=true]'));
    await waitUntil(() => document.documentElement.hasAttribute('data-gov-elder'));
    switcherIn(root).remove();
    expect(document.documentElement.hasAttribute('data-gov-elder')).to.equal(false);
    expect(document.querySelector('[data-gov-elder-content], [data-gov-elder-small]')).to.equal(null);
  });

  it('tells a switcher that comes later the size where the storage is blocked', async () => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    try {
      const root = await page();
      choose(switcherIn(root), 3);
      const later = document.createElement('gov-font-size');
      later.for = 'text';
      root.append(later);
      await later.updateComplete;
      expect(later.shadowRoot?.querySelector(':checked + span')?.textContent).to.equal('最大');
      choose(later, 0);
    } finally {
      Storage.prototype.setItem = real;
    }
  });
});
