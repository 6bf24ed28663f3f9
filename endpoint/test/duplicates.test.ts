import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Receipt } from 'gov-disclosure/disclosure-request';
import { application, applicationFields, post, postForm } from './support/applications.js';
import { startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
/** What is asked for: another thing in each test. */
let wanted = '';
let tests = 0;
before(async () => {
  endpoint = await startTestEndpoint({ duplicateDays: 30 });
});
after(() => endpoint.stop());
beforeEach(() => (wanted = `第${(tests += 1)}号泵站的检修记录`));

const file = (body: object = application(wanted), repeats?: string) =>
  post(endpoint.app, body, {
    'idempotency-key': randomUUID(),
    ...(repeats ? { 'form-repeats': repeats } : {}),
  });

interface Refusal {
  code: string;
  errors: { code: string; params: { number: string; submittedAt: string } }[];
}

describe('the same request in a second form', () => {
  test('is told with the number of the first, and filed when its applicant knows and says so', async () => {
    const first = (await file()).json<Receipt>();
    const second = await file();
    assert.equal(second.statusCode, 409);
    const { code, errors } = second.json<Refusal>();
    assert.equal(code, 'possible-duplicate');
    assert.deepEqual(errors[0]?.params, { number: first.number, submittedAt: first.submittedAt });
    assert.equal(
      (await file(application(wanted), 'CXS-2020-00001')).statusCode,
      409,
      'another number says nothing',
    );
    const third = (await file(application(wanted), first.number)).json<Receipt>();
    assert.notEqual(third.number, first.number);
    assert.equal(
      (await file()).json<Refusal>().errors[0]?.params.number,
      third.number,
      'the latest is named',
    );
  });

  test('is found whatever contact, white space and full-width forms were typed', async () => {
    await file();
    const retyped = {
      ...application(` ${wanted.replace('的', ' 的\n')} `),
      contact: { email: 'a@example.cn' },
      delivery: { forms: ['paper'], channels: ['pickup'] },
    };
    assert.equal((await file(retyped)).statusCode, 409);
  });

  test('is no second one where somebody else asks, or for something else', async () => {
    await file();
    const other = application(wanted);
    other.applicant.identity = { kind: 'passport', number: 'E12345678' };
    assert.equal((await file(other)).statusCode, 201);
    assert.equal((await file(application(`${wanted}及照片`))).statusCode, 201);
  });

  test('is filed once when two forms are sent at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => file()));
    assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1);
    assert.equal(answers.filter(({ statusCode }) => statusCode === 409).length, 11);
  });

  test('leaves no gap in the numbers and uses no key up when it is refused', async () => {
    const first = (await file()).json<Receipt>();
    const key = { 'idempotency-key': randomUUID() };
    assert.equal((await post(endpoint.app, application(wanted), key)).statusCode, 409);
    const next = await post(endpoint.app, application(`${wanted}的目录`), key);
    const sequence = (number: string) => Number(number.split('-')[2]);
    assert.equal(sequence(next.json<Receipt>().number), sequence(first.number) + 1);
  });

  test('is let in once the first was withdrawn', async () => {
    const { number, queryCode } = (await file()).json<Receipt>();
    const ask = (url: string, payload: object, headers: Record<string, string> = {}) =>
      endpoint.app.inject({ method: 'POST', url, payload, headers });
    const { id, accessToken } = (await ask('/v1/request-lookups', { number, queryCode })).json<{
      id: string;
      accessToken: string;
    }>();
    const headers = { authorization: `Bearer ${accessToken}`, 'idempotency-key': randomUUID() };
    assert.equal((await ask(`/v1/requests/${id}/withdrawal`, {}, headers)).statusCode, 200);
    assert.equal((await file()).statusCode, 201);
  });

  test('is told to a form without script on a page that keeps everything, and whose button files it', async () => {
    const fields = (key: string) =>
      applicationFields(key).map(([name, value]): [string, string] =>
        name === 'information.description' ? [name, wanted] : [name, value],
      );
    const first = (await file()).json<Receipt>();
    const page = await postForm(endpoint.app, fields(randomUUID()));
    assert.equal(page.statusCode, 409);
    assert.match(page.body, /可能已经提交过/);
    assert.ok(page.body.includes(first.number) && page.body.includes(wanted));
    const [, name = '', value = ''] = /name="(formRepeats)" value="([^"]+)"/.exec(page.body) ?? [];
    const again = await postForm(endpoint.app, [...fields(randomUUID()), [name, value]]);
    assert.equal(again.statusCode, 201);
  });
});
