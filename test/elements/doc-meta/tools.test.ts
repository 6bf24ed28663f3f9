import { expect, html } from '@open-wc/testing';
import { answerWith, eventually, button, json, known, record, said, shadow, wordsAfter } from './support.js';

const block = html`<dl>
  <dt>索引号</dt>
  <dd>G00021/2026-00007</dd>
  <dt>名称</dt>
  <dd>澄溪市水务局关于印发《澄溪市水表检定办法》的通知</dd>
  <dt>发文字号</dt>
  <dd>澄水发〔2026〕9号</dd>
  <dt>发文机关</dt>
  <dd>澄溪市水务局</dd>
  <dt>成文日期</dt>
  <dd>2026年2月9日</dd>
</dl>`;

/** The clipboard of a page on plain HTTP: no API, only the old command on a selected field. */
function plainHttp(works: boolean): { copied: string[]; restore: () => void } {
  const copied: string[] = [];
  const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  const command = document.execCommand.bind(document);
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  document.execCommand = (name: string) => {
    const field = document.activeElement;
    if (name === 'copy' && works && field instanceof HTMLTextAreaElement) copied.push(field.value);
    return works;
  };
  const restore = () => {
    document.execCommand = command;
    delete (navigator as unknown as Record<string, unknown>)['clipboard'];
    if (real) Object.defineProperty(Navigator.prototype, 'clipboard', real);
  };
  return { copied, restore };
}

describe('gov-doc-meta’s tools', () => {
  let clipboard: ReturnType<typeof plainHttp> | undefined;
  afterEach(() => {
    clipboard?.restore();
    clipboard = undefined;
  });

  it('copies the numbers on plain HTTP too, says so, and keeps the focus', async () => {
    clipboard = plainHttp(true);
    const { element } = await known(html`<gov-doc-meta>${block}</gov-doc-meta>`);
    const events: { field: string; text: string }[] = [];
    element.addEventListener('gov-doc-meta-copied', (event) =>
      events.push((event as CustomEvent<{ field: string; text: string }>).detail),
    );
    const tool = button(element, '复制文号');
    tool.focus();
    tool.click();
    await eventually(() => said(element).includes('已复制：澄水发〔2026〕9号'));
    expect(clipboard.copied).to.deep.equal(['澄水发〔2026〕9号']);
    expect(events).to.deep.equal([{ field: 'documentNumber', text: '澄水发〔2026〕9号' }]);
    expect(shadow(element).activeElement).to.equal(tool);
    const status = Array.from(shadow(element).querySelectorAll('[role=status]'), (one) => one.textContent);
    expect(status.join('')).to.contain('已复制');
  });

  it('shows the text and what to do where the browser refuses to copy', async () => {
    clipboard = plainHttp(false);
    const { element } = await known(html`<gov-doc-meta>${block}</gov-doc-meta>`);
    button(element, '复制索引号').click();
    await eventually(() => said(element).includes('请选中后手动复制：G00021/2026-00007'));
  });

  it('cites the document as 公文, after GB/T 7714 and plainly, each to be copied', async () => {
    clipboard = plainHttp(true);
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = 'https://water.chengxi.example/2026/9.html';
    document.head.append(link);
    const { element } = await known(html`<gov-doc-meta>${block}</gov-doc-meta>`);
    const toggle = button(element, '引用格式');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    toggle.click();
    await eventually(() => shadow(element).querySelector('dl'));
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    const texts = Array.from(shadow(element).querySelectorAll('dd span'), (span) => span.textContent);
    link.remove();
    expect(texts[0]).to.equal('《澄溪市水务局关于印发〈澄溪市水表检定办法〉的通知》（澄水发〔2026〕9号）');
    expect(texts[1]).to.match(/^澄溪市水务局\. .*: 澄水发〔2026〕9号\[A\/OL\]\. .*water\.chengxi\.example/);
    expect(texts[2]).to.contain('2026年2月9日');
    expect(texts[3]).to.equal('https://water.chengxi.example/2026/9.html');
    (shadow(element).querySelector('dd button') as HTMLButtonElement).click();
    await eventually(() => clipboard?.copied.length);
    expect(clipboard.copied[0]).to.equal(texts[0]);
    toggle.click();
    await eventually(() => !shadow(element).querySelector('dl'));
  });

  it('says where the data come from', async () => {
    const { element } = await known(
      html`<gov-doc-meta fields="索引号 公开方式">
        ${block}
        <script type="application/json">
          { "公开方式": "主动公开" }
        </script>
      </gov-doc-meta>`,
    );
    await eventually(() => element.querySelector('dl[data-gov-made]'));
    button(element, '数据出处').click();
    await eventually(() => shadow(element).querySelectorAll('dt').length === 2);
    const rows = Array.from(shadow(element).querySelectorAll('dt, dd'), (one) => one.textContent?.trim());
    expect(rows).to.deep.equal([
      '本页的信息栏',
      '索引号、名称、发文字号、发文机关、成文日期',
      '本页附带的数据',
      '公开方式',
    ]);
  });

  it('carries title and numbers into the request form', async () => {
    const { element } = await known(
      html`<gov-doc-meta apply-href="/request?lang=zh">${block}</gov-doc-meta>`,
    );
    const link = shadow(element).querySelector('a') as HTMLAnchorElement;
    const { pathname, searchParams } = new URL(link.href);
    expect(pathname).to.equal('/request');
    expect(Object.fromEntries(searchParams)).to.deep.equal({
      lang: 'zh',
      title: '澄溪市水务局关于印发《澄溪市水表检定办法》的通知',
      documentNumber: '澄水发〔2026〕9号',
      indexNumber: 'G00021/2026-00007',
    });
  });

  it('offers no link to an address that could run script', async () => {
    const { element } = await known(
      html`<gov-doc-meta apply-href="javascript:alert(1)">${block}</gov-doc-meta>`,
    );
    expect(shadow(element).querySelector('a')).to.equal(null);
  });

  it('shows an editor what to mend, beside the field and below the table, and nobody else', async () => {
    const wrong = html`<dl>
      <dt>索引号</dt>
      <dd>000014349/2026-00007</dd>
      <dt>发布机构</dt>
      <dd>澄溪市水务局</dd>
      <dt>发文字号</dt>
      <dd>澄水发[2026]9号</dd>
    </dl>`;
    const reader = await known(html`<gov-doc-meta>${wrong}</gov-doc-meta>`);
    expect(said(reader.element)).not.to.contain('应改正');
    reader.element.remove();
    const { element } = await known(html`<gov-doc-meta editor>${wrong}</gov-doc-meta>`);
    await eventually(() => said(element).includes('应改正'));
    expect(said(element)).to.contain('国务院办公厅的代码');
    const cell = element.querySelector('[data-gov-field=documentNumber]') as Element;
    expect(wordsAfter(cell)).to.contain('澄水发〔2026〕9号');
    expect(cell.textContent).to.equal('澄水发[2026]9号');
  });

  it('shows an editor the findings that came with the endpoint’s record, beside the fields of its list', async () => {
    const findings = [
      {
        code: 'published-late',
        severity: 'warning',
        field: 'datePublished',
        params: { days: '31', first: '2026-05-06', second: '2026-05-08' },
      },
      { code: 'of-a-later-version', severity: 'error', field: 'title', params: {} },
      'no finding',
    ];
    const network = answerWith(async () => json({ ...record, findings }));
    const { element } = await known(
      html`<gov-doc-meta editor endpoint="/v1" index-number="G00021/2026-00007"></gov-doc-meta>`,
    );
    const row = () => element.querySelector('[data-gov-field=datePublished]') as Element;
    await eventually(() => row() && wordsAfter(row()).includes('31'));
    expect(said(element)).to.contain('建议改正 · 发布日期');
    expect(row().textContent).not.to.contain('31');
    network.restore();
  });

  it('shows an editor the findings that a template hands on, all of a field, in a reading of the command', async () => {
    const finding = (code: string, params: object) => ({
      code,
      severity: 'error',
      field: 'dateCreated',
      params,
    });
    const reading = {
      metadata: { title: '关于开展水表检定的通知', dateCreated: '2026-05-06', other: {} },
      findings: [
        finding('date-ahead', { value: '2026-05-06' }),
        finding('date-order', { first: '2026-05-06', second: '2026-05-01' }),
      ],
    };
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(reading);
    const { element } = await known(html`<gov-doc-meta editor>${script}</gov-doc-meta>`);
    const row = element.querySelector('[data-gov-field=dateCreated]') as Element;
    await eventually(() => wordsAfter(row).includes('2026-05-01'));
    expect(row.textContent).to.contain('2026年5月6日');
    expect(wordsAfter(row)).to.match(/2026-05-06 还没有到[^]*▲ 发布日期 2026-05-01/);
  });

  it('shows its tools in the page’s language', async () => {
    const { element } = await known(html`<gov-doc-meta lang="en">${block}</gov-doc-meta>`);
    expect(said(element)).to.contain('Copy index no.');
    expect(said(element)).to.contain('Cite');
  });

  it('passes the accessibility rules with a panel open', async () => {
    const { element } = await known(html`<gov-doc-meta apply-href="/request">${block}</gov-doc-meta>`);
    button(element, '引用格式').click();
    await eventually(() => shadow(element).querySelector('dl'));
    await expect(element).to.be.accessible();
  });
});
