import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { promisify } from 'node:util';
import { listDocuments, readDocument, readDocumentByIndexNumber } from '../src/documents/document-store.js';
import { importDocuments, type FileReport } from '../src/documents/import-documents.js';
import { decodePage } from '../src/documents/read-page-file.js';
import { startTestEndpoint, temporaryFolder, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
let folder: string;
before(async () => {
  endpoint = await startTestEndpoint();
});
after(() => endpoint.stop());
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await endpoint.database.kysely.deleteFrom('document').execute();
  await rm(folder, { recursive: true, force: true });
});

/** A short notice as a plain-text page. */
function notice(title: string, indexNumber?: string, date = '2025-04-02'): string {
  return [
    ...(indexNumber ? [`索引号：${indexNumber}`] : []),
    `发布日期：${date}`,
    '公开方式：主动公开',
    '',
    title,
    '',
    '各镇人民政府，市政府各部门：',
    '为做好今年的城乡绿化工作，现将有关事项通知如下：',
    '一、加强苗木储备',
    '各单位要在三月底前完成苗木清点，并将结果报送市园林局。',
    '二、落实管护责任',
    '新栽树木由所在地单位管护，期限不少于三年。',
    '',
    '澄溪市人民政府办公室',
    '2025年4月1日',
  ].join('\n');
}

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

/** Root may read everything; for this call it gives that up. */
async function asOrdinaryUser<Result>(call: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return call();
  process.seteuid?.('nobody');
  return call().finally(() => process.seteuid?.('root'));
}

function outcomes(files: FileReport[]): Record<string, string> {
  return Object.fromEntries(
    files.map((file) => [file.file, file.outcome === 'skipped' ? file.reason : `${file.outcome} ${file.id}`]),
  );
}

test('a page is listed under its index number, or under its file name where it has none', async () => {
  await write({
    'a.txt': notice('关于做好城乡绿化工作的通知', 'CX0001/2025-00007'),
    '2025 绿化（二）.htm': `<html><body><h1>关于绿化验收的通知</h1><div><p>${notice('关于绿化验收的通知').replace(/\n/g, '</p><p>')}</p></div></body></html>`,
  });
  const { files } = await importDocuments(endpoint.database, folder);
  assert.deepEqual(outcomes(files), {
    '2025 绿化（二）.htm': 'added 2025-绿化-二',
    'a.txt': 'added cx0001-2025-00007',
  });
  const document = await readDocumentByIndexNumber(endpoint.database, 'cx0001／2025-00007');
  assert.equal(document?.title, '关于做好城乡绿化工作的通知');
  assert.match(document?.body ?? '', /苗木清点/);
  assert.equal(document?.metadata.disclosureMethod, '主动公开');
  assert.equal((await readDocument(endpoint.database, '2025-绿化-二'))?.title, '关于绿化验收的通知');
});

test('importing again changes nothing, and a changed page is brought up to date under its id', async () => {
  await write({ 'a.txt': notice('关于做好绿化工作的通知', 'CX0001/2025-00007') });
  await importDocuments(endpoint.database, folder);
  const first = await readDocument(endpoint.database, 'cx0001-2025-00007');
  assert.deepEqual(outcomes((await importDocuments(endpoint.database, folder)).files), {
    'a.txt': 'unchanged cx0001-2025-00007',
  });
  assert.deepEqual(await readDocument(endpoint.database, 'cx0001-2025-00007'), first);

  await write({ 'a.txt': notice('关于做好绿化工作的补充通知', 'CX0001/2025-00007') });
  assert.deepEqual(outcomes((await importDocuments(endpoint.database, folder)).files), {
    'a.txt': 'updated cx0001-2025-00007',
  });
  const page = await listDocuments(endpoint.database);
  assert.deepEqual(
    page?.items.map(({ title }) => title),
    ['关于做好绿化工作的补充通知'],
  );
});

test('two pages on which a template printed the same number are two documents', async () => {
  await write({
    'a.txt': notice('关于甲事的通知', 'CX0001/2025-00001'),
    'b.txt': notice('关于乙事的通知', 'CX0001/2025-00001'),
  });
  const { files } = await importDocuments(endpoint.database, folder);
  const ids = files.map((file) => (file.outcome === 'skipped' ? '' : file.id));
  assert.equal(ids[0], 'cx0001-2025-00001');
  assert.match(ids[1]!, /^cx0001-2025-00001-[0-9a-f]{8}$/);
  assert.deepEqual(outcomes((await importDocuments(endpoint.database, folder)).files), {
    'a.txt': `unchanged ${ids[0]}`,
    'b.txt': `unchanged ${ids[1]}`,
  });
});

test('a renamed page keeps its id', async () => {
  await write({ 'a.txt': notice('关于甲事的通知', 'CX0001/2025-00001'), 'b.txt': notice('关于乙事的通知') });
  await importDocuments(endpoint.database, folder);
  await rename(join(folder, 'a.txt'), join(folder, 'z.txt'));
  const { files, withdrawn } = await importDocuments(endpoint.database, folder);
  assert.deepEqual(outcomes(files), { 'b.txt': 'unchanged b', 'z.txt': 'updated cx0001-2025-00001' });
  assert.deepEqual(withdrawn, []);
});

test('a page that is gone is no longer listed, and comes back with its file', async () => {
  await write({ 'a.txt': notice('关于甲事的通知'), 'b.txt': notice('关于乙事的通知') });
  await importDocuments(endpoint.database, folder);
  await rm(join(folder, 'a.txt'));
  assert.deepEqual((await importDocuments(endpoint.database, folder)).withdrawn, ['a']);
  assert.equal(await readDocument(endpoint.database, 'a'), undefined);
  assert.equal((await listDocuments(endpoint.database))?.items.length, 1);
  await write({ 'a.txt': notice('关于甲事的通知') });
  await importDocuments(endpoint.database, folder);
  assert.equal((await readDocument(endpoint.database, 'a'))?.title, '关于甲事的通知');
});

test('what is no document is told in one sentence each, and the rest goes on', async () => {
  await mkdir(join(folder, 'below'));
  await write({
    'good.txt': notice('关于甲事的通知'),
    'below/good.txt': notice('关于乙事的通知'),
    'empty.txt': ' \n',
    'picture.html': Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 256),
    'list.html': '<html><body><ul><li><a href="1.htm">更多</a></li></ul></body></html>',
    'large.txt': new Uint8Array(11 * 1024 * 1024).fill(0x41),
    'ignored.pdf': '%PDF',
  });
  await mkdir(join(folder, 'folder.txt'));
  const { files } = await importDocuments(endpoint.database, folder);
  assert.deepEqual(outcomes(files), {
    'below/good.txt': 'added below-good',
    'empty.txt': 'empty',
    'good.txt': 'added good',
    'large.txt': 'too-large',
    'list.html': 'not-a-document',
    'picture.html': 'unknown-encoding',
  });
  for (const file of files) {
    if (file.outcome !== 'skipped') continue;
    assert.ok(file.message.startsWith(file.file));
    assert.ok(!file.message.includes('\n'));
  }
});

test('files and folders that may not be read are told, and what they held before stays listed', async () => {
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'below'));
  await write({
    'a.txt': notice('关于甲事的通知'),
    'below/b.txt': notice('关于乙事的通知'),
    'c.txt': notice('关于丙事的通知'),
  });
  await importDocuments(endpoint.database, folder);
  await chmod(join(folder, 'a.txt'), 0);
  await chmod(join(folder, 'below'), 0);
  const { files, withdrawn } = await asOrdinaryUser(() => importDocuments(endpoint.database, folder));
  assert.deepEqual(outcomes(files), {
    below: 'folder-unreadable',
    'a.txt': 'unreadable',
    'c.txt': 'unchanged c',
  });
  assert.deepEqual(withdrawn, []);
  await chmod(join(folder, 'below'), 0o700);
});

test(
  'a pipe or an endless device among the pages is told, and holds nothing up',
  { timeout: 30_000, skip: process.platform === 'win32' },
  async () => {
    await write({ 'a.txt': notice('关于甲事的通知') });
    await write({
      'b.html': '<h1>关于乙事的通知</h1><p>现将有关事项通知如下，请见<a href="p.pdf">附件：方案</a>。</p>',
    });
    await promisify(execFile)('mkfifo', ['pipe.txt', 'p.pdf', 'a.document.json'], { cwd: folder });
    await symlink('/dev/zero', join(folder, 'zero.html'));
    const { files, troubles } = await importDocuments(endpoint.database, folder);
    assert.deepEqual(outcomes(files), {
      'a.txt': 'added a',
      'b.html': 'added b',
      'pipe.txt': 'unreadable',
      'zero.html': 'unreadable',
    });
    assert.deepEqual(
      troubles.map(({ file, reason }) => `${file} ${reason}`),
      ['a.document.json sidecar-unreadable', 'b.html unreadable'],
    );
  },
);

test('a folder that is missing or holds no page is told and takes nothing from the list', async () => {
  await write({ 'a.txt': notice('关于甲事的通知') });
  await importDocuments(endpoint.database, folder);
  await mkdir(join(folder, 'none'));
  for (const path of [join(folder, 'missing'), join(folder, 'none'), join(folder, 'a.txt')]) {
    const report = await importDocuments(endpoint.database, path);
    assert.ok(report.problem?.includes(path));
    assert.deepEqual(report.withdrawn, []);
  }
  assert.equal((await listDocuments(endpoint.database))?.items.length, 1);
});

test('the list is newest first, and a cursor stays in place when a document is added', async () => {
  await write({
    'a.txt': notice('关于甲事的通知', undefined, '2025-01-05'),
    'b.txt': notice('关于乙事的通知', undefined, '2025-03-05'),
    'c.txt': notice('关于丙事的通知', undefined, '2025-02-05'),
  });
  await importDocuments(endpoint.database, folder);
  const first = await listDocuments(endpoint.database, { limit: 2 });
  assert.deepEqual(
    first?.items.map(({ id }) => id),
    ['b', 'c'],
  );
  await write({ 'd.txt': notice('关于丁事的通知', undefined, '2025-04-05') });
  await importDocuments(endpoint.database, folder);
  const second = await listDocuments(endpoint.database, { limit: 2, cursor: first?.next ?? '' });
  assert.deepEqual(
    second?.items.map(({ id }) => id),
    ['a'],
  );
  assert.equal(second?.next, null);
});

test('text is read in UTF-8, GB 18030, what the page declares, and UTF-16 with a mark', () => {
  const gbk = Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae); // 政府
  const big5 = Uint8Array.of(0xac, 0x46, 0xa9, 0xb2); // 政府
  const html = (charset: string, bytes: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`),
      bytes,
    ]);
  assert.equal(decodePage(Buffer.from('政府'), false), '政府');
  assert.equal(decodePage(Buffer.from('\ufeff政府'), false), '政府');
  assert.equal(decodePage(gbk, false), '政府');
  assert.match(decodePage(html('gb2312', gbk), true), /政府$/);
  assert.match(decodePage(html('big5', big5), true), /政府$/);
  assert.match(
    decodePage(html('gb2312', Buffer.from('政府')), true),
    /政府$/,
    'UTF-8 in spite of what it says',
  );
  assert.match(decodePage(html('nonsense', gbk), true), /政府$/);
  assert.equal(decodePage(Buffer.from('\ufeff政府', 'utf16le'), false), '政府');
  assert.throws(() => decodePage(Uint8Array.of(0, 1, 2, 3), false), /unknown-encoding/);
});
