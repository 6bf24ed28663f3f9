import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { heard, labels, replace, rowFor, rowOf, type PageTools } from './page-tools.support.js';

describe('the row of gov-page-tools', () => {
  it('shows the tools in the order in which the page names them', async () => {
    expect(labels(await rowFor('print copy-link citation collapse top'))).to.deep.equal([
      '打印',
      '复制链接',
      '引用',
      '收缩',
      '转到顶部',
    ]);
    expect(labels(await rowFor('top print'))).to.deep.equal(['转到顶部', '打印']);
  });

  it('shows a tool once, leaves out names that it does not know, and has print, link and citation unless told', async () => {
    expect(labels(await rowFor('print fly print'))).to.deep.equal(['打印']);
    const element = await fixture<PageTools>(html`<gov-page-tools></gov-page-tools>`);
    const words = [...(element.shadowRoot as ShadowRoot).querySelectorAll('.row > button')].map((one) =>
      one.textContent?.trim(),
    );
    expect(words).to.deep.equal(['打印', '复制链接', '引用']);
  });

  it('speaks the language of the page', async () => {
    const row = await rowFor('print copy-link collapse');
    row.element.lang = 'zh-Hant';
    await waitUntil(() => labels(row)[0] === '列印');
    row.element.lang = 'en';
    await waitUntil(() => labels(row).join() === 'Print,Copy link,Collapse');
  });

  it('takes other elements into the same row', async () => {
    const element = await fixture<PageTools>(
      html`<gov-page-tools tools="print"><a href="#contact">联系我们</a></gov-page-tools>`,
    );
    const slot = (element.shadowRoot as ShadowRoot).querySelector('.row slot') as HTMLSlotElement;
    expect(slot.assignedElements().map((one) => one.textContent)).to.deep.equal(['联系我们']);
  });

  it('keeps its words out of the text of the document that it stands in', async () => {
    const article = await fixture<HTMLElement>(
      html`<article id="document"><h1>通知</h1><gov-page-tools for="document" tools="print citation collapse"></gov-page-tools><p>正文。</p></article>`,
    );
    const row = await rowOf(article.querySelector('gov-page-tools') as PageTools, article);
    row.button('citation').click();
    await waitUntil(() => row.panel('citation'));
    expect(article.textContent).to.equal('通知正文。');
  });

  it('gives every tool a target of 44 px and wraps in whole items at 360 px', async () => {
    const row = await rowFor('print copy-link citation collapse top script close');
    row.element.style.width = '328px';
    const boxes = [...row.shadow.querySelectorAll('.row > button')].map((one) => one.getBoundingClientRect());
    const { left, right } = row.element.getBoundingClientRect();
    for (const box of boxes) {
      expect(box.height).to.be.at.least(44);
      expect(box.width).to.be.at.least(44);
      expect(box.left).to.be.at.least(left);
      expect(box.right).to.be.at.most(right);
    }
    expect(new Set(boxes.map((box) => box.top)).size, 'more than one line').to.be.greaterThan(1);
  });

  it('can be used by everyone, closed and open', async () => {
    const row = await rowFor('print copy-link citation collapse top script close');
    await expect(row.element).to.be.accessible();
    row.button('citation').click();
    await waitUntil(() => row.panel('citation'));
    await expect(row.element).to.be.accessible();
  });
});

describe('复制链接', () => {
  let restore: (() => void)[] = [];
  afterEach(() => {
    restore.forEach((step) => step());
    restore = [];
    document.querySelector('link[rel=canonical]')?.remove();
  });

  it('copies the clean address and says so', async () => {
    let copied = '';
    const writeText = async (text: string) => void (copied = text);
    restore.push(replace(navigator, 'clipboard', { writeText }));
    const row = await rowFor('copy-link', undefined, {
      address: 'https://a.example/1.html?utm_source=x&id=3#p',
    });
    const told = heard<{ address: string }>('gov-link-copied');
    row.button('copy-link').click();
    await waitUntil(() => row.said());
    expect(copied).to.equal('https://a.example/1.html?id=3');
    expect(row.said()).to.equal('网址已复制：https://a.example/1.html?id=3');
    expect(told).to.deep.equal([{ address: 'https://a.example/1.html?id=3' }]);
  });

  it('prefers the canonical address of the page', async () => {
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = 'https://www.linjiang.example/zwgk/1.html';
    document.head.append(link);
    let copied = '';
    const writeText = async (text: string) => void (copied = text);
    restore.push(replace(navigator, 'clipboard', { writeText }));
    const row = await rowFor('copy-link', undefined, { address: '' });
    row.button('copy-link').click();
    await waitUntil(() => copied);
    expect(copied).to.equal('https://www.linjiang.example/zwgk/1.html');
  });

  it('works on plain HTTP, where the browser has no clipboard interface, and keeps the keyboard’s place', async () => {
    restore.push(replace(navigator, 'clipboard', undefined));
    let copied = '';
    restore.push(
      replace(document, 'execCommand', () => {
        copied = (document.activeElement as HTMLTextAreaElement).value;
        return true;
      }),
    );
    const row = await rowFor('copy-link');
    row.button('copy-link').focus();
    row.button('copy-link').click();
    await waitUntil(() => row.said());
    expect(copied).to.equal('https://www.linjiang.example/1.html');
    expect(row.shadow.activeElement).to.equal(row.button('copy-link'));
  });

  it('shows the address to be copied by hand where the browser refuses', async () => {
    restore.push(replace(navigator, 'clipboard', { writeText: () => Promise.reject(new Error('blocked')) }));
    restore.push(replace(document, 'execCommand', () => false));
    const row = await rowFor('copy-link');
    row.button('copy-link').click();
    await waitUntil(() => row.panel('copy-link'));
    expect(row.panel('copy-link')?.textContent).to.contain('https://www.linjiang.example/1.html');
    expect(row.said()).to.contain('浏览器不允许复制');
    row.panel('copy-link')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await waitUntil(() => !row.panel('copy-link'));
  });

  it('says what to do where the page has no address that others could open', async () => {
    const row = await rowFor('copy-link');
    row.element.address = 'javascript:alert(1)';
    row.button('copy-link').click();
    await waitUntil(() => row.said());
    expect(row.said()).to.contain('没有别人可以打开的网址');
  });
});

describe('引用', () => {
  const table = html`<table>
      <tr><th>索引号</th><td>A00010-0201/2026-00012</td><th>发文字号</th><td>临政办发〔2026〕12号</td></tr>
      <tr><th>发文机关</th><td>临江市人民政府办公室</td><th>成文日期</th><td>2026年4月2日</td></tr>
      <tr><th>发布日期</th><td>2026-04-12</td><th>公开方式</th><td>主动公开</td></tr>
    </table>
    <h1>关于印发《公园管理办法》的通知</h1><p>现印发给你们。</p>`;

  it('offers the three forms with title, number, dates and the permanent address', async () => {
    const row = await rowFor('citation', table);
    expect(row.button('citation').getAttribute('aria-expanded')).to.equal('false');
    row.button('citation').click();
    await waitUntil(() => row.panel('citation'));
    expect(row.button('citation').getAttribute('aria-expanded')).to.equal('true');
    const texts = [...(row.panel('citation') as HTMLElement).querySelectorAll('.text p span')].map(
      (one) => one.textContent,
    );
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    expect(texts).to.deep.equal([
      '《关于印发〈公园管理办法〉的通知》（临政办发〔2026〕12号）',
      `临江市人民政府办公室. 关于印发《公园管理办法》的通知: 临政办发〔2026〕12号[A/OL]. (2026-04-12)[${day}]. https://www.linjiang.example/1.html.`,
      '临江市人民政府办公室：《关于印发〈公园管理办法〉的通知》（临政办发〔2026〕12号），2026年4月2日，https://www.linjiang.example/1.html',
    ]);
  });

  it('takes the heading that the page is named after, where another one names the site', async () => {
    const before = document.title;
    document.title = '关于开放河滨公园的通知_临江市人民政府';
    const holder = await fixture<HTMLElement>(
      html`<div>
        <h1>临江市人民政府</h1>
        <h1 hidden>关于开放河滨公园的通知_临</h1>
        <h2>关于开放河滨公园的通知</h2>
        <gov-page-tools for="document" tools="citation" address="https://a.example/"></gov-page-tools>
        <div id="document"><h2>一、时间</h2></div>
      </div>`,
    );
    const content = holder.querySelector('#document') as HTMLElement;
    const row = await rowOf(holder.querySelector('gov-page-tools') as PageTools, content);
    row.button('citation').click();
    await waitUntil(() => row.panel('citation'));
    expect(row.panel('citation')?.textContent).to.contain('《关于开放河滨公园的通知》');
    document.title = before;
  });

  it('copies each form, and closes by its own button, by the tool and by Escape', async () => {
    const copied: string[] = [];
    const back = replace(navigator, 'clipboard', {
      writeText: async (text: string) => void copied.push(text),
    });
    const row = await rowFor('citation', table);
    const told = heard<{ style: string }>('gov-citation-copied');
    const open = async () => {
      row.button('citation').click();
      await waitUntil(() => row.panel('citation'));
      return row.panel('citation') as HTMLElement;
    };
    (await open()).querySelectorAll<HTMLButtonElement>('.text button')[1]?.click();
    await waitUntil(() => row.said() === '已复制。');
    expect(copied[0]).to.contain('[A/OL]');
    expect(told[0]?.style).to.equal('reference');
    const inside = row.panel('citation')?.querySelector<HTMLButtonElement>('.text button');
    inside?.focus();
    inside?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await waitUntil(() => !row.panel('citation'));
    expect(row.shadow.activeElement, 'the reader goes on at the tool').to.equal(row.button('citation'));
    (await open()).querySelector<HTMLButtonElement>('.actions button')?.click();
    await waitUntil(() => !row.panel('citation'));
    await open();
    row.button('citation').click();
    await waitUntil(() => !row.panel('citation'));
    back();
  });
});

describe('转到顶部', () => {
  it('brings the eye to the top and leaves no trace on the page', async () => {
    const row = await rowFor('top');
    const far = document.createElement('div');
    far.style.height = '5000px';
    document.body.append(far);
    window.scrollTo(0, 3000);
    row.button('top').focus({ preventScroll: true });
    row.button('top').click();
    await waitUntil(() => window.scrollY === 0, 'scrolled');
    expect(document.activeElement === row.element, 'the keyboard left the row').to.equal(false);
    expect(document.body.hasAttribute('tabindex')).to.equal(false);
    far.remove();
  });
});
