import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import type { Application } from '../../src/disclosure-request/index.js';
import { EndpointClient, EndpointError } from '../../src/endpoint/client.js';
import { readCapabilities, readDocument, readReceipt } from '../../src/endpoint/contract.js';

const application: Application = {
  formVersion: '1',
  applicant: { kind: 'organization', name: '清和测绘有限公司', creditCode: '11441700007280420Y' },
  contact: { phone: '010-55550123' },
  information: { description: '城东老街2025年的排水改造方案' },
  delivery: { forms: ['electronic'], channels: ['pickup'] },
};

const receipt = {
  number: 'QHS-2026-00001',
  queryCode: 'HK4M-7P2W-9RT5',
  status: 'submitted',
  submittedAt: '2026-03-02T01:30:00.000Z',
  agency: '清和市人民政府办公室',
  contentHash: 'sha256:00',
};

const patience = { tries: 4, within: 5000, firstWait: 4, longestWait: 10 };

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

interface Seen {
  key: string | undefined;
  body: string;
  headers: IncomingMessage['headers'];
  method: string | undefined;
  url: string | undefined;
}

/** A server that gives the answers one after the other, the last one again and again. */
async function serving(context: TestContext, ...answers: Answer[]) {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      const { headers, method, url } = request;
      const answer = answers[Math.min(seen.length, answers.length - 1)];
      seen.push({ key: headers['idempotency-key'] as string | undefined, body, headers, method, url });
      answer?.(request, response, body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return { seen, address, client: new EndpointClient(address, { patience, timeout: 400 }) };
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return (_request, response) => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body));
  };
}

const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  json(status, { type: `/v1/problems/${code}`, status, code, ...more }, headers);

const page =
  (status: number): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html><title>gateway</title>');
  };

const cut: Answer = (request) => request.socket.destroy();
const silence: Answer = () => undefined;
const cutInMidBody: Answer = (request, response) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '500' });
  response.write('{"number":"QHS');
  setTimeout(() => request.socket.destroy(), 10);
};
const stallInMidBody: Answer = (_request, response) => {
  response.writeHead(201, { 'content-type': 'application/json' });
  response.write('{"number":"QHS');
};

async function failing(promise: Promise<unknown>): Promise<EndpointError> {
  const error: unknown = await promise.then(
    () => assert.fail('it succeeded'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof EndpointError, String(error));
  return error;
}

test('a filed request gives its receipt; the key goes in the header, and no cookie', async (context) => {
  const { client, seen } = await serving(context, json(201, { ...receipt, future: 1 }));
  assert.deepEqual(await client.submitRequest(application, 'a1b2'), receipt);
  assert.equal(seen[0]?.key, '"a1b2"');
  assert.equal(seen[0]?.headers['content-type'], 'application/json');
  assert.equal(seen[0]?.headers.cookie, undefined);
  assert.deepEqual(JSON.parse(seen[0]?.body ?? ''), application);
});

for (const [name, answer] of Object.entries({
  'a connection that is cut before the answer': cut,
  'an answer cut in mid-body': cutInMidBody,
  'an answer that stalls in mid-body': stallInMidBody,
  'no answer in time': silence,
  'a gateway that answers 502 with a page': page(502),
  'a gateway that answers 504 with a page': page(504),
  'a captive portal that answers 200 with a page': page(200),
  'a 200 with JSON of another program': json(200, { ok: true }),
  'the endpoint in maintenance': problem(503, 'maintenance', { retryable: true }, { 'retry-after': '0' }),
  'an error inside the endpoint': problem(500, 'internal-error'),
  'a first use of the key that still runs': problem(409, 'request-in-progress', {}, { 'retry-after': '0' }),
  'too many requests': problem(429, 'rate-limited', {}, { 'retry-after': '0' }),
})) {
  test(`after ${name} the same bytes go out again with the same key`, async (context) => {
    const { client, seen } = await serving(context, answer, json(201, receipt));
    assert.deepEqual(await client.submitRequest(application, 'k'), receipt);
    assert.equal(seen.length, 2);
    assert.equal(seen[0]?.body, seen[1]?.body);
    assert.equal(seen[0]?.key, seen[1]?.key);
  });
}

test('while the answers stay unclear, the outcome is unknown and the tries are limited', async (context) => {
  const { client, seen } = await serving(context, page(502));
  const error = await failing(client.submitRequest(application, 'k'));
  assert.equal(error.outcome, 'unknown');
  assert.equal(error.code, 'unexplained-status');
  assert.equal(error.status, 502);
  assert.equal(seen.length, patience.tries);
});

test('a refusal is definite: no second attempt, and the pointers come along', async (context) => {
  const errors = [{ pointer: '/applicant/name', code: 'required' }, 'rubbish', { pointer: 1 }];
  const { client, seen } = await serving(context, problem(422, 'validation-failed', { errors }));
  const error = await failing(client.submitRequest(application, 'k'));
  assert.equal(error.outcome, 'refused');
  assert.equal(error.code, 'validation-failed');
  assert.deepEqual(error.errors, [{ pointer: '/applicant/name', code: 'required', params: {} }]);
  assert.equal(seen.length, 1);
});

test('a refusal by a gateway, with a page for a body, is told by its status', async (context) => {
  const { client } = await serving(context, page(413));
  const error = await failing(client.submitRequest(application, 'k'));
  assert.deepEqual([error.outcome, error.code, error.status], ['refused', 'unexplained-status', 413]);
});

test('after an unclear answer only the endpoint itself can say that nothing was filed', async (context) => {
  const first = await serving(context, cut, page(403));
  assert.equal((await failing(first.client.submitRequest(application, 'k'))).outcome, 'unknown');
  const second = await serving(context, cut, problem(422, 'validation-failed'));
  assert.equal((await failing(second.client.submitRequest(application, 'k'))).outcome, 'refused');
  const later = await serving(context, problem(429, 'rate-limited', {}, { 'retry-after': '9999' }));
  const error = await failing(later.client.submitRequest(application, 'k', { repeated: true }));
  assert.equal(error.outcome, 'unknown');
});

test('a POST follows no redirect: personal data go to the named endpoint alone', async (context) => {
  const elsewhere = await serving(context, json(201, receipt));
  const { client } = await serving(context, (_request, response) => {
    response.writeHead(307, { location: `${elsewhere.address}/requests` }).end();
  });
  const error = await failing(client.submitRequest(application, 'k'));
  assert.deepEqual([error.code, error.outcome], ['unexpected-answer', 'not-sent']);
  assert.equal(elsewhere.seen.length, 0);
});

test('Retry-After beyond the patience ends the tries at once and is handed on', async (context) => {
  const { client, seen } = await serving(context, problem(429, 'rate-limited', {}, { 'retry-after': '600' }));
  const error = await failing(client.submitRequest(application, 'k'));
  assert.equal(seen.length, 1);
  assert.equal(error.retryAfter, 600_000);
  assert.equal(error.outcome, 'refused');
});

test('aborting before anything is sent, in an attempt, or in a wait ends at once and says what is known', async (context) => {
  const early = await serving(context, json(201, receipt));
  const aborted = new AbortController();
  aborted.abort();
  const before = await failing(early.client.submitRequest(application, 'k', { signal: aborted.signal }));
  assert.deepEqual([before.code, before.outcome, early.seen.length], ['aborted', 'not-sent', 0]);

  const quiet = await serving(context, silence);
  const inAttempt = new AbortController();
  setTimeout(() => inAttempt.abort(), 50);
  const during = await failing(quiet.client.submitRequest(application, 'k', { signal: inAttempt.signal }));
  assert.deepEqual([during.code, during.outcome], ['aborted', 'unknown']);

  const busy = await serving(context, problem(429, 'rate-limited', {}, { 'retry-after': '3' }));
  const inWait = new AbortController();
  const waiting = busy.client.submitRequest(application, 'k', {
    signal: inWait.signal,
    onWait: () => setTimeout(() => inWait.abort(), 10),
  });
  const error = await failing(waiting);
  assert.deepEqual([error.code, error.outcome, busy.seen.length], ['aborted', 'refused', 1]);
});

test('a document is asked for by its index number, slash and all', async (context) => {
  const document = {
    id: 'd1',
    title: '关于排水的通知',
    metadata: { indexNumber: 'X1/2025-00001', validity: 7, other: { 备注: '无', 数: 1 } },
    page: null,
    updatedAt: '2026-03-02T01:30:00.000Z',
    structure: {},
    body: '<p>正文</p>',
  };
  const { client, seen } = await serving(context, json(200, document));
  const found = await client.documentByIndexNumber('X1/2025-00001');
  assert.equal(seen[0]?.url, '/v1/documents/by-index-number?value=X1%2F2025-00001');
  assert.deepEqual(found.metadata, { indexNumber: 'X1/2025-00001', other: { 备注: '无' } });
});

test('an unknown index number is told at once as not found', async (context) => {
  const { client, seen } = await serving(context, problem(404, 'not-found'));
  const error = await failing(client.documentByIndexNumber('nobody'));
  assert.deepEqual([error.code, error.retryable, seen.length], ['not-found', false, 1]);
});

test('the capabilities are read by name and type', async (context) => {
  const { client } = await serving(
    context,
    json(200, {
      version: '0.1.0',
      level: 'L1',
      features: { requests: true, x: 'y' },
      limits: { textCharacters: 2000 },
    }),
  );
  const { features, limits } = await client.capabilities();
  assert.deepEqual([features, limits], [{ requests: true }, { textCharacters: 2000 }]);
});

test('no JSON of any shape makes a reader of answers throw or pollute a prototype', () => {
  const text = fc.oneof(
    fc.json(),
    fc
      .json()
      .map((inner) => `{"metadata":${inner},"features":${inner},"id":"","title":"","body":"","version":"1"}`),
  );
  fc.assert(
    fc.property(text, (json) => {
      for (const read of [readReceipt, readDocument, readCapabilities]) read(JSON.parse(json));
    }),
  );
  const hostile = JSON.parse(
    '{"id":"1","title":"","body":"","metadata":{"__proto__":"x","other":{"__proto__":"y"}}}',
  ) as unknown;
  assert.deepEqual(readDocument(hostile)?.metadata, { other: {} });
});

test('a receipt without its number, code or a readable time is no receipt', () => {
  for (const missing of ['number', 'queryCode', 'submittedAt', 'status']) {
    assert.equal(readReceipt({ ...receipt, [missing]: undefined }), undefined);
    assert.equal(readReceipt({ ...receipt, [missing]: { toString: 'x' } }), undefined);
  }
  assert.equal(readReceipt({ ...receipt, submittedAt: 'yesterday' }), undefined);
});
