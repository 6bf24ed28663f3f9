import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  control,
  fillIn,
  formOf,
  ready,
  tidy,
  touch,
  type,
  withEndpoint,
  type RequestForm,
} from './request-form.support.js';

/** What a form asks, in order: names, kinds, values, words. */
function fieldsOf(root: ParentNode): string[] {
  return Array.from(
    root.querySelectorAll<HTMLInputElement>(
      'form input, form select, form textarea, form legend, form small, form option, form button',
    ),
  ).map((field) =>
    [
      field.tagName,
      field.getAttribute('name'),
      field.getAttribute('type'),
      field.tagName === 'INPUT' || field.tagName === 'OPTION' ? field.getAttribute('value') : '',
      field.getAttribute('autocomplete'),
      field.hasAttribute('checked') ? 'checked' : '',
      field.labels?.length ? field.labels[0]?.textContent?.replace(/\s+/g, '') : '',
      /LEGEND|SMALL|OPTION|BUTTON/.test(field.tagName) ? field.textContent?.replace(/\s+/g, '') : '',
    ].join('|'),
  );
}

const authored = `<gov-request-form endpoint="/v1">
  <form action="/v1/requests" method="post">
    <p>自己的说明</p>
    <input type="hidden" name="idempotencyKey" value="printed" />
    <label>姓名 <input name="applicant.name" aria-describedby="own-help" /></label><i id="own-help">如证件</i>
    <label><input type="radio" name="applicant.kind" value="citizen" checked /> 公民</label>
    <label><input type="radio" name="applicant.kind" value="organization" /> 组织</label>
    <div data-applicant="citizen">
      <label>证件 <select name="applicant.identity.kind"><option value="resident-id">身份证</option></select></label>
      <label>号码 <input name="applicant.identity.number" /></label>
    </div>
    <div data-applicant="organization"><label>代码 <input name="applicant.creditCode" /></label></div>
    <label>内容 <textarea name="information.description"></textarea></label>
    <button>提交</button>
  </form>
</gov-request-form>`;

/** A page with an author's form; nothing is enhanced before it is appended to the document. */
function authorsPage(): HTMLElement {
  const host = document.createElement('div');
  host.innerHTML = authored;
  return host;
}

describe('<gov-request-form>: the form', () => {
  afterEach(tidy);

  it('writes an ordinary form into the page where the author has none', async () => {
    const element = await ready();
    const form = formOf(element);
    expect(form.method).to.equal('post');
    expect(new URL(form.action).pathname).to.equal('/v1/requests');
    for (const field of form.querySelectorAll<HTMLInputElement>(
      'input:not([type=hidden]), select, textarea',
    )) {
      expect(Boolean(field.labels?.[0]?.textContent), field.name).to.equal(true);
    }
    await expect(element).to.be.accessible();
  });

  it('asks in its snippet for authors exactly what it asks in its own form', async function () {
    // An endpoint without a definition of its own: the form is the library's.
    const element = await ready(html`<gov-request-form endpoint="/none"></gov-request-form>`);
    const response = await fetch('/docs/snippets/request-form.html');
    // Only some servers of the tests have the documentation.
    if (!response.ok) this.skip();
    const text = await response.text();
    const snippet = new DOMParser().parseFromString(text, 'text/html');
    expect(fieldsOf(snippet).join('\n')).to.equal(fieldsOf(element).join('\n'));
    expect(Boolean(snippet.querySelector('gov-request-form > form.gov-application'))).to.equal(true);
    expect(snippet.querySelectorAll('[style], script').length).to.equal(0);
  });

  it('keeps an author’s form: the same nodes, what was typed, the author’s own words', async () => {
    const host = authorsPage();
    const form = formOf(host);
    const name = control(host, 'applicant.name');
    name.value = '林清和';
    document.body.append(host);
    await touch(host);
    expect(formOf(host) === form).to.equal(true);
    expect(host.querySelectorAll('form').length).to.equal(1);
    expect(name.value).to.equal('林清和');
    expect(control(host, 'idempotencyKey').value).to.equal('printed');
    host.remove();
  });

  it('gives an author’s form back as it was when the element goes', async () => {
    const host = authorsPage();
    const before = host.innerHTML;
    document.body.append(host);
    await touch(host);
    host.querySelector<HTMLButtonElement>('form button')?.click();
    await waitUntil(() => host.querySelector('.gov-error-summary'));
    expect(host.innerHTML).to.not.equal(before);
    host.remove();
    expect(host.innerHTML).to.equal(before);
    expect(document.title).to.not.match(/错误/);
  });

  it('takes an author’s form that arrives late in place of its own', async () => {
    const element = await ready();
    const late = document.createElement('form');
    late.innerHTML = '<label>姓名 <input name="applicant.name"></label>';
    element.append(late);
    await waitUntil(() => late.hasAttribute('novalidate'));
    expect(element.querySelectorAll('form').length).to.equal(1);
  });

  it('shows the fields of the chosen kind of applicant, and only them', async () => {
    const element = await ready();
    const number = control(element, 'applicant.identity.number');
    const code = control(element, 'applicant.creditCode');
    expect(Boolean(number.offsetParent)).to.equal(true);
    expect(code.offsetParent).to.equal(null);
    expect(code.disabled).to.equal(true);
    control(element, 'applicant.kind', 'organization').click();
    expect(number.offsetParent).to.equal(null);
    expect(number.disabled).to.equal(true);
    expect(Boolean(code.offsetParent)).to.equal(true);
    expect(code.required).to.equal(true);
  });

  it('takes over what the page knows of the information, but nothing that was typed', async () => {
    const element = await ready(
      html`<gov-request-form
        endpoint="/v1"
        information-title="排水改造方案"
        document-number="清办〔2025〕3号"
        index-number="X1/2025-00001"
      ></gov-request-form>`,
    );
    expect(control(element, 'information.title').value).to.equal('排水改造方案');
    expect(control(element, 'information.documentNumber').value).to.equal('清办〔2025〕3号');
    expect(control(element, 'information.indexNumber').value).to.equal('X1/2025-00001');
    type(element, 'information.title', '');
    element.requestUpdate();
    await element.updateComplete;
    expect(control(element, 'information.title').value).to.equal('');
  });

  it('speaks the language of the page and keeps what was typed when it changes', async () => {
    const host = await fixture(html`<div lang="zh-Hant">${withEndpoint}</div>`);
    await waitUntil(() => formOf(host));
    await touch(host);
    expect(host.querySelector('legend')?.textContent).to.equal('申請人');
    fillIn(host);
    control(host, 'applicant.kind', 'organization').click();
    host.setAttribute('lang', 'en');
    await waitUntil(() => host.querySelector('legend')?.textContent === 'Applicant');
    expect(control(host, 'applicant.name').value).to.equal('林清和');
    expect(control(host, 'delivery.forms', 'electronic').checked).to.equal(true);
    expect(control(host, 'applicant.kind', 'organization').checked).to.equal(true);
    expect(host.querySelectorAll('form').length).to.equal(1);
  });

  it('keeps what was typed when it moves in the page', async () => {
    const host = await fixture(html`<div>${withEndpoint}<aside></aside></div>`);
    await waitUntil(() => formOf(host));
    await touch(host);
    type(host, 'applicant.name', '林清和');
    host.querySelector('aside')?.append(host.querySelector('gov-request-form') as RequestForm);
    await nextFrame();
    expect(control(host, 'applicant.name').value).to.equal('林清和');
    await waitUntil(() => host.querySelector('form[novalidate]'), 'it is checked in its new place too');
  });

  it('hints at an unusual number of another paper, beside the field, and not at a usual one', async () => {
    const element = await ready();
    const number = control(element, 'applicant.identity.number');
    const note = () => element.querySelector('.gov-field-note');
    type(element, 'applicant.identity.number', '12');
    expect(note()).to.equal(null);
    type(element, 'applicant.identity.kind', 'passport');
    expect(note()?.textContent).to.contain('可以照常提交');
    expect(number.getAttribute('aria-describedby')).to.equal(note()?.id);
    type(element, 'applicant.identity.number', 'e12345678');
    expect(note()).to.equal(null);
    expect(number.hasAttribute('aria-describedby')).to.equal(false);
  });
});
