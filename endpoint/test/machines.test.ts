import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Challenge } from 'gov-disclosure/disclosure-request';
import { usualRateLimits } from '../src/http/rate-limits.js';
import { application, applicationFields, post, postForm } from './support/applications.js';
import { startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

// Enough for this file; the share of filings without a proof stays as it is.
const rateLimits = {
  ...usualRateLimits,
  perAddress: { ...usualRateLimits.perAddress, file: 1000, challenge: 1000 },
};

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTestEndpoint({ proofOfWork: 500, rateLimits });
});
after(() => endpoint.stop());

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

async function newTask(): Promise<Challenge> {
  const answer = await endpoint.app.inject({ method: 'POST', url: '/v1/challenges' });
  assert.equal(answer.statusCode, 200);
  return answer.json();
}

function solve({ salt, challenge, maxNumber }: Challenge): number {
  for (let number = 0; number <= maxNumber; number += 1)
    if (digest(salt + String(number)) === challenge) return number;
  return assert.fail('the task has a solution');
}

const header = (proof: object) => Buffer.from(JSON.stringify(proof)).toString('base64');
const file = (proof: string, key = randomUUID(), body = application()) =>
  post(endpoint.app, body, { 'idempotency-key': key, 'form-proof': proof });
const codeOf = (answer: { json(): { code?: string } }) => answer.json().code;

describe('proof of work, where a site asks for one', () => {
  test('the form says so, and a solved task lets one filing in', async () => {
    const { antiAbuse } = (await endpoint.app.inject('/v1/forms/request')).json<{
      antiAbuse: { proofOfWork: object };
    }>();
    assert.deepEqual(antiAbuse.proofOfWork, { algorithm: 'SHA-256', maxNumber: 500 });
    const task = await newTask();
    const proof = header({ ...task, number: solve(task) });
    assert.equal((await file(proof)).statusCode, 201);
    assert.equal(codeOf(await file(proof)), 'challenge-failed', 'a second filing needs another proof');
  });

  test('of 20 filings at once with one proof, one is let in', async () => {
    const task = await newTask();
    const proof = header({ ...task, number: solve(task) });
    const answers = await Promise.all(Array.from({ length: 20 }, () => file(proof)));
    assert.equal(answers.filter(({ statusCode }) => statusCode === 201).length, 1);
  });

  test('a repetition with the same key needs no proof: the first one was used up by the same filing', async () => {
    const task = await newTask();
    const key = randomUUID();
    const proof = header({ ...task, number: solve(task) });
    const first = await file(proof, key);
    assert.equal(first.statusCode, 201);
    for (const again of [
      await file(proof, key),
      await post(endpoint.app, application(), { 'idempotency-key': key }),
    ]) {
      assert.equal(again.statusCode, 201);
      assert.equal(again.body, first.body);
    }
  });

  test('a filing that was refused uses no proof up', async () => {
    const task = await newTask();
    const proof = header({ ...task, number: solve(task) });
    const key = randomUUID();
    const empty = { ...application(), contact: {} } as unknown as ReturnType<typeof application>;
    assert.equal((await file(proof, key, empty)).statusCode, 422);
    assert.equal((await file(proof, key)).statusCode, 201);
  });

  test('what is forged, spliced, moved, too old or no proof at all is refused', async () => {
    const task = await newTask();
    const number = solve(task);
    const later = task.salt.replace(/expires=\d+/, 'expires=99999999999');
    const ancient = task.salt.replace(/expires=\d+/, 'expires=1');
    const spliced = {
      ...task,
      salt: task.salt + String(number).slice(0, 1),
      number: Number(String(number).slice(1)),
    };
    const wrong: object[] = [
      { ...task, number: number + 1 },
      { ...task, number, signature: '00'.repeat(32) },
      { ...task, number, signature: '' },
      { ...task, salt: later, number, challenge: digest(later + String(number)) },
      { ...task, salt: ancient, number, challenge: digest(ancient + String(number)) },
      spliced,
      { ...task, number: String(number) },
      { ...task, salt: null, number },
      [],
    ];
    for (const proof of wrong)
      assert.equal(codeOf(await file(header(proof))), 'challenge-failed', JSON.stringify(proof));
    for (const text of ['%', 'null', Buffer.from('null').toString('base64')])
      assert.equal(codeOf(await file(text)), 'challenge-failed', text);
    assert.equal((await file(header({ ...task, number }))).statusCode, 201, 'the proof itself is still good');
  });

  test('a form without script is taken without one, from one address only a few times', async () => {
    const send = () => postForm(endpoint.app, applicationFields(randomUUID()));
    const share = usualRateLimits.perAddress['file-unproved'];
    for (let times = 0; times < share; times += 1) assert.equal((await send()).statusCode, 201);
    const refused = await send();
    assert.equal(refused.statusCode, 429);
    assert.match(refused.body, /没有丢失/);
  });
});

test('where no proof is asked there is no task', async () => {
  const other = await startTestEndpoint();
  assert.equal((await other.app.inject({ method: 'POST', url: '/v1/challenges' })).statusCode, 404);
  await other.stop();
});
