import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { createEndpoint } from '../src/http/create-endpoint.js';
import { originList } from '../src/http/cors.js';
import { readSettings } from '../src/settings.js';
import { startServer } from '../src/start-server.js';
import { application, applicationFields, post, postForm } from './support/applications.js';
import { startServerProcess } from './support/server-process.js';
import { startTestEndpoint, temporaryFolder, type TestEndpoint } from './support/test-endpoint.js';

const friend = 'https://www.example.gov.cn';
let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTestEndpoint({ allowedOrigins: [friend] });
});
after(() => endpoint.stop());

test('pages of a listed origin may read and post, without credentials', async () => {
  const preflight = await endpoint.app.inject({
    method: 'OPTIONS',
    url: '/v1/requests',
    headers: { origin: friend, 'access-control-request-method': 'POST' },
  });
  assert.equal(preflight.statusCode, 204);
  assert.equal(preflight.headers['access-control-allow-origin'], friend);
  assert.equal(preflight.headers['access-control-allow-methods'], 'POST');
  assert.match(String(preflight.headers['access-control-allow-headers']), /idempotency-key/);
  assert.equal(preflight.headers['access-control-allow-credentials'], undefined);
  const read = await endpoint.app.inject({ url: '/v1/documents', headers: { origin: friend } });
  assert.equal(read.headers['access-control-allow-origin'], friend);
  assert.match(String(read.headers['access-control-expose-headers']), /idempotency-replayed/);
  assert.equal(read.headers['vary'], 'Origin');
  const filed = await post(endpoint.app, application(), { 'idempotency-key': randomUUID(), origin: friend });
  assert.equal(filed.statusCode, 201);
  assert.equal(filed.headers['access-control-allow-origin'], friend);
});

test('no other origin is let in, however it is spelled', async () => {
  const others = [
    'https://evil.example',
    `${friend}.evil.example`,
    friend.toUpperCase(),
    'http://www.example.gov.cn',
    'null',
    '*',
  ];
  for (const origin of others) {
    for (const method of ['GET', 'OPTIONS'] as const) {
      const response = await endpoint.app.inject({ method, url: '/v1/documents', headers: { origin } });
      const names = Object.keys(response.headers).filter((name) => name.startsWith('access-control'));
      assert.deepEqual(names, [], `${method} ${origin}`);
      assert.equal(response.headers['vary'], 'Origin');
    }
  }
});

test('an entry that is no origin is refused at the start', () => {
  for (const wrong of ['*', 'www.example.gov.cn', `${friend}/`, `${friend}/path`, 'null']) {
    assert.throws(() => originList([wrong]), /no origin|不是来源地址/);
  }
});

test('every answer names its trace, taken over from a valid traceparent', async () => {
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const given = await endpoint.app.inject({
    url: '/v1/documents/none',
    headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
  });
  assert.equal(given.headers['trace-id'], trace);
  assert.equal(given.json<{ traceId: string }>().traceId, trace);
  for (const traceparent of ['nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`]) {
    const made = await endpoint.app.inject({ url: '/v1/documents', headers: { traceparent } });
    assert.match(String(made.headers['trace-id']), /^[0-9a-f]{32}$/);
    assert.notEqual(made.headers['trace-id'], '0'.repeat(32));
  }
});

test('the log tells method, route, status and trace, and nothing about a person, also when the server fails', async () => {
  let log = '';
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    if (String(chunk).startsWith('{"level"')) {
      log += String(chunk);
      return true;
    }
    return write(chunk, ...rest);
  }) as typeof process.stdout.write;
  const app = createEndpoint({ database: endpoint.database, logLevel: 'info' });
  try {
    await post(app, application());
    await postForm(app, applicationFields(randomUUID()));
    await post(app, { ...application(), applicant: { kind: 'citizen', name: '欧阳晓测' } });
    await app.inject({ url: '/v1/documents/by-index-number?value=SECRET/1', remoteAddress: '203.0.113.9' });
    await endpoint.database.kysely.schema.alterTable('request_event').renameTo('aside').execute();
    assert.equal((await post(app, application())).statusCode, 500);
    await endpoint.database.kysely.schema.alterTable('aside').renameTo('request_event').execute();
  } finally {
    await app.close();
    process.stdout.write = write;
  }
  assert.match(log, /"route":"\/v1\/requests"/);
  assert.match(log, /"statusCode":201/);
  assert.match(log, /"code":"42P01"/);
  for (const secret of [
    '欧阳',
    '11010519491231002X',
    '13800001234',
    '人民路',
    '养护',
    'SECRET',
    '203.0.113.9',
  ]) {
    assert.ok(!log.includes(secret), secret);
  }
});

test('a client that reads the answer finds no field that the contract does not name', async () => {
  const capabilities = (await endpoint.app.inject('/v1/capabilities')).json<Record<string, unknown>>();
  assert.deepEqual(Object.keys(capabilities).sort(), [
    'agency',
    'antiAbuse',
    'calendar',
    'features',
    'formVersion',
    'forms',
    'level',
    'limits',
    'serverTime',
    'version',
  ]);
});

test('a site may add its own pages, and theirs are the errors that they make', async () => {
  const app = createEndpoint({ database: endpoint.database, logLevel: 'silent' });
  await app.register(async (pages) => {
    pages.get('/*', async (_request, reply) => reply.code(404).type('text/html').send('没有这个页面'));
    pages.get('/', async () => 'home');
    pages.get('/fails', async () => Promise.reject(new Error('inside')));
  });
  assert.equal((await app.inject('/')).body, 'home');
  assert.equal((await app.inject('/nowhere')).body, '没有这个页面');
  assert.equal((await app.inject('/v1/capabilities')).statusCode, 200);
  const failed = await app.inject('/fails');
  assert.equal(failed.statusCode, 500);
  assert.ok(!failed.body.includes('inside'));
  await app.close();
});

test('the authority and the settings of the command are checked before anything starts', () => {
  const { database } = endpoint;
  for (const agency of [
    { code: 'a', name: 'x' },
    { code: 'GOOD', name: ' ' },
    { code: 'NO-DASH', name: 'x' },
  ]) {
    assert.throws(() => createEndpoint({ database, agency }), /AGENCY_CODE/);
  }
  assert.throws(() => readSettings([], { PORT: 'http' }), /PORT/);
  assert.throws(() => readSettings([], { PORT: '70000' }), /PORT/);
  assert.throws(() => readSettings(['--docs', 'x'], {}), /--documents/);
  const settings = readSettings(['--documents', 'pages'], {
    PORT: '81',
    DATA_DIR: 'd',
    ALLOWED_ORIGINS: `${friend}, https://b.cn`,
  });
  assert.equal(settings.documents, 'pages');
  assert.equal(settings.port, 81);
  assert.equal(settings.dataDir, 'd');
  assert.deepEqual(settings.allowedOrigins, [friend, 'https://b.cn']);
});

test('a taken port is told in one sentence: the command stops, a portal may go on with another', async () => {
  const folder = await temporaryFolder();
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const dataDir = join(folder, 'data');
  const { code, printed } = await startServerProcess({ DATA_DIR: dataDir, PORT: String(port) }).ended;
  assert.equal(code, 1);
  assert.equal(
    printed.trim(),
    `Port ${port} is taken: stop the program that uses it, or set PORT to another one.`,
  );

  const told: string[] = [];
  const server = await startServer({
    dataDir,
    port,
    whenPortTaken: 'take-another',
    documents: join(folder, 'missing'),
    logLevel: 'silent',
    tell: (sentence) => told.push(sentence),
  });
  assert.equal(told.length, 2);
  assert.ok(told[0]!.includes('missing') && told[1]!.includes(String(port)));
  assert.equal((await fetch(`${server.address}/healthz/ready`)).status, 200);
  await Promise.all([server.stop(), server.stop()]);
  holder.close();
  await rm(folder, { recursive: true });
});
