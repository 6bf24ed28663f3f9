import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { importDocuments } from '../src/documents/import-documents.js';
import { PROBLEMS } from '../src/http/problems.js';
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
  type ResponseObject,
} from './support/contract.js';
import { startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
let address: string;
const seenProblems = new Set<string>();

before(async () => {
  endpoint = await startTestEndpoint({
    inProgressWaitMs: 200,
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

const operations = Object.entries(contract.paths)
  .flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  .filter(({ operation }) => operation['x-stage'] !== 'planned');

/** The address and headers that an operation's own examples make. */
function exampleRequest(
  path: string,
  parameters: Parameter[] = [],
): { url: URL; headers: Record<string, string> } {
  const headers: Record<string, string> = {};
  const url = new URL(address);
  let pathname = path;
  for (const { name, in: place, example } of parameters) {
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

/** The answer is one that the contract documents: status, headers, media type, body. */
async function assertDocumented(operation: Operation, response: Response): Promise<unknown> {
  const documented = operation.responses[response.status];
  assert.ok(documented, `${operation.operationId} documents ${response.status}`);
  const { headers = {}, content } = resolveRef<ResponseObject>(documented);
  for (const [name, header] of Object.entries(headers)) {
    const value = response.headers.get(name);
    if (
      value === null &&
      (name === 'Idempotency-Replayed' || (name === 'Retry-After' && response.status !== 409))
    )
      continue;
    const { schema } = resolveRef<{ $ref?: string; schema?: object }>(header);
    assert.deepEqual(misfits(schema ?? {}, value), [], `${operation.operationId} ${name}: ${value}`);
  }
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0]!;
  const body = mediaType.endsWith('json') ? ((await response.json()) as unknown) : await response.text();
  if (!content) return body;
  const media = content[mediaType];
  assert.ok(media, `${operation.operationId} ${response.status} documents ${mediaType}`);
  assert.deepEqual(misfits(media.schema, body), [], `${operation.operationId} ${response.status}`);
  assert.deepEqual(undocumented(media.schema, body), [], `${operation.operationId} ${response.status}`);
  if (mediaType === 'application/problem+json') seenProblems.add((body as { code: string }).code);
  return body;
}

function operationOf(operationId: string): Operation {
  return operations.find(({ operation }) => operation.operationId === operationId)!.operation;
}

describe('every operation works with its own examples', () => {
  for (const { path, method, operation } of operations) {
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
          assert.equal(response.status, 201, await response.clone().text());
          assert.equal(response.headers.get('idempotency-replayed'), replayed);
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
        method: 'DELETE',
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
