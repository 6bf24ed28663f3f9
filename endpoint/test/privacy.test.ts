import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Receipt } from 'gov-disclosure/disclosure-request';
import { sql } from 'kysely';
import { createEndpoint } from '../src/http/create-endpoint.js';
import { networkOf, usualRateLimits } from '../src/http/rate-limits.js';
import { findByCode } from '../src/requests/request-store.js';
import { application, applicationFields, post, postForm } from './support/applications.js';
import { Journey, pdf } from './support/journey.js';
import { officers, startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTestEndpoint({ officers });
});
after(() => endpoint.stop());

/** Every row of every table as text, with the bytes of sealed columns as they would read. */
async function dump(): Promise<string> {
  const { kysely } = endpoint.database;
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(kysely);
  assert.ok(rows.length >= 10);
  let all = '';
  for (const { name } of rows) {
    const found = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(kysely);
    for (const { row } of found.rows)
      all += row.replace(
        /\\\\x([0-9a-f]+)/g,
        (hex, digits: string) => hex + Buffer.from(digits, 'hex').toString(),
      );
  }
  return all;
}

test('a person is nowhere in the database and nowhere in the log, whatever was done to the request', async () => {
  let log = '';
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    if (!String(chunk).startsWith('{"level"')) return write(chunk, ...rest);
    log += String(chunk);
    return true;
  }) as typeof process.stdout.write;
  const app = createEndpoint({ database: endpoint.database, officers, logLevel: 'trace', rateLimits: false });
  const secrets = [
    '欧阳晓测',
    '11010519491231002X',
    '13800001234',
    '人民路',
    '机密说明',
    '邻居赵某',
    '王小明',
  ];
  let codes: string[] = [];
  try {
    const journey = new Journey(await app.listen({ host: '127.0.0.1', port: 0 }));
    const file = await journey.upload(pdf('王小明的材料'), '机密说明.pdf', 'application/pdf');
    const receipt = await journey.file({ attachments: [file] });
    const view = await journey.lookUp(receipt);
    await journey.move(view.id, { action: 'confirm', reason: '已与欧阳晓测电话13800001234确认' });
    await journey.ask('withdrawRequest', 'POST', `requests/${view.id}/withdrawal`, {
      body: { note: '邻居赵某已经给我看过' },
      headers: { authorization: `Bearer ${view.accessToken}`, 'idempotency-key': randomUUID() },
    });
    const { body: suggestion } = await journey.ask<Receipt>('submitSuggestion', 'POST', 'suggestions', {
      body: { kind: 'opinion', text: '邻居赵某的车', contact: { name: '王小明', phone: '13800001234' } },
      headers: { 'idempotency-key': randomUUID() },
      status: 201,
    });
    await postForm(app, applicationFields(randomUUID()));
    await post(app, { ...application(), applicant: { kind: 'citizen', name: '欧阳晓测' } });
    await journey.ask('lookUpRequest', 'POST', 'request-lookups', {
      body: { number: receipt.number, queryCode: 'AAAA-AAAA-AAAA' },
      status: 404,
    });
    codes = [receipt.queryCode, suggestion.queryCode, view.accessToken ?? '', officers[0]!.token];
  } finally {
    await app.close();
    process.stdout.write = write;
  }
  assert.match(log, /request-lookups/);
  const stored = await dump();
  for (const secret of [...secrets, ...codes, ...codes.map((code) => code.replace(/-/g, ''))]) {
    assert.ok(!stored.includes(secret), `${secret} in the database`);
    assert.ok(!log.includes(secret), `${secret} in the log`);
  }
  const ofVisitors = log.replace(/^.*Server listening.*$/m, '');
  assert.ok(!ofVisitors.includes('127.0.0.1'), 'no address of a visitor');
});

test('a wrong code and a number that does not exist are the same answer after the same work', async () => {
  const receipt = (await post(endpoint.app, application())).json<Receipt>();
  const ask = (number: string, queryCode: string) =>
    endpoint.app.inject({
      method: 'POST',
      url: '/v1/request-lookups',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ number, queryCode }),
    });
  const wrongCode = await ask(receipt.number, 'AAAA-AAAA-AAAA');
  const wrongNumber = await ask('CXS-1999-99999', receipt.queryCode);
  const told = ({ statusCode, headers, body }: Awaited<ReturnType<typeof ask>>) => [
    statusCode,
    headers['content-length'],
    body.replace(/"traceId":"\w+"/, ''),
  ];
  assert.deepEqual(told(wrongCode), told(wrongNumber));

  const work = async (number: string) => {
    let macs = 0;
    let queries = 0;
    const { keys, kysely } = endpoint.database;
    const counted = {
      ...endpoint.database,
      keys: { ...keys, mac: (...args: Parameters<typeof keys.mac>) => (macs++, keys.mac(...args)) },
      kysely: new Proxy(kysely, {
        get: (target, name) => {
          if (name === 'selectFrom') queries += 1;
          const value = Reflect.get(target, name) as unknown;
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      }),
    };
    assert.equal(await findByCode(counted, number, 'AAAA-AAAA-AAAA'), undefined);
    return { macs, queries };
  };
  assert.deepEqual(await work(receipt.number), { macs: 1, queries: 1 });
  assert.deepEqual(await work('CXS-1999-99999'), { macs: 1, queries: 1 });
});

test('codes cannot be tried without end: not from one address, not from its network, not for one number', async () => {
  const narrow = await startTestEndpoint({
    trustProxy: true,
    rateLimits: {
      ...usualRateLimits,
      perAddress: { ...usualRateLimits.perAddress, 'look-up': 4 },
      networkFactor: 2,
      wrongCodesPerNumber: 6,
    },
  });
  const tryFrom = async (address: string, number: string) => {
    const response = await narrow.app.inject({
      method: 'POST',
      url: '/v1/request-lookups',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      payload: JSON.stringify({ number, queryCode: 'AAAA-AAAA-AAAA' }),
    });
    if (response.statusCode === 429) assert.ok(Number(response.headers['retry-after']) > 0);
    return response.statusCode;
  };
  const times = async (count: number, address: (i: number) => string, number: (i: number) => string) => {
    const seen = [];
    for (let i = 0; i < count; i += 1) seen.push(await tryFrom(address(i), number(i)));
    return seen.filter((status) => status === 404).length;
  };
  assert.equal(
    await times(
      6,
      () => '203.0.113.9',
      (i) => `A-${i}`,
    ),
    4,
    'one address',
  );
  assert.equal(
    await times(
      12,
      (i) => `198.51.100.${i}`,
      (i) => `B-${i}`,
    ),
    8,
    'a /24',
  );
  assert.equal(
    await times(
      12,
      (i) => `2001:db8:1:2::${i + 1}`,
      (i) => `C-${i}`,
    ),
    8,
    'a /64',
  );
  assert.equal(
    await times(
      10,
      (i) => `192.0.${i}.1`,
      () => 'D-1',
    ),
    6,
    'one number, existing or not',
  );
  await narrow.stop();
});

test('a flood of filings is held up, repetitions of one filing are not', async () => {
  const narrow = await startTestEndpoint({
    rateLimits: { ...usualRateLimits, perAddress: { ...usualRateLimits.perAddress, file: 2 } },
  });
  const headers = { 'idempotency-key': randomUUID() };
  for (let i = 0; i < 10; i += 1)
    assert.equal((await post(narrow.app, application(), headers)).statusCode, 201);
  assert.equal((await post(narrow.app, application())).statusCode, 201);
  const held = await post(narrow.app, application());
  assert.equal(held.statusCode, 429);
  assert.equal(held.json<{ code: string }>().code, 'rate-limited');
  const page = await postForm(narrow.app, applicationFields(randomUUID()));
  assert.equal(page.statusCode, 429);
  assert.match(page.body, /value="欧阳晓测"/, 'nothing that was filled in is lost');
  await narrow.stop();
});

test('networks of addresses', () => {
  assert.equal(networkOf('203.0.113.9'), '203.0.113.0/24');
  assert.equal(networkOf('::ffff:203.0.113.77'), '203.0.113.0/24');
  assert.equal(networkOf('2001:db8:0001:2::1'), networkOf('2001:0db8:1:2:ffff::2'));
  assert.notEqual(networkOf('2001:db8:1:2::1'), networkOf('2001:db8:1:3::1'));
  assert.equal(networkOf('::1'), '0:0:0:0::/64');
});

test('what looks like a program is held up and told how to go on; the same content then goes through', async () => {
  const key = randomUUID();
  const headers = { 'idempotency-key': key };
  const trapped = await post(endpoint.app, application(), {
    ...headers,
    'form-trap': 'https://spam.example',
  });
  assert.equal(trapped.statusCode, 422);
  const fast = await post(endpoint.app, application(), { ...headers, 'form-seconds': '0.4' });
  assert.equal(fast.headers['retry-after'], '3');
  assert.deepEqual(fast.json<{ errors: unknown }>().errors, [
    { pointer: '', code: 'too-fast', params: { seconds: 3 } },
  ]);
  assert.equal(
    (await post(endpoint.app, application(), { ...headers, 'form-seconds': '40' })).statusCode,
    201,
  );
  const page = await postForm(endpoint.app, [...applicationFields(randomUUID()), ['website', 'x']]);
  assert.equal(page.statusCode, 422);
  assert.match(page.body, /value="欧阳晓测"/);
});
