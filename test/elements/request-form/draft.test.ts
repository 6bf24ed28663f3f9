import { aTimeout, expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  busyGateway,
  button,
  control,
  file,
  filed,
  fillIn,
  formOf,
  identityNumber,
  ready,
  receiptShown,
  reloaded,
  reviewOf,
  said,
  submit,
  tidy,
  touch,
  type,
  type RequestForm,
} from './request-form.support.js';

const offer = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.offer:not(:empty)');
const keeping = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.keeping');
const stored = () => JSON.stringify({ ...sessionStorage, ...localStorage });

/** A form that says that it keeps what is typed. */
async function keepingForm(): Promise<RequestForm> {
  const element = await ready();
  await waitUntil(() => keeping(element));
  return element;
}

async function typedAndReloaded(): Promise<RequestForm> {
  const element = await keepingForm();
  fillIn(element);
  const again = await reloaded(element);
  await waitUntil(() => offer(again));
  return again;
}

describe('<gov-request-form>: what is filled in', () => {
  afterEach(tidy);

  it('is offered back after a reload, with its time, and comes back whole but for the identity number', async () => {
    const element = await typedAndReloaded();
    expect(offer(element)?.textContent).to.match(/\d{1,2}:\d{2}.*还没有提交/);
    await expect(element).to.be.accessible();
    button(element, '恢复').click();
    expect(control(element, 'applicant.name').value).to.equal('林清和');
    expect(control(element, 'contact.phone').value).to.equal('010-55550123');
    expect(control(element, 'information.description').value).to.contain('排水改造');
    expect(control(element, 'delivery.forms', 'electronic').checked).to.equal(true);
    expect(control(element, 'applicant.identity.number').value).to.equal('');
    await element.updateComplete;
    expect(offer(element)?.textContent).to.contain('证件号码没有保存');
  });

  it('never puts an identity number or a credit code into storage', async () => {
    const element = await keepingForm();
    fillIn(element);
    control(element, 'applicant.kind', 'organization').click();
    type(element, 'applicant.creditCode', '11990000990000017W');
    keeping(element)?.querySelector('input')?.click();
    await waitUntil(() => stored().includes('林清和'));
    expect(stored())
      .to.contain('林清和')
      .and.to.not.contain(identityNumber)
      .and.to.not.contain('11990000990000017W');
  });

  it('is deleted at the applicant’s word', async () => {
    const element = await typedAndReloaded();
    button(element, '不要了').click();
    expect(stored()).to.not.contain('林清和');
    const again = await reloaded(element);
    await touch(again);
    await waitUntil(() => keeping(again));
    expect(offer(again) ?? null).to.equal(null);
  });

  it('is not overwritten by what is typed before the applicant has decided', async () => {
    const element = await typedAndReloaded();
    type(element, 'contact.email', 'reader@example.org');
    const again = await reloaded(element);
    await waitUntil(() => offer(again));
    button(again, '恢复').click();
    expect(control(again, 'applicant.name').value).to.equal('林清和');
    expect(control(again, 'contact.email').value).to.equal('reader@example.org');
  });

  it('stays on the device only by choice, for seven days, and can be erased', async () => {
    const element = await keepingForm();
    fillIn(element);
    await waitUntil(() => JSON.stringify({ ...sessionStorage }).includes('林清和'));
    expect(localStorage.length).to.equal(0);
    keeping(element)?.querySelector('input')?.click();
    expect(JSON.stringify({ ...localStorage })).to.contain('林清和');
    sessionStorage.clear();
    const again = await reloaded(element);
    await waitUntil(() => offer(again));
    button(again, '清除保存').click();
    expect(localStorage.length + sessionStorage.length).to.equal(0);

    const key = `gov-request-draft ${location.origin}/v1#`;
    const old = { at: Date.now() - 8 * 86_400_000, values: [['applicant.name', '林清和']] };
    localStorage.setItem(key, JSON.stringify(old));
    const late = await reloaded(again);
    await waitUntil(() => keeping(late));
    expect(offer(late) ?? null).to.equal(null);
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('is forgotten once it is filed', async () => {
    answering(filed);
    const element = await keepingForm();
    keeping(element)?.querySelector('input')?.click();
    fillIn(element);
    await file(element);
    await receiptShown(element);
    expect(stored()).to.not.contain('林清和');
  });

  it('is not kept at a public terminal, and goes when the page is left', async () => {
    answering(filed);
    const element = await ready(html`<gov-request-form endpoint="/v1" public-terminal></gov-request-form>`);
    fillIn(element);
    await aTimeout(1200);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    window.dispatchEvent(new Event('pagehide'));
    expect(control(element, 'applicant.name').value).to.equal('');
    fillIn(element);
    await file(element);
    await receiptShown(element);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    window.dispatchEvent(new Event('pagehide'));
    await waitUntil(() => formOf(element).assignedSlot);
  });

  it('stays on the page where nothing can be stored; the page says so and asks before it is left', async () => {
    const store = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const element = await keepingForm();
      type(element, 'applicant.name', '林清和');
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      expect(leaving.defaultPrevented).to.equal(true);
      expect(keeping(element)?.innerText).to.contain('不允许保存');
      expect(control(element, 'applicant.name').value).to.equal('林清和');
    } finally {
      Storage.prototype.setItem = store;
    }
  });
});

describe('<gov-request-form>: the review', () => {
  afterEach(tidy);

  it('shows what will be filed as the form on paper, before anything is sent', async () => {
    const asked = answering(filed);
    const element = await keepingForm();
    fillIn(element);
    submit(element);
    await waitUntil(() => reviewOf(element)?.assignedSlot);
    const text = reviewOf(element)?.innerText ?? '';
    for (const words of ['申请人', '公民', '林清和', '居民身份证', '排水改造方案', '电子文件', '自行领取']) {
      expect(text).to.contain(words);
    }
    expect(text).to.contain('110105********002X').and.to.not.contain(identityNumber);
    expect(asked.length).to.equal(0);
    await waitUntil(() => document.activeElement === reviewOf(element)?.querySelector('h2'));
    await expect(element).to.be.accessible();
  });

  it('leads back to the form with every word', async () => {
    const asked = answering(filed);
    const element = await keepingForm();
    fillIn(element);
    submit(element);
    await waitUntil(() => reviewOf(element)?.assignedSlot);
    button(element, '返回修改').click();
    await waitUntil(() => formOf(element).assignedSlot);
    expect(reviewOf(element)).to.equal(null);
    expect(control(element, 'applicant.identity.number').value).to.equal(identityNumber);
    expect(asked.length).to.equal(0);
  });

  it('stays in sight, without its buttons, while nobody knows whether it was filed', async () => {
    answering(busyGateway);
    const element = await keepingForm();
    fillIn(element);
    await file(element);
    await waitUntil(() => said(element).includes('尚未确认'));
    expect(Boolean(reviewOf(element)?.assignedSlot)).to.equal(true);
    expect(() => button(element, '确认提交')).to.throw();
  });
});

describe('<gov-request-form>: numbers of the applicant', () => {
  afterEach(tidy);

  it('are hidden once their field is left, in sight again with the focus, and filed whole', async () => {
    const asked = answering(filed);
    const element = await keepingForm();
    fillIn(element);
    const number = control(element, 'applicant.identity.number');
    number.focus();
    expect(getComputedStyle(number).getPropertyValue('-webkit-text-security')).to.equal('none');
    number.blur();
    number.dispatchEvent(new Event('focusout', { bubbles: true }));
    expect(getComputedStyle(number).getPropertyValue('-webkit-text-security')).to.equal('disc');
    const note = document.getElementById(number.getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).to.contain('110105********002X');
    number.dispatchEvent(new Event('focusin', { bubbles: true }));
    expect(note?.isConnected).to.equal(false);
    await file(element);
    await receiptShown(element);
    expect(asked[0]?.body).to.contain(identityNumber);
  });
});
