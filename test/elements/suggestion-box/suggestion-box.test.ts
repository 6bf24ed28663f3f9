import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import 'gov-disclosure/suggestion-box/define';
import { waitUntil } from '../wait-until.js';

type SuggestionBox = HTMLElementTagNameMap['gov-suggestion-box'];

const deadline = {
  receivedOn: '2026-03-06',
  workingDays: 5,
  dueOn: '2026-03-13',
  calendarUntil: 2026,
  calendarVersion: 'chinese-days 1.5.7',
  steps: [
    { code: 'received', from: '2026-03-06', to: '2026-03-06', counted: 0, text: '' },
    { code: 'weekend', from: '2026-03-07', to: '2026-03-08', counted: 0, text: '' },
    { code: 'counted', from: '2026-03-09', to: '2026-03-13', counted: 5, text: '' },
    { code: 'due', from: '2026-03-13', to: '2026-03-13', counted: 5, text: '' },
  ],
};
const facts = { number: 'QHS-Y-2026-00007', kind: 'opinion', submittedAt: '2026-03-06T07:40:00Z', deadline };
const receipt = { ...facts, queryCode: 'HK4M-7P2W-9RT5' };
const answered = {
  ...facts,
  state: 'answered',
  overdue: false,
  daysLeft: null,
  text: '能不能按年份筛选？',
  page: { address: 'javascript:alert(1)' },
  answer: '<b>已经</b>可以了。',
  answeredAt: '2026-03-09T02:05:00Z',
  published: true,
};

interface Asked {
  path: string;
  key: string;
  body: string;
  stored: string;
}
type Answer = () => Promise<Response>;
const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  () =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
const gateway = json(502, 'x', { 'retry-after': '9999' });
const realFetch = window.fetch;

/** Gives the answers one after the other, the last one again and again. */
function answering(...answers: Answer[]): Asked[] {
  const asked: Asked[] = [];
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const path = address.split('/v1/')[1];
    if (path === undefined) return realFetch(input, init);
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? gateway;
    asked.push({
      path,
      key: new Headers(init?.headers).get('idempotency-key') ?? '',
      body: typeof init?.body === 'string' ? init.body : '',
      stored: JSON.stringify({ ...sessionStorage }),
    });
    return answer();
  };
  return asked;
}

const withEndpoint = html`<gov-suggestion-box endpoint="/v1"></gov-suggestion-box>`;

async function ready(template: TemplateResult = withEndpoint): Promise<SuggestionBox> {
  const element = await fixture<SuggestionBox>(template);
  await waitUntil(() => element.querySelector('form')?.noValidate, 'the form is there');
  return element;
}

function field(root: ParentNode, name: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`There is no field ${name}`);
  return found;
}
const submit = (form: Element | null | undefined) => form?.querySelector('button')?.click();
const letterOf = (element: Element) => field(element, 'text').form as HTMLFormElement;
const lookUpOf = (element: Element) => field(element, 'queryCode').form as HTMLFormElement;
const shown = async (element: Element) => {
  await waitUntil(() => element.querySelector('.gov-letter'), 'it is shown');
  return element.querySelector('.gov-letter') as HTMLElement;
};
const summaryOf = (element: Element) => element.querySelector<HTMLElement>('.gov-error-summary');
const panelOf = (element: Element) => element.querySelector<HTMLElement>('.gov-unconfirmed');

describe('<gov-suggestion-box>', () => {
  afterEach(() => {
    window.fetch = realFetch;
    sessionStorage.clear();
  });

  it('sends a letter once, with a key that is stored before the first byte leaves', async () => {
    const asked = answering(json(201, receipt));
    const element = await ready();
    const sent: unknown[] = [];
    element.addEventListener('gov-suggestion-sent', (event) => sent.push((event as CustomEvent).detail));
    field(element, 'text').value = '能不能按年份筛选？';
    for (let press = 0; press < 20; press += 1) submit(letterOf(element));
    await shown(element);
    await aTimeout(20);
    expect(asked.length).to.equal(1);
    expect(asked[0]?.path).to.equal('suggestions');
    expect(asked[0]?.stored).to.contain((asked[0]?.key ?? 'no key').replace(/"/g, ''));
    expect(JSON.parse(asked[0]?.body ?? '')).to.deep.equal({ kind: 'opinion', text: '能不能按年份筛选？' });
    expect(sent).to.deep.equal([{ number: receipt.number, kind: 'opinion' }]);
  });

  it('shows number, code, and the due date with its steps, also after a reload', async () => {
    answering(json(201, receipt));
    const element = await ready();
    field(element, 'text').value = '能不能按年份筛选？';
    submit(letterOf(element));
    const content = await shown(element);
    await waitUntil(() => document.activeElement === content.querySelector('h2'));
    expect(content.textContent)
      .to.contain(receipt.number)
      .and.to.contain(receipt.queryCode)
      .and.to.contain('2026年3月13日')
      .and.to.contain('2026-03-07至2026-03-08为周末，不计。');
    expect(letterOf(element).hidden).to.equal(true);
    await expect(content).to.be.accessible();
    element.remove();
    const again = await ready();
    expect((await shown(again)).textContent).to.contain(receipt.queryCode);
  });

  it('asks for the text, and for an e-mail address that can be one', async () => {
    const asked = answering(json(201, receipt));
    const element = await ready();
    field(element, 'contact.email').value = 'nobody';
    submit(letterOf(element));
    expect(document.activeElement === summaryOf(element)).to.equal(true);
    expect(summaryOf(element)?.querySelectorAll('a').length).to.equal(2);
    expect(asked.length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('takes the page and the selected words along where a mistake is reported, shown and removable', async () => {
    const asked = answering(json(201, { ...receipt, kind: 'mistake' }));
    const paragraph = await fixture<HTMLElement>(html`<p>定于2026年2月30日施行。</p>`);
    const element = await ready(
      html`<gov-suggestion-box
        endpoint="/v1"
        kind="mistake"
        page="https://www.qinghe.example/8?utm_source=x"
      ></gov-suggestion-box>`,
    );
    const selection = document.getSelection();
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    selection?.removeAllRanges();
    selection?.addRange(range);
    await waitUntil(() => field(element, 'page.quote').value.includes('2月30日'));
    expect(field(element, 'page.address').value).to.equal('https://www.qinghe.example/8');
    const quote = field(element, 'page.quote');
    quote.value = '';
    quote.dispatchEvent(new Event('input', { bubbles: true }));
    selection?.selectAllChildren(paragraph);
    await aTimeout(50);
    expect(quote.value).to.equal('');
    field(element, 'text').value = '没有2月30日。';
    submit(letterOf(element));
    await shown(element);
    expect(JSON.parse(asked[0]?.body ?? '')).to.deep.equal({
      kind: 'mistake',
      text: '没有2月30日。',
      page: { address: 'https://www.qinghe.example/8' },
    });
  });

  it('says 尚未确认 when nobody knows whether it arrived, and asks again with the same bytes after a reload', async () => {
    const asked = answering(gateway, json(201, receipt));
    const element = await ready();
    field(element, 'text').value = '能不能按年份筛选？';
    submit(letterOf(element));
    await waitUntil(() => panelOf(element)?.textContent?.includes('尚未确认'), 'it is told');
    expect(panelOf(element)?.textContent).to.contain('能不能按年份筛选？');
    expect(letterOf(element).hidden).to.equal(true);
    element.remove();
    await aTimeout(0);
    await shown(await ready());
    expect(asked.length).to.equal(2);
    expect(asked[1]?.key).to.equal(asked[0]?.key);
    expect(asked[1]?.body).to.equal(asked[0]?.body);
  });

  it('keeps every word when the letter is refused, and puts the endpoint’s errors beside the fields', async () => {
    const errors = [{ pointer: '/contact/phone', code: 'invalid-phone' }];
    answering(
      json(422, { code: 'validation-failed', errors }),
      json(429, { code: 'rate-limited' }, { 'retry-after': '600' }),
    );
    const element = await ready();
    field(element, 'text').value = '能不能按年份筛选？';
    field(element, 'contact.phone').value = '1';
    submit(letterOf(element));
    await waitUntil(() => summaryOf(element), 'it is told');
    expect(field(element, 'contact.phone').getAttribute('aria-invalid')).to.equal('true');
    expect(field(element, 'text').value).to.equal('能不能按年份筛选？');
    expect(letterOf(element).hidden).to.equal(false);
  });

  it('looks a letter up and shows its answer, as text and not as markup', async () => {
    const asked = answering(json(200, answered));
    const element = await ready();
    field(element, 'number').value = receipt.number;
    field(element, 'queryCode').value = receipt.queryCode;
    submit(lookUpOf(element));
    const content = await shown(element);
    expect(asked[0]?.path).to.equal('suggestion-lookups');
    expect(content.textContent).to.contain('<b>已经</b>可以了。').and.to.contain('已答复');
    expect(content.querySelector('b, a')).to.equal(null);
    expect(field(element, 'queryCode').value).to.equal('');
  });

  it('says the same for a wrong code and a number that does not exist', async () => {
    answering(json(404, { code: 'not-found' }));
    const element = await ready();
    field(element, 'number').value = receipt.number;
    field(element, 'queryCode').value = 'x';
    submit(lookUpOf(element));
    await waitUntil(() => summaryOf(element), 'it is told');
    expect(summaryOf(element)?.textContent).to.contain('对不上');
  });

  it('lists published answers when a reader asks for them, page by page', async () => {
    const item = (number: string) => ({
      number,
      kind: 'opinion',
      question: `问${number}`,
      answer: '答',
      answeredAt: '2026-03-09T02:05:00Z',
      page: null,
    });
    const asked = answering(
      json(200, { items: [item('1')], next: 'c2' }),
      json(200, { items: [item('2')], next: null }),
    );
    const element = await ready();
    await aTimeout(50);
    expect(asked.length).to.equal(0);
    const details = [...element.querySelectorAll('details')].pop() as HTMLDetailsElement;
    details.open = true;
    await waitUntil(() => details.querySelectorAll('li').length === 1, 'the first page');
    details.querySelector('button')?.click();
    await waitUntil(() => details.querySelectorAll('li').length === 2, 'the second page');
    expect(asked[1]?.path).to.contain('cursor=c2');
    expect(details.querySelector('button')?.hidden).to.equal(true);
  });

  it('speaks the page’s language and keeps what was written', async () => {
    const element = await ready();
    field(element, 'text').value = '能不能按年份筛选？';
    element.lang = 'en';
    await waitUntil(() => letterOf(element).lang === 'en');
    expect(field(element, 'text').value).to.equal('能不能按年份筛选？');
    expect(letterOf(element).textContent).to.contain('Send the suggestion');
  });
});
