import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type {
  PublishedSuggestion,
  SuggestionReceipt,
  SuggestionStatusView,
} from 'gov-disclosure/disclosure-request';
import { Journey } from './support/journey.js';
import { officers, startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
let journey: Journey;
before(async () => {
  endpoint = await startTestEndpoint({ officers });
  journey = new Journey(await endpoint.app.listen({ host: '127.0.0.1', port: 0 }));
});
after(() => endpoint.stop());

const officer = { authorization: `Bearer ${officers[0]!.token}` };

async function suggest(body: Record<string, unknown>, status = 201) {
  const headers = { 'idempotency-key': randomUUID() };
  const options = { body, headers, status };
  return (await journey.ask<SuggestionReceipt>('submitSuggestion', 'POST', 'suggestions', options)).body;
}

async function lookUp({ number, queryCode }: Pick<SuggestionReceipt, 'number' | 'queryCode'>) {
  const body = { number, queryCode };
  return (await journey.ask<SuggestionStatusView>('lookUpSuggestion', 'POST', 'suggestion-lookups', { body }))
    .body;
}

test('an opinion is answered within five working days, a mistake on a page within three', async () => {
  const opinion = await suggest({ kind: 'opinion', text: '建议公开停车收费标准' });
  const mistake = await suggest({
    kind: 'mistake',
    text: '日期有误',
    page: { address: 'https://www.example.gov.cn/a', quote: '2月30日' },
  });
  assert.match(opinion.number, /^CXS-Y-\d{4}-\d{5}$/);
  assert.deepEqual([opinion.deadline.workingDays, mistake.deadline.workingDays], [5, 3]);
  const view = await lookUp(mistake);
  assert.deepEqual(
    [view.state, view.answer, view.page?.quote, view.daysLeft],
    ['submitted', null, '2月30日', view.deadline.dueOn ? 3 : null],
  );
});

test('only what the sender agreed to and the office released is published', async () => {
  const agreed = await suggest({ kind: 'opinion', text: '我是王小明，建议延时开放', publishAnswer: true });
  const silent = await suggest({ kind: 'opinion', text: '不要公开这一条' });
  const answer = (number: string, body: unknown, status = 200) =>
    journey.ask<SuggestionStatusView>('answerSuggestion', 'POST', `officer/suggestions/${number}/answer`, {
      body,
      headers: officer,
      status,
    });
  await answer(silent.number, { answer: '收到', publish: { question: '问' } }, 409);
  await answer(silent.number, { answer: '已转相关科室。' });
  await answer(agreed.number, { answer: '自下月起延时。', publish: { question: '建议延时开放。' } });
  await answer(agreed.number, { answer: '再答一次' }, 409);
  const { body: page } = await journey.ask<{ items: PublishedSuggestion[] }>(
    'listAnsweredSuggestions',
    'GET',
    'suggestions',
  );
  assert.deepEqual(
    page.items.map(({ number, question, answer: text }) => [number, question, text]),
    [[agreed.number, '建议延时开放。', '自下月起延时。']],
  );
  assert.doesNotMatch(JSON.stringify(page), /王小明|不要公开/);
  assert.equal((await lookUp(silent)).answer, '已转相关科室。');
  assert.equal((await lookUp(agreed)).published, true);
});

test('the list of published answers can be walked page by page', async () => {
  for (let i = 0; i < 4; i += 1) {
    const { number } = await suggest({ kind: 'opinion', text: `第${i}条`, publishAnswer: true });
    const options = { body: { answer: '好', publish: { question: `第${i}条` } }, headers: officer };
    await journey.ask('answerSuggestion', 'POST', `officer/suggestions/${number}/answer`, options);
  }
  const seen: string[] = [];
  let cursor = '';
  do {
    const path = `suggestions?limit=2${cursor && `&cursor=${cursor}`}`;
    const { body } = await journey.ask<{ items: PublishedSuggestion[]; next: string | null }>(
      'listAnsweredSuggestions',
      'GET',
      path,
    );
    seen.push(...body.items.map(({ question }) => question));
    cursor = body.next ?? '';
  } while (cursor);
  assert.deepEqual(seen.slice(0, 4), ['第3条', '第2条', '第1条', '第0条']);
  assert.equal(new Set(seen).size, seen.length);
});

test('one key is one suggestion, and what is wrong is told at its place', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const body = { kind: 'opinion', text: '一次' };
  const send = () =>
    journey.ask<SuggestionReceipt>('submitSuggestion', 'POST', 'suggestions', { body, headers, status: 201 });
  const answers = await Promise.all(Array.from({ length: 20 }, send));
  assert.equal(new Set(answers.map(({ body }) => body.number)).size, 1);
  const wrong = await endpoint.app.inject({
    method: 'POST',
    url: '/v1/suggestions',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    payload: JSON.stringify({
      kind: 'praise',
      text: ' ',
      page: { address: 'javascript:alert(1)' },
      extra: 1,
    }),
  });
  assert.deepEqual(
    wrong
      .json<{ errors: { pointer: string; code: string }[] }>()
      .errors.map(({ pointer, code }) => `${pointer} ${code}`),
    ['/kind invalid-choice', '/text required', '/extra unknown-field', '/page/address invalid-address'],
  );
});
