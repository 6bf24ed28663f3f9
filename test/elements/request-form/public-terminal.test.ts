import { aTimeout, expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  busyGateway,
  control,
  file,
  filed,
  fillIn,
  formOf,
  identityNumber,
  ready,
  receiptOf,
  receiptShown,
  said,
  silence,
  tidy,
  type RequestForm,
} from './request-form.support.js';

const terminal = html`<gov-request-form endpoint="/v1" public-terminal></gov-request-form>`;
const everything = () => JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage });
const leave = () => window.dispatchEvent(new Event('pagehide'));
const note = (element: Element) => element.querySelector<HTMLElement>('form > .gov-field-note');

/** Whether the browser would ask before it leaves the page. */
function asksBeforeLeaving(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

async function unconfirmed(): Promise<RequestForm> {
  const element = await ready(terminal);
  fillIn(element);
  await file(element);
  await waitUntil(() => element.shadowRoot?.querySelector('.unconfirmed button'));
  return element;
}

function setOnline(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: online });
  if (online) window.dispatchEvent(new Event('online'));
}

describe('<gov-request-form>: left unconfirmed at a public terminal', () => {
  // What another page has left in this tab.
  beforeEach(tidy);
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
    tidy();
  });

  it('holds the application in memory alone, says why to stay and what to do, and asks before it is left', async () => {
    const asked = answering(busyGateway);
    const element = await unconfirmed();
    expect(said(element)).to.contain('这是公用终端').and.to.contain('请打电话向行政机关询问');
    expect(said(element)).to.not.contain('浏览器不允许保存');
    expect(asked[0]?.stored).to.not.contain('林清和');
    expect(everything())
      .to.not.contain('林清和')
      .and.to.not.contain(asked[0]?.key.replace(/"/g, '') ?? '-');
    expect(asksBeforeLeaving()).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('is left: the next person finds nothing of it, nothing is sent again, and it is told that one was left', async () => {
    const asked = answering(busyGateway, filed);
    const element = await unconfirmed();
    leave();
    // The page may come back as it was, from the browser's back/forward cache.
    await waitUntil(() => formOf(element).assignedSlot);
    expect(control(element, 'applicant.name').value).to.equal('');
    expect(control(element, 'applicant.identity.number').value).to.equal('');
    expect(control(element, 'applicant.name').readOnly).to.equal(false);
    expect(everything()).to.not.contain('林清和').and.to.not.contain(identityNumber);
    expect(asksBeforeLeaving()).to.equal(false);
    window.dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(asked.length).to.equal(1);
    expect(receiptOf(element)).to.equal(null);
    expect(note(element)?.innerText).to.contain('不会再次发出').and.to.contain('请先打电话');
    await expect(element).to.be.accessible();
  });

  it('tells the same person who comes back, also with a new page, until they have read it', async () => {
    answering(busyGateway, filed);
    const element = await unconfirmed();
    leave();
    element.remove();
    const again = await ready(terminal);
    await waitUntil(() => note(again));
    expect(note(again)?.innerText).to.contain('如果是您提交的').and.to.contain('如果不是您提交的');
    note(again)?.querySelector('button')?.click();
    expect(note(again)).to.equal(null);
    expect(document.activeElement).to.equal(control(again, 'applicant.kind'));
    again.remove();
    const third = await ready(terminal);
    await aTimeout(50);
    expect(note(third)).to.equal(null);
    expect(everything()).to.equal('{}{}');
  });

  it('lets the next person file their own, with a key of its own', async () => {
    const asked = answering(busyGateway, filed);
    const element = await unconfirmed();
    leave();
    await waitUntil(() => formOf(element).assignedSlot);
    fillIn(element);
    control(element, 'applicant.name').value = '周小满';
    await file(element);
    await receiptShown(element);
    expect(asked[1]?.key).to.not.equal(asked[0]?.key);
    expect(JSON.parse(asked[1]?.body ?? '').applicant.name).to.equal('周小满');
  });

  it('shows no receipt to the next person when the answer comes after the page was left', async () => {
    let answer: () => void = () => undefined;
    answering(() => new Promise((resolve) => (answer = () => void filed().then(resolve))));
    const element = await ready(terminal);
    fillIn(element);
    await file(element);
    await waitUntil(() => said(element).includes('正在提交'));
    leave();
    answer();
    await aTimeout(50);
    expect(receiptOf(element)).to.equal(null);
    expect(said(element)).to.not.contain('查询码');
    expect(everything()).to.not.contain('QHS-2026-00001');
  });

  it('says of what still waits for the network that it is lost with the page, and then tells nothing of it', async () => {
    const asked = answering(filed);
    const element = await ready(terminal);
    fillIn(element);
    setOnline(false);
    await file(element);
    await waitUntil(() => said(element).includes('没有联网'));
    expect(said(element)).to.contain('否则申请不会发出').and.to.not.contain('刷新本页也不会丢失');
    expect(asksBeforeLeaving()).to.equal(true);
    leave();
    setOnline(true);
    await aTimeout(50);
    expect(asked.length).to.equal(0);
    expect(note(element)).to.equal(null);
    expect(everything()).to.equal('{}{}');
  });

  it('forgets it too when the element is taken out of the page, not when it is moved in it', async () => {
    const asked = answering(silence, busyGateway);
    const element = await ready(terminal);
    fillIn(element);
    await file(element);
    await waitUntil(() => asked.length === 1);
    const beside = document.createElement('div');
    document.body.append(beside);
    beside.append(element);
    await waitUntil(() => asked.length === 2);
    expect(asked[1]?.key).to.equal(asked[0]?.key);
    element.remove();
    await aTimeout(20);
    beside.append(element);
    await aTimeout(50);
    expect(asked.length).to.equal(2);
    await waitUntil(() => note(element));
    beside.remove();
  });

  it('forgets after an hour that one was left', async () => {
    answering(filed);
    localStorage.setItem(`gov-request-left ${location.origin}/v1#`, String(Date.now() - 3_600_001));
    const element = await ready(terminal);
    await aTimeout(50);
    expect(note(element)).to.equal(null);
    expect(localStorage.length).to.equal(0);
  });
});
