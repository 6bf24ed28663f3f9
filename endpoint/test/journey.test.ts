import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { RequestOutcome, RequestStatusView } from 'gov-disclosure/disclosure-request';
import { sql } from 'kysely';
import { beijingDay } from '../src/beijing-time.js';
import { readSteps } from '../src/requests/request-events.js';
import { application, post } from './support/applications.js';
import { Journey, pdf } from './support/journey.js';
import { officers, startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
let address: string;
let journey: Journey;
before(async () => {
  endpoint = await startTestEndpoint({ officers });
  address = await endpoint.app.listen({ host: '127.0.0.1', port: 0 });
  journey = new Journey(address);
});
after(() => endpoint.stop());

const today = beijingDay(new Date());
const later = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const bearer = ({ accessToken = '' }: RequestStatusView) => ({ authorization: `Bearer ${accessToken}` });
const keyed = (view: RequestStatusView, key: string = randomUUID()) => ({
  ...bearer(view),
  'idempotency-key': key,
});

test('a request from filing to its reply, each step with its date, its document and who took it', async () => {
  const attachment = await journey.upload(pdf('附件'), '说明.pdf', 'application/pdf');
  const receipt = await journey.file({ attachments: [attachment] });
  const filed = await journey.lookUp({
    ...receipt,
    queryCode: receipt.queryCode.toLowerCase().replace(/-/g, ' '),
  });
  assert.equal(filed.state, 'submitted');
  assert.equal(filed.deadline, null, 'no due date before the receipt is confirmed');
  assert.deepEqual(filed.allowedActions, ['withdraw']);
  assert.deepEqual(filed.application.applicant, {
    kind: 'citizen',
    name: '欧**',
    identity: '110105****002X',
  });
  assert.deepEqual(
    filed.application.attachments.map(({ name, type }) => [name, type]),
    [['说明.pdf', 'application/pdf']],
  );

  const { id } = filed;
  const received = await journey.move(id, { action: 'confirm' });
  assert.equal(received.receivedOn, today);
  assert.ok(received.deadline?.steps.every(({ text }) => text));
  await journey.move(id, { action: 'register' });
  await journey.move(id, { action: 'start' });
  const notice = await journey.upload(pdf('补正告知书'), '补正告知书.pdf', 'application/pdf');
  const asked = await journey.move(id, {
    action: 'request-correction',
    document: notice,
    respondBy: later(14),
    reason: '请写明年度',
  });
  assert.equal(asked.correction?.note, '请写明年度');
  assert.equal(asked.deadline, null, 'no clock runs during a correction');

  const view = await journey.lookUp(receipt);
  assert.deepEqual(view.allowedActions, ['correct', 'withdraw']);
  const key = randomUUID();
  const correction = { body: { information: { description: '2025年度的' } }, headers: keyed(view, key) };
  const path = `requests/${id}/corrections`;
  const corrected = await journey.ask<RequestStatusView>('correctRequest', 'POST', path, correction);
  const again = await journey.ask<RequestStatusView>('correctRequest', 'POST', path, correction);
  assert.equal(again.headers.get('idempotency-replayed'), 'true');
  assert.deepEqual(again.body, corrected.body);
  assert.equal(corrected.body.state, 'handling');
  assert.equal(corrected.body.application.information.description, '2025年度的');
  await journey.ask('correctRequest', 'POST', path, { ...correction, headers: keyed(view), status: 409 });

  const inquiry = await journey.upload(pdf('征求意见书'), '征求意见书.pdf', 'application/pdf');
  const stopped = await journey.move(id, { action: 'consult-third-party', document: inquiry });
  assert.equal(stopped.clockStopped, true);
  await journey.move(id, { action: 'end-consultation', party: 'third-party', outcome: 'agreed' });
  const answer = await journey.upload(pdf(), '答复书.pdf', 'application/pdf');
  const handed = await journey.upload(pdf('表'), '统计表.pdf', 'application/pdf');
  await journey.move(id, { action: 'reply', replyKind: 'granted', document: answer, files: [handed] });

  const replied = await journey.lookUp(receipt);
  assert.deepEqual(
    replied.replies.map(({ kind, row, article, files }) => [
      kind,
      row,
      article,
      files.map(({ name }) => name),
    ]),
    [['granted', '1', '36-2', ['答复书.pdf', '统计表.pdf']]],
  );
  assert.deepEqual(
    replied.timeline.map(({ action, by, state }) => `${by} ${action} ${state}`),
    [
      'applicant submit submitted',
      'officer confirm received',
      'officer register registered',
      'officer start handling',
      'officer request-correction correction_requested',
      'applicant correct handling',
      'officer consult-third-party handling',
      'officer end-consultation handling',
      'officer reply replied',
    ],
  );
  assert.deepEqual(replied.allowedActions, ['propose-publication']);
  const files = replied.replies[0]!.files;
  const download = `requests/${id}/documents/${files[0]!.id}`;
  const file = await journey.ask<string>('getRequestDocument', 'GET', download, { headers: bearer(replied) });
  assert.equal(file.body, pdf().toString());
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''%E7%AD%94/);
  await journey.ask('getRequestDocument', 'GET', download, { status: 401 });
  await journey.ask('proposePublication', 'POST', `requests/${id}/publication-proposal`, {
    body: {},
    headers: keyed(replied),
  });
  const accepted = await journey.move(id, { action: 'accept-publication' });
  assert.equal(accepted.publication, 'accepted');
  assert.equal((await journey.move(id, { action: 'archive' })).state, 'archived');
});

test('withdrawn is withdrawn, once, and a token opens its own request only, and only for a while', async () => {
  const mine = await journey.lookUp(await journey.file());
  const other = await journey.lookUp(await journey.file());
  const path = `requests/${mine.id}/withdrawal`;
  const body = { note: '不需要了' };
  await journey.ask('withdrawRequest', 'POST', path, { body, headers: keyed(other), status: 401 });
  const [time, mac] = (mine.accessToken ?? '').split('.');
  for (const accessToken of [`${time}.`, `zzzzzzzz.${mac}`, '', `${time}.${mac?.slice(1)}A`]) {
    await journey.ask('getRequest', 'GET', `requests/${mine.id}`, {
      headers: bearer({ ...mine, accessToken }),
      status: 401,
    });
  }
  const { body: done } = await journey.ask<RequestStatusView>('withdrawRequest', 'POST', path, {
    body,
    headers: keyed(mine),
  });
  assert.equal(done.state, 'withdrawn');
  assert.equal(done.timeline[1]?.reason, '不需要了');
  await journey.ask('withdrawRequest', 'POST', path, { body, headers: keyed(mine), status: 409 });
});

test('two officers at once: one step is taken, the other is told that the request has moved on', async () => {
  const { id } = await journey.lookUp(await journey.file());
  const headers = { authorization: `Bearer ${officers[0]!.token}` };
  const etag = (await fetch(`${address}/v1/officer/requests/${id}`, { headers })).headers.get('etag') ?? '';
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      fetch(`${address}/v1/officer/requests/${id}/transitions`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'if-match': etag },
        body: JSON.stringify({ action: 'confirm', reason: '已确认' }),
      }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412, 412, 412, 412, 412, 412]);
});

test('fifty withdrawals with one key are one step and fifty equal answers', async () => {
  const view = await journey.lookUp(await journey.file());
  const headers = { ...keyed(view), 'content-type': 'application/json' };
  const url = `${address}/v1/requests/${view.id}/withdrawal`;
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => fetch(url, { method: 'POST', headers, body: '{}' })),
  );
  const bodies = await Promise.all(answers.map((answer) => answer.text()));
  assert.equal(new Set(bodies).size, 1);
  assert.equal((await readSteps(endpoint.database, view.id)).length, 2);
});

test('a history that was changed afterwards is not believed', async () => {
  const receipt = await journey.file();
  const { id } = await journey.lookUp(receipt);
  await journey.move(id, { action: 'confirm' });
  const backdate = (day: string) =>
    sql`update request_event set occurred_on = ${day} where request_id = ${id} and seq = 2`.execute(
      endpoint.database.kysely,
    );
  await backdate('2020-01-01');
  await assert.rejects(readSteps(endpoint.database, id), /was changed/);
  await backdate(today);
});

test('a page that lost its answer learns what became of its filing, and a late copy of it files nothing', async () => {
  const key = randomUUID();
  const headers = { 'idempotency-key': key };
  const ask = async () =>
    (await journey.ask<RequestOutcome>('settleRequestOutcome', 'POST', 'request-outcomes', { headers })).body;
  assert.deepEqual(await ask(), { outcome: 'not-filed', receipt: null });
  assert.deepEqual(await ask(), { outcome: 'not-filed', receipt: null });
  const late = await post(endpoint.app, application(), headers);
  assert.equal(late.json<{ code: string }>().code, 'idempotency-key-reused');

  const filedKey = randomUUID();
  const filed = await post(endpoint.app, application(), { 'idempotency-key': filedKey });
  const found = await journey.ask<RequestOutcome>('settleRequestOutcome', 'POST', 'request-outcomes', {
    headers: { 'idempotency-key': filedKey },
  });
  assert.deepEqual(found.body, { outcome: 'filed', receipt: filed.json<unknown>() });
});

test('the list for officers says what waits, and nothing of the applicants', async () => {
  const headers = { authorization: `Bearer ${officers[0]!.token}` };
  const seen: string[] = [];
  let cursor = '';
  do {
    const path = `officer/requests?limit=3${cursor && `&cursor=${cursor}`}`;
    const { body } = await journey.ask<{ items: { number: string }[]; next: string | null }>(
      'listRequestsForOfficers',
      'GET',
      path,
      { headers },
    );
    seen.push(...body.items.map(({ number }) => number));
    assert.doesNotMatch(JSON.stringify(body), /欧|110105/);
    cursor = body.next ?? '';
  } while (cursor);
  assert.ok(seen.length >= 7);
  assert.deepEqual(seen, [...new Set(seen)].sort());
  await journey.ask('listRequestsForOfficers', 'GET', 'officer/requests', { status: 401 });
});
