import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { beijingDay, beijingTime } from '../src/beijing-time.js';
import { idFromFile, idFromIndexNumber, indexNumberKey } from '../src/documents/document-id.js';
import { openKeyFile } from '../src/keys/key-file.js';
import { seal, unseal } from '../src/keys/sealed.js';
import { canonicalJson } from '../src/requests/canonical-json.js';
import { newQueryCode, normalQueryCode } from '../src/requests/query-code.js';
import { temporaryFolder } from './support/test-endpoint.js';

test('a query code has twelve unmistakable characters, a digit in every third place, and 51 bits', () => {
  const seen = new Set<string>();
  const inFirstPlace = new Set<string>();
  for (let i = 0; i < 5000; i++) {
    const code = newQueryCode();
    assert.match(code, /^[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}-[2-9A-HJ-NPR-Y]{4}$/);
    assert.match(normalQueryCode(code), /^(..\d){4}$/);
    seen.add(code);
    inFirstPlace.add(code.charAt(0));
  }
  assert.equal(seen.size, 5000);
  assert.equal(inFirstPlace.size, 30);
  assert.ok(8 * Math.log2(30) + 4 * Math.log2(8) > 51);
});

test('a query code is compared without hyphens, spaces, case and width', () => {
  assert.equal(normalQueryCode('HK4M-7P2W-9RT5'), normalQueryCode(' ｈk4m 7p2w９rt5 '));
});

test('canonical JSON is the same for every order of members, and reads back as the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as unknown;
      const text = canonicalJson(plain);
      assert.deepEqual(JSON.parse(text), plain);
      assert.equal(canonicalJson(reversed(plain)), text);
    }),
  );
  // The example of RFC 8785, 3.2.3: sorted by UTF-16 units, not by code points.
  const members = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  const order = '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}';
  assert.equal(canonicalJson(members), order);
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

test('an id stands in an address without encoding of slashes, dots or spaces', () => {
  assert.equal(idFromIndexNumber('G00000-0203/2019-23690'), 'g00000-0203-2019-23690');
  assert.equal(idFromIndexNumber(' ０００014349／2022-01899'), '000014349-2022-01899');
  assert.equal(idFromIndexNumber('——'), undefined);
  assert.equal(idFromFile('2025/工作 要点.v2.html'), '2025-工作-要点-v2');
  assert.match(idFromFile('by-index-number.txt'), /^document-[0-9a-f]{8}$/);
  assert.match(idFromFile('….txt'), /^document-[0-9a-f]{8}$/);
  assert.equal(indexNumberKey(' g00000-0203／2019-23690 '), 'G00000-0203/2019-23690');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const id = idFromFile(`${name}.txt`);
      assert.match(id, /^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
      assert.ok(Array.from(id).length <= 120);
    }),
  );
});

test('days and times are those of China, also around midnight and the new year', () => {
  assert.equal(beijingTime(new Date('2025-12-31T16:00:00Z')), '2026-01-01T00:00:00.000+08:00');
  assert.equal(beijingDay(new Date('2025-12-31T15:59:59Z')), '2025-12-31');
});

test('what is sealed opens with the same key and context only, and shows nothing', async () => {
  const folder = await temporaryFolder();
  const keys = await openKeyFile(join(folder, 'keys.json'));
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, context) => {
      const box = await seal(keys, context, value);
      assert.deepEqual(await unseal(keys, context, box), JSON.parse(JSON.stringify(value)));
      await assert.rejects(unseal(keys, `${context}x`, box));
      const broken = Buffer.from(box.sealed);
      broken[randomBytes(1)[0]! % broken.length]! ^= 1;
      await assert.rejects(unseal(keys, context, { ...box, sealed: broken }));
    }),
    { numRuns: 50 },
  );
  const text = '一个不该被看见的名字';
  const box = await seal(keys, 'row', text);
  assert.ok(!Buffer.concat([box.sealed, box.wrapped_key]).includes(text));
  await rm(folder, { recursive: true });
});

test('a key file is made once, for its owner only; older keys still open and the last one seals', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'keys.json');
  const [first, second] = await Promise.all([openKeyFile(path), openKeyFile(path)]);
  assert.equal(first.currentKeyId, second.currentKeyId);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  const box = await seal(first, 'row', 'old');
  const file = JSON.parse(await readFile(path, 'utf8')) as { keys: unknown[] };
  file.keys.push({ id: 'new', secret: randomBytes(32).toString('base64') });
  await writeFile(path, JSON.stringify(file));
  const rotated = await openKeyFile(path);
  assert.equal(rotated.currentKeyId, 'new');
  assert.equal(await unseal(rotated, 'row', box), 'old');
  assert.equal((await seal(rotated, 'row', 'x')).key_id, 'new');
  for (const damaged of ['', '{', '{}', '{"keys":[]}', '{"keys":[{"id":"a","secret":"c2hvcnQ="}]}']) {
    await writeFile(path, damaged);
    await assert.rejects(openKeyFile(path), /cannot be used|无法读写或已损坏/);
  }
  await rm(folder, { recursive: true });
});
