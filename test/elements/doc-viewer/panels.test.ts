import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { around, next, replace, serve, type Viewer } from './doc-viewer.support.js';

const shadow = (viewer: Viewer) => viewer.shadowRoot as ShadowRoot;

/** Opens the panel whose name begins so, and gives what stands in it. */
async function panel(viewer: Viewer, name: string): Promise<HTMLElement> {
  const find = () =>
    [...shadow(viewer).querySelectorAll<HTMLDetailsElement>('.panel')].find((each) =>
      each.querySelector('summary')?.textContent?.startsWith(name),
    );
  await waitUntil(find, name);
  const details = find() as HTMLDetailsElement;
  details.open = true;
  await waitUntil(() => details.querySelector('div')?.firstChild);
  return details;
}

const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function unit(list: HTMLElement, name: string): Promise<string[]> {
  const row = [...list.querySelectorAll('li > details')].find((each) =>
    each.querySelector('summary')?.textContent?.startsWith(name),
  ) as HTMLDetailsElement;
  row.open = true;
  await waitUntil(() => row.querySelector('a'));
  return [...row.querySelectorAll('ul > li')].map(words);
}

describe('按责任单位查看 in gov-doc-viewer', () => {
  it('lists who has to do what in a plan in prose, with links to the places', async () => {
    const viewer = await around(html`
      <p>一、改善公园</p>
      <p>（一）延长开放时间。夏季推迟闭园。（责任单位：市园林绿化中心、各区人民政府）</p>
      <p>（二）增设座椅。沿步道设置。（牵头单位：市城市管理局；配合单位：市园林绿化中心）</p>
    `);
    const list = await panel(viewer, '按责任单位查看（3）');
    expect(await unit(list, '市园林绿化中心（2项）')).to.have.length(2);
    const [led] = await unit(list, '市城市管理局');
    expect(led).to.match(/（二）增设座椅.* 牵头$/);
    const link = [...list.querySelectorAll('a')].find((each) => each.textContent?.includes('增设座椅'));
    link?.click();
    expect(document.activeElement === viewer.querySelectorAll('p')[2]).to.equal(true);
  });

  it('lists the lines of a table of tasks under their tasks', async () => {
    const viewer = await around(html`<table>
      <tr><th>序号</th><th>重点任务</th><th>具体内容</th><th>责任单位</th></tr>
      <tr><td rowspan="2">1</td><td rowspan="2">便民服务</td><td>增设座椅</td><td>市园林绿化中心</td></tr>
      <tr><td>更新标识</td><td>市城市管理局、市园林绿化中心</td></tr>
    </table>`);
    const list = await panel(viewer, '按责任单位查看（2）');
    expect(await unit(list, '市园林绿化中心')).to.deep.equal(['便民服务：增设座椅', '便民服务：更新标识']);
  });

  it('can be filtered where there are many units', async () => {
    const units = ['财政', '审计', '教育', '民政', '交通', '水利', '文旅', '体育', '统计'].map(
      (name) => `市${name}局`,
    );
    const viewer = await around(
      html`<p>一、安排</p><p>（一）各项保障。（责任单位：${units.join('、')}）</p>`,
    );
    const list = await panel(viewer, '按责任单位查看（9）');
    const field = list.querySelector('input') as HTMLInputElement;
    field.value = '水利';
    field.dispatchEvent(new Event('input'));
    const rows = [...list.querySelectorAll<HTMLElement>('li')].filter(({ hidden }) => !hidden);
    expect(rows.map(words)).to.deep.equal(['市水利局（1项）']);
  });
});

describe('the files of a document in gov-doc-viewer', () => {
  it('are those that the text links to, with their kind and size, and a broken one says so', async () => {
    const original = window.fetch.bind(window);
    const restore = replace(window, 'fetch', (address: RequestInfo, init: RequestInit = {}) => {
      if (init.method !== 'HEAD') return original(address, init);
      return Promise.resolve(
        String(address).includes('lost')
          ? new Response(null, { status: 404 })
          : new Response(null, { headers: { 'content-length': '420000' } }),
      );
    });
    const viewer = await around(html`<p>附件：<a href="/files/form.docx">申请表</a></p>
      <p><a href="/files/lost.pdf">流程图</a> <a href="/files/page.html">网页</a> <a href="/files/form.docx">同一份</a></p>`);
    const list = await panel(viewer, '附件（2）');
    await waitUntil(() => words(list).includes('420 KB'));
    await waitUntil(() => words(list).includes('打不开'));
    expect([...list.querySelectorAll('li')].map(words)).to.deep.equal([
      '申请表DOCX 420 KB',
      '流程图打不开：文件不在原来的位置。请向发布机构询问。',
    ]);
    restore();
  });
});

describe('what the endpoint knows of a document in gov-doc-viewer', () => {
  const record = {
    id: 'd1',
    title: '公园开放通告',
    metadata: { other: {} },
    page: null,
    updatedAt: '2026-03-02T00:00:00Z',
    body: '<p>公园每日六时开放。</p><p>雨天照常。</p>',
    attachments: [
      {
        id: 'a1',
        name: '平面图.pdf',
        url: '/v1/documents/d1/attachments/a1',
        mediaType: 'application/pdf',
        size: 1_200_000,
        pages: 3,
        hash: 'sha-256:ab12',
      },
    ],
    brokenAttachments: [{ name: '旧图.pdf', problem: 'missing' }],
    relations: [
      { kind: 'interpretation', title: '通告解读', page: 'https://www.linjiang.example/1.html' },
      { kind: 'repeals', title: '旧通告', documentNumber: '临政告〔2020〕1号', page: 'javascript:alert(1)' },
    ],
    versions: [
      { version: 2, date: '2026-03-02', note: '改开放时间' },
      { version: 1, date: '2024-05-01' },
    ],
  };
  const older = {
    version: 1,
    date: '2024-05-01',
    title: '公园开放通告',
    current: false,
    body: '<p>公园每日七时开放。</p><p>雨天照常。</p><p>冬季闭园。</p>',
  };
  let restore: () => void;
  let viewer: Viewer;

  beforeEach(async () => {
    const json = (body: object) =>
      new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    restore = serve((address) => {
      if (address.includes('/versions/1')) return json(older);
      if (address.includes('/versions/2'))
        return json({ ...older, version: 2, body: record.body, current: true });
      return json(record);
    });
    const column = await fixture<HTMLElement>(html`<div></div>`);
    column.style.width = '1200px';
    viewer = document.createElement('gov-doc-viewer');
    viewer.setAttribute('endpoint', '/v1');
    viewer.setAttribute('index-number', 'G00000-0203/2026-00001');
    const loaded = next(viewer, 'gov-document-loaded');
    column.append(viewer);
    await loaded;
  });
  afterEach(() => restore());

  it('is shown as attachments with kind, size, pages, checksum and what cannot be had', async () => {
    const list = await panel(viewer, '附件（2）');
    const [file, broken] = [...list.querySelectorAll('li')];
    expect(words(file)).to.equal('平面图.pdfPDF 1.2 MB 3页校验值sha-256:ab12');
    expect(file?.querySelector('a')?.href).to.equal(`${location.origin}/v1/documents/d1/attachments/a1`);
    expect(words(broken)).to.include('打不开');
  });

  it('is shown as related documents, and an address that is none is no link', async () => {
    const list = await panel(viewer, '相关文件（2）');
    expect(words(list.querySelector('dl'))).to.equal('政策解读通告解读废止的文件旧通告 临政告〔2020〕1号');
    expect([...list.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://www.linjiang.example/1.html',
    ]);
  });

  it('is shown as versions, which can be compared, changes told in words', async () => {
    const list = await panel(viewer, '历次版本（2）');
    expect(words(list)).to.include('第2版 2026-03-02改开放时间现行文本');
    const opener = list.querySelector('button') as HTMLButtonElement;
    opener.focus();
    opener.click();
    await waitUntil(() => shadow(viewer).querySelector('dialog h2'));
    const dialog = shadow(viewer).querySelector('dialog') as HTMLDialogElement;
    const lines = [...dialog.querySelectorAll('p')].map(words);
    expect(lines).to.deep.equal([
      '公园每日〔删去：七〕〔新增：六〕时开放。',
      '（相同的1段略）',
      '〔删去：冬季闭园。〕',
    ]);
    dialog.close();
    await waitUntil(() => !shadow(viewer).querySelector('dialog'), 'the comparison closed');
    expect(shadow(viewer).activeElement === opener, 'the focus is back').to.equal(true);
  });

  it('is compared as a whole where two long paragraphs share nothing in their order, instead of holding the page still', async () => {
    const long = (step: number) =>
      Array.from({ length: 12_000 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * step * 7919) % 500)),
      ).join('');
    const body = record.body;
    record.body = `<p>${long(1)}</p>`;
    older.body = `<p>${long(3)}</p>`;
    const list = await panel(viewer, '历次版本（2）');
    list.querySelector('button')?.click();
    await waitUntil(() => shadow(viewer).querySelector('dialog h2'));
    const marked = [...shadow(viewer).querySelectorAll('dialog del, dialog ins')].map(
      ({ localName }) => localName,
    );
    expect(marked).to.deep.equal(['del', 'ins']);
    record.body = body;
    older.body = '<p>公园每日七时开放。</p><p>雨天照常。</p><p>冬季闭园。</p>';
  });
});
