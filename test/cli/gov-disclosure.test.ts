import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { run } from '../../src/cli/run.js';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gov-disclosure-'));
  mkdirSync(join(folder, 'sub'));
  const page =
    '索引号：007280420/2024-00012　文号：某政发〔2024〕3号\n关于防汛的通知\n各区人民政府：\n请做好防汛工作，压实责任。\n2024年3月1日\n';
  writeFileSync(join(folder, 'a.txt'), page);
  writeFileSync(
    join(folder, 'sub', 'b.html'),
    '<table><tr><td>索引号</td><td>000014349/2024-00012</td><td>发布机构</td><td>某县人民政府</td></tr></table>',
  );
  writeFileSync(join(folder, 'c.pdf'), '%PDF-1.7 …');
  // 「文号：某政发〔2024〕3号　公开方式：主动公开」 in GB18030.
  writeFileSync(
    join(folder, 'gbk.htm'),
    Buffer.from(
      'cec4bac5a3bac4b3d5feb7a2a1b232303234a1b333bac5a1a1b9abbfaab7bdcabda3bad6f7b6afb9abbfaa',
      'hex',
    ),
  );
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function command(args: string[], stdin = ''): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const sink = (name: 'out' | 'err') =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        written[name] += chunk.toString();
        done();
      },
    });
  const code = await run(args, {
    stdin: Readable.from([stdin]),
    stdout: sink('out'),
    stderr: sink('err'),
    env: {},
  });
  return { code, ...written };
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, never>);

test('read prints one JSON object a line, for files, folders and all below them', async () => {
  const { code, out, err } = await command(['read', folder]);
  assert.equal(code, 0, err);
  const read = lines(out) as unknown as {
    file: string;
    metadata: Record<string, string>;
    structure: Record<string, unknown>;
  }[];
  assert.deepEqual(
    read.map(({ file }) => file.slice(folder.length + 1)),
    ['a.txt', 'gbk.htm', 'sub/b.html'],
  );
  assert.equal(read[0]!.structure['title'], '关于防汛的通知');
  assert.equal(read[0]!.structure['date'], '2024-03-01');
  for (const key of ['file', 'metadata', 'structure', 'responsibilities', 'findings'])
    assert.ok(key in read[0]!, key);
});

test('a page in GB18030 without a word about it is read', async () => {
  const { out } = await command(['read', join(folder, 'gbk.htm')]);
  assert.deepEqual((lines(out)[0] as unknown as { metadata: unknown }).metadata, {
    other: {},
    documentNumber: '某政发〔2024〕3号',
    disclosureMethod: '主动公开',
  });
});

test('the standard input is read as -', async () => {
  const { code, out } = await command(['read', '-'], '发布机构：某局　文号：某发〔2024〕1号');
  assert.equal(code, 0);
  assert.equal((lines(out)[0] as unknown as { metadata: { publisher: string } }).metadata.publisher, '某局');
});

test('a file that is missing, no text, or too large gets a sentence, and the rest goes on', async () => {
  const { code, out, err } = await command([
    'read',
    join(folder, 'none.txt'),
    join(folder, 'c.pdf'),
    join(folder, 'a.txt'),
    '--max-size',
    '0.001',
  ]);
  assert.equal(code, 1);
  assert.equal(lines(out).length, 1);
  assert.match(err, /none\.txt：找不到/);
  assert.match(err, /c\.pdf：是PDF文件/);
  const { err: large } = await command([
    'read',
    join(folder, 'a.txt'),
    '--max-size',
    '0.00001',
    '--lang',
    'en',
  ]);
  assert.match(large, /a\.txt：has 0\.0 megabytes, more than the limit/);
});

test(
  'a folder that may not be opened gets a sentence',
  { skip: process.getuid?.() === 0 && 'The administrator may open everything.' },
  async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o000);
    const { code, err } = await command(['read', closed]);
    chmodSync(closed, 0o700);
    assert.equal(code, 1);
    assert.match(err, /没有读取权限/);
  },
);

test('a folder that a link leads back to is read once', async () => {
  const round = join(folder, 'sub', 'round');
  symlinkSync(folder, round);
  try {
    const { out, err } = await command(['read', folder]);
    assert.equal(lines(out).length, 3, err);
  } finally {
    rmSync(round);
  }
});

test('check prints what to mend with its place, and exits 1 on an error', async () => {
  const { code, out } = await command(['check', join(folder, 'sub')]);
  assert.equal(code, 1);
  assert.match(out, /b\.html:1 {2}错误 {2}.*国务院办公厅.*\[index-number-default\]/);
  assert.match(out, /共 1 个文件：1 个错误，0 个警告，0 个提示，0 个文件未读。/);
  assert.equal((await command(['check', join(folder, 'gbk.htm')])).code, 0);
});

test('check speaks JSON and SARIF for pipelines', async () => {
  const json = await command(['check', '--format', 'json', folder]);
  assert.equal(lines(json.out).length, 3);
  const sarif = await command(['check', '--format', 'sarif', folder]);
  const log = JSON.parse(sarif.out) as {
    version: string;
    runs: { results: { ruleId: string; level: string }[] }[];
  };
  assert.equal(log.version, '2.1.0');
  assert.deepEqual(
    log.runs[0]!.results.map(({ ruleId, level }) => `${level} ${ruleId}`),
    ['error index-number-default'],
  );
  const none = await command(['check', '--format', 'sarif', join(folder, 'gbk.htm')]);
  assert.deepEqual((JSON.parse(none.out) as typeof log).runs[0]!.results, []);
});

test('a code of the publisher is checked against the index numbers', async () => {
  const { out } = await command(['check', '--publisher-code', '717817552', join(folder, 'a.txt')]);
  assert.match(out, /\[index-number-publisher\]/);
});

test('the days until publication are counted without the holidays of the year', async () => {
  const page = (published: string) =>
    `发布机构：某局　文号：某发〔2024〕9号　成文日期：2024-09-27　发布日期：${published}`;
  // The National Day holiday lies between: 22 Mondays to Fridays, 19 working days.
  assert.match((await command(['check', '-'], page('2024-10-29'))).out, /没有发现问题/);
  assert.match(
    (await command(['check', '-'], page('2024-11-01'))).out,
    /隔了 22 个工作日.*\[published-late\]/,
  );
});

test('a file of no known kind is told to be no text', async () => {
  const noise = join(folder, 'noise.bin');
  writeFileSync(noise, Buffer.from([1, 0, 2, 0, 0, 7, 200, 0]));
  const { err } = await command(['read', noise]);
  rmSync(noise);
  assert.match(err, /noise\.bin：是二进制文件/);
});

test('a wrong command says what is right, in the language of the environment, and exits 2', async () => {
  for (const [args, words] of [
    [['write', 'x'], /没有“write”这个命令/],
    [['read'], /read 后面要写文件/],
    [['read', 'x', '--colour'], /不认识的选项/],
    [['check', 'x', '--format', 'xml'], /没有“xml”这种格式/],
    [['read', 'x', '--max-size', 'huge'], /大于 0 的数/],
    [['write', 'x', '--lang', 'en'], /There is no command “write”/],
    [['write', 'x', '--lang', 'zh-TW'], /沒有「write」這個命令/],
  ] as [string[], RegExp][]) {
    const { code, err } = await command(args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, words);
  }
});

test('help and version go to the standard output', async () => {
  assert.match((await command(['--help'])).out, /gov-disclosure read/);
  assert.match((await command(['--version'])).out, /^\d+\.\d+\.\d+/);
});

test('a reader that goes away ends the work without a complaint', async () => {
  const stdout = new PassThrough();
  stdout.destroy();
  stdout.on('error', () => undefined);
  const stderr = new PassThrough();
  assert.equal(await run(['read', folder], { stdin: Readable.from([]), stdout, stderr, env: {} }), 0);
  assert.equal(stderr.read(), null);
});
