import { expect, fixture, html } from '@open-wc/testing';
import decodeQR from 'qr/decode.js';
import 'gov-disclosure/qr-share/define';
import { waitUntil } from '../wait-until.js';

type Share = HTMLElementTagNameMap['gov-qr-share'];

async function opened(template = html`<gov-qr-share></gov-qr-share>`): Promise<ShadowRoot> {
  const share = await fixture<Share>(template);
  const shadow = share.shadowRoot as ShadowRoot;
  shadow.querySelector<HTMLButtonElement>('.open')?.click();
  await waitUntil(() => shadow.querySelector('.code, .note:not([role])'));
  return shadow;
}

/** Draws the code as it stands in the page and reads it with another library than the one that made it. */
async function read(shadow: ShadowRoot, side = 300): Promise<string> {
  const code = (shadow.querySelector('.code') as SVGElement).cloneNode(true) as SVGElement;
  code.setAttribute('width', String(side));
  code.setAttribute('height', String(side));
  code.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const picture = new Image();
  picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(code))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  pen.drawImage(picture, 0, 0, side, side);
  return decodeQR(pen.getImageData(0, 0, side, side));
}

describe('gov-qr-share', () => {
  afterEach(() => document.querySelector('link[rel=canonical]')?.remove());

  it('draws a code that another reader reads as the given address', async () => {
    const address = 'https://www.linjiang.example/zwgk/2026/0412.html?id=7';
    const shadow = await opened(html`<gov-qr-share address=${address}></gov-qr-share>`);
    expect(await read(shadow)).to.equal(address);
    expect(shadow.querySelector('.address')?.textContent).to.equal(address);
  });

  it('leaves four light modules around the code and stays dark on light', async () => {
    const shadow = await opened(html`<gov-qr-share address="https://a.example/"></gov-qr-share>`);
    const code = shadow.querySelector('.code') as SVGElement;
    const side = Number(code.getAttribute('viewBox')?.split(' ')[2]);
    expect((side - 8 - 17) % 4, 'a code has 17 + 4n modules').to.equal(0);
    expect(code.querySelector('rect')?.getAttribute('fill')).to.equal('#fff');
    expect(code.querySelector('path')?.getAttribute('fill')).to.equal('#000');
    expect(code.querySelector('path')?.getAttribute('transform')).to.equal('translate(4 4)');
  });

  it('prefers the canonical address of the page', async () => {
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = 'https://www.linjiang.example/zwgk/1.html';
    document.head.append(link);
    expect(await read(await opened())).to.equal('https://www.linjiang.example/zwgk/1.html');
  });

  it('leaves out who shared the page and whose session showed it, and keeps what names the page', async () => {
    const address =
      'https://a.example/art;jsessionid=9A?id=3&utm_source=x&from=timeline&access_token=1&code=7#part2';
    const shadow = await opened(html`<gov-qr-share address=${address}></gov-qr-share>`);
    expect(await read(shadow)).to.equal('https://a.example/art?id=3&code=7');
  });

  it('follows the site’s own rules for parameters and fragments', async () => {
    const shadow = await opened(
      html`<gov-qr-share
        address="https://a.example/?view=2&utm_source=keep#/doc/5"
        drop-parameters="view"
        keep-parameters="utm_source"
        keep-fragment
      ></gov-qr-share>`,
    );
    expect(await read(shadow)).to.equal('https://a.example/?utm_source=keep#/doc/5');
  });

  it('encodes nothing that is not an address of the web, and says so', async () => {
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example']) {
      const shadow = await opened(html`<gov-qr-share address=${address}></gov-qr-share>`);
      expect(shadow.querySelector('.code'), address).to.equal(null);
      expect(shadow.textContent).to.contain('没有可以在手机上打开的网址');
    }
  });

  it('says that an address is too long and still lets it be copied', async () => {
    const shadow = await opened(
      html`<gov-qr-share address=${`https://a.example/?q=${'a'.repeat(1200)}`}></gov-qr-share>`,
    );
    expect(shadow.querySelector('.code')).to.equal(null);
    expect(shadow.textContent).to.contain('网址太长');
    expect(shadow.querySelector('.actions button')?.textContent).to.equal('复制网址');
  });

  it('loads no encoder before the reader asks for the code', async () => {
    const share = await fixture<Share>(html`<gov-qr-share></gov-qr-share>`);
    expect(share.shadowRoot?.querySelector('svg')).to.equal(null);
    expect(share.shadowRoot?.querySelector('.panel')).to.equal(null);
  });

  it('closes on Escape and gives the focus back to the button', async () => {
    const shadow = await opened();
    const close = shadow.querySelector('.close') as HTMLButtonElement;
    close.focus();
    close.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await (shadow.host as Share).updateComplete;
    expect(shadow.querySelector('.panel')?.hasAttribute('hidden')).to.equal(true);
    expect(shadow.activeElement).to.equal(shadow.querySelector('.open'));
  });

  it('prepares the code when a print button asks for it', async () => {
    const share = await fixture<Share>(html`<gov-qr-share printed></gov-qr-share>`);
    const waits: Promise<unknown>[] = [];
    const detail = { waitUntil: (done: Promise<unknown>) => waits.push(done) };
    document.body.dispatchEvent(new CustomEvent('gov-page-printing', { detail, bubbles: true }));
    await Promise.all(waits);
    expect(waits.length).to.equal(1);
    expect(share.shadowRoot?.querySelector('.code')).to.not.equal(null);
  });

  it('refuses a logo that makes the code unreadable or cannot be read back', async () => {
    const shadow = await opened(
      html`<gov-qr-share address="https://a.example/" logo="/no-such-picture.png"></gov-qr-share>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(shadow.querySelector('image')).to.equal(null);
    expect(await read(shadow)).to.equal('https://a.example/');
  });

  it('keeps the spelling of what stays in the address, as of values in GBK', async () => {
    const address = 'https://a.example/list?title=%D5%FE%B8%AE&q=a%20b&utm_source=x&from=list';
    const shadow = await opened(html`<gov-qr-share address=${address}></gov-qr-share>`);
    expect(await read(shadow)).to.equal('https://a.example/list?title=%D5%FE%B8%AE&q=a%20b&from=list');
  });

  it('takes the page’s own address where the canonical link is none that a phone could open', async () => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'canonical',
      href: 'javascript:void(0)',
    });
    document.head.append(link);
    expect(await read(await opened())).to.contain(location.origin);
  });

  it('shows the address itself beside the code, and then what the site wrote for the time without script', async () => {
    const shadow = await opened(
      html`<gov-qr-share address="https://a.example/1"><a href="/1">本页网址</a></gov-qr-share>`,
    );
    expect(shadow.querySelector('.address')?.textContent).to.equal('https://a.example/1');
    expect(shadow.querySelector('slot')?.assignedElements().length).to.equal(1);
  });

  it('closes on Escape also where the focus is still on the button', async () => {
    const shadow = await opened();
    const button = shadow.querySelector('.open') as HTMLButtonElement;
    button.focus();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await (shadow.host as Share).updateComplete;
    expect(shadow.querySelector('.panel')?.hasAttribute('hidden')).to.equal(true);
    expect(shadow.activeElement).to.equal(button);
  });

  it('draws no code finer than a print of 26 mm at 200 dpi can be read, and reads the longest', async () => {
    const longest = `https://a.example/${'a1'.repeat(240)}`;
    const printedSide = Math.round((26 / 25.4) * 200);
    const shadow = await opened(html`<gov-qr-share address=${longest}></gov-qr-share>`);
    expect(await read(shadow, printedSide)).to.equal(longest);
    const longer = await opened(
      html`<gov-qr-share address=${`${longest}${'a1'.repeat(60)}`}></gov-qr-share>`,
    );
    expect(longer.querySelector('.code')).to.equal(null);
    expect(longer.textContent).to.contain('网址太长');
  });
});
