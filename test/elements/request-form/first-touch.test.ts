import { aTimeout, expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  button,
  control,
  file,
  filed,
  fillIn,
  formOf,
  identityNumber,
  receiptShown,
  reloaded,
  reviewOf,
  submit,
  summaryOf,
  tidy,
  untouched,
} from './request-form.support.js';

const authored = html`<gov-request-form endpoint="/v1">
  <form action="/v1/requests" method="post">
    <label>姓名 <input name="applicant.name" /></label><button>提交</button>
  </form>
</gov-request-form>`;

const keeping = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.keeping');

describe('<gov-request-form>: the first touch', () => {
  afterEach(tidy);

  it('is what checks and files wait for, whether the site wraps its own form or not', async () => {
    answering(filed);
    const own = await untouched(authored);
    const written = await untouched();
    await aTimeout(300);
    for (const element of [own, written]) {
      expect(formOf(element).hasAttribute('novalidate'), 'the browser’s own checks are in force').to.equal(
        false,
      );
      expect(Boolean(button(element, '打印空白申请表'))).to.equal(true);
    }
    control(written, 'applicant.name').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await waitUntil(() => formOf(written).hasAttribute('novalidate'));
    expect(formOf(own).hasAttribute('novalidate')).to.equal(false);
  });

  it('moves nothing: the button that prints a blank form stays where it is', async () => {
    answering(filed);
    const element = await untouched();
    await element.updateComplete;
    const place = () => button(element, '打印空白申请表').getBoundingClientRect().top;
    const before = place();
    control(element, 'applicant.name').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await waitUntil(() => keeping(element));
    expect(place()).to.equal(before);
  });

  it('keeps what was typed before it was there', async () => {
    answering(filed);
    const element = await untouched();
    const name = control(element, 'applicant.name');
    name.value = '林清和';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => JSON.stringify({ ...sessionStorage }).includes('林清和'));
    const again = await reloaded(element);
    await waitUntil(() => again.shadowRoot?.querySelector('.offer:not(:empty)'), 'it is offered at once');
    button(again, '恢复').click();
    expect(control(again, 'applicant.name').value).to.equal('林清和');
  });

  it('comes at once where somebody had begun before the script was there', async () => {
    const host = document.createElement('div');
    host.innerHTML =
      '<gov-request-form endpoint="/v1"><form><label>姓名 <input name="applicant.name"></label></form></gov-request-form>';
    control(host, 'applicant.name').value = '林清和';
    document.body.append(host);
    await waitUntil(() => formOf(host).hasAttribute('novalidate'));
    await waitUntil(() => JSON.stringify({ ...sessionStorage }).includes('林清和'), 'and it is kept');
    host.remove();
  });

  it('tells of numbers that were typed before it', async () => {
    const element = await untouched();
    control(element, 'applicant.identity.number').value = identityNumber;
    control(element, 'contact.phone').value = '010-55550123';
    const name = control(element, 'applicant.name');
    name.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await waitUntil(() => element.querySelector('.gov-field-note'));
    const described = control(element, 'applicant.identity.number').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).to.contain('110105********002X');
  });

  it('may be the submission itself: it waits for what checks it, and files once', async () => {
    const asked = answering(filed);
    const element = await untouched();
    for (const [name, value] of [
      ['applicant.name', '林清和'],
      ['applicant.identity.number', identityNumber],
      ['contact.phone', '010-55550123'],
      ['information.description', '城东老街2025年的排水改造方案'],
    ] as const)
      control(element, name).value = value;
    control(element, 'delivery.forms', 'electronic').checked = true;
    control(element, 'delivery.channels', 'pickup').checked = true;
    for (let press = 0; press < 5; press += 1) submit(element);
    await waitUntil(() => reviewOf(element)?.assignedSlot, 'the review is shown');
    button(element, '确认提交').click();
    await receiptShown(element);
    expect(asked.length).to.equal(1);
  });

  it('may be the submission of an empty form: all that is missing is told at once', async () => {
    const asked = answering(filed);
    const element = await untouched();
    submit(element);
    await waitUntil(() => summaryOf(element));
    expect(summaryOf(element)?.querySelectorAll('li').length).to.be.above(3);
    expect(document.activeElement === summaryOf(element)).to.equal(true);
    fillIn(element);
    await file(element);
    await receiptShown(element);
    expect(asked.length).to.equal(1);
  });
});
