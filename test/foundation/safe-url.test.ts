import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from '../../src/foundation/safe-url.js';

const page = 'https://www.linjiang.example/zwgk/index.html';

test('addresses that lead to pages, mailboxes and telephones pass, in full', () => {
  assert.equal(safeUrl('https://a.example/x?y=1#z', page), 'https://a.example/x?y=1#z');
  assert.equal(safeUrl('mailto:xxgk@linjiang.example', page), 'mailto:xxgk@linjiang.example');
  assert.equal(safeUrl('tel:12345', page), 'tel:12345');
});

test('an address relative to the page is read from where it stands', () => {
  assert.equal(safeUrl('../files/plan.pdf', page), 'https://www.linjiang.example/files/plan.pdf');
  assert.equal(safeUrl('?page=2', page), 'https://www.linjiang.example/zwgk/index.html?page=2');
  assert.equal(safeUrl('//data.example/a', page), 'https://data.example/a');
  assert.equal(safeUrl('附件.docx', page), 'https://www.linjiang.example/zwgk/%E9%99%84%E4%BB%B6.docx');
});

const running = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u0000javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  'javascript://%0aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://www.linjiang.example/1',
  'file:///etc/passwd',
  'filesystem:https://a.example/x',
  'view-source:https://a.example/',
  'about:blank',
  'ws://a.example/',
  'intent://x#Intent;scheme=https;end',
];

for (const address of running) {
  test(`${JSON.stringify(address)} becomes no link`, () => {
    assert.equal(safeUrl(address, page), undefined);
  });
}

test('what is no address at all becomes no link, without an error', () => {
  assert.equal(safeUrl('http://', page), undefined);
  assert.equal(safeUrl('https://[half', page), undefined);
  assert.equal(safeUrl('a', undefined), undefined);
  assert.equal(safeUrl('a', 'no page'), undefined);
});

test('whatever goes in, what comes out has a scheme that runs nothing', () => {
  const disguise = fc.constantFrom('', ' ', '\t', '\n', '\u0000', '\u0008', '\u001f', '\u00a0', '\ufeff');
  const scheme = fc.constantFrom(
    'javascript',
    'JAVASCRIPT',
    'data',
    'vbscript',
    'https',
    'http',
    'blob',
    'x',
  );
  const separator = fc.constantFrom(':', '：', '&colon;', '%3A', ' :', '\t:', '\\:', '://', ':///');
  const address = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .tuple(disguise, scheme, disguise, separator, disguise, fc.string({ maxLength: 20 }))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(address, (value) => {
      const safe = safeUrl(value, page);
      if (safe === undefined) return;
      assert.match(safe, /^(https?|mailto|tel):/);
      assert.equal(new URL(safe).href, safe, 'read again, it is the same address');
    }),
    { numRuns: 3000 },
  );
});

test('an address that passed passes again unchanged', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (value) => {
      const safe = safeUrl(value, page);
      assert.ok(safe);
      assert.equal(safeUrl(safe, page), safe);
    }),
  );
});
