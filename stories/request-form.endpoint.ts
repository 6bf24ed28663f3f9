/** An endpoint for the stories: each answers in its own way, without a network. */
const receipt = {
  number: 'YXS-2026-00042',
  queryCode: 'HK4M-7P2W-9RT5',
  status: 'submitted',
  submittedAt: '2026-03-02T01:30:00.000Z',
  agency: '云溪市人民政府办公室',
  contentHash: 'sha256:3f0a5c1e9b7d2468ace013579bdf2468ace013579bdf2468ace013579bdf2468',
};

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
  });

const answers: Record<string, () => Response | Promise<Response>> = {
  filed: () => json(201, receipt),
  silent: () => new Promise(() => undefined),
  unclear: () =>
    new Response('<!doctype html><title>502</title>', { status: 502, headers: { 'retry-after': '9999' } }),
  busy: () => json(429, { code: 'rate-limited' }, { 'retry-after': '600' }),
  closed: () => new Response('<!doctype html><title>403</title>', { status: 403 }),
  earlier: () =>
    json(409, {
      code: 'possible-duplicate',
      errors: [
        {
          pointer: '',
          code: 'filed-before',
          params: { number: 'YXS-2026-00037', submittedAt: '2026-02-26T10:12:00+08:00' },
        },
      ],
    }),
  changed: () =>
    json(409, {
      code: 'form-version-stale',
      errors: [{ pointer: '/information/purpose', code: 'required' }],
    }),
  refusing: () =>
    json(422, {
      code: 'validation-failed',
      errors: [
        { pointer: '/applicant/identity/number', code: 'invalid-resident-id' },
        { pointer: '/information/description', code: 'too-long', params: { max: 2000 } },
      ],
    }),
};

export type StoryEndpoint =
  'filed' | 'silent' | 'unclear' | 'busy' | 'closed' | 'refusing' | 'earlier' | 'proving' | 'changed';

/** Asks for a proof of work and gives no task. */
const provingForm = {
  agencies: [],
  fields: {},
  antiAbuse: { proofOfWork: { algorithm: 'SHA-256', maxNumber: 50_000 } },
};

/** The form before and after the office has changed it, in turn: each page asks for it twice. */
let forms = 0;
const changingForm = () => {
  const isPresent = forms++ % 2 === 1;
  return json(200, {
    agencies: [{ code: 'YXS', name: isPresent ? '云溪市园林绿化局' : '云溪市人民政府办公室' }],
    fields: isPresent
      ? { 'information.purpose': 'required', 'contact.fax': 'optional' }
      : { 'applicant.workUnit': 'optional' },
  });
};

const fetchOfPage = window.fetch.bind(window);
window.fetch = (input, init) => {
  const [, name] =
    /\/story-endpoint\/(\w+)\/v1\//.exec(input instanceof Request ? input.url : String(input)) ?? [];
  const isForm = String(input).includes('/forms/');
  const answer =
    isForm && name === 'changed'
      ? changingForm
      : name === 'proving' && isForm
        ? () => json(200, provingForm)
        : answers[name === 'proving' ? 'closed' : (name ?? '')];
  if (!answer) return fetchOfPage(input, init);
  return new Promise((resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    void Promise.resolve(answer()).then(resolve);
  });
};

export const endpointOf = (name: StoryEndpoint) => `/story-endpoint/${name}/v1`;
