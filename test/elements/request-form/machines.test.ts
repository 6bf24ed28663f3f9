import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  button,
  control,
  defining,
  file,
  filed,
  fillIn,
  json,
  ready,
  receiptShown,
  reviewOf,
  submit,
  tidy,
} from './request-form.support.js';

const tooFast = json(
  422,
  { code: 'validation-failed', errors: [{ pointer: '', code: 'too-fast', params: { seconds: 3 } }] },
  { 'retry-after': '1' },
);

describe('<gov-request-form>: against machines', () => {
  afterEach(tidy);

  it('tells how long the form was open, and nothing of a field that people do not see', async () => {
    const asked = answering(filed);
    const element = await ready();
    fillIn(element);
    await file(element);
    await receiptShown(element);
    expect(asked[0]?.headers.get('form-seconds')).to.match(/^\d+$/);
    expect(asked[0]?.headers.has('form-trap')).to.equal(false);
    expect(asked[0]?.headers.has('form-captcha')).to.equal(false);
  });

  it('hands on what a program wrote into the field that people do not see', async () => {
    defining(
      json(200, {
        version: '2',
        agencies: [],
        fields: {},
        antiAbuse: { honeypotField: 'website', minimumSeconds: 0, proofOfWork: null },
      }),
    );
    const asked = answering(filed);
    const element = await ready();
    fillIn(element);
    control(element, 'website').value = '广告';
    await file(element);
    await receiptShown(element);
    expect(asked[0]?.headers.get('form-trap')).to.equal(encodeURIComponent('广告'));
    expect(asked[0]?.body).not.to.contain('广告');
  });

  it('waits as long as the endpoint asks who was too fast, and then files the same bytes', async () => {
    const asked = answering(tooFast, filed);
    const element = await ready();
    fillIn(element);
    await file(element);
    await receiptShown(element);
    expect(asked.length).to.equal(2);
    expect(asked[1]?.key).to.equal(asked[0]?.key);
    expect(asked[1]?.body).to.equal(asked[0]?.body);
    const [first, second] = asked.map(({ headers }) => Number(headers.get('form-seconds')));
    expect(second).to.be.above(first ?? NaN);
  });

  it('shows a site’s captcha above the last button, sends nothing without its answer, and hands the answer on', async () => {
    const asked = answering(filed);
    const element = await ready(
      html`<gov-request-form endpoint="/v1">
        <div slot="captcha">
          <label>验证码 <input name="answer" required /></label><input type="hidden" name="token" value="a b" />
        </div>
      </gov-request-form>`,
    );
    fillIn(element);
    const captcha = element.querySelector('[slot="captcha"]') as HTMLElement;
    submit(element);
    await waitUntil(() => reviewOf(element)?.assignedSlot && captcha.assignedSlot, 'the captcha is shown');
    const confirm = button(element, '确认提交');
    expect(captcha.getBoundingClientRect().bottom).to.be.at.most(confirm.getBoundingClientRect().top);
    confirm.click();
    await element.updateComplete;
    expect(asked.length).to.equal(0);
    (captcha.querySelector('[name="answer"]') as HTMLInputElement).value = '七';
    confirm.click();
    await receiptShown(element);
    expect(asked[0]?.headers.get('form-captcha')).to.equal('answer=%E4%B8%83&token=a+b');
    expect(asked[0]?.body).not.to.contain('token');
  });
});
