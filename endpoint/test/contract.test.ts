import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { importDocuments } from '../src/documents/import-documents.js';
import { PROBLEMS } from '../src/http/problems.js';
import { usualRateLimits } from '../src/http/rate-limits.js';
import { claimKey } from '../src/requests/idempotency.js';
import { application } from './support/applications.js';
import {
  contract,
  misfits,
  resolveRef,
  undocumented,
  type Media,
  type Operation,
  type Parameter,
} from './support/contract.js';
import { assertDocumented, operationOf, operations, seenProblems } from './support/documented.js';
import { officers, startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
let address: string;

before(async () => {
  endpoint = await startTestEndpoint({
    inProgressWaitMs: 200,
    officers,
    pageAddress: (id) => `/documents/${encodeURIComponent(id)}`,
  });
  const { files } = await importDocuments(
    endpoint.database,
    join(import.meta.dirname, '../../docs/portal/documents'),
  );
  assert.ok(files.length >= 5 && files.every(({ outcome }) => outcome === 'added'));
  address = await endpoint.app.listen({ host: '127.0.0.1', port: 0 });
});
after(() => endpoint.stop());

/** What needs something filed first, or a token: tried by journey.test.ts. */
const inAJourney = new Set([
  ...[
    'createChallenge',
    'settleRequestOutcome',
    'lookUpRequest',
    'getRequest',
    'getRequestDocument',
    'saveRequestDocument',
    'correctRequest',
  ],
  ...[
    'withdrawRequest',
    'proposePublication',
    'createUpload',
    'getUploadOffset',
    'continueUpload',
    'endUpload',
  ],
  ...[
    'lookUpSuggestion',
    'listRequestsForOfficers',
    'getRequestForOfficers',
    'moveRequest',
    'answerSuggestion',
  ],
]);

/** The address and headers that an operation's own examples make. */
function exampleRequest(
  path: string,
  parameters: Parameter[] = [],
): { url: URL; headers: Record<string, string> } {
  const headers: Record<string, string> = {};
  const url = new URL(address);
  let pathname = path;
  for (const { name, in: place, example } of parameters.map((parameter) => resolveRef(parameter))) {
    if (example === undefined) continue;
    if (place === 'path') pathname = pathname.replace(`{${name}}`, encodeURIComponent(String(example)));
    if (place === 'query') url.searchParams.set(name, String(example));
    if (place === 'header') headers[name] = String(example);
  }
  url.pathname = pathname;
  return { url, headers };
}

function encode(mediaType: string, example: unknown): string {
  if (mediaType === 'application/json') return JSON.stringify(example);
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(example as Record<string, string | string[]>)) {
    for (const one of [value].flat()) fields.append(name, one);
  }
  return fields.toString();
}

describe('every operation works with its own examples', () => {
  for (const { path, method, operation } of operations) {
    if (inAJourney.has(operation.operationId)) continue;
    const bodies = Object.entries(operation.requestBody?.content ?? {});
    if (bodies.length === 0) {
      test(`${method} ${path}`, async () => {
        const { url, headers } = exampleRequest(path, operation.parameters);
        const response = await fetch(url, { method, headers });
        assert.equal(response.status, 200);
        await assertDocumented(operation, response);
      });
    }
    for (const [mediaType, media] of bodies) {
      test(`${method} ${path} as ${mediaType}, the first time and again`, async () => {
        const { url, headers } = exampleRequest(path, operation.parameters);
        assert.deepEqual(misfits(media.schema, media.example), []);
        for (const replayed of [null, 'true']) {
          const response = await fetch(url, {
            method,
            headers: { ...headers, 'content-type': mediaType },
            body: encode(mediaType, media.example),
          });
          const keyed = 'Idempotency-Key' in headers;
          assert.equal(response.status, keyed ? 201 : 200, await response.clone().text());
          if (keyed) assert.equal(response.headers.get('idempotency-replayed'), replayed);
          await assertDocumented(operation, response);
        }
      });
    }
  }
});

test('the examples of the answers fit their own schemas', () => {
  const responses = operations.flatMap(({ operation }) => Object.values(operation.responses));
  const media = responses.flatMap((response) => Object.values(resolveRef(response).content ?? {}));
  const examples = media.flatMap(({ schema, example, examples = {} }: Media) =>
    [example, ...Object.values(examples).map(({ value }) => value)]
      .filter((one) => one !== undefined)
      .map((one) => ({ schema, example: one as { code?: string } })),
  );
  assert.ok(examples.length > 15);
  for (const { schema, example } of examples) {
    assert.deepEqual(misfits(schema, example), [], JSON.stringify(example));
    assert.deepEqual(undocumented(schema, example), [], JSON.stringify(example));
    const known = PROBLEMS[example.code as keyof typeof PROBLEMS] as
      { title: string; status: number } | undefined;
    if (known) assert.deepEqual(example, { ...example, ...known, code: example.code });
  }
});

test('every answer that is kept carries a strong validator, and 304 when it is still the same', async () => {
  for (const path of ['/v1/documents', '/v1/documents/990000009-2026-00015']) {
    const first = await fetch(address + path);
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^"[^"]+"$/);
    for (const tag of [etag, `"other", W/${etag}`, '*']) {
      const again = await fetch(address + path, { headers: { 'if-none-match': tag } });
      assert.equal(again.status, 304);
      assert.equal(again.headers.get('etag'), etag);
      assert.equal(await again.text(), '');
    }
    assert.equal((await fetch(address + path, { headers: { 'if-none-match': '"other"' } })).status, 200);
  }
});

test('the list can be walked page by page, and every document in it is found by id and by index number', async () => {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const response = await fetch(`${address}/v1/documents?limit=2${from}`);
    const page = (await assertDocumented(operationOf('listDocuments'), response)) as {
      items: { id: string; metadata: { indexNumber?: string }; page: string }[];
      next: string | null;
    };
    assert.ok(page.items.length <= 2);
    for (const { id, metadata, page: ofDocument } of page.items) {
      ids.push(id);
      assert.equal(ofDocument, `/documents/${id}`);
      const byId = await fetch(`${address}/v1/documents/${encodeURIComponent(id)}`);
      const document = (await assertDocumented(operationOf('getDocument'), byId)) as { body: string };
      assert.ok(document.body.length > 200);
      const number = metadata.indexNumber ?? assert.fail(`${id} has an index number`);
      for (const written of [number, number.toLowerCase(), number.replace('/', ' ／ ')]) {
        const url = `${address}/v1/documents/by-index-number?value=${encodeURIComponent(written)}`;
        assert.equal(((await (await fetch(url)).json()) as { id: string }).id, id);
      }
    }
    cursor = page.next;
  }
  assert.equal(ids.length, 6);
  assert.equal(new Set(ids).size, 6);
});

test('what is public already is found by words of its title, and by its numbers', async () => {
  const search = async (query: string) => {
    const response = await fetch(`${address}/v1/documents?limit=3&query=${encodeURIComponent(query)}`);
    const { items, next } = (await assertDocumented(operationOf('listDocuments'), response)) as {
      items: { id: string }[];
      next: null;
    };
    assert.equal(next, null);
    return items.map(({ id }) => id);
  };
  const id = '990000009-2026-00015';
  for (const query of ['2026年河湖健康工作要点', '河湖健康 工作要点', '990000009／2026-00015'])
    assert.ok((await search(query)).includes(id), query);
  assert.deepEqual(await search('与这些文件无关的别的事情'), []);
  assert.deepEqual(await search('%_'), []);
  assert.equal((await fetch(`${address}/v1/documents?query=`)).status, 422);
});

describe('every problem of the contract can be met', () => {
  const json = { 'content-type': 'application/json' };
  const postTo = (headers: Record<string, string>, body: string) =>
    fetch(`${address}/v1/requests`, { method: 'POST', headers, body });
  const submit = operationOf('submitRequest');

  test('validation-failed', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await assertDocumented(submit, await postTo({ ...json, ...key }, '{}'));
    for (const query of [
      'limit=0',
      'limit=101',
      'limit=x',
      'limit=1&limit=2',
      'cursor=x',
      'cursor=WzFd',
      'cursor=',
    ]) {
      const response = await fetch(`${address}/v1/documents?${query}`);
      assert.equal(response.status, 422, query);
      await assertDocumented(operationOf('listDocuments'), response);
    }
    for (const query of ['', '?value=', '?value=a&value=b', `?value=${'1'.repeat(101)}`]) {
      const response = await fetch(`${address}/v1/documents/by-index-number${query}`);
      assert.equal(response.status, 422, query);
      await assertDocumented(operationOf('getDocumentByIndexNumber'), response);
    }
  });
  test('malformed-request', async () => {
    const response = await postTo({ ...json, 'idempotency-key': randomUUID() }, '{"a":');
    assert.equal(response.status, 400);
    await assertDocumented(submit, response);
    assert.match(await raw('NOT HTTP AT ALL\r\n\r\n'), /^HTTP\/1\.1 400 [\s\S]*malformed-request/);
    assert.equal((await fetch(`${address}/v1/documents/%zz`)).status, 400);
  });
  test('idempotency-key-required, -invalid, -reused', async () => {
    const body = JSON.stringify(application());
    assert.equal((await assertProblem(submit, postTo(json, body), 400)).code, 'idempotency-key-required');
    const weak = postTo({ ...json, 'idempotency-key': 'weak' }, body);
    assert.equal((await assertProblem(submit, weak, 400)).code, 'idempotency-key-invalid');
    const headers = { ...json, 'idempotency-key': randomUUID() };
    await postTo(headers, body);
    const reused = postTo(headers, JSON.stringify(application('不同')));
    assert.equal((await assertProblem(submit, reused, 422)).code, 'idempotency-key-reused');
  });
  test('request-in-progress', async () => {
    const key = randomUUID();
    const body = application();
    const use = { route: 'POST /v1/requests', key, content: body };
    await endpoint.database.kysely.transaction().execute(async (transaction) => {
      await claimKey(endpoint.database, transaction, use, 1000);
      const response = postTo({ ...json, 'idempotency-key': key }, JSON.stringify(body));
      assert.equal((await assertProblem(submit, response, 409)).code, 'request-in-progress');
    });
  });
  test('possible-duplicate', async () => {
    const strict = await startTestEndpoint({ duplicateDays: 30 });
    const there = await strict.app.listen({ host: '127.0.0.1', port: 0 });
    const file = () =>
      fetch(`${there}/v1/requests`, {
        method: 'POST',
        headers: { ...json, 'idempotency-key': randomUUID() },
        body: JSON.stringify(application()),
      });
    assert.equal((await file()).status, 201);
    assert.equal((await assertProblem(submit, file(), 409)).code, 'possible-duplicate');
    await strict.stop();
  });
  test('form-version-stale', async () => {
    const { version } = (await (await fetch(`${address}/v1/forms/request`)).json()) as { version: string };
    const earlier = version.replace(/[0-9a-f]{16}$/, '0'.repeat(16));
    const headers = { ...json, 'idempotency-key': randomUUID() };
    const body = JSON.stringify({ ...application(), formVersion: earlier, contact: {} });
    assert.equal((await assertProblem(submit, postTo(headers, body), 409)).code, 'form-version-stale');
  });
  test('challenge-required and challenge-failed', async () => {
    const asking = await startTestEndpoint({ proofOfWork: 1000 });
    const there = await asking.app.listen({ host: '127.0.0.1', port: 0 });
    const task = await fetch(`${there}/v1/challenges`, { method: 'POST' });
    assert.equal(task.status, 200);
    await assertDocumented(operationOf('createChallenge'), task);
    const file = (headers: Record<string, string>) =>
      fetch(`${there}/v1/requests`, {
        method: 'POST',
        headers: { ...json, 'idempotency-key': randomUUID(), ...headers },
        body: JSON.stringify(application()),
      });
    assert.equal((await assertProblem(submit, file({}), 403)).code, 'challenge-required');
    const wrong = file({ 'form-proof': Buffer.from('{"number":1}').toString('base64') });
    assert.equal((await assertProblem(submit, wrong, 403)).code, 'challenge-failed');
    await asking.stop();
  });
  test('origin-not-allowed', async () => {
    const headers = { ...json, 'idempotency-key': randomUUID(), origin: 'https://evil.example' };
    const response = postTo(headers, JSON.stringify(application()));
    assert.equal((await assertProblem(submit, response, 403)).code, 'origin-not-allowed');
  });
  test('not-found', async () => {
    for (const path of [
      'documents/nothing',
      'documents/%00',
      'documents/by-index-number?value=X/1',
      'problems/x',
    ]) {
      const response = await fetch(`${address}/v1/${path}`);
      assert.equal(response.status, 404, path);
      await assertDocumented(operationOf('getDocument'), response);
    }
    assert.equal((await fetch(`${address}/nowhere`)).headers.get('content-type'), 'application/problem+json');
  });
  test('range-not-satisfiable', async () => {
    const url = `${address}/v1/documents/990000009-2026-00015/attachments/river-health-tasks-2026.pdf`;
    const part = await fetch(url, { headers: { range: 'bytes=0-99' } });
    assert.equal(part.status, 206);
    await assertDocumented(operationOf('getAttachment'), part);
    const behind = fetch(url, { headers: { range: 'bytes=99999999-' } });
    assert.equal(
      (await assertProblem(operationOf('getAttachment'), behind, 416)).code,
      'range-not-satisfiable',
    );
  });
  test('method-not-allowed, at every address and with the methods that it takes', async () => {
    for (const { path, method } of operations) {
      const url = `${address}${path.replace(/\{\w+\}/g, 'x')}`;
      const response = await fetch(url, {
        method: path.startsWith('/v1/uploads') ? 'PUT' : 'DELETE',
        body: '<x/>',
        headers: { 'content-type': 'text/xml' },
      });
      assert.equal(response.status, 405, path);
      assert.ok(response.headers.get('allow')?.includes(method));
      const problem = (await response.json()) as { code: string };
      assert.deepEqual(misfits({ $ref: '#/components/schemas/Problem' }, problem), []);
      seenProblems.add(problem.code);
    }
  });
  test('payload-too-large and unsupported-media-type', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const large = postTo({ ...json, ...key }, JSON.stringify({ a: 'x'.repeat(70_000) }));
    assert.equal((await assertProblem(submit, large, 413)).code, 'payload-too-large');
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/xml']) {
      const response = postTo({ 'content-type': type, ...key }, 'x');
      assert.equal((await assertProblem(submit, response, 415)).code, 'unsupported-media-type');
    }
  });
  test('unauthorized, precondition-required, -failed and invalid-transition', async () => {
    const { number } = (await (
      await postTo({ ...json, 'idempotency-key': randomUUID() }, JSON.stringify(application()))
    ).json()) as { number: string };
    const { id } = await endpoint.database.kysely
      .selectFrom('request')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const move = operationOf('moveRequest');
    const url = `${address}/v1/officer/requests/${id}`;
    const transition = (headers: Record<string, string>) =>
      fetch(`${url}/transitions`, {
        method: 'POST',
        headers: { ...json, ...headers },
        body: JSON.stringify({ action: 'archive', reason: '归档' }),
      });
    assert.equal((await assertProblem(move, transition({}), 401)).code, 'unauthorized');
    assert.equal(
      (await assertProblem(operationOf('getRequest'), fetch(`${address}/v1/requests/${id}`), 401)).code,
      'unauthorized',
    );
    const officer = { authorization: `Bearer ${officers[0]!.token}` };
    assert.equal((await assertProblem(move, transition(officer), 428)).code, 'precondition-required');
    const stale = transition({ ...officer, 'if-match': '"0-0"' });
    assert.equal((await assertProblem(move, stale, 412)).code, 'precondition-failed');
    const etag = (await fetch(url, { headers: officer })).headers.get('etag') ?? '';
    const early = transition({ ...officer, 'if-match': etag });
    assert.equal((await assertProblem(move, early, 409)).code, 'invalid-transition');
  });
  test('upload-rejected, upload-offset-conflict, checksum-mismatch', async () => {
    const tus = { 'tus-resumable': '1.0.0' };
    const text = Buffer.from('text/plain').toString('base64');
    const create = (headers: Record<string, string>) =>
      fetch(`${address}/v1/uploads`, { method: 'POST', headers: { ...tus, ...headers } });
    const refused = create({ 'upload-length': '9', 'upload-metadata': `filetype ${text}` });
    assert.equal((await assertProblem(operationOf('createUpload'), refused, 422)).code, 'upload-rejected');
    const location = (await create({ 'upload-length': '9' })).headers.get('location') ?? '';
    const patch = (offset: string, more: Record<string, string> = {}) =>
      fetch(address + location, {
        method: 'PATCH',
        headers: {
          ...tus,
          ...more,
          'upload-offset': offset,
          'content-type': 'application/offset+octet-stream',
        },
        body: 'abc',
      });
    const proceed = operationOf('continueUpload');
    assert.equal((await assertProblem(proceed, patch('3'), 409)).code, 'upload-offset-conflict');
    const wrong = patch('0', { 'upload-checksum': `sha1 ${Buffer.alloc(20).toString('base64')}` });
    assert.equal((await assertProblem(proceed, wrong, 460)).code, 'checksum-mismatch');
  });
  test('rate-limited', async () => {
    const narrow = await startTestEndpoint({
      rateLimits: { ...usualRateLimits, perAddress: { ...usualRateLimits.perAddress, 'look-up': 1 } },
    });
    const there = await narrow.app.listen({ host: '127.0.0.1', port: 0 });
    const body = JSON.stringify({ number: 'CXS-2026-00001', queryCode: 'AAAA-AAAA-AAAA' });
    const ask = () => fetch(`${there}/v1/request-lookups`, { method: 'POST', headers: json, body });
    await ask();
    const problem = await assertProblem(operationOf('lookUpRequest'), ask(), 429);
    assert.deepEqual([problem.code, problem.retryable], ['rate-limited', true]);
    await narrow.stop();
  });
  test('internal-error tells nothing of what is inside', async () => {
    const { kysely } = endpoint.database;
    await kysely.schema.alterTable('outbox').renameTo('outbox_aside').execute();
    const headers = { ...json, 'idempotency-key': randomUUID() };
    const failed = await postTo(headers, JSON.stringify(application()));
    const text = await failed.clone().text();
    assert.equal((await assertProblem(submit, Promise.resolve(failed), 500)).retryable, true);
    assert.ok(!/outbox|relation|sql/i.test(text));
    await kysely.schema.alterTable('outbox_aside').renameTo('outbox').execute();
    const again = await postTo(headers, JSON.stringify(application()));
    assert.equal(again.status, 201);
    assert.equal(again.headers.get('idempotency-replayed'), null, 'the failed attempt left nothing behind');
  });
  test('maintenance, while live stays live', async () => {
    const away = await startTestEndpoint();
    const there = await away.app.listen({ host: '127.0.0.1', port: 0 });
    await away.database.close();
    for (const [path, operationId] of Object.entries({
      '/healthz/ready': 'ready',
      '/v1/documents': 'listDocuments',
      '/v1/documents/x': 'getDocument',
      '/v1/documents/by-index-number?value=x': 'getDocumentByIndexNumber',
    })) {
      const problem = await assertProblem(operationOf(operationId), fetch(there + path), 503);
      assert.equal(problem.code, 'maintenance');
    }
    assert.equal((await fetch(`${there}/healthz/live`)).status, 200);
    await away.stop();
  });
  test('and no other is in the list', () => {
    const listed = contract.components.schemas['Problem']!.properties!['code']!.enum;
    assert.deepEqual([...seenProblems].sort(), [...(listed ?? [])].sort());
    assert.deepEqual(Object.keys(PROBLEMS).sort(), [...(listed ?? [])].sort());
  });
});

async function assertProblem(
  operation: Operation,
  answer: Promise<Response>,
  status: number,
): Promise<{ code: string; retryable: boolean }> {
  const response = await answer;
  assert.equal(response.status, status);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  return (await assertDocumented(operation, response)) as { code: string; retryable: boolean };
}

function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(bytes));
    socket
      .on('data', (chunk) => (answer += String(chunk)))
      .on('close', () => resolve(answer))
      .on('error', reject);
  });
}
