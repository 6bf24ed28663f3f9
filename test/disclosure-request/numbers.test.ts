import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCreditCode, isResidentId } from '../../src/disclosure-request/index.js';

test('the identity number that the standard itself prints is valid', () => {
  assert.ok(isResidentId('11010519491231002X'));
});

test('an identity number needs 18 characters, a real birthday, a capital X and the right check character', () => {
  for (const wrong of [
    '11010519491231002x',
    '110105194912310021',
    '11010519490231002X',
    '11010519491331002X',
    '110105491231002',
    ' 11010519491231002X',
    '11010519491231002X\n',
    '01010519491231002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    '',
  ]) {
    assert.equal(isResidentId(wrong), false, JSON.stringify(wrong));
  }
});

test('the 29th of February is a birthday in leap years only', () => {
  assert.ok(isResidentId(withCheckDigit('11010520000229001')));
  assert.ok(!isResidentId(withCheckDigit('11010519000229001')));
  assert.ok(!isResidentId(withCheckDigit('11010520010229001')));
});

test('one wrong character never passes as an identity number', () => {
  fc.assert(
    fc.property(fc.nat(16), fc.nat(8), (place, step) => {
      const number = '11010519491231002X';
      const digit = (Number(number[place]) + 1 + step) % 10;
      assert.equal(isResidentId(number.slice(0, place) + String(digit) + number.slice(place + 1)), false);
    }),
  );
});

test('a published credit code is valid', () => {
  assert.ok(isCreditCode('11441700007280420Y'));
});

test('a credit code needs 18 characters without I, O, S, V, Z and the right check character', () => {
  for (const wrong of [
    '11441700007280420X',
    '11441700007280420y',
    '1144170000728042OY',
    '11441700007280420',
    '11441700007280420YY',
    '1144170000728042SY',
    '',
  ]) {
    assert.equal(isCreditCode(wrong), false, wrong);
  }
});

test('one wrong character never passes as a credit code', () => {
  const code = '11441700007280420Y';
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  fc.assert(
    fc.property(fc.nat(17), fc.nat(30), (place, other) => {
      const character = characters.charAt(other);
      fc.pre(character !== code[place]);
      assert.equal(isCreditCode(code.slice(0, place) + character + code.slice(place + 1)), false);
    }),
  );
});

/** Written apart from the code under test: the standard's weights are the powers of two modulo 11. */
function withCheckDigit(first: string): string {
  const sum = [...first].reduce((total, digit, place) => total + Number(digit) * 2 ** (17 - place), 0);
  return first + '10X98765432'.charAt(sum % 11);
}
