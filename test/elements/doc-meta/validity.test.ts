import { expect, html } from '@open-wc/testing';
import { known, said } from './support.js';

const block = (label: string, value: string, more = html``) => html`<dl>
  <dt>索引号</dt>
  <dd>G00021/2019-00007</dd>
  <dt>${label}</dt>
  <dd>${value}</dd>
  ${more}
</dl>`;

const lapsed = /已废止|已失效|已被新文件取代/;

describe('gov-doc-meta and validity', () => {
  it('says in words, above the table, that a document is repealed, and leads to its successor', async () => {
    const { element } = await known(
      html`<gov-doc-meta successor="/documents/9" successor-title="澄溪市停车信息公开办法"
        >${block('有效性', '废止')}</gov-doc-meta
      >`,
    );
    expect(said(element)).to.match(/^本文件已废止，仅供查考，不再作为依据。/);
    const link = element.shadowRoot?.querySelector('.lapse a') as HTMLAnchorElement;
    expect(link.textContent).to.equal('澄溪市停车信息公开办法');
    expect(link.href).to.match(/\/documents\/9$/);
  });

  const words: [string, string, RegExp | undefined][] = [
    ['有效性', '已失效', /本文件已失效/],
    ['效力状态', '已被澄政发〔2024〕3号取代', /本文件已被新文件取代/],
    ['是否废止', '是', /本文件已废止/],
    ['是否废止', '否', undefined],
    ['是否有效', '否', /本文件已失效/],
    ['有效性', '有效', undefined],
    ['有效性', '现行有效', undefined],
    ['有效性', '', undefined],
    ['有效性', '未废止', undefined],
    ['有效性', '尚未生效', undefined],
    ['有效性', '有效期至2030年', undefined],
    ['有效性', '有效期已过', /本文件已失效/],
    ['有效性', '部分废止', undefined],
  ];
  for (const [label, value, expected] of words) {
    it(`${expected ? 'warns' : 'does not warn'} of ${label}：${value || '(nothing)'}`, async () => {
      const { element } = await known(html`<gov-doc-meta>${block(label, value)}</gov-doc-meta>`);
      if (expected) expect(said(element)).to.match(expected);
      else expect(said(element)).not.to.match(lapsed);
    });
  }

  it('cautions where only parts are repealed', async () => {
    const { element } = await known(html`<gov-doc-meta>${block('有效性', '部分废止')}</gov-doc-meta>`);
    expect(said(element)).to.contain('部分内容已修改或废止');
  });

  it('cautions where the stated date of expiry has passed, also beside 有效', async () => {
    const expired = html`<dt>失效日期</dt>
      <dd>2020年1月23日</dd>`;
    const { element } = await known(html`<gov-doc-meta>${block('有效性', '有效', expired)}</gov-doc-meta>`);
    expect(said(element)).to.contain('标注的失效日期已过');
  });

  it('takes the server’s word for it before the printed one', async () => {
    const { element } = await known(
      html`<gov-doc-meta validity="repealed">${block('有效性', '有效')}</gov-doc-meta>`,
    );
    expect(said(element)).to.contain('本文件已废止');
  });

  it('does not say 未标注 of a document that the server knows to be repealed, and tells search engines so', async () => {
    const number = html`<dt>发文字号</dt>
      <dd>澄政办发〔2019〕7号</dd>
      <dt>名称</dt>
      <dd>澄溪市停车管理办法</dd>`;
    const { element } = await known(
      html`<gov-doc-meta validity="repealed">${block('有效性', '', number)}</gov-doc-meta>`,
    );
    const cell = element.querySelector('[data-gov-field="validity"]')!;
    expect(cell.getAttribute('data-gov-empty')).to.equal('已废止');
    const described = element.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    expect(described).to.contain('"legislationLegalForce":"https://schema.org/NotInForce"');
  });

  it('makes no link of a successor’s address that could run script', async () => {
    const address = 'java\nscript:alert(1)';
    const { element } = await known(
      html`<gov-doc-meta successor=${address} successor-title="新办法">${block('有效性', '废止')}</gov-doc-meta>`,
    );
    expect(said(element)).to.contain('现行文件：新办法');
    expect(element.shadowRoot?.querySelector('.lapse a')).to.equal(null);
  });
});
