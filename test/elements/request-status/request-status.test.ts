import { aTimeout, expect, html } from '@open-wc/testing';
import { waitUntil } from '../wait-until.js';
import {
  answering,
  asksCorrection,
  button,
  complaint,
  field,
  gateway,
  handling,
  json,
  letter,
  lookUp,
  newsOf,
  notFound,
  number,
  opened,
  panelOf,
  queryCode,
  ready,
  submit,
  summaryOf,
  tidy,
  withEndpoint,
} from './request-status.support.js';

const lookedUp = async (view: object) => {
  answering({ 'request-lookups': [json(200, view)] });
  const element = await ready();
  lookUp(element);
  return { element, content: await opened(element) };
};

describe('<gov-request-status>', () => {
  afterEach(tidy);

  it('asks with number and code in the body: neither is in an address, and no cookie goes along', async () => {
    const asked = answering({ 'request-lookups': [json(200, handling)] });
    const before = location.href;
    const element = await ready();
    lookUp(element);
    await opened(element);
    expect(asked.map(({ path }) => path)).to.deep.equal(['request-lookups']);
    expect(JSON.parse(asked[0]?.body ?? '')).to.deep.equal({ number, queryCode });
    expect(asked[0]?.credentials).to.equal('omit');
    expect(location.href).to.equal(before);
    expect(JSON.stringify({ ...sessionStorage })).to.not.contain(queryCode);
    expect(field(element, 'queryCode').value).to.equal('');
    expect(element.textContent).to.not.contain(queryCode);
  });

  it('keeps the code out of autofill, in labelled native fields', async () => {
    const element = await ready();
    for (const name of ['number', 'queryCode']) {
      expect(field(element, name).autocomplete).to.equal('off');
      expect(field(element, name).labels?.length).to.equal(1);
    }
    await expect(element).to.be.accessible();
  });

  it('shows the state, the four dates, and how the due date was computed step by step', async () => {
    const { content } = await lookedUp(handling);
    const text = content.textContent ?? '';
    for (const words of ['办理中', '2026年9月16日', '2026年9月18日', '2026年9月21日', '2026年10月22日'])
      expect(text).to.contain(words);
    const steps = [...content.querySelectorAll('details li')].map((line) => line.textContent);
    expect(steps[2]).to.equal('2026-09-20为国庆节假期调休上班日，计入，累计第1个工作日。');
    expect(steps[4]).to.contain('2026-10-22为第20个工作日');
    expect(text).to.contain('还有6个工作日');
    expect(document.activeElement === content.querySelector('h2')).to.equal(true);
    await expect(content).to.be.accessible();
  });

  it('tells what happened, when, and who did it', async () => {
    const { content } = await lookedUp(handling);
    const entries = [...content.querySelectorAll('.gov-timeline > li')].map((one) => one.textContent);
    expect(entries.length).to.equal(2);
    expect(entries[1]).to.contain('双方确认收到').and.to.contain('2026年9月18日').and.to.contain('行政机关');
  });

  it('promises no due date before the receipt is confirmed', async () => {
    const { content } = await lookedUp({ ...handling, state: 'submitted', receivedOn: null, deadline: null });
    expect(content.textContent).to.contain('第三十一条').and.to.contain('尚未确认');
    expect(content.querySelector('details ol')).to.equal(null);
  });

  it('tells of a stopped clock, of an extension and of calendar data that end', async () => {
    const { content } = await lookedUp({
      ...handling,
      clockStopped: true,
      stops: [{ reason: 'third-party', from: '2026-09-24', to: null, endsBy: '2026-10-19' }],
      extension: { on: '2026-09-23', workingDays: 10 },
      deadline: { ...handling.deadline, dueOn: null },
    });
    expect(content.textContent)
      .to.contain('征求第三方意见（第三十二条）')
      .and.to.contain('最迟2026年10月19日')
      .and.to.contain('延长10个工作日')
      .and.to.contain('日历数据仅到2026年');
  });

  it('says the same sentence for a wrong code and for a number that does not exist', async () => {
    answering({ 'request-lookups': [notFound, json(422, { code: 'validation-failed', errors: [] })] });
    const element = await ready();
    lookUp(element);
    const first = await complaint(element);
    expect(first).to.contain('对不上');
    lookUp(element);
    await aTimeout(100);
    expect(await complaint(element)).to.equal(first);
    expect(field(element, 'number').value).to.equal(number);
  });

  it('asks for what is missing, beside the fields and in a summary with the focus', async () => {
    const element = await ready();
    submit(element.querySelector('form'));
    await complaint(element);
    expect(document.activeElement === summaryOf(element)).to.equal(true);
    expect(summaryOf(element)?.querySelectorAll('a').length).to.equal(2);
    expect(element.querySelectorAll('.gov-field-error').length).to.equal(2);
    await expect(element).to.be.accessible();
  });

  it('says what to do when nothing answers, when too many ask, and when the answer is not the endpoint’s', async () => {
    for (const [answer, words] of [
      [gateway, '没有得到答复'],
      [json(429, { code: 'rate-limited' }, { 'retry-after': '600' }), '10分钟'],
      [json(200, { hello: 'portal' }, { 'retry-after': '9999' }), '没有得到答复'],
      [json(403, { code: 'origin-not-allowed' }), 'origin-not-allowed'],
    ] as const) {
      answering({ 'request-lookups': [answer] });
      const element = await ready();
      lookUp(element);
      await waitUntil(() => summaryOf(element), 'an error is told', { timeout: 15_000 });
      expect(summaryOf(element)?.textContent).to.contain(words);
      element.remove();
    }
  }).timeout(40_000);

  it('survives answers full of wrong types', async () => {
    const { content } = await lookedUp({
      ...handling,
      timeline: [null, 7, { action: 'constructor' }],
      replies: 'x',
      deadline: { steps: {} },
      stops: [{}],
      allowedActions: 'withdraw',
      application: null,
    });
    expect(content.textContent).to.contain(number);
  });

  it('shows foreign words as text, never as markup', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { content } = await lookedUp({
      ...handling,
      agency: evil,
      replies: [
        { kind: 'granted', row: '1', article: '36-2', on: '2026-10-13', note: evil, files: [letter] },
      ],
    });
    expect(content.querySelector('img')).to.equal(null);
    expect(content.textContent).to.contain(evil).and.to.contain('第三十六条第（二）项');
  });

  it('saves a file with the token of a look-up, not by an address', async () => {
    const reply = { kind: 'granted', row: '1', article: '36-2', on: '2026-10-13', note: '', files: [letter] };
    const asked = answering({
      'request-lookups': [json(200, { ...handling, replies: [reply] })],
      [`requests/${handling.id}/documents/d1`]: [
        () =>
          Promise.resolve(
            new Response('%PDF', {
              headers: { 'content-disposition': 'attachment', 'content-type': 'application/octet-stream' },
            }),
          ),
      ],
    });
    const element = await ready();
    lookUp(element);
    const content = await opened(element);
    const saved: string[] = [];
    const noteSaving = (event: Event) => {
      event.preventDefault();
      saved.push((event.target as HTMLAnchorElement).download);
    };
    const create = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function click() {
      noteSaving({ preventDefault: () => undefined, target: this } as unknown as Event);
    };
    content.querySelector<HTMLButtonElement>('.gov-progress-file')?.click();
    await waitUntil(() => saved.length, 'the file is offered');
    HTMLAnchorElement.prototype.click = create;
    expect(saved).to.deep.equal(['答复书.pdf']);
    const last = asked[asked.length - 1];
    expect(last?.path).to.equal(`requests/${handling.id}/documents/d1`);
    expect(last?.token).to.equal('Bearer token-of-the-look-up');
    expect(content.querySelector('a[href*="documents"]')).to.equal(null);
  });

  it('sends a correction once, with a key that is stored before the first byte leaves', async () => {
    const path = `requests/${handling.id}/corrections`;
    const asked = answering({
      'request-lookups': [json(200, asksCorrection), json(200, asksCorrection), json(200, handling)],
      [path]: [json(200, handling)],
    });
    const element = await ready();
    const changed: unknown[] = [];
    element.addEventListener('gov-request-changed', (event) => changed.push((event as CustomEvent).detail));
    lookUp(element);
    const content = await opened(element);
    const form = content.querySelector<HTMLFormElement>('[data-action="correct"]');
    expect(field(form as Element, 'title').value).to.equal('城东老街排水改造方案');
    field(form as Element, 'description').value = '2025年';
    for (let press = 0; press < 20; press += 1) submit(form);
    await waitUntil(() => newsOf(element).includes('补正已经收到'), 'it is taken');
    const posts = asked.filter((one) => one.path === path);
    expect(posts.length).to.equal(1);
    expect(posts[0]?.stored).to.contain((posts[0]?.key ?? 'no key').replace(/"/g, ''));
    expect(JSON.parse(posts[0]?.body ?? '')).to.deep.equal({
      information: { title: '城东老街排水改造方案', description: '2025年' },
    });
    expect(changed).to.deep.equal([{ number, action: 'correct' }]);
    expect(JSON.stringify({ ...sessionStorage })).to.not.contain(queryCode);
  });

  it('says 尚未确认 when nobody knows whether a correction arrived, and asks again with the same bytes after a reload', async () => {
    const path = `requests/${handling.id}/corrections`;
    const asked = answering({
      'request-lookups': [json(200, asksCorrection)],
      [path]: [gateway, json(200, handling)],
    });
    const element = await ready();
    lookUp(element);
    const content = await opened(element);
    const form = content.querySelector<HTMLFormElement>('[data-action="correct"]') as HTMLFormElement;
    field(form, 'description').value = '2025年';
    submit(form);
    await waitUntil(() => panelOf(element)?.textContent?.includes('尚未确认'), 'it is told');
    expect(panelOf(element)?.textContent).to.contain('2025年');
    expect(content.querySelector<HTMLElement>('.gov-progress-tasks')?.hidden).to.equal(true);
    await expect(element).to.be.accessible();
    element.remove();
    await aTimeout(0);
    const reloaded = await ready();
    await waitUntil(() => newsOf(reloaded).includes('补正已经收到'), 'it is taken');
    const [first, second, ...more] = asked.filter((one) => one.path === path);
    expect(more.length).to.equal(0);
    expect(second?.key).to.equal(first?.key);
    expect(second?.body).to.equal(first?.body);
  });

  it('withdraws only after a word of confirmation', async () => {
    const path = `requests/${handling.id}/withdrawal`;
    const withdrawn = { ...handling, state: 'withdrawn', deadline: null, allowedActions: [] };
    const asked = answering({
      'request-lookups': [json(200, handling), json(200, handling), json(200, withdrawn)],
      [path]: [json(200, withdrawn)],
    });
    const element = await ready();
    lookUp(element);
    const content = await opened(element);
    const form = content.querySelector<HTMLFormElement>('[data-action="withdraw"]') as HTMLFormElement;
    form.closest('details')?.setAttribute('open', '');
    submit(form);
    expect(await complaint(form)).to.contain('我确认撤回');
    expect(asked.some((one) => one.path === path)).to.equal(false);
    field(form, 'confirm').checked = true;
    submit(form);
    await waitUntil(
      () => element.querySelector('.gov-progress-state')?.textContent === '已撤回',
      'it is shown',
      {
        timeout: 8000,
      },
    );
    expect(newsOf(element)).to.contain('申请已经撤回');
    expect(element.querySelector('.gov-progress-tasks')).to.equal(null);
  });

  it('forgets number and code when another request is to be looked up', async () => {
    const { element } = await lookedUp(handling);
    button(element, '查询另一份申请').click();
    expect(element.querySelector('.gov-progress')).to.equal(null);
    expect(field(element, 'number').value + field(element, 'queryCode').value).to.equal('');
    expect(element.querySelector('form')?.hidden).to.equal(false);
  });

  it('fills in the receipt that the application form keeps in this tab', async () => {
    const receipt = {
      number,
      queryCode,
      status: 'submitted',
      submittedAt: '2026-03-02T01:30:00.000Z',
      agency: '清和市人民政府办公室',
      contentHash: '',
    };
    const address = new URL('/v1', location.href).href;
    sessionStorage.setItem(`gov-request-receipt ${address}#`, JSON.stringify({ receipt, about: '' }));
    const element = await ready();
    await waitUntil(() => field(element, 'queryCode').value === queryCode);
    expect(field(element, 'number').value).to.equal(number);
    expect(newsOf(element)).to.contain('刚提交');
  });

  it('leaves an author’s form in the page, and lets it post by itself where no endpoint is named', async () => {
    const element = await ready(
      html`<gov-request-status>
        <form action="/elsewhere" method="post">
          <input name="number" aria-label="编号" /><input name="queryCode" aria-label="查询码" />
          <button>查询</button>
        </form>
      </gov-request-status>`,
    );
    expect(element.querySelectorAll('form').length).to.equal(1);
    let prevented = true;
    const hold = (event: Event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    window.addEventListener('submit', hold);
    submit(element.querySelector('form'));
    window.removeEventListener('submit', hold);
    expect(prevented).to.equal(false);
  });

  it('speaks the page’s language, and changes it with what is shown', async () => {
    const { element } = await lookedUp(handling);
    element.lang = 'en';
    await waitUntil(
      () => element.querySelector('.gov-progress h2')?.textContent === 'Status of the application',
    );
    expect(element.querySelector('.gov-progress-state')?.textContent).to.equal('Being handled');
    expect(button(element, 'Print').textContent).to.equal('Print');
  });

  it('says that nothing can be looked up where neither endpoint nor form is named', async () => {
    const element = await ready(html`<gov-request-status></gov-request-status>`);
    lookUp(element);
    expect(await complaint(element)).to.contain('暂时不能查询');
  });

  it('goes on by itself when the network comes back', async () => {
    const asked = answering({ 'request-lookups': [json(200, handling)] });
    const element = await ready(withEndpoint);
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    lookUp(element);
    expect(await complaint(element)).to.contain('没有联网');
    expect(asked.length).to.equal(0);
    if (own) Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => true });
    window.dispatchEvent(new Event('online'));
    await opened(element);
    delete (navigator as { onLine?: boolean }).onLine;
    expect(asked.length).to.equal(1);
  });
});
