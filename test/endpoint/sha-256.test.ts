import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../../src/endpoint/sha-256.js';

test('the digest without crypto.subtle is that of the standard, at every length around a block', () => {
  const node = (text: string) => createHash('sha256').update(text).digest('hex');
  for (let length = 0; length < 200; length += 1) {
    const text = 'a?1&'.repeat(50).slice(0, length);
    assert.equal(sha256(text), node(text), String(length));
  }
  const ascii = fc.string({ unit: 'binary-ascii', maxLength: 300 });
  fc.assert(fc.property(ascii, (text) => assert.equal(sha256(text), node(text))));
});
