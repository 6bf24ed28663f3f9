import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import { heard, rowFor, rowOf, type PageTools } from './page-tools.support.js';

const seen = (element: Element | null | undefined) =>
  Boolean(element?.checkVisibility ? element.checkVisibility() : (element as HTMLElement)?.offsetParent);

describe('收缩', () => {
  it('folds the document away and back, and the button tells which', async () => {
    const row = await rowFor('collapse');
    const told = heard<{ collapsed: boolean }>('gov-content-collapsed');
    expect(row.button('collapse').getAttribute('aria-expanded')).to.equal('true');
    row.button('collapse').click();
    await waitUntil(() => row.button('collapse').textContent?.trim() === '展开');
    expect(row.button('collapse').getAttribute('aria-expanded')).to.equal('false');
    expect(seen(row.content.querySelector('p'))).to.equal(false);
    expect(row.said()).to.contain('打印时仍会全部印出');
    row.button('collapse').click();
    await waitUntil(() => row.button('collapse').textContent?.trim() === '收缩');
    expect(seen(row.content.querySelector('p'))).to.equal(true);
    expect([...row.content.attributes].map(({ name }) => name)).to.deep.equal(['id']);
    expect(told).to.deep.equal([{ collapsed: true }, { collapsed: false }]);
  });

  it('folds another part by its id', async () => {
    const holder = await fixture<HTMLElement>(
      html`<div>
        <gov-page-tools for="text" collapses="facts" tools="collapse" address="https://a.example/"></gov-page-tools>
        <dl id="facts"><dt>索引号</dt><dd>A1/2026-00001</dd></dl>
        <p id="text">正文。</p>
      </div>`,
    );
    const row = await rowOf(holder.querySelector('gov-page-tools') as PageTools, holder);
    row.button('collapse').click();
    await waitUntil(() => row.button('collapse').getAttribute('aria-expanded') === 'false');
    expect(seen(holder.querySelector('dd'))).to.equal(false);
    expect(seen(holder.querySelector('#text'))).to.equal(true);
  });

  it('stays in sight itself where it stands inside the document, with the title above it', async () => {
    const article = await fixture<HTMLElement>(
      html`<article id="document">
        <h1>通知</h1>
        <div><gov-page-tools for="document" tools="collapse" address="https://a.example/"></gov-page-tools></div>
        <p><b>正文。</b></p>
        <table>
          <tbody>
            <tr>
              <td>附表</td>
            </tr>
          </tbody>
        </table>
        <p hidden>草稿</p>
      </article>`,
    );
    const row = await rowOf(article.querySelector('gov-page-tools') as PageTools, article);
    row.button('collapse').click();
    await waitUntil(() => row.button('collapse').getAttribute('aria-expanded') === 'false');
    expect(seen(article.querySelector('h1'))).to.equal(true);
    expect(seen(row.element)).to.equal(true);
    expect(seen(article.querySelector('b'))).to.equal(false);
    expect(seen(article.querySelector('td'))).to.equal(false);
    expect(article.querySelector('p')?.getBoundingClientRect().height).to.equal(0);
    row.button('collapse').click();
    await waitUntil(() => row.button('collapse').getAttribute('aria-expanded') === 'true');
    expect(article.querySelectorAll('p')[1]?.hidden, 'what the author hid stays hidden').to.equal(true);
  });

  it('opens when find-in-page finds something within', async () => {
    const row = await rowFor('collapse');
    row.button('collapse').click();
    await waitUntil(() => row.button('collapse').getAttribute('aria-expanded') === 'false');
    row.content.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await waitUntil(() => row.button('collapse').getAttribute('aria-expanded') === 'true');
    expect(row.content.hasAttribute('hidden')).to.equal(false);
  });

  it('unfolds when the row is taken out of the page', async () => {
    const row = await rowFor('collapse');
    row.button('collapse').click();
    row.element.remove();
    expect(row.content.hasAttribute('hidden')).to.equal(false);
  });
});
