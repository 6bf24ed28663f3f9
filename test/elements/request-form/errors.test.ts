import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  button,
  control,
  file,
  fillIn,
  filed,
  formOf,
  json,
  ready,
  receiptShown,
  said,
  submit,
  summaryOf,
  tidy,
  type,
  untouched,
  type RequestForm,
} from './request-form.support.js';

const linesOf = (element: Element) =>
  Array.from(summaryOf(element)?.querySelectorAll('li') ?? []).map((line) => line.textContent);

/** The words that describe a field or its group to a screen reader. */
function describing(element: Element): string {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
  return ids.map((id) => document.getElementById(id)?.textContent ?? '(missing)').join(' ');
}

async function submitted(element: RequestForm, inOrder = false): Promise<HTMLElement> {
  if (inOrder) await file(element);
  else submit(element);
  await waitUntil(() => summaryOf(element));
  return summaryOf(element) as HTMLElement;
}

describe('<gov-request-form>: errors', () => {
  afterEach(tidy);

  it('tells everything at once, in the order of the form, with the focus on the summary', async () => {
    const asked = answering(filed);
    const element = await ready();
    type(element, 'applicant.identity.number', '110105194912310021');
    control(element, 'delivery.channels', 'email').click();
    const summary = await submitted(element);
    expect(document.activeElement === summary).to.equal(true);
    expect(formOf(element).firstElementChild === summary).to.equal(true);
    expect(linesOf(element)).to.deep.equal([
      '请填写姓名或者名称。',
      '证件号码有误：应为18位，请与证件或者证书逐位核对。',
      '按所选的获取方式，请填写电子邮箱。',
      '请填写至少一项：信息名称、文号、内容描述。',
      '请选择提供形式。',
    ]);
    expect(document.title).to.match(/^错误：/);
    expect(asked.length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('says the same words beside each field, tied to it for screen readers', async () => {
    const element = await ready();
    await submitted(element);
    const name = control(element, 'applicant.name');
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(describing(name))
      .to.contain('错误：请填写姓名或者名称。')
      .and.to.contain('与证件或者登记证书上的一致');
    const forms = control(element, 'delivery.forms').closest('fieldset') as Element;
    expect(describing(forms)).to.contain('请选择提供形式。');
    for (const described of element.querySelectorAll('[aria-describedby]')) {
      expect(describing(described)).to.not.contain('(missing)');
    }
  });

  it('leads from each line of the summary to its field', async () => {
    const element = await ready();
    const summary = await submitted(element);
    summary.querySelectorAll('a').forEach((link) => {
      const field = document.getElementById(link.hash.slice(1));
      expect(Boolean(field), link.textContent ?? '').to.equal(true);
      link.click();
      expect(document.activeElement === field).to.equal(true);
    });
  });

  it('takes the errors away when they are corrected', async () => {
    answering(filed);
    const element = await ready();
    await submitted(element);
    fillIn(element);
    await file(element);
    await receiptShown(element);
    expect(element.querySelector('.gov-error-summary, .gov-field-error, [aria-invalid]')).to.equal(null);
    expect(document.title).to.not.match(/错误/);
  });

  it('puts what the endpoint found wrong in the same places, and lets the applicant correct it', async () => {
    const errors = [
      { pointer: '/delivery/channels/0', code: 'invalid-choice' },
      { pointer: '/applicant/name', code: 'too-long', params: { max: 200 } },
      { pointer: '/somewhere', code: 'new-code' },
      { pointer: '/contact', code: 'one-of-required', params: { fields: ['phone', 'email'] } },
    ];
    const asked = answering(json(422, { code: 'validation-failed', errors }), filed);
    const element = await ready();
    const refusals: unknown[] = [];
    element.addEventListener('gov-request-refused', (event) => refusals.push((event as CustomEvent).detail));
    fillIn(element);
    await submitted(element, true);
    expect(linesOf(element)).to.deep.equal([
      '姓名或者名称太长：不能超过200个字，请删减。',
      '请填写至少一项：联系电话、电子邮箱。',
      '获取方式有误，请核对后重新填写。',
      '申请表有误，请核对后重新填写。',
    ]);
    expect(describing(control(element, 'applicant.name'))).to.contain('太长');
    expect(refusals).to.deep.equal([
      { code: 'validation-failed', pointers: errors.map(({ pointer }) => pointer) },
    ]);
    await file(element);
    await receiptShown(element);
    expect(asked[0]?.key).to.not.equal(asked[1]?.key);
  });

  it('survives findings of every shape', async () => {
    const errors = [
      null,
      7,
      {},
      { pointer: '', code: 'x' },
      { pointer: 'a/b', code: '' },
      { pointer: '/contact', code: 'one-of-required', params: { fields: [{}, null, '__proto__'] } },
    ];
    answering(json(422, { code: 'validation-failed', errors }));
    const element = await ready();
    fillIn(element);
    await submitted(element, true);
    expect(linesOf(element).length).to.equal(3);
  });

  it('says what to do when too many applications arrive, and keeps what was filled in', async () => {
    answering(json(429, { code: 'rate-limited' }, { 'retry-after': '600' }));
    const element = await ready();
    fillIn(element);
    const summary = await submitted(element, true);
    expect(summary.textContent).to.contain('在10分钟后再次提交');
    expect(control(element, 'applicant.name').value).to.equal('林清和');
    expect(control(element, 'applicant.name').readOnly).to.equal(false);
  });

  it('also tells what the browser finds wrong with fields of the author’s own', async () => {
    const element = await ready(
      html`<gov-request-form endpoint="/v1">
        <form>
          <label>办事编号 <input name="own" required /></label><button>提交</button>
        </form>
      </gov-request-form>`,
    );
    await submitted(element);
    const own = control(element, 'own');
    expect(describing(own)).to.contain(own.validationMessage);
  });

  it('says at once that nothing can be submitted where no endpoint is named', async () => {
    const element = await untouched(html`<gov-request-form></gov-request-form>`);
    await waitUntil(() => said(element).includes('暂时不能在线提交'));
    fillIn(element);
    expect((await submitted(element)).textContent).to.contain('当面或者邮寄提交');
  });

  it('lets an author’s form post by itself where no endpoint is named, once it is in order', async () => {
    const element = await ready(
      html`<gov-request-form>
        <form action="/own-back-end" method="post">
          <input type="hidden" name="idempotencyKey" value="" />
          <input type="hidden" name="applicant.kind" value="organization" />
          <label>名称 <input name="applicant.name" /></label>
          <input type="hidden" name="applicant.creditCode" value="11441700007280420Y" />
          <input type="hidden" name="contact.phone" value="010-55550123" />
          <input type="hidden" name="information.title" value="方案" />
          <input type="hidden" name="delivery.forms" value="paper" />
          <input type="hidden" name="delivery.channels" value="pickup" />
          <button>提交</button>
        </form>
      </gov-request-form>`,
    );
    expect(said(element)).to.not.contain('不能在线提交');
    await submitted(element);
    const posted: boolean[] = [];
    element.parentElement?.addEventListener('submit', (event) => {
      posted.push(!event.defaultPrevented);
      event.preventDefault();
    });
    type(element, 'applicant.name', '清和测绘有限公司');
    submit(element);
    expect(posted).to.deep.equal([true]);
    expect(control(element, 'idempotencyKey').value).to.match(/^[0-9a-f]{32}$/);
  });

  it('leaves a submission alone that the author’s own script has stopped', async () => {
    const asked = answering(filed);
    const element = await ready();
    formOf(element).addEventListener('submit', (event) => event.preventDefault());
    submit(element);
    expect(summaryOf(element)).to.equal(null);
    expect(asked.length).to.equal(0);
    expect(() => button(element, '停止')).to.throw();
  });
});
