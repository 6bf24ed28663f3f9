import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { button, links, next, outlineOf, page, serve, state, type Viewer } from './doc-viewer.support.js';

const body = `<!DOCTYPE html><html><head><title>页面</title></head><body>
  <nav>首页</nav><article><h1>停车指引</h1><p>一、入口</p><p>设在南侧。</p><p>二、收费</p><p>首小时免费。</p>
  <p><a href="map.html">平面图</a></p></article><footer>版权</footer></body></html>`;

let restore: (() => void) | undefined;

async function loading(attributes: Record<string, string>, fallback = ''): Promise<Viewer> {
  const viewer = document.createElement('gov-doc-viewer');
  for (const [name, value] of Object.entries(attributes)) viewer.setAttribute(name, value);
  viewer.textContent = fallback;
  const column = await fixture<HTMLElement>(html`<div></div>`);
  column.append(viewer);
  return viewer;
}

async function failed(attributes: Record<string, string>): Promise<[viewer: Viewer, problem: string]> {
  const viewer = await loading(attributes, '查看原文');
  const { problem } = await next<{ problem: string }>(viewer, 'gov-document-failed');
  await viewer.updateComplete;
  return [viewer, problem];
}

describe('gov-doc-viewer loads a document', () => {
  afterEach(() => {
    restore?.();
    restore = undefined;
  });

  it('of the same site into the page as ordinary HTML, its article only, with an outline', async () => {
    restore = serve(() => page(body));
    const viewer = await loading({ src: '/documents/parking.html' }, '查看原文');
    const detail = await next<{ src: string }>(viewer, 'gov-document-loaded');
    expect(detail.src).to.equal('/documents/parking.html');
    const article = viewer.querySelector('article') as HTMLElement;
    expect(article.querySelector('h1')?.textContent).to.equal('停车指引');
    expect(article.textContent).not.to.match(/首页|版权|页面/);
    expect(viewer.firstChild?.textContent, 'what the author wrote is untouched').to.equal('查看原文');
    await waitUntil(() => links(viewer).length);
    expect(outlineOf(viewer)).to.deep.equal(['一、入口', '二、收费']);
    const link = article.querySelector('a') as HTMLAnchorElement;
    expect(link.href, 'read from where the document stands').to.equal(
      `${location.origin}/documents/map.html`,
    );
  });

  it('and reads the text that stands in place of a file that does not come', async () => {
    const viewer = document.createElement('gov-doc-viewer');
    viewer.setAttribute('src', '/documents/missing.pdf');
    viewer.innerHTML = '<article><p>一、入口</p><p>设在南侧。</p><p>二、收费</p></article>';
    const column = await fixture<HTMLElement>(html`<div></div>`);
    column.append(viewer);
    await next(viewer, 'gov-document-failed');
    await waitUntil(() => links(viewer).length);
    expect(outlineOf(viewer)).to.deep.equal(['一、入口', '二、收费']);
  });

  it('without sending cookies', async () => {
    const credentials: unknown[] = [];
    restore = serve((_address, init) => {
      credentials.push(init.credentials);
      return page(body);
    });
    await next(await loading({ src: '/documents/a.html' }), 'gov-document-loaded');
    expect(credentials).to.deep.equal(['omit']);
  });

  it('taking only the part that the address names', async () => {
    restore = serve(() => page('<div id="top">导航</div><div id="zoom"><p>正文在此。</p></div>'));
    const viewer = await loading({ src: '/documents/a.html#zoom' });
    await next(viewer, 'gov-document-loaded');
    expect(viewer.querySelector('article')?.textContent?.trim()).to.equal('正文在此。');
  });

  it('also in GB 18030, named by the header or by the page itself', async () => {
    // 公告 in GB 18030.
    const words = Uint8Array.of(0xb9, 0xab, 0xb8, 0xe6);
    const encode = (text: string) => [...text].map((character) => character.charCodeAt(0));
    const inPage = new Uint8Array([...encode('<meta charset="gb2312"><p>'), ...words, ...encode('</p>')]);
    const plain = new Uint8Array([...encode('<p>'), ...words, ...encode('</p>')]);
    for (const [bytes, type] of [
      [inPage, 'text/html'],
      [plain, 'text/html; charset=GBK'],
    ] as const) {
      restore = serve(() => new Response(bytes, { headers: { 'content-type': type } }));
      const viewer = await loading({ src: '/documents/old.html' });
      await next(viewer, 'gov-document-loaded');
      expect(viewer.querySelector('article')?.textContent).to.equal('公告');
      restore();
    }
  });

  it('telling how much has come, and stopping when the reader cancels', async () => {
    let aborted = false;
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    restore = serve((_address, init) => {
      init.signal?.addEventListener('abort', () => (aborted = true));
      const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (send = controller) });
      return new Response(stream, {
        headers: { 'content-type': 'text/html', 'content-length': '200000' },
      });
    });
    const viewer = await loading({ src: '/documents/long.html' });
    await waitUntil(() => state(viewer).includes('正在载入'));
    await waitUntil(() => send);
    send?.enqueue(new Uint8Array(50_000));
    await waitUntil(() =>
      viewer.shadowRoot?.querySelector('.state')?.textContent?.includes('已载入 50 KB，共 200 KB'),
    );
    expect(viewer.shadowRoot?.querySelector('progress')?.value).to.equal(0.25);
    button(viewer, '取消').click();
    await viewer.updateComplete;
    expect(aborted).to.equal(true);
    expect(state(viewer)).to.equal('已取消载入。');
    expect(button(viewer, '重新载入')).to.be.instanceOf(HTMLButtonElement);
  });

  it('with a bar that stands at its beginning for a moment, and moves where nobody knows how much there is', async () => {
    restore = serve(() => new Promise<Response>(() => undefined));
    const viewer = await loading({ src: '/documents/long.html' });
    const bar = () => viewer.shadowRoot?.querySelector('progress');
    await waitUntil(bar);
    expect(bar()?.position).to.equal(0);
    await waitUntil(() => bar()?.position === -1);
    button(viewer, '取消').click();
  });

  it('or says in a sentence why not and what to do, keeping what the author wrote', async () => {
    const answers: [Response | Error, string, RegExp][] = [
      [page('', {}, 404), 'not-found', /没有找到/],
      [page('', {}, 410), 'not-found', /没有找到/],
      [page('', {}, 403), 'refused', /不允许/],
      [page('<h1>502</h1>', {}, 502), 'server', /稍后/],
      [new TypeError('Failed to fetch'), 'network', /网络/],
      [page('PK', { 'content-type': 'application/zip' }), 'not-html', /直接打开/],
      [page('<script>1</script>'), 'no-content', /没有正文/],
    ];
    for (const [answer, code, words] of answers) {
      restore = serve(() => {
        if (answer instanceof Error) throw answer;
        return answer;
      });
      const [viewer, problem] = await failed({ src: '/documents/a.html' });
      expect(problem).to.equal(code);
      expect(state(viewer)).to.match(words);
      expect(viewer.textContent).to.equal('查看原文');
      const original = viewer.shadowRoot?.querySelector<HTMLAnchorElement>('.state a');
      expect(original?.href).to.equal(`${location.origin}/documents/a.html`);
      restore();
    }
  });

  it('again when the reader asks, and shows it then', async () => {
    let tries = 0;
    restore = serve(() => (++tries === 1 ? page('', {}, 503) : page(body)));
    const [viewer] = await failed({ src: '/documents/a.html' });
    button(viewer, '重新载入').click();
    await next(viewer, 'gov-document-loaded');
    expect(tries).to.equal(2);
    expect(viewer.querySelector('h1')?.textContent).to.equal('停车指引');
  });

  it('from no other site, and from no address that is none', async () => {
    let asked = 0;
    restore = serve(() => {
      asked += 1;
      return page(body);
    });
    for (const src of [
      'https://elsewhere.example/documents/a.html',
      'javascript:alert(1)/documents/',
      'data:text/html,/documents/',
      'https://[/documents/',
    ]) {
      const [viewer, problem] = await failed({ src });
      expect(problem).to.equal('other-site');
      expect(state(viewer)).to.include('本网站');
    }
    expect(asked).to.equal(0);
  });

  it('anew when its address changes, and the last one asked for wins', async () => {
    restore = serve(async (address) => {
      const slow = address.includes('slow');
      await new Promise((resolve) => setTimeout(resolve, slow ? 150 : 10));
      return page(`<p>${slow ? '旧' : '新'}文件</p>`);
    });
    const viewer = await loading({ src: '/documents/slow.html' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    viewer.src = '/documents/quick.html';
    await next(viewer, 'gov-document-loaded');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(viewer.querySelectorAll('article')).to.have.length(1);
    expect(viewer.querySelector('article')?.textContent).to.equal('新文件');
    viewer.src = '';
    await waitUntil(() => !viewer.querySelector('article'));
  });

  it('and ends the request when it is taken out of the page, asking again when it is back', async () => {
    let aborted = 0;
    let asked = 0;
    restore = serve((_address, init) => {
      asked += 1;
      return new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => {
          aborted += 1;
          reject(new DOMException('', 'AbortError'));
        });
      });
    });
    const viewer = await loading({ src: '/documents/a.html' });
    await waitUntil(() => asked === 1);
    const column = viewer.parentElement as HTMLElement;
    viewer.remove();
    expect(aborted).to.equal(1);
    column.append(viewer);
    await waitUntil(() => asked === 2);
  });

  it('never asks for anything around an article', async () => {
    let asked = 0;
    const original = window.fetch;
    window.fetch = (...request) => {
      asked += 1;
      return original(...request);
    };
    await fixture(html`<gov-doc-viewer endpoint="/documents/v1"><p>一、正文</p></gov-doc-viewer>`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    window.fetch = original;
    expect(asked).to.equal(0);
  });
});

describe('gov-doc-viewer loads a document of the endpoint', () => {
  afterEach(() => restore?.());

  const record = {
    id: '7',
    title: '临江市公共停车指引',
    metadata: { indexNumber: '990000025/2026-00112', other: {} },
    page: '/documents/7',
    updatedAt: '2026-03-01T08:00:00Z',
    structure: {},
    responsibilities: [],
    findings: [],
    body: '<p class="gov-body-addressee">各单位：</p><h2 id="y1">一、入口</h2><p>设在南侧。</p><p class="gov-body-date">2026年3月1日</p>',
  };

  it('by its index number, with its title, ids and classes', async () => {
    const asked: string[] = [];
    restore = serve((address) => {
      asked.push(address);
      return new Response(JSON.stringify(record), { headers: { 'content-type': 'application/json' } });
    });
    const viewer = await loading({ 'index-number': '990000025/2026-00112', endpoint: '/documents/v1' });
    await next(viewer, 'gov-document-loaded');
    expect(asked[0]).to.include('/documents/by-index-number?value=990000025%2F2026-00112');
    expect(viewer.querySelector('h1')?.textContent).to.equal('临江市公共停车指引');
    expect(viewer.querySelector('.gov-body-date')?.textContent).to.equal('2026年3月1日');
    await waitUntil(() => links(viewer).length);
    expect(links(viewer).map((link) => link.getAttribute('href'))).to.deep.equal(['#y1']);
  });

  it('or says that there is none under this number', async () => {
    restore = serve(
      () =>
        new Response(JSON.stringify({ type: 'about:blank', title: '', status: 404, code: 'not-found' }), {
          status: 404,
          headers: { 'content-type': 'application/problem+json' },
        }),
    );
    const [viewer, problem] = await failed({ 'index-number': '1', endpoint: '/documents/v1' });
    expect(problem).to.equal('not-found');
    expect(state(viewer)).to.include('没有找到');
  });

  it('or says that the page names no endpoint', async () => {
    const [viewer, problem] = await failed({ 'index-number': '990000025/2026-00112' });
    expect(problem).to.equal('no-endpoint');
    expect(state(viewer)).to.include('网站管理员');
  });
});
