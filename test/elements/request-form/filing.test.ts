import { aTimeout, expect } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  busyGateway,
  button,
  control,
  cut,
  file,
  fillIn,
  filed,
  formOf,
  identityNumber,
  json,
  page,
  ready,
  receipt,
  receiptOf,
  receiptShown,
  reloaded,
  reviewOf,
  said,
  silence,
  submit,
  summaryOf,
  tidy,
  touch,
  type RequestForm,
} from './request-form.support.js';

const unconfirmed = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.unconfirmed');

async function unconfirmedNow(element: RequestForm): Promise<void> {
  await waitUntil(() => unconfirmed(element) && !said(element).includes('正在提交'));
}

function setOnline(online: boolean): void {
  if (online) delete (navigator as { onLine?: boolean }).onLine;
  else Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  window.dispatchEvent(new Event(online ? 'online' : 'offline'));
}

async function sent(): Promise<RequestForm> {
  const element = await ready();
  fillIn(element);
  await file(element);
  return element;
}

describe('<gov-request-form>: filing', () => {
  afterEach(tidy);

  it('sends the application once, with a random key that is stored before the first byte leaves', async () => {
    const asked = answering(filed);
    await receiptShown(await sent());
    expect(asked.length).to.equal(1);
    const [first] = asked;
    const key = (first?.key ?? '').replace(/"/g, '');
    expect(key).to.match(/^[0-9a-f]{32}$/);
    expect(first?.stored).to.contain(key);
    expect(new URL(first?.address ?? '').pathname).to.equal('/v1/requests');
    expect(first?.credentials).to.equal('omit');
    expect(JSON.parse(first?.body ?? '')).to.deep.equal({
      formVersion: '2',
      applicant: {
        kind: 'citizen',
        name: '林清和',
        identity: { kind: 'resident-id', number: identityNumber },
      },
      contact: { phone: '010-55550123' },
      information: { description: '城东老街2025年的排水改造方案' },
      delivery: { forms: ['electronic'], channels: ['pickup'] },
    });
  });

  it('asks nobody to confirm what is on its way already', async () => {
    answering(silence);
    const element = await sent();
    await waitUntil(() => said(element).includes('正在提交'));
    expect(reviewOf(element)?.textContent).to.contain('城东老街2025年的排水改造方案');
    expect(reviewOf(element)?.textContent).not.to.contain('无误后确认提交');
  });

  it('files once however often the button is pressed', async () => {
    const asked = answering(filed);
    const element = await ready();
    fillIn(element);
    for (let press = 0; press < 50; press += 1) submit(element);
    await waitUntil(() => reviewOf(element)?.assignedSlot);
    const confirm = button(element, '确认提交');
    for (let press = 0; press < 50; press += 1) confirm.click();
    await receiptShown(element);
    await aTimeout(20);
    expect(asked.length).to.equal(1);
  });

  it('shows a receipt with number, code, time, agency and what happens next, and takes the focus there', async () => {
    answering(filed);
    const element = await ready();
    const told: unknown[] = [];
    element.addEventListener('gov-request-submitted', (event) => told.push((event as CustomEvent).detail));
    fillIn(element);
    await file(element);
    const shown = await receiptShown(element);
    for (const words of [
      receipt.number,
      receipt.queryCode,
      '2026年3月2日',
      '09:30',
      receipt.agency,
      receipt.contentHash,
      '排水改造方案',
      '第三十一条',
    ]) {
      expect(shown.textContent).to.contain(words);
    }
    await waitUntil(() => document.activeElement === shown.querySelector('h2'));
    expect(formOf(element).assignedSlot).to.equal(null);
    expect(told).to.deep.equal([
      { number: receipt.number, submittedAt: receipt.submittedAt, agency: receipt.agency },
    ]);
    await expect(element).to.be.accessible();
  });

  it('keeps the receipt through a reload, and nothing of the applicant', async () => {
    answering(filed);
    const element = await sent();
    await receiptShown(element);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage }))
      .to.not.contain(identityNumber)
      .and.to.not.contain('林清和');
    expect(control(element, 'applicant.identity.number').value).to.equal('');
    const again = await reloaded(element);
    expect((await receiptShown(again)).textContent).to.contain(receipt.queryCode);
  });

  it('clears the receipt at the applicant’s word and offers an empty form', async () => {
    answering(filed);
    const element = await sent();
    await receiptShown(element);
    button(element, '清除回执').click();
    await waitUntil(() => formOf(element).assignedSlot);
    expect(receiptOf(element)).to.equal(null);
    expect(control(element, 'applicant.name').value).to.equal('');
    expect(sessionStorage.length).to.equal(0);
  });

  it('prints the receipt alone', async () => {
    answering(filed);
    const element = await sent();
    const shown = await receiptShown(element);
    const beside = document.createElement('p');
    document.body.append(beside);
    const print = window.print;
    let printed: boolean[] = [];
    window.print = () => {
      const away = (node: Element) => Boolean(node.closest('[data-gov-not-printed]'));
      printed = [away(beside), away(shown)];
    };
    button(element, '打印').click();
    window.print = print;
    expect(printed).to.deep.equal([true, false]);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('[data-gov-not-printed]')).to.equal(null);
    beside.remove();
  });

  it('saves the receipt as a text file that every device can open', async () => {
    answering(filed);
    const element = await sent();
    await receiptShown(element);
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let saved = new Blob();
    let name = '';
    URL.createObjectURL = (content: Blob) => createObjectURL.call(URL, (saved = content));
    HTMLAnchorElement.prototype.click = function () {
      name = this.download;
    };
    button(element, '保存为文件').click();
    Object.assign(URL, { createObjectURL });
    Object.assign(HTMLAnchorElement.prototype, { click });
    expect(name).to.equal(`回执-${receipt.number}.txt`);
    expect(saved.type).to.equal('text/plain');
    const bytes = new Uint8Array(await new Response(saved).arrayBuffer());
    expect(Array.from(bytes.slice(0, 3))).to.deep.equal([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    for (const words of [receipt.number, receipt.queryCode, receipt.agency, receipt.contentHash, '09:30'])
      expect(text).to.contain(words);
    expect(text).not.to.contain(identityNumber);
    expect(said(element)).to.contain('下载文件夹');
  });

  it('says 尚未确认 while nobody knows whether it was filed, and locks the form', async () => {
    answering(busyGateway);
    const element = await sent();
    const told: unknown[] = [];
    element.addEventListener('gov-request-unconfirmed', (event) => told.push((event as CustomEvent).detail));
    await unconfirmedNow(element);
    expect(said(element)).to.contain('尚未确认').and.to.contain('不要另填一份');
    await waitUntil(() => element.shadowRoot?.activeElement === unconfirmed(element));
    expect(control(element, 'applicant.name').readOnly).to.equal(true);
    expect(control(element, 'delivery.forms', 'paper').disabled).to.equal(true);
    expect(control(element, 'applicant.name').value).to.equal('林清和');
    expect(told).to.deep.equal([{ code: 'unexplained-status' }]);
    await expect(element).to.be.accessible();
  });

  it('asks again with the same key and the same bytes, and then shows the receipt', async () => {
    const asked = answering(busyGateway, filed);
    const element = await sent();
    await unconfirmedNow(element);
    button(element, '再问一次').click();
    await receiptShown(element);
    expect(asked.length).to.equal(2);
    expect(asked[0]?.key).to.equal(asked[1]?.key);
    expect(asked[0]?.body).to.equal(asked[1]?.body);
  });

  it('repeats by itself after a cut connection and says that nothing is registered twice', async () => {
    const asked = answering(cut, filed);
    const element = await ready();
    // The pause before the next try is a matter of luck, and may be shorter than anybody can look.
    const told: string[] = [];
    const root = element.shadowRoot as ShadowRoot;
    const hears = new MutationObserver(() => told.push(said(element)));
    hears.observe(root, { childList: true, characterData: true, subtree: true });
    fillIn(element);
    await file(element);
    await receiptShown(element);
    hears.disconnect();
    expect(told.join(' ')).to.include('第2次');
    expect(asked[0]?.key).to.equal(asked[1]?.key);
  });

  it('takes a captive portal’s page for what it is, never for a receipt', async () => {
    const asked = answering(page(200));
    const element = await sent();
    await waitUntil(() => asked.length > 1, 'asks again');
    expect(receiptOf(element)).to.equal(null);
    button(element, '停止').click();
    await unconfirmedNow(element);
  });

  it('goes on after a reload: the form shows what was sent, and the same bytes go out', async () => {
    const asked = answering(busyGateway, busyGateway, filed);
    const element = await sent();
    await unconfirmedNow(element);
    const again = await reloaded(element);
    await waitUntil(() => asked.length === 2);
    await waitUntil(() => control(again, 'applicant.name').value === '林清和');
    expect(control(again, 'applicant.identity.number').value).to.equal(identityNumber);
    expect(control(again, 'applicant.name').readOnly).to.equal(true);
    await unconfirmedNow(again);
    button(again, '再问一次').click();
    await receiptShown(again);
    expect(new Set(asked.map(({ key, body }) => key + body)).size).to.equal(1);
  });

  it('asks again when the network comes back', async () => {
    const asked = answering(busyGateway, filed);
    const element = await sent();
    await unconfirmedNow(element);
    window.dispatchEvent(new Event('online'));
    await receiptShown(element);
    expect(asked.length).to.equal(2);
  });

  it('keeps the unknown outcome when a gateway, not the endpoint, refuses the repetition', async () => {
    answering(busyGateway, page(403));
    const element = await sent();
    await unconfirmedNow(element);
    button(element, '再问一次').click();
    await aTimeout(20);
    await unconfirmedNow(element);
    expect(summaryOf(element)).to.equal(null);
  });

  it('unlocks the form when the endpoint says that it has filed nothing', async () => {
    answering(
      busyGateway,
      json(422, { code: 'validation-failed', errors: [{ pointer: '/applicant/name', code: 'required' }] }),
    );
    const element = await sent();
    await unconfirmedNow(element);
    button(element, '再问一次').click();
    await waitUntil(() => summaryOf(element));
    expect(unconfirmed(element)).to.equal(null);
    expect(control(element, 'applicant.name').readOnly).to.equal(false);
    expect(Object.keys(sessionStorage).join()).to.not.contain('attempt');
  });

  it('lets the applicant stop waiting; what may have arrived stays unconfirmed', async () => {
    const asked = answering(silence);
    const element = await sent();
    await waitUntil(() => asked.length === 1);
    button(element, '停止').click();
    await unconfirmedNow(element);
    expect(said(element)).to.contain('尚未确认');
  });

  it('waits for the network, says so, and submits once when it is there', async () => {
    const asked = answering(filed);
    const element = await ready();
    fillIn(element);
    setOnline(false);
    await file(element);
    await waitUntil(() => said(element).includes('没有联网'));
    expect(asked.length).to.equal(0);
    expect(control(element, 'applicant.name').readOnly).to.equal(true);
    await expect(element).to.be.accessible();
    setOnline(true);
    await receiptShown(element);
    expect(asked.length).to.equal(1);
  });

  it('still waits for the network after a reload, with every word', async () => {
    const asked = answering(filed);
    const element = await ready();
    fillIn(element);
    setOnline(false);
    await file(element);
    await waitUntil(() => said(element).includes('没有联网'));
    const again = await reloaded(element);
    await waitUntil(() => said(again).includes('没有联网'));
    await waitUntil(() => control(again, 'applicant.name').value === '林清和');
    setOnline(true);
    await receiptShown(again);
    expect(asked.length).to.equal(1);
  });

  it('lets the applicant take back what still waits for the network', async () => {
    const asked = answering(filed);
    const element = await ready();
    fillIn(element);
    setOnline(false);
    await file(element);
    await waitUntil(() => said(element).includes('没有联网'));
    button(element, '返回修改').click();
    await waitUntil(() => formOf(element).assignedSlot);
    expect(control(element, 'applicant.name').value).to.equal('林清和');
    expect(control(element, 'applicant.name').readOnly).to.equal(false);
    setOnline(true);
    await aTimeout(20);
    expect(asked.length).to.equal(0);
  });

  it('still asks safely where the browser stores nothing, and says not to close the page', async () => {
    const asked = answering(busyGateway, filed);
    const store = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const element = await sent();
      await unconfirmedNow(element);
      expect(said(element)).to.contain('不要关闭或者刷新');
      const leaving = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(leaving);
      expect(leaving.defaultPrevented).to.equal(true);
      button(element, '再问一次').click();
      await receiptShown(element);
      expect(asked[0]?.key).to.equal(asked[1]?.key);
      const after = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(after);
      expect(after.defaultPrevented).to.equal(false);
    } finally {
      Storage.prototype.setItem = store;
    }
  });

  it('goes on after being moved in the page while it was asking', async () => {
    const asked = answering(silence, filed);
    const element = await sent();
    await waitUntil(() => asked.length === 1);
    element.parentElement?.append(element);
    await receiptShown(element);
    expect(asked[0]?.key).to.equal(asked[1]?.key);
  });

  it('is not confused by what others have left in the tab’s storage', async () => {
    for (const rubbish of [
      '',
      'null',
      '7',
      '{"key":1}',
      '{"key":"x","application":{}}',
      '{"receipt":{"number":1}}',
      '{',
    ]) {
      const place = `${location.origin}/v1#`;
      sessionStorage.setItem(`gov-request-attempt ${place}`, rubbish);
      sessionStorage.setItem(`gov-request-receipt ${place}`, rubbish);
      sessionStorage.setItem(`gov-request-draft ${place}`, rubbish);
      localStorage.setItem(`gov-request-draft ${place}`, rubbish);
      const element = await ready();
      expect(unconfirmed(element)).to.equal(null);
      expect(Boolean(formOf(element).assignedSlot)).to.equal(true);
      element.remove();
    }
  });

  it('keeps forms of other endpoints and other places apart', async () => {
    answering(busyGateway);
    const element = await sent();
    await unconfirmedNow(element);
    element.remove();
    const other = document.createElement('gov-request-form');
    other.setAttribute('endpoint', '/other/v1');
    document.body.append(other);
    await waitUntil(() => formOf(other));
    await touch(other);
    expect(unconfirmed(other)).to.equal(null);
    other.remove();
  });
});
