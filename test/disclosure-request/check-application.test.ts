import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkApplication, identityKinds, warningsOf } from '../../src/disclosure-request/index.js';

/** A citizen's application that is in order; `parts` replaces whole parts of it. */
function application(parts: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    formVersion: '1',
    applicant: {
      kind: 'citizen',
      name: '林清和',
      identity: { kind: 'resident-id', number: '11010519491231002X' },
    },
    contact: { phone: '010-55550123' },
    information: { description: '城东老街2025年的排水改造方案' },
    delivery: { forms: ['electronic'], channels: ['pickup'] },
    ...parts,
  };
}

const organization = {
  kind: 'organization',
  name: '清和测绘有限公司',
  creditCode: '11441700007280420Y',
};

function errorsOf(value: unknown): string[] {
  return checkApplication(value).errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

test('the legal minimum of a citizen is accepted', () => {
  const { application: accepted, errors } = checkApplication(application());
  assert.deepEqual(errors, []);
  assert.deepEqual(accepted, application());
});

test('the legal minimum of an organisation is accepted', () => {
  const value = application({ applicant: organization });
  assert.deepEqual(checkApplication(value).application, value);
});

test('the information may be asked for by title, by document number or by description; the index number never suffices and is never demanded', () => {
  for (const information of [
    { title: '排水方案' },
    { documentNumber: '清办〔2025〕3号' },
    { description: '排水' },
  ]) {
    assert.deepEqual(errorsOf(application({ information })), []);
  }
  assert.deepEqual(errorsOf(application({ information: { indexNumber: 'X1/2025-00001' } })), [
    '/information one-of-required',
  ]);
});

test('a missing application is told field by field, where a person would fill it in', () => {
  assert.deepEqual(errorsOf({ applicant: { kind: 'citizen' } }).sort(), [
    '/applicant/identity/kind required',
    '/applicant/identity/number required',
    '/applicant/name required',
    '/contact one-of-required',
    '/delivery/channels required',
    '/delivery/forms required',
    '/formVersion required',
    '/information one-of-required',
  ]);
});

test('a wrong identity number or credit code is an error', () => {
  const identity = { kind: 'resident-id', number: '110105194912310021' };
  assert.deepEqual(errorsOf(application({ applicant: { kind: 'citizen', name: '林', identity } })), [
    '/applicant/identity/number invalid-resident-id',
  ]);
  assert.deepEqual(
    errorsOf(application({ applicant: { ...organization, creditCode: '11441700007280420X' } })),
    ['/applicant/creditCode invalid-credit-code'],
  );
});

test('numbers of other papers never refuse', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...identityKinds.filter((kind) => kind !== 'resident-id')),
      fc.stringMatching(/^[A-Za-z0-9号字第-]{1,30}$/),
      (kind, number) => {
        const applicant = { kind: 'citizen', name: '林', identity: { kind, number } };
        assert.deepEqual(errorsOf(application({ applicant })), []);
      },
    ),
  );
});

test('a number that is unusual for its paper is a warning about an accepted application', () => {
  const warningsFor = (kind: string, number: string) => {
    const applicant = { kind: 'citizen', name: '林', identity: { kind, number } };
    const { application: accepted } = checkApplication(application({ applicant }));
    assert.ok(accepted);
    return warningsOf(accepted).map(({ pointer, code }) => `${pointer} ${code}`);
  };
  const unusual = ['/applicant/identity/number unusual-identity-number'];
  assert.deepEqual(warningsFor('hk-macao-travel-permit', 'h12345678'), []);
  assert.deepEqual(warningsFor('hk-macao-travel-permit', '12'), unusual);
  assert.deepEqual(warningsFor('passport', 'E12345678'), []);
  assert.deepEqual(warningsFor('passport', '?'), unusual);
  assert.deepEqual(warningsFor('hk-macao-taiwan-residence-permit', '11010519491231002X'), unusual);
  assert.deepEqual(warningsFor('military-id', '军字第1234567号'), []);
});

test('numbers typed full-width, with spaces or in small letters are understood', () => {
  const identity = { kind: 'resident-id', number: ' １１０１０５ 19491231 002x ' };
  const { application: accepted } = checkApplication(
    application({ applicant: { kind: 'citizen', name: '林', identity } }),
  );
  assert.equal(
    accepted?.applicant.kind === 'citizen' && accepted.applicant.identity.number,
    '11010519491231002X',
  );
});

test('the chosen way of obtaining demands its contact, and only that one is told', () => {
  const delivery = { forms: ['paper'], channels: ['post', 'email'] };
  assert.deepEqual(errorsOf(application({ delivery, contact: {} })), [
    '/contact/email required-for-channel',
    '/contact/address required-for-channel',
  ]);
  assert.deepEqual(
    errorsOf(application({ delivery, contact: { address: '城东路1号', email: 'a@b.cn' } })),
    [],
  );
});

test('errors come in the order of the form, whichever rule found them', () => {
  const pointers = checkApplication({ formVersion: '2' }).errors.map(({ pointer }) => pointer);
  assert.deepEqual(pointers, [
    '/applicant/kind',
    '/applicant/name',
    '/contact',
    '/information',
    '/delivery/forms',
    '/delivery/channels',
  ]);
});

test('the fields that a site may switch on are known, and never demanded', () => {
  const extra = application({
    agency: 'CXS',
    information: { title: '方案', purpose: '生产' },
    attachments: ['0'.repeat(32), '0'.repeat(32)],
    assistedBy: '窗口二号',
  });
  const { application: accepted, errors } = checkApplication(extra);
  assert.deepEqual(errors, []);
  assert.deepEqual(accepted?.attachments, ['0'.repeat(32)]);
  const many = Array.from({ length: 6 }, (_, i) => String(i).repeat(32));
  assert.deepEqual(errorsOf(application({ attachments: many })), ['/attachments too-many']);
  assert.deepEqual(errorsOf(application({ attachments: ['../etc/passwd'] })), ['/attachments invalid-type']);
});

test('contacts that nobody could use are errors', () => {
  assert.deepEqual(errorsOf(application({ contact: { email: 'lin', phone: '找我' } })), [
    '/contact/phone invalid-phone',
    '/contact/email invalid-email',
  ]);
});

test('unknown fields are refused at every depth', () => {
  const value = JSON.parse(
    JSON.stringify(application({ information: { title: '方案', motive: '生产' } })).replace(
      /^\{/,
      '{"__proto__":{"x":1},"a/b~c":1,',
    ),
  ) as unknown;
  assert.deepEqual(errorsOf(value).sort(), [
    '/__proto__ unknown-field',
    '/a~1b~0c unknown-field',
    '/information/motive unknown-field',
  ]);
});

test('the fields of the other kind of applicant are unknown', () => {
  assert.deepEqual(errorsOf(application({ applicant: { ...organization, identity: {} } })), [
    '/applicant/identity unknown-field',
  ]);
});

test('texts have limits counted in characters, not in bytes or code units', () => {
  assert.deepEqual(errorsOf(application({ information: { description: '𠮷'.repeat(2000) } })), []);
  const { errors } = checkApplication(application({ information: { description: '字'.repeat(2001) } }));
  assert.deepEqual(errors, [
    { pointer: '/information/description', code: 'too-long', params: { max: 2000 } },
  ]);
});

test('control characters and half surrogates are refused; lines are allowed in the description only', () => {
  for (const bad of ['a\u0000b', 'a\u001bb', 'a\ud800b', 'a\nb']) {
    assert.deepEqual(errorsOf(application({ information: { title: bad } })), [
      '/information/title invalid-characters',
    ]);
  }
  const { application: accepted } = checkApplication(
    application({ information: { description: '一\r\n二' } }),
  );
  assert.equal(accepted?.information.description, '一\n二');
});

test('choices are taken once each and in a fixed order, so that equal applications are equal bytes', () => {
  const delivery = { forms: ['disc', 'paper', 'disc'], channels: ['pickup', 'pickup'], acceptOther: true };
  assert.deepEqual(checkApplication(application({ delivery })).application?.delivery, {
    forms: ['paper', 'disc'],
    channels: ['pickup'],
    acceptOther: true,
  });
});

test('no value of any kind makes the check throw, and what it accepts it accepts again unchanged', () => {
  const anything = fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true });
  const field = fc.oneof(anything, fc.string({ unit: 'binary' }), fc.constant('citizen'));
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        fc.record(
          {
            formVersion: field,
            applicant: anything,
            contact: anything,
            information: anything,
            delivery: anything,
          },
          { requiredKeys: [] },
        ),
        fc.dictionary(fc.constantFrom('applicant', 'contact', 'delivery', '__proto__', 'x'), anything),
      ),
      (value) => {
        const first = checkApplication(value);
        assert.equal(first.application === undefined, first.errors.length > 0);
        assert.ok(first.errors.length <= 100);
      },
    ),
  );
});

test('what is accepted is accepted again unchanged, whatever was typed', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, words, words, (name, title, description) => {
      const value = application({
        applicant: { ...organization, name },
        information: { title, description },
      });
      const { application: once } = checkApplication(value);
      fc.pre(once !== undefined);
      assert.equal(JSON.stringify(checkApplication(once).application), JSON.stringify(once));
    }),
  );
});

test('a polluted prototype neither fills in a missing field nor adds one', () => {
  const polluted = Object.prototype as unknown as Record<string, unknown>;
  polluted['creditCode'] = '11441700007280420Y';
  polluted['description'] = 'x';
  try {
    const value = application({ applicant: { kind: 'organization', name: '清和' }, information: {} });
    assert.deepEqual(errorsOf(value), ['/applicant/creditCode required', '/information one-of-required']);
  } finally {
    delete polluted['creditCode'];
    delete polluted['description'];
  }
});
