import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applicationFromFields,
  checkApplication,
  fieldsOfApplication,
} from '../../src/disclosure-request/index.js';

const filled: [string, string][] = [
  ['formVersion', '1'],
  ['idempotencyKey', 'k-1'],
  ['applicant.kind', 'citizen'],
  ['applicant.name', '林清和'],
  ['applicant.identity.kind', 'resident-id'],
  ['applicant.identity.number', '11010519491231002X'],
  ['applicant.creditCode', '11441700007280420Y'],
  ['contact.phone', '010-55550123'],
  ['contact.email', ''],
  ['information.description', '第一行\r\n第二行\u0000'],
  ['delivery.forms', 'paper'],
  ['delivery.forms', 'electronic'],
  ['delivery.channels', 'pickup'],
  ['delivery.acceptOther', 'true'],
  ['csrf', 'x'],
];

test('the entries of a posted form become an application', () => {
  const { value, idempotencyKey, unknown } = applicationFromFields(filled);
  assert.equal(idempotencyKey, 'k-1');
  assert.deepEqual(unknown, ['csrf']);
  assert.deepEqual(value, {
    formVersion: '1',
    applicant: {
      kind: 'citizen',
      name: '林清和',
      identity: { kind: 'resident-id', number: '11010519491231002X' },
    },
    contact: { phone: '010-55550123' },
    information: { description: '第一行\n第二行' },
    delivery: { forms: ['paper', 'electronic'], channels: ['pickup'], acceptOther: true },
  });
  assert.deepEqual(checkApplication(value).errors, []);
});

test('names like those of prototypes are unknown fields, nothing more', () => {
  const { value, unknown } = applicationFromFields([
    ['__proto__.polluted', 'x'],
    ['constructor', 'x'],
    ['applicant.kind', 'constructor'],
  ]);
  assert.deepEqual(unknown, ['__proto__.polluted', 'constructor']);
  assert.deepEqual(value, { applicant: { kind: 'constructor' } });
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('a stored application fills the form again with the same words', () => {
  const { application } = checkApplication(applicationFromFields(filled).value);
  assert.ok(application);
  const again = checkApplication(applicationFromFields(fieldsOfApplication(application)).value);
  assert.deepEqual(again.application, application);
});
