import { expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  button,
  challenging,
  control,
  cut,
  defining,
  file,
  filed,
  fillIn,
  json,
  ready,
  receiptShown,
  reviewOf,
  submit,
  summaryOf,
  tidy,
  untouched,
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

  describe('where the endpoint asks for a proof of work', () => {
    const asking = (algorithm = 'SHA-256') =>
      defining(
        json(200, {
          version: '2',
          agencies: [],
          fields: {},
          antiAbuse: { honeypotField: '', minimumSeconds: 0, proofOfWork: { algorithm, maxNumber: 300 } },
        }),
      );
    // SHA-256 of `5a1f?expires=1&` and 217.
    const task = {
      algorithm: 'SHA-256',
      challenge: '4e96ec4456cff0b48473af77f83d6e3cc68fa5773bd229e220b687d09dbc64fd',
      salt: '5a1f?expires=1&',
      maxNumber: 300,
      signature: 'ab',
      expiresAt: '2026-03-02T02:00:00.000Z',
    };
    const note = (element: Element) => element.querySelector('form > .gov-field-note[role="alert"]');

    it('solves it while the form is filled in, and sends the solution along', async () => {
      asking();
      challenging(json(200, task));
      const asked = answering(filed);
      const element = await ready();
      fillIn(element);
      await file(element);
      await receiptShown(element);
      const proof = JSON.parse(atob(asked[0]?.headers.get('form-proof') ?? '')) as object;
      const { algorithm, challenge, salt, signature } = task;
      expect(proof).to.deep.equal({ algorithm, challenge, number: 217, salt, signature });
      expect(note(element)).to.equal(null);
    });

    it('does so for a page author’s own form, too', async () => {
      asking();
      challenging(json(200, task));
      const asked = answering(filed);
      const element = await ready(
        html`<gov-request-form endpoint="/v1">
          <form action="/v1/requests" method="post">
            <input type="hidden" name="applicant.kind" value="citizen" />
            <input name="applicant.name" value="林清和" />
            <input name="applicant.identity.kind" value="other" />
            <input name="applicant.identity.number" value="A1" />
            <input name="contact.phone" value="010-55550123" />
            <input name="information.title" value="渡口名录" />
            <input type="hidden" name="delivery.forms" value="paper" />
            <input type="hidden" name="delivery.channels" value="pickup" />
            <button>提交</button>
          </form>
        </gov-request-form>`,
      );
      await file(element);
      await receiptShown(element);
      expect(asked[0]?.headers.get('form-proof')).to.be.a('string');
    });

    it('tells at once, above the form, where it cannot run, and keeps the form usable', async () => {
      for (const answer of [
        json(404, { code: 'not-found' }),
        json(200, { ...task, algorithm: 'ARGON2' }),
        cut,
      ]) {
        asking();
        challenging(answer);
        const asked = answering(filed);
        const element = await untouched();
        await waitUntil(() => note(element), 'it is told before anything is filled in');
        expect(note(element)?.textContent).to.contain('当面或者邮寄');
        fillIn(element);
        await file(element);
        await receiptShown(element);
        expect(asked[0]?.headers.has('form-proof')).to.equal(false);
        element.remove();
        sessionStorage.clear();
      }
    });

    it('gets another one without a word where the first has been used, and says so where it had expired', async () => {
      asking();
      challenging(json(200, task));
      const asked = answering(json(403, { code: 'challenge-failed' }), filed);
      const element = await ready();
      fillIn(element);
      await file(element);
      await waitUntil(() => summaryOf(element), 'it is told');
      expect(summaryOf(element)?.textContent).to.contain('所填内容都在');
      expect(control(element, 'applicant.name').value).to.equal('林清和');
      await file(element);
      await receiptShown(element);
      expect(asked[1]?.headers.get('form-proof')).to.be.a('string');
      expect(asked[1]?.key).not.to.equal(asked[0]?.key);
    });
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
