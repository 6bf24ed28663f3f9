import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { Document, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';
import { readDocument, readVersion } from '../src/documents/document-store.js';
import { readRange } from '../src/documents/files/byte-range.js';
import { contentDisposition, savableName } from '../src/documents/files/content-disposition.js';
import { mediaTypeOf } from '../src/documents/files/file-kinds.js';
import { pageCount } from '../src/documents/files/page-count.js';
import { importDocuments } from '../src/documents/import-documents.js';
import { startTestEndpoint, temporaryFolder, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
let folder: string;
before(async () => {
  endpoint = await startTestEndpoint({ pageAddress: (id) => `/documents/${id}` });
});
after(() => endpoint.stop());
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await endpoint.database.kysely.deleteFrom('document').execute();
  await rm(folder, { recursive: true, force: true });
});

function page(
  title: string,
  more = '',
  { number = '', text = '各单位要清点苗木，并把结果报送市园林局。' } = {},
): string {
  return `<html><body><h1>${title}</h1><p>${number}</p><p>各镇人民政府：</p><p>一、加强苗木储备</p><p>${text}</p>
    ${more}<p>澄溪市人民政府办公室</p><p>2025年4月1日</p></body></html>`;
}

function pdf(pages = 1, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, ...options });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  for (let index = 0; index < pages; index++) document.addPage().text(`page ${index + 1}`);
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(pieces))));
}

async function docx(): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('一、总则')] }] }));
}

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

async function importFolder() {
  return importDocuments(endpoint.database, folder);
}

describe('files beside a page', () => {
  test('are taken along with name, type, size, pages and hash, and the link in the text leads to them', async () => {
    const bytes = await pdf(3);
    await write({
      'a.html': page(
        '关于甲事的通知',
        '<p><a href="files/P01.pdf?v=1">附件1.苗木清点表</a></p><p><a href="b.docx">下载</a></p>',
      ),
      'b.docx': await docx(),
    });
    await mkdir(join(folder, 'files'));
    await writeFile(join(folder, 'files/P01.pdf'), bytes);
    const { troubles } = await importFolder();
    assert.deepEqual(troubles, []);
    const answer = await endpoint.app.inject('/v1/documents/a');
    const { attachments, body } = answer.json<{ attachments: object[]; body: string }>();
    assert.deepEqual(attachments[0], {
      id: 'p01.pdf',
      name: '附件1.苗木清点表.pdf',
      url: '/v1/documents/a/attachments/p01.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      pages: 3,
      hash: `sha-256:${createHash('sha256').update(bytes).digest('hex')}`,
    });
    assert.equal((attachments[1] as { name: string }).name, 'b.docx');
    assert.match(body, /<a href="\/v1\/documents\/a\/attachments\/p01\.pdf">/);
    const file = await endpoint.app.inject('/v1/documents/a/attachments/p01.pdf');
    assert.ok(file.rawPayload.equals(bytes));
    assert.equal(file.headers['content-type'], 'application/pdf');
    assert.match(String(file.headers['content-disposition']), /^inline; .*filename\*=UTF-8''%E9%99%84/);
    const saved = await endpoint.app.inject('/v1/documents/a/attachments/p01.pdf?download');
    assert.match(String(saved.headers['content-disposition']), /^attachment;/);
    const word = await endpoint.app.inject('/v1/documents/a/attachments/b.docx');
    assert.match(String(word.headers['content-disposition']), /^attachment;/);
    assert.match(String(word.headers['content-security-policy']), /sandbox/);
    assert.equal(word.headers['x-content-type-options'], 'nosniff');
  });

  test('that are missing, empty, mislabelled, too large, outside or badly named are told, and never served', async () => {
    const hostile = 'a\u202efdp.pdf';
    await write({
      'none.pdf': '',
      'html.pdf': '<html><script>alert(1)</script></html>',
      'zip.docx': await pdf(),
      'large.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50 * 1024 * 1024)]),
      'page.csv': '<!doctype html><p>404</p>',
      [hostile]: await pdf(),
    });
    const outside = await temporaryFolder();
    await writeFile(join(outside, 'secret.pdf'), await pdf());
    await symlink(join(outside, 'secret.pdf'), join(folder, 'link.pdf'));
    const links = [
      'missing.pdf',
      'none.pdf',
      'html.pdf',
      'zip.docx',
      'large.pdf',
      'page.csv',
      encodeURIComponent(hostile),
      'link.pdf',
      '../../../etc/secret.pdf',
      '..%2f..%2fsecret.pdf',
      'files%5c..%5csecret.pdf',
      'https://elsewhere.example/a.pdf',
      'javascript:alert(1)//a.pdf',
      'run.exe',
    ];
    await write({
      'a.html': page('关于甲事的通知', links.map((href) => `<p><a href="${href}">附件</a></p>`).join('')),
    });
    const { files, troubles } = await importFolder();
    assert.equal(files[0]?.outcome, 'added');
    assert.deepEqual(
      troubles.map(({ reason }) => reason),
      [
        'missing',
        'empty',
        'mislabelled',
        'mislabelled',
        'too-large',
        'mislabelled',
        'bad-name',
        'outside',
        'outside',
        'outside',
        'outside',
      ],
    );
    for (const { message } of troubles) assert.ok(!/[\n\u202e]/.test(message), message);
    const document = await readDocument(endpoint.database, 'a');
    assert.deepEqual(document?.attachments, []);
    assert.equal(document?.brokenAttachments.length, 11);
    assert.ok(!/<a href="(?!https:\/\/elsewhere|run\.exe)/.test(document?.body ?? ''), document?.body);
    await rm(outside, { recursive: true });
  });

  test('are gone with their page, and with the link to them', async () => {
    await write({
      'a.html': page('关于甲事的通知', '<a href="a.pdf">附件</a>'),
      'a.pdf': await pdf(),
      'b.html': page('乙事'),
    });
    await importFolder();
    assert.equal((await endpoint.app.inject('/v1/documents/a/attachments/a.pdf')).statusCode, 200);
    await write({ 'a.html': page('关于甲事的通知') });
    assert.equal((await importFolder()).files[0]?.outcome, 'updated');
    assert.equal((await endpoint.app.inject('/v1/documents/a/attachments/a.pdf')).statusCode, 404);
  });

  test('are served in parts, with a strong validator that a changed file does not pass', async () => {
    const bytes = await pdf(2);
    await write({ 'a.html': page('关于甲事的通知', '<a href="a.pdf">附件</a>'), 'a.pdf': bytes });
    await importFolder();
    const ask = (headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') =>
      endpoint.app.inject({ method, url: '/v1/documents/a/attachments/a.pdf', headers });
    const etag = String((await ask({})).headers['etag']);
    const head = await ask({ range: 'bytes=0-9' }, 'HEAD');
    assert.deepEqual(
      [head.statusCode, head.headers['content-length'], head.rawPayload.length],
      [200, String(bytes.length), 0],
    );
    for (const [range, from, to] of [
      ['bytes=0-99', 0, 100],
      ['bytes=100-', 100, bytes.length],
      ['bytes=-50', bytes.length - 50, bytes.length],
      [`bytes=10-${bytes.length * 2}`, 10, bytes.length],
    ] as const) {
      const part = await ask({ range, 'if-range': etag });
      assert.equal(part.statusCode, 206, range);
      assert.ok(part.rawPayload.equals(bytes.subarray(from, to)), range);
      assert.equal(part.headers['content-range'], `bytes ${from}-${to - 1}/${bytes.length}`);
    }
    for (const headers of [
      { range: 'bytes=0-9', 'if-range': '"other"' },
      { range: 'bytes=0-9', 'if-range': `W/${etag}` },
      { range: 'bytes=0-1,5-9' },
      { range: 'lines=0-1' },
    ]) {
      assert.equal((await ask(headers)).statusCode, 200, JSON.stringify(headers));
    }
    const behind = await ask({ range: `bytes=${bytes.length}-` });
    assert.equal(behind.statusCode, 416);
    assert.equal(behind.headers['content-range'], `bytes */${bytes.length}`);
    assert.equal((await ask({ 'if-none-match': etag })).statusCode, 304);
  });
});

test('a changed text keeps what it was as a version with its date; other changes make none', async () => {
  await write({ 'a.html': page('关于甲事的通知') });
  await importFolder();
  await write({ 'a.html': page('关于甲事的通知', '', { text: '各单位要在五月底前清点苗木。' }) });
  await importFolder();
  await write({
    'a.pdf': await pdf(),
    'a.document.json': '{"attachments":[{"file":"a.pdf"}],"note":"延长期限"}',
  });
  await importFolder();
  const document = await readDocument(endpoint.database, 'a');
  assert.deepEqual(
    document?.versions.map(({ version, note }) => [version, note]),
    [
      [2, '延长期限'],
      [1, undefined],
    ],
  );
  assert.equal(document?.versions[1]?.date, '2025-04-01');
  const former = await readVersion(endpoint.database, 'a', 1);
  assert.equal(former?.current, false);
  assert.match(former?.body ?? '', /报送市园林局/);
  assert.match((await readVersion(endpoint.database, 'a', 2))?.body ?? '', /五月底/);
  assert.equal((await endpoint.app.inject('/v1/documents/a/versions/3')).statusCode, 404);
  assert.equal((await endpoint.app.inject('/v1/documents/a/versions/x')).statusCode, 404);
});

test('the file beside a page names what the text was; those pages are no documents of their own', async () => {
  await mkdir(join(folder, 'former'));
  await write({
    'a.html': page('关于甲事的通知', '', { text: '各单位要在五月底前清点苗木。' }),
    'former/a.html': page('关于甲事的通知'),
    'a.document.json':
      '{"date":"2025-06-01","formerVersions":[{"file":"former/a.html","date":"2025-04-02"}]}',
  });
  for (const outcome of ['added', 'unchanged']) {
    const { files } = await importFolder();
    assert.deepEqual(
      files.map((file) => file.outcome),
      [outcome],
    );
  }
  const document = await readDocument(endpoint.database, 'a');
  assert.deepEqual(document?.versions, [
    { version: 2, date: '2025-06-01' },
    { version: 1, date: '2025-04-02' },
  ]);
});

test('a broken file beside a page is told, and the page is imported without it', async () => {
  for (const content of [
    '{',
    '[]',
    '{"relations":[{"kind":"loves","title":"x"}]}',
    '{"date":"soon"}',
    '{"formerVersions":[{"file":"../../x.html","date":"2025-01-01"}]}',
  ]) {
    await write({ 'a.html': page('关于甲事的通知'), 'a.document.json': content });
    const { files, troubles } = await importFolder();
    assert.notEqual(files[0]?.outcome, 'skipped');
    assert.deepEqual(
      troubles.map(({ reason }) => reason),
      ['sidecar-unreadable'],
      content,
    );
  }
});

test('relations are found in words, titles and links, and told from both sides', async () => {
  await write({
    'old.html': page('澄溪市绿化办法', '', { number: '澄政规〔2019〕3号' }),
    'new.html': page(
      '澄溪市绿化条例实施办法',
      '<p>本办法自2025年5月1日起施行，《澄溪市绿化办法》（澄政规〔2019〕3号）同时废止。</p><p><a href="why.html">图解：为什么修订</a></p><p><a href="why2.html">政策解读</a></p>',
    ),
    'why2.html': page('《澄溪市绿化条例实施办法》政策解读'),
    'forward.html': page(
      '澄溪市人民政府转发《省人民政府关于绿化工作的意见》的通知',
      '<p>现将《省人民政府关于绿化工作的意见》（省政发〔2025〕1号）转发给你们。</p>',
    ),
  });
  await importFolder();
  const relationsOf = async (id: string) =>
    (await readDocument(endpoint.database, id))?.relations.map(({ kind, title, id }) => [kind, id ?? title]);
  assert.deepEqual(await relationsOf('new'), [
    ['repeals', 'old'],
    ['interpretation', 'why2'],
  ]);
  assert.deepEqual(await relationsOf('old'), [['repealedBy', 'new']]);
  assert.deepEqual(await relationsOf('why2'), [['interprets', 'new']]);
  assert.deepEqual(await relationsOf('forward'), [['forwards', '省人民政府关于绿化工作的意见']]);
  const answer = (await endpoint.app.inject('/v1/documents/old')).json<{ relations: object[] }>();
  assert.deepEqual(answer.relations, [
    { kind: 'repealedBy', title: '澄溪市绿化条例实施办法', id: 'new', page: '/documents/new' },
  ]);
});

test('a range is read as RFC 9110 says', () => {
  assert.equal(readRange(undefined, 10), undefined);
  assert.equal(readRange('bytes=5-2', 10), undefined);
  assert.equal(readRange('bytes=-', 10), undefined);
  assert.equal(readRange('bytes=-0', 10), 'unsatisfiable');
  assert.deepEqual(readRange('bytes=-20', 10), { start: 0, end: 9 });
});

test('a name is saved as itself in every script, without what could harm', () => {
  assert.equal(
    contentDisposition('attachment', '附件(1)"x".pdf'),
    `attachment; filename="__(1)_x_.pdf"; filename*=UTF-8''%E9%99%84%E4%BB%B6%281%29%22x%22.pdf`,
  );
  assert.equal(savableName('../a/b\u202e\n.pdf', 'pdf'), '_a_b.pdf');
  assert.equal(savableName(' ', 'pdf'), 'attachment.pdf');
});

test('a kind is told by the signature, and only where the name says the same', async () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  for (const name of ['a.doc', 'a.xls', 'a.wps']) assert.ok('mediaType' in mediaTypeOf(name, ole), name);
  assert.deepEqual(mediaTypeOf('a.docx', ole), { problem: 'mislabelled' });
  assert.deepEqual(mediaTypeOf('a.zip', await docx()), { problem: 'mislabelled' });
  assert.deepEqual(mediaTypeOf('a.exe', Buffer.from('MZ')), { problem: 'unknown-type' });
  assert.deepEqual(mediaTypeOf('a.constructor', Buffer.from('x')), { problem: 'unknown-type' });
  assert.equal(pageCount('application/pdf', await pdf(12)), 12);
  assert.equal(
    pageCount('application/pdf', await pdf(2, { userPassword: 'x', pdfVersion: '1.7ext3' })),
    undefined,
  );
  assert.equal(
    pageCount('application/pdf', Buffer.from('%PDF-1.7 /Type /ObjStm stream\nxx endstream')),
    undefined,
  );
});

test('counts the pages of the page tree, not of the outline beside it, and reads a file made to be slow only once', () => {
  const count = (text: string) => pageCount('application/pdf', Buffer.from(`%PDF-1.7\n${text}`));
  const tree = '1 0 obj <</Type/Pages /Kids [2 0 R] /Count 7 /Resources <</Font <<>>>> >> endobj';
  assert.equal(count(`5 0 obj <</Type /Outlines /Count 90>> endobj ${tree}`), 7);
  // Quadratic work in any of these would take hours.
  for (const words of [
    '/Type /Pages ',
    '/Type /ObjStm ',
    '<<',
    '/Type /ObjStm stream\n',
    '/Type/Pages /Count 1 >>',
  ])
    assert.equal(count(words.repeat(4_000_000 / words.length)), undefined);
});
