import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Receipt } from 'gov-disclosure/disclosure-request';
import { sql } from 'kysely';
import { unseal } from '../src/keys/sealed.js';
import { beijingDay } from '../src/beijing-time.js';
import { canonicalJson } from '../src/requests/canonical-json.js';
import { claimKey, forgetOldKeys } from '../src/requests/idempotency.js';
import { normalQueryCode } from '../src/requests/query-code.js';
import { application, post } from './support/applications.js';
import { startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTestEndpoint({ inProgressWaitMs: 300 });
});
after(() => endpoint.stop());

async function countRequests(): Promise<number> {
  const rows = await endpoint.database.kysely.selectFrom('request').select('id').execute();
  return rows.length;
}

function problemCode(response: { body: string }): string {
  return (JSON.parse(response.body) as { code: string }).code;
}

test('a request is filed with a number of the year, a query code and the hash of its content', async () => {
  const sent = application();
  const response = await post(endpoint.app, sent);
  assert.equal(response.statusCode, 201);
  assert.equal(response.headers['cache-control'], 'no-store');
  assert.equal(response.headers['idempotency-replayed'], undefined);
  const receipt = response.json<Receipt>();
  const year = beijingDay(new Date()).slice(0, 4);
  assert.match(receipt.number, new RegExp(`^CXS-${year}-\\d{5}$`));
  assert.equal(receipt.agency, '测试机关');
  assert.equal(receipt.status, 'submitted');
  assert.match(receipt.submittedAt, /\+08:00$/);
  const hash = createHash('sha256').update(canonicalJson(sent)).digest('hex');
  assert.equal(receipt.contentHash, `sha-256:${hash}`);
});

test('what is stored can be opened with the keys, has its first event, and waits in the outbox', async () => {
  const sent = application('另一份申请');
  const { number, queryCode } = (await post(endpoint.app, sent)).json<Receipt>();
  const { kysely, keys } = endpoint.database;
  const row = await kysely
    .selectFrom('request')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const opened = await unseal(keys, `request default ${row.id}`, row);
  assert.deepEqual((opened as { application: unknown }).application, sent);
  const mac = await keys.mac(row.key_id, 'query-code', `default ${row.id} ${normalQueryCode(queryCode)}`);
  assert.ok(mac.equals(row.query_code_mac));
  const events = await kysely
    .selectFrom('request_event')
    .selectAll()
    .where('request_id', '=', row.id)
    .execute();
  assert.deepEqual(
    events.map(({ seq, type, occurred_on, actor_kind }) => ({ seq, type, occurred_on, actor_kind })),
    [{ seq: 1, type: 'submit', occurred_on: beijingDay(row.submitted_at), actor_kind: 'applicant' }],
  );
  const notices = await kysely.selectFrom('outbox').selectAll().execute();
  assert.ok(notices.some(({ payload }) => (payload as { number: string }).number === number));
});

test('neither name nor identity number, telephone, query code or key is readable in any table', async () => {
  const key = randomUUID();
  const { queryCode } = (await post(endpoint.app, application(), { 'idempotency-key': key })).json<Receipt>();
  const { kysely } = endpoint.database;
  let dump = '';
  let decoded = 0;
  for (const table of ['request', 'request_event', 'request_counter', 'idempotency_key', 'outbox']) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(
      kysely,
    );
    for (const { row } of rows) {
      dump += row.replace(/\\\\x([0-9a-f]+)/g, (all, hex: string) => {
        decoded++;
        return all + Buffer.from(hex, 'hex').toString();
      });
    }
  }
  assert.ok(decoded >= 7, 'the bytes of the sealed columns were looked through');
  for (const secret of [
    '欧阳',
    '11010519491231002X',
    '13800001234',
    '养护',
    queryCode,
    queryCode.replace(/-/g, ''),
    key,
  ]) {
    assert.ok(!dump.includes(secret), secret);
  }
});

test('a sealed request moved to another row does not open', async () => {
  const { kysely, keys } = endpoint.database;
  const row = await kysely.selectFrom('request').selectAll().executeTakeFirstOrThrow();
  await assert.rejects(unseal(keys, `request default ${randomUUID()}`, row));
});

test('numbers of one year count up without a gap', async () => {
  const numbers: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { number } = (await post(endpoint.app, application(`第${i}份`))).json<Receipt>();
    numbers.push(Number(number.split('-')[2]));
    await post(endpoint.app, { ...application(), contact: {} });
  }
  assert.deepEqual(numbers, [numbers[0], numbers[0]! + 1, numbers[0]! + 2]);
});

test('the same key with the same content gives the same receipt and files nothing new', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const first = await post(endpoint.app, application(), headers);
  const before = await countRequests();
  const again = await post(endpoint.app, application(), headers);
  const quoted = await post(endpoint.app, application(), {
    'idempotency-key': `"${headers['idempotency-key']}"`,
  });
  for (const response of [again, quoted]) {
    assert.equal(response.statusCode, 201);
    assert.equal(response.headers['idempotency-replayed'], 'true');
    assert.equal(response.body, first.body);
  }
  assert.equal(await countRequests(), before);
});

test('the order of the fields makes no difference to a repeated request', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const sent = application();
  const first = await post(endpoint.app, sent, headers);
  const reversed = Object.fromEntries(Object.entries(sent).reverse());
  assert.equal((await post(endpoint.app, reversed, headers)).body, first.body);
});

test('fifty times the same key at once gives one request and fifty equal answers', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const before = await countRequests();
  const responses = await Promise.all(
    Array.from({ length: 50 }, () => post(endpoint.app, application('五十次'), headers)),
  );
  assert.deepEqual(new Set(responses.map(({ statusCode }) => statusCode)), new Set([201]));
  assert.equal(new Set(responses.map(({ body }) => body)).size, 1);
  assert.equal(responses.filter(({ headers }) => headers['idempotency-replayed'] === 'true').length, 49);
  assert.equal(await countRequests(), before + 1);
});

test('fifty different requests at once get fifty different numbers', async () => {
  const responses = await Promise.all(
    Array.from({ length: 50 }, (_, i) => post(endpoint.app, application(`并发第${i}份`))),
  );
  assert.equal(new Set(responses.map((response) => response.json<Receipt>().number)).size, 50);
});

test('the same key with other content is refused, even when that content is not valid', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  await post(endpoint.app, application(), headers);
  for (const body of [application('别的内容'), {}]) {
    const response = await post(endpoint.app, body, headers);
    assert.equal(response.statusCode, 422);
    assert.equal(problemCode(response), 'idempotency-key-reused');
  }
});

test('a request without a key, or with a weak one, is refused before anything else', async () => {
  const missing = await post(endpoint.app, {}, {});
  assert.equal(missing.statusCode, 400);
  assert.equal(problemCode(missing), 'idempotency-key-required');
  for (const key of ['short', 'x'.repeat(201), 'with spaces in it, long']) {
    const weak = await post(endpoint.app, {}, { 'idempotency-key': key });
    assert.equal(weak.statusCode, 400);
    assert.equal(problemCode(weak), 'idempotency-key-invalid');
  }
});

test('refused content is not stored, and the same key files the corrected request', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const before = await countRequests();
  const refused = await post(endpoint.app, { ...application(), information: {} }, headers);
  assert.equal(refused.statusCode, 422);
  const problem = refused.json<{ code: string; errors: { pointer: string; code: string }[] }>();
  assert.equal(problem.code, 'validation-failed');
  assert.deepEqual(
    problem.errors.map(({ pointer, code }) => `${pointer} ${code}`),
    ['/information one-of-required'],
  );
  assert.equal(await countRequests(), before);
  assert.equal((await post(endpoint.app, application(), headers)).statusCode, 201);
});

test('a repeated request whose first use still runs is told to come back, and is answered once that is done', async () => {
  const key = randomUUID();
  const body = application('慢');
  const use = { route: 'POST /v1/requests', key, content: body };
  const release = withResolvers();
  const claimed = withResolvers();
  const first = endpoint.database.kysely
    .transaction()
    .execute(async (transaction) => {
      await claimKey(endpoint.database, transaction, use, 1000);
      claimed.resolve();
      await release.promise;
      throw new Error('the first use fails');
    })
    .catch(() => undefined);
  await claimed.promise;
  const waiting = await post(endpoint.app, body, { 'idempotency-key': key });
  assert.equal(waiting.statusCode, 409);
  assert.equal(problemCode(waiting), 'request-in-progress');
  assert.equal(waiting.headers['retry-after'], '1');
  release.resolve();
  await first;
  const after = await post(endpoint.app, body, { 'idempotency-key': key });
  assert.equal(after.statusCode, 201);
  assert.equal(after.headers['idempotency-replayed'], undefined);
});

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

test('keys are forgotten after their time and not before', async () => {
  const { kysely } = endpoint.database;
  const headers = { 'idempotency-key': randomUUID() };
  await post(endpoint.app, application('旧的'), headers);
  await forgetOldKeys(endpoint.database, 30);
  const count = async () => (await kysely.selectFrom('idempotency_key').select('route').execute()).length;
  const before = await count();
  assert.ok(before > 0);
  const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
  await kysely.updateTable('idempotency_key').set({ created_at: old }).execute();
  await forgetOldKeys(endpoint.database, 30);
  assert.equal(await count(), 0);
});

test('hostile bodies are refused without a fault of the server', async () => {
  const nested = '['.repeat(20_000) + ']'.repeat(20_000);
  const bodies = [
    nested,
    '{"__proto__":{"kind":"citizen"}}',
    '"text"',
    'null',
    '{',
    '',
    '{"applicant":"\\u0000"}',
  ];
  for (const payload of bodies) {
    const response = await endpoint.app.inject({
      method: 'POST',
      url: '/v1/requests',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      payload,
    });
    assert.ok([400, 422].includes(response.statusCode), `${payload.slice(0, 40)} → ${response.statusCode}`);
    assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
  }
});
