import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { removeExpiredUploads } from '../src/uploads/upload-store.js';
import { Journey, pdf } from './support/journey.js';
import { startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
let address: string;
let journey: Journey;
let infected = false;
let scannerAway = false;
before(async () => {
  endpoint = await startTestEndpoint({
    scanner: {
      scan: async () => {
        if (scannerAway) throw new Error('away');
        return infected ? 'infected' : 'clean';
      },
    },
  });
  address = await endpoint.app.listen({ host: '127.0.0.1', port: 0 });
  journey = new Journey(address);
});
after(() => endpoint.stop());

const tus = { 'tus-resumable': '1.0.0' };
const octets = { 'content-type': 'application/offset+octet-stream' };
const encode = (text: string) => Buffer.from(text).toString('base64');

async function create(length: number, name = '说明.pdf', type = ''): Promise<string> {
  const metadata = `filename ${encode(name)}${type && `,filetype ${encode(type)}`}`;
  const headers = { ...tus, 'upload-length': String(length), 'upload-metadata': metadata };
  const created = await journey.ask('createUpload', 'POST', 'uploads', { headers, status: 201 });
  return created.headers.get('location') ?? '';
}

function patch(location: string, offset: number, body: Buffer, more: Record<string, string> = {}) {
  const headers = { ...tus, ...octets, ...more, 'upload-offset': String(offset) };
  return fetch(address + location, { method: 'PATCH', headers, body });
}

async function offsetOf(location: string): Promise<number> {
  const { headers } = await journey.ask('getUploadOffset', 'HEAD', location.slice(4), { headers: tus });
  return Number(headers.get('upload-offset'));
}

async function codeOf(response: Response): Promise<string> {
  const { code, errors = [] } = (await response.json()) as { code: string; errors?: { code: string }[] };
  return [code, ...errors.map((error) => error.code)].join(' ');
}

/** Sends so many bytes of a PATCH that announces more, and breaks the connection. */
function breakAfter(location: string, offset: number, bytes: Buffer, announced: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => {
      socket.write(
        `PATCH ${location} HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: ${offset}\r\n` +
          `Content-Type: application/offset+octet-stream\r\nContent-Length: ${announced}\r\n\r\n`,
      );
      socket.write(bytes, () => setTimeout(() => socket.destroy(), 30));
    });
    socket.on('close', () => resolve()).on('error', reject);
  });
}

test('an upload broken at any byte goes on from there, and arrives as it was sent', async () => {
  const bytes = Buffer.concat([pdf(), Buffer.from(Array.from({ length: 700_000 }, (_, i) => i % 251))]);
  const location = await create(bytes.length);
  let offset = 0;
  for (const part of [1, 7, 300_000, 2, 65_537]) {
    await breakAfter(location, offset, bytes.subarray(offset, offset + part), bytes.length - offset);
    for (let tries = 0; tries < 100 && (await offsetOf(location)) < offset + part; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(await offsetOf(location), offset + part);
    offset += part;
  }
  const last = await patch(location, offset, bytes.subarray(offset));
  assert.equal(last.status, 204);
  assert.equal(last.headers.get('upload-offset'), String(bytes.length));

  const receipt = await journey.file({ attachments: [location.split('/').pop()] });
  const view = await journey.lookUp(receipt);
  const [file] = view.application.attachments;
  assert.equal(file?.bytes, bytes.length);
  const download = await fetch(`${address}/v1/requests/${view.id}/documents/${file?.id}`, {
    headers: { authorization: `Bearer ${view.accessToken}` },
  });
  assert.ok(Buffer.from(await download.arrayBuffer()).equals(bytes));
  assert.equal(download.headers.get('content-security-policy'), "default-src 'none'; sandbox");
});

test('the type is what the signature says, and has to be the one announced', async () => {
  const zip = (name: string) => {
    const directory = Buffer.alloc(46);
    directory.writeUInt32LE(0x02014b50);
    directory.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(4, 16);
    return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), directory, Buffer.from(name), end]);
  };
  const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  for (const [bytes, announced, outcome] of [
    [pdf(), 'application/pdf', ''],
    [png, 'image/png', ''],
    [zip('word/document.xml'), docx, ''],
    [zip('OFD.xml'), 'application/octet-stream', ''],
    [zip('evil.exe'), docx, 'upload-rejected type-not-allowed'],
    [Buffer.from('MZ program'), 'application/pdf', 'upload-rejected type-not-allowed'],
    [Buffer.from('<script>alert(1)</script>'), '', 'upload-rejected type-not-allowed'],
    [png, 'application/pdf', 'upload-rejected type-mismatch'],
  ] as const) {
    const location = await create(bytes.length, 'x', announced);
    const response = await patch(location, 0, bytes);
    assert.equal(response.status === 204 ? '' : await codeOf(response), outcome, `${announced} ${outcome}`);
    const still = await fetch(address + location, { method: 'HEAD', headers: tus });
    assert.equal(still.status, outcome ? 404 : 200, 'what is refused is gone');
  }
});

test('the scanner has the last word, and a file waits while it does not answer', async () => {
  infected = true;
  const bad = await create(pdf().length);
  assert.equal(await codeOf(await patch(bad, 0, pdf())), 'upload-rejected malware');
  infected = false;
  scannerAway = true;
  const waiting = await create(pdf().length);
  assert.equal((await patch(waiting, 0, pdf())).status, 503);
  const early = { attachments: [waiting.split('/').pop()] };
  await assert.rejects(journey.file(early), /unknown-upload/, 'nothing leaves quarantine unjudged');
  scannerAway = false;
  assert.equal((await patch(waiting, pdf().length, Buffer.alloc(0))).status, 204);
  await journey.file(early);
});

test('too large, too many bytes, wrong checksum: each is told, and nothing wrong is kept', async () => {
  const headers = { ...tus, 'upload-length': String(20 * 1024 * 1024 + 1) };
  await journey.ask('createUpload', 'POST', 'uploads', { headers, status: 413 });
  const location = await create(10);
  assert.equal((await patch(location, 0, Buffer.alloc(11))).status, 413);
  assert.equal(await offsetOf(location), 0);
  const right = createHash('sha1').update('abc').digest('base64');
  const wrong = await patch(location, 0, Buffer.from('abd'), { 'upload-checksum': `sha1 ${right}` });
  assert.equal(wrong.status, 460);
  assert.equal(await offsetOf(location), 0);
  assert.equal(
    (await patch(location, 0, Buffer.from('abc'), { 'upload-checksum': `sha1 ${right}` })).status,
    204,
  );
  assert.equal(await offsetOf(location), 3);
});

test('two connections at once: every byte is kept once', async () => {
  const bytes = Buffer.concat([pdf(), Buffer.alloc(100_000, 7)]);
  const location = await create(bytes.length);
  const answers = await Promise.all(Array.from({ length: 5 }, () => patch(location, 0, bytes)));
  assert.equal(answers.filter(({ status }) => status === 204).length, 1);
  assert.ok(answers.every(({ status }) => status === 204 || status === 409));
  assert.equal(await offsetOf(location), bytes.length);
});

test('a file name leads nowhere, and is shown without tricks', async () => {
  const names = [
    '../../etc/passwd',
    'C:\\Windows\\system.ini',
    '/..',
    '报告\u202Efdp.exe',
    '',
    'a\r\nSet-Cookie: x',
  ];
  const attachments = [];
  for (const name of names.slice(0, 5)) {
    const location = await create(pdf().length, name);
    await patch(location, 0, pdf());
    attachments.push(location.split('/').pop());
  }
  const view = await journey.lookUp(await journey.file({ attachments }));
  assert.deepEqual(
    view.application.attachments.map(({ name }) => name),
    ['passwd', 'system.ini', '附件', '报告fdp.exe', '附件'],
  );
  for (const id of ['..%2f..%2fkeys.json', 'x', '0'.repeat(32)]) {
    const answer = await fetch(`${address}/v1/uploads/${id}`, { method: 'HEAD', headers: tus });
    assert.equal(answer.status, 404);
  }
});

test('an upload belongs to one request only, can be taken back before, and is gone after its time', async () => {
  const id = await journey.upload(pdf(), 'a.pdf', 'application/pdf');
  await journey.file({ attachments: [id] });
  await assert.rejects(journey.file({ attachments: [id] }), /unknown-upload/);
  const back = await create(5);
  await journey.ask('endUpload', 'DELETE', back.slice(4), { headers: tus, status: 204 });
  assert.equal((await fetch(address + back, { method: 'HEAD', headers: tus })).status, 404);
  const old = await create(5);
  await patch(old, 0, Buffer.from('abc'));
  await sql`update upload set expires_at = now() - interval '1 second' where request_id is null`.execute(
    endpoint.database.kysely,
  );
  assert.equal((await fetch(address + old, { method: 'HEAD', headers: tus })).status, 404);
  await removeExpiredUploads(endpoint.database);
  const { kysely } = endpoint.database;
  const left = await kysely.selectFrom('upload').select('id').where('request_id', 'is', null).execute();
  assert.deepEqual(left, []);
  const pieces = await kysely.selectFrom('upload_piece').select('upload_id').distinct().execute();
  const owned = await kysely.selectFrom('upload').select('id').execute();
  assert.deepEqual(pieces.map(({ upload_id }) => upload_id).sort(), owned.map(({ id }) => id).sort());
});

test('the protocol is announced, and asked for', async () => {
  const options = await fetch(`${address}/v1/uploads`, { method: 'OPTIONS' });
  assert.equal(options.status, 204);
  assert.equal(options.headers.get('tus-version'), '1.0.0');
  assert.equal(options.headers.get('tus-extension'), 'creation,expiration,checksum,termination');
  assert.equal((await fetch(`${address}/v1/uploads`, { method: 'POST' })).status, 412);
});
