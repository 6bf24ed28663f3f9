/** An endpoint for the stories: how it answers a letter depends on its name, and nothing goes over a network. */
const step = (code: string, from: string, to: string, counted: number) => ({
  code,
  from,
  to,
  counted,
  text: '',
});

/** From a Friday, five and three working days. */
const deadlineOf = (kind: string) => {
  const days = kind === 'mistake' ? 3 : 5;
  const dueOn = days === 3 ? '2026-03-11' : '2026-03-13';
  return {
    receivedOn: '2026-03-06',
    workingDays: days,
    dueOn,
    calendarUntil: 2026,
    calendarVersion: 'chinese-days 1.5.7',
    steps: [
      step('received', '2026-03-06', '2026-03-06', 0),
      step('weekend', '2026-03-07', '2026-03-08', 0),
      step('counted', '2026-03-09', dueOn, days),
      step('due', dueOn, dueOn, days),
    ],
  };
};

const facts = (kind: string) => ({
  number: 'YXS-Y-2026-00007',
  kind,
  submittedAt: '2026-03-06T15:40:00+08:00',
  deadline: deadlineOf(kind),
});

const published = [
  ['图书馆的开放时间能不能写在首页？', '已经写在首页右侧，节假日的安排会提前三天更新。'],
  ['目录里的文件能不能按年份筛选？', '正在改造，预计5月完成。'],
  ['附件下载很慢。', '已经换用新的存储，请再试；仍然慢的，请告诉我们附件的名称。'],
].map(([question, answer], place) => ({
  number: `YXS-Y-2026-0000${place + 1}`,
  kind: 'opinion',
  question,
  answer,
  answeredAt: `2026-03-0${place + 2}T11:00:00+08:00`,
  page: null,
}));

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  });

function answer(name: string, path: string, sent: string): Response | Promise<Response> {
  const { kind = 'opinion' } = JSON.parse(sent || '{}') as { kind?: string };
  if (name === 'silent') return new Promise(() => undefined);
  if (name === 'unclear')
    return new Response('<!doctype html><title>502</title>', {
      status: 502,
      headers: { 'retry-after': '9999' },
    });
  if (name === 'wrong') return json(404, { code: 'not-found' });
  if (name === 'refusing')
    return json(422, {
      code: 'validation-failed',
      errors: [{ pointer: '/contact/email', code: 'invalid-email' }],
    });
  if (path.startsWith('suggestions?'))
    return path.includes('cursor')
      ? json(200, { items: published.slice(2), next: null })
      : json(200, { items: published.slice(0, 2), next: 'second' });
  if (path === 'suggestion-lookups')
    return json(200, {
      ...facts('mistake'),
      state: 'answered',
      overdue: false,
      daysLeft: null,
      text: '日期不存在，应为2月28日。',
      page: { address: 'https://www.yunxi.example/documents/8', quote: '2026年2月30日' },
      answer: '您指出的日期有误，已经更正为2026年2月28日。感谢指正。',
      answeredAt: '2026-03-09T10:05:00+08:00',
      published: true,
    });
  return json(201, { ...facts(kind), queryCode: 'HK4M-7P2W-9RT5' });
}

const fetchOfPage = window.fetch.bind(window);
window.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  const [, name, path] = /\/story-box\/(\w+)\/v1\/(.*)$/.exec(address) ?? [];
  if (!name || path === undefined) return fetchOfPage(input, init);
  return new Promise((resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    void Promise.resolve(answer(name, path, typeof init?.body === 'string' ? init.body : '')).then(resolve);
  });
};

export const boxEndpoints = ['taken', 'wrong', 'refusing', 'unclear', 'silent'] as const;
export type BoxEndpoint = (typeof boxEndpoints)[number];
export const boxEndpoint = (name: BoxEndpoint) => `/story-box/${name}/v1`;
