import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  button,
  control,
  cut,
  defining,
  file,
  filed,
  fillIn,
  formOf,
  identityNumber,
  json,
  ready,
  receiptShown,
  reviewOf,
  submit,
  summaryOf,
  tidy,
  type,
  type RequestForm,
} from './request-form.support.js';

const office = { code: 'QHS', name: '清和市人民政府办公室' };
const definition = (version: string, fields: object, agencies: object[] = [office]) => ({
  id: 'request',
  version,
  agencies,
  fields,
  attachments: { files: 0, bytes: 0, types: [] },
  limits: {},
  privacyNotice: {},
  antiAbuse: { honeypotField: 'website', minimumSeconds: 0, proofOfWork: null },
});
const before = definition('2-a-a', { 'applicant.workUnit': 'optional', 'contact.fax': 'optional' });
const after = definition('2-a-b', { 'information.purpose': 'required', 'applicant.organizationKind': 'off' });
const staleFor = (...errors: object[]) => json(409, { code: 'form-version-stale', errors });
const stale = staleFor({ pointer: '/information/purpose', code: 'required' });

/** An element whose form was the one definition first, and then the other. */
async function filledIn(
  then: Parameters<typeof defining>[0],
  template = undefined as never,
): Promise<RequestForm> {
  defining(json(200, before));
  const element = await ready(template);
  fillIn(element);
  type(element, 'applicant.workUnit', '清和市第一中学');
  defining(then);
  return element;
}

const summaryShown = async (element: Element) => {
  await waitUntil(() => summaryOf(element), 'the change is told');
  return summaryOf(element) as HTMLElement;
};

describe('<gov-request-form>: the office changes its form', () => {
  afterEach(tidy);

  it('takes every word over into the present form, says what is missing and what is no longer asked', async () => {
    const asked = answering(stale, filed);
    const element = await filledIn(json(200, after));
    const codes: string[] = [];
    element.addEventListener('gov-request-refused', (event) =>
      codes.push((event as CustomEvent).detail.code),
    );
    await file(element);
    const summary = await summaryShown(element);
    expect(summary.textContent).to.contain('行政机关更改了申请表，申请还没有提交');
    expect(summary.textContent).to.contain('请填写用途');
    expect(summary.textContent).to.contain('工作单位：清和市第一中学');
    expect(summary.textContent).to.not.contain(identityNumber);
    expect(document.activeElement).to.equal(summary);
    expect(reviewOf(element)).to.equal(null);
    expect(control(element, 'applicant.name').value).to.equal('林清和');
    expect(control(element, 'applicant.identity.number').value).to.equal(identityNumber);
    expect(control(element, 'delivery.forms', 'electronic').checked).to.equal(true);
    expect(element.querySelector('[name="applicant.workUnit"]')).to.equal(null);
    await waitUntil(() => codes.length);
    expect(codes).to.deep.equal(['form-version-stale']);
    expect(sessionStorage.getItem('gov-request-attempt /v1#')).to.equal(null);
    await expect(element).to.be.accessible();

    const link = Array.from(summary.querySelectorAll('a')).find((one) => one.textContent?.includes('用途'));
    link?.click();
    expect(document.activeElement).to.equal(control(element, 'information.purpose'));
    type(element, 'information.purpose', '研究');
    await file(element);
    await receiptShown(element);
    const [first, second] = asked.map(({ body }) => JSON.parse(body));
    expect([first.formVersion, second.formVersion]).to.deep.equal(['2-a-a', '2-a-b']);
    expect(second.information.purpose).to.equal('研究');
    // Other bytes have another key, after an answer that was definite.
    expect(asked[1]?.key).to.not.equal(asked[0]?.key);
  });

  it('names new fields that may stay empty, and leads to them', async () => {
    answering(stale);
    const fields = {
      'information.purpose': 'required',
      'contact.fax': 'optional',
      'applicant.workUnit': 'optional',
    };
    const element = await filledIn(
      json(200, definition('2-a-c', { ...fields, 'applicant.representative': 'optional' })),
    );
    control(element, 'applicant.kind', 'citizen').click();
    type(element, 'contact.fax', '010-55550199');
    await file(element);
    const summary = await summaryShown(element);
    // Of the two new ones, the one of organisations is not shown to a citizen.
    expect(summary.textContent).to.not.contain('法定代表人');
    expect(summary.textContent).to.not.contain('不再需要');
    expect(control(element, 'contact.fax').value).to.equal('010-55550199');
  });

  it('says which authority takes it now, and files nothing before the applicant has looked', async () => {
    const asked = answering(staleFor(), filed);
    const other = { code: 'QHSW', name: '清和市水务局' };
    const element = await filledIn(json(200, definition('2-b-a', before.fields, [other])));
    await file(element);
    const summary = await summaryShown(element);
    expect(summary.textContent).to.contain('现在的受理机关是清和市水务局，请核对');
    expect(asked.length).to.equal(1);
    await file(element);
    await receiptShown(element);
    expect(JSON.parse(asked[1]?.body ?? '').formVersion).to.equal('2-b-a');
  });

  it('asks to choose the authority again where the chosen one is no longer among them', async () => {
    const [a, b, c] = ['A', 'B', 'C'].map((code) => ({ code, name: `清和市${code}局` }));
    answering(staleFor({ pointer: '/agency', code: 'invalid-choice' }));
    defining(json(200, definition('2-a-a', {}, [a!, b!])));
    const element = await ready();
    fillIn(element);
    control<HTMLSelectElement>(element, 'agency').value = 'B';
    defining(json(200, definition('2-b-a', {}, [a!, c!])));
    await file(element);
    const summary = await summaryShown(element);
    expect(summary.textContent).to.contain('请重新核对受理机关');
    expect(control<HTMLSelectElement>(element, 'agency').value).to.equal('');
  });

  it('keeps everything where the present form cannot be had, says so, and tries again at the next submission', async () => {
    answering(stale, stale);
    const element = await filledIn(cut);
    await file(element);
    const summary = await summaryShown(element);
    expect(summary.textContent).to.contain('新的申请表没有取到');
    expect(control(element, 'applicant.workUnit').value).to.equal('清和市第一中学');
    defining(json(200, after));
    await file(element);
    await waitUntil(() => summaryOf(element)?.textContent?.includes('请填写用途'));
  });

  it('leaves an author’s form as it is, tells what is missing, and files it by the present form', async () => {
    const asked = answering(stale, filed);
    defining(json(200, after));
    const element = await ready(html`<gov-request-form endpoint="/v1">
      <form action="/v1/requests" method="post">
        <input type="hidden" name="formVersion" value="2-a-a" />
        <input type="hidden" name="applicant.kind" value="citizen" />
        <input type="hidden" name="applicant.identity.kind" value="resident-id" />
        <label>姓名 <input name="applicant.name" value="林清和" /></label>
        <label>证件号码 <input name="applicant.identity.number" value=${identityNumber} /></label>
        <label>电话 <input name="contact.phone" value="010-55550123" /></label>
        <label>内容 <input name="information.description" value="排水方案" /></label>
        <label>用途 <input name="information.purpose" /></label>
        <input type="hidden" name="delivery.forms" value="paper" />
        <input type="hidden" name="delivery.channels" value="pickup" />
        <button>提交</button>
      </form>
    </gov-request-form>`);
    const form = formOf(element);
    await file(element);
    const summary = await summaryShown(element);
    expect(summary.textContent).to.contain('请填写用途');
    expect(formOf(element)).to.equal(form);
    type(element, 'information.purpose', '研究');
    await file(element);
    await receiptShown(element);
    expect(JSON.parse(asked[1]?.body ?? '').formVersion).to.equal('2-a-b');
  });

  it('files nothing while the present form is on its way', async () => {
    const asked = answering(stale, filed);
    let answer: () => void = () => undefined;
    const element = await filledIn(
      () => new Promise((resolve) => (answer = () => void json(200, after)().then(resolve))),
    );
    await file(element);
    await waitUntil(() => element.shadowRoot?.textContent?.includes('正在取新的申请表'));
    submit(element);
    submit(element);
    expect(reviewOf(element)).to.equal(null);
    answer();
    await summaryShown(element);
    expect(asked.length).to.equal(1);
    expect(() => button(element, '确认提交')).to.throw();
  });
});
