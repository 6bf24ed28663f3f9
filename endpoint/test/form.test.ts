import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { pageFromHtml } from 'gov-disclosure/official-document/html';
import type { PageElement, PageNode } from 'gov-disclosure/official-document';
import { readFormBody } from '../src/requests/form/form-body.js';
import { application, applicationFields, post, postForm } from './support/applications.js';
import { startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTestEndpoint({ allowedOrigins: ['https://www.example.gov.cn'] });
});
after(() => endpoint.stop());

function elements(html: string, tag: string): PageElement[] {
  const found: PageElement[] = [];
  const walk = (node: PageNode): void => {
    if (typeof node === 'string') return;
    if (node.tag === tag) found.push(node);
    node.children.forEach(walk);
  };
  walk(pageFromHtml(html));
  return found;
}

function text(node: PageNode): string {
  return typeof node === 'string' ? node : node.children.map(text).join('');
}

/** What a browser would post from the form in the page, with these fields changed. */
function fieldsOf(html: string, change: Record<string, string> = {}): [string, string][] {
  const fields: [string, string][] = [];
  for (const tag of ['input', 'textarea', 'select'] as const) {
    for (const element of elements(html, tag)) {
      const { name = '', type, value, checked } = element.attributes;
      if ((type === 'radio' || type === 'checkbox') && checked === undefined) continue;
      const chosen = element.children.find(
        (child) => typeof child === 'object' && 'selected' in child.attributes,
      );
      const filled =
        tag === 'select'
          ? ((chosen as PageElement | undefined)?.attributes['value'] ?? '')
          : (value ?? text(element));
      fields.push([name, change[name] ?? filled]);
    }
  }
  return fields;
}

test('a plain form is answered with a receipt page in Chinese that nobody keeps', async () => {
  const response = await postForm(endpoint.app, applicationFields(randomUUID()));
  assert.equal(response.statusCode, 201);
  assert.match(String(response.headers['content-type']), /^text\/html/);
  assert.equal(response.headers['cache-control'], 'no-store');
  assert.match(String(response.headers['content-security-policy']), /default-src 'none'/);
  assert.match(response.body, /^<!doctype html>/);
  assert.equal(pageFromHtml(response.body).attributes['lang'], 'zh-Hans');
  const terms = Object.fromEntries(
    elements(response.body, 'dt').map((term, i) => [text(term), text(elements(response.body, 'dd')[i]!)]),
  );
  assert.match(terms['申请编号'] ?? '', /^CXS-\d{4}-\d{5}$/);
  assert.match(terms['查询码'] ?? '', /^\w{4}-\w{4}-\w{4}$/);
  assert.equal(terms['受理机关'], '测试机关');
  assert.match(response.body, /第三十一条/);
});

test('a page reloaded after the receipt shows the same receipt, also to the JSON client with the same key', async () => {
  const key = randomUUID();
  const first = await postForm(endpoint.app, applicationFields(key));
  const again = await postForm(endpoint.app, applicationFields(key));
  assert.equal(again.body, first.body);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  const asJson = await post(endpoint.app, application(), { 'idempotency-key': key });
  assert.ok(first.body.includes(asJson.json<{ number: string }>().number));
});

test('errors come with the form, everything that was filled in, and links to the fields', async () => {
  const key = randomUUID();
  const fields = applicationFields(key).map(([name, value]): [string, string] =>
    name === 'applicant.identity.number' ? [name, '110105194912310021'] : [name, value],
  );
  const response = await postForm(endpoint.app, [
    ...fields,
    ['contact.email', 'a"><script>alert(1)</script>'],
  ]);
  assert.equal(response.statusCode, 422);
  assert.ok(!response.body.includes('<script'));
  const links = elements(response.body, 'a').map(({ attributes }) => attributes['href']?.slice(1));
  assert.deepEqual(links, ['field-applicant-identity-number', 'field-contact-email']);
  const ids = ['input', 'select', 'textarea', 'fieldset'].flatMap((tag) =>
    elements(response.body, tag).map(({ attributes }) => attributes['id']),
  );
  for (const link of links) assert.ok(ids.includes(link), `${link} leads somewhere`);
  const posted = fieldsOf(response.body);
  assert.deepEqual(
    posted.find(([name]) => name === 'applicant.name'),
    ['applicant.name', '欧阳晓测'],
  );
  assert.equal(posted.find(([name]) => name === 'idempotencyKey')?.[1], key);
  assert.deepEqual(
    posted.filter(([name]) => name === 'delivery.channels').map(([, value]) => value),
    ['post', 'online'],
  );

  const corrected = fieldsOf(response.body, {
    'applicant.identity.number': '11010519491231002X',
    'contact.email': 'a@example.cn',
  });
  assert.equal((await postForm(endpoint.app, corrected)).statusCode, 201);
});

test('a form without a key is shown again with a key of its own and then goes through', async () => {
  const response = await postForm(endpoint.app, applicationFields());
  assert.equal(response.statusCode, 400);
  const fields = fieldsOf(response.body);
  assert.ok((fields.find(([name]) => name === 'idempotencyKey')?.[1].length ?? 0) >= 16);
  assert.equal((await postForm(endpoint.app, fields)).statusCode, 201);
});

test('a changed form with a used key becomes a request of its own only when it is submitted again', async () => {
  const key = randomUUID();
  await postForm(endpoint.app, applicationFields(key));
  const changed = applicationFields(key).map(([name, value]): [string, string] =>
    name === 'information.description' ? [name, '另一件事'] : [name, value],
  );
  const response = await postForm(endpoint.app, changed);
  assert.equal(response.statusCode, 422);
  assert.match(response.body, /已经提交过另一份申请/);
  const fields = fieldsOf(response.body);
  assert.notEqual(fields.find(([name]) => name === 'idempotencyKey')?.[1], key);
  assert.equal((await postForm(endpoint.app, fields)).statusCode, 201);
});

test('the answer speaks the language of the form', async () => {
  const lines = {
    'zh-Hant': '政府資訊公開申請回執',
    en: 'Receipt for a request',
    'zh-Hans': '政府信息公开申请回执',
  };
  for (const [language, line] of Object.entries(lines)) {
    const response = await postForm(endpoint.app, [
      ...applicationFields(randomUUID()),
      ['language', language],
    ]);
    assert.ok(response.body.includes(line), language);
  }
});

test('a field that is not known here is told, a submit button is not', async () => {
  const button = await postForm(endpoint.app, [...applicationFields(randomUUID()), ['submit', '提交']]);
  assert.equal(button.statusCode, 201);
  const unknown = await postForm(endpoint.app, [...applicationFields(randomUUID()), ['contact.wechat', 'x']]);
  assert.equal(unknown.statusCode, 422);
});

test('a form posted by a page in GBK keeps its characters', () => {
  // 张三 in GBK.
  assert.deepEqual(readFormBody('applicant.name=%D5%C5%C8%FD&a=1+2'), [
    ['applicant.name', '张三'],
    ['a', '1 2'],
  ]);
  assert.deepEqual(readFormBody('applicant.name=%E5%BC%A0%E4%B8%89&&b&c=%zz'), [
    ['applicant.name', '张三'],
    ['b', ''],
    ['c', '%zz'],
  ]);
});

test('forms of foreign sites are refused, those of this host, of the list and of old browsers are taken', async () => {
  const from = (headers: Record<string, string>) =>
    postForm(endpoint.app, applicationFields(randomUUID()), { host: 'a.example', ...headers });
  const refused = [
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of refused) {
    const response = await from(headers);
    assert.equal(response.statusCode, 403, JSON.stringify(headers));
    assert.match(response.body, /其他网站/);
  }
  const taken = [
    {},
    { origin: 'http://a.example' },
    { origin: 'null', 'sec-fetch-site': 'same-origin' },
    { origin: 'null' },
    { origin: 'https://www.example.gov.cn', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://portal.example', 'x-forwarded-host': 'portal.example' },
  ];
  for (const headers of taken) assert.equal((await from(headers)).statusCode, 201, JSON.stringify(headers));
});

test('a site may put the answers into its own frame', async () => {
  const framed = await startTestEndpoint({
    renderPage: ({ title, main }) => ({
      html: `<!doctype html><title>${title}</title>框架${main}`,
      contentSecurityPolicy: "default-src 'self'",
    }),
  });
  const response = await postForm(framed.app, applicationFields(randomUUID()));
  assert.match(response.body, /框架[\s\S]*CXS-/);
  assert.equal(response.headers['content-security-policy'], "default-src 'self'");
  await framed.stop();
});

test('a form is not lost while the database is away: it comes back with its key', async () => {
  const away = await startTestEndpoint();
  const key = randomUUID();
  await away.database.close();
  const response = await postForm(away.app, applicationFields(key));
  assert.equal(response.statusCode, 503);
  assert.equal(response.headers['retry-after'], '5');
  const fields = fieldsOf(response.body);
  assert.equal(fields.find(([name]) => name === 'idempotencyKey')?.[1], key);
  assert.ok(fields.some(([, value]) => value === '欧阳晓测'));
  const asJson = await post(away.app, application());
  assert.equal(asJson.json<{ code: string; retryable: boolean }>().code, 'maintenance');
  await away.stop();
});
