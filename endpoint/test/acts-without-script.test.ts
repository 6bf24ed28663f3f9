import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Receipt } from 'gov-disclosure/disclosure-request';
import { usualRateLimits } from '../src/http/rate-limits.js';
import { application, post } from './support/applications.js';
import { assertDocumented, operationOf } from './support/documented.js';
import { Journey, pdf } from './support/journey.js';
import { officers, startTestEndpoint, type TestEndpoint } from './support/test-endpoint.js';

let endpoint: TestEndpoint;
let journey: Journey;
let address = '';
before(async () => {
  endpoint = await startTestEndpoint({ officers });
  address = await endpoint.app.listen({ host: '127.0.0.1', port: 0 });
  journey = new Journey(address);
});
after(() => endpoint.stop());

interface Page {
  url: string;
  status: number;
  text: string;
}

async function send(url: string, fields: [string, string][]): Promise<Page> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  return { url, status: answer.status, text: await answer.text() };
}

/** Presses a button of a page as a browser without script does, with what is changed in the form before. */
function press(page: Page, button: string, changes: Record<string, string> = {}): Promise<Page> {
  const form = page.text.split('<form').find((one) => one.includes(`>${button}</button>`)) ?? '';
  const action = /action="([^"]*)"/.exec(form)?.[1] ?? assert.fail(`${button} is on the page`);
  const fields = Array.from(
    form.matchAll(/<(?:input|textarea)[^>]* name="([^"]+)"[^>]*>/g),
    ([tag, name = '']): [string, string] => [name, changes[name] ?? /value="([^"]*)"/.exec(tag)?.[1] ?? ''],
  );
  return send(new URL(action, page.url).href, fields);
}

const save = (url: string, fields: [string, string][]) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
const tokenOf = ({ text }: Page) =>
  /name="accessToken" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail('there is a token');

const file = async () =>
  (await post(endpoint.app, application(), { 'idempotency-key': randomUUID() })).json<Receipt>();
const lookUp = ({ number, queryCode }: Receipt) =>
  send(`${address}/v1/request-lookups`, [
    ['number', number],
    ['queryCode', queryCode],
  ]);

async function askedToCorrect(): Promise<Receipt> {
  const receipt = await file();
  const { id } = await journey.lookUp(receipt);
  await journey.move(id, { action: 'confirm' });
  const document = await journey.upload(pdf('补正告知书'), '补正告知书.pdf', 'application/pdf');
  const respondBy = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await journey.move(id, { action: 'request-correction', document, respondBy, reason: '请写明路段' });
  return receipt;
}

describe('without script, on the page that a look-up is answered with', () => {
  test('an applicant withdraws a request, once, and sees it withdrawn', async () => {
    const receipt = await file();
    const page = await lookUp(receipt);
    assert.ok(!page.text.includes(receipt.queryCode));
    const withdrawn = await press(page, '确认撤回');
    assert.equal(withdrawn.status, 200);
    assert.equal((await journey.lookUp(receipt)).state, 'withdrawn');
    assert.ok(!withdrawn.text.includes('确认撤回'), 'what is done is not offered again');
    assert.equal((await press(page, '确认撤回')).text, withdrawn.text, 'pressed twice it happens once');
    assert.match((await press(await lookUp(await file()), '确认撤回')).text, /已撤回|撤回/);
  });

  test('an applicant corrects a request; what is refused comes back with every word', async () => {
    const receipt = await askedToCorrect();
    const page = await lookUp(receipt);
    assert.match(page.text, /请写明路段/);
    const empty = {
      'information.title': '',
      'information.description': '',
      'information.documentNumber': '',
    };
    const refused = await press(page, '提交补正', empty);
    assert.equal(refused.status, 422);
    const long = '长'.repeat(2100);
    const tooLong = await press(refused, '提交补正', { 'information.description': long });
    assert.ok(tooLong.text.includes(long));
    const corrected = await press(tooLong, '提交补正', {
      'information.description': '人民路<b>北段</b>的养护经费',
    });
    assert.equal(corrected.status, 200, corrected.text);
    const { state, application: known } = await journey.lookUp(receipt);
    assert.equal(state, 'received');
    assert.equal(known.information.description, '人民路<b>北段</b>的养护经费');
    assert.ok(!corrected.text.includes('<b>'));
  });

  test('a token that is wrong, or another request’s, opens nothing and says what to do', async () => {
    const page = await lookUp(await file());
    const other = await lookUp(await file());
    const token = /name="accessToken" value="([^"]+)"/.exec(other.text)?.[1] ?? assert.fail();
    for (const accessToken of [token, 'x', '']) {
      const refused = await press(page, '确认撤回', { accessToken });
      assert.equal(refused.status, 401);
      assert.match(refused.text, /重新查询/);
    }
  });

  test('an applicant saves each file of the reply and of the steps; number, code and token are in no address', async () => {
    const receipt = await askedToCorrect();
    const { id } = await journey.lookUp(receipt);
    const notice = await lookUp(receipt);
    assert.match(notice.text, /下载补正告知书\.pdf（1 kB）<\/button>/);
    await press(notice, '提交补正', { 'information.description': '人民路北段的养护经费' });
    await journey.move(id, { action: 'register' });
    await journey.move(id, { action: 'start' });
    const document = await journey.upload(pdf(), '答复书<1>.pdf', 'application/pdf');
    const table = await journey.upload(pdf('统计表'), '统计表.pdf', 'application/pdf');
    await journey.move(id, { action: 'reply', replyKind: 'granted', document, files: [table] });

    const page = await lookUp(receipt);
    const forms = page.text.split('<form class="file"').slice(1);
    const actions = forms.map((form) => /action="([^"]*)"/.exec(form)?.[1] ?? '');
    assert.equal(new Set(actions).size, 3, 'each file stands there once');
    for (const secret of [receipt.number, receipt.queryCode, tokenOf(page)])
      assert.ok(actions.every((action) => !action.includes(secret)));
    const texts: string[] = [];
    for (const action of actions) {
      const file = await save(new URL(action, page.url).href, [['accessToken', tokenOf(page)]]);
      await assertDocumented(operationOf('saveRequestDocument'), file.clone());
      assert.equal(file.status, 200);
      assert.equal(file.headers.get('cache-control'), 'no-store');
      assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename\*=UTF-8''%/);
      assert.equal(file.headers.get('content-type'), 'application/octet-stream');
      texts.push(await file.text());
    }
    assert.deepEqual(texts.sort(), [pdf(), pdf('统计表'), pdf('补正告知书')].map(String).sort());

    // The page that a step is answered with leads to the same files.
    const proposed = await press(page, '提出建议');
    const [again] = proposed.text.split('<form class="file"').slice(1);
    const url = new URL(/action="([^"]*)"/.exec(again ?? '')?.[1] ?? '', proposed.url).href;
    assert.equal((await save(url, [['accessToken', tokenOf(proposed)]])).status, 200);
  });

  test('no file tells whether a request exists: a wrong token reads alike for those that do and those that do not', async () => {
    const receipt = await askedToCorrect();
    const page = await lookUp(receipt);
    const other = await lookUp(await file());
    const [action = ''] = /requests\/[^"]+\/documents\/[^"]+/.exec(page.text) ?? [];
    const real = new URL(action, page.url).href;
    const none = `${address}/v1/requests/${randomUUID()}/documents/${randomUUID()}`;
    const answers: string[] = [];
    for (const url of [real, none]) {
      for (const accessToken of [tokenOf(other), 'x', '']) {
        const refused = await save(url, [['accessToken', accessToken]]);
        await assertDocumented(operationOf('saveRequestDocument'), refused.clone());
        assert.equal(refused.status, 401);
        answers.push(await refused.text());
      }
    }
    assert.equal(new Set(answers).size, 1);
    assert.match(answers[0] ?? '', /请用申请编号和查询码重新查询后再下载/);
    const unknown = await save(real.replace(/[^/]+$/, randomUUID()), [['accessToken', tokenOf(page)]]);
    await assertDocumented(operationOf('saveRequestDocument'), unknown.clone());
    assert.equal(unknown.status, 404);
    assert.match(await unknown.text(), /重新查询/);
    // A program has the address for programs.
    const asJson = await fetch(real, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(page)}` },
      body: '{}',
    });
    await assertDocumented(operationOf('saveRequestDocument'), asJson.clone());
    assert.equal(asJson.status, 415);
    const foreign = await fetch(real, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ accessToken: tokenOf(page) }),
    });
    assert.equal(foreign.status, 403);
  });

  test('files are counted like look-ups, and who asks too often is told on a page', async () => {
    const { perAddress } = usualRateLimits;
    const narrow = await startTestEndpoint({
      rateLimits: { ...usualRateLimits, perAddress: { ...perAddress, 'look-up': 1 } },
    });
    const there = await narrow.app.listen({ host: '127.0.0.1', port: 0 });
    const url = `${there}/v1/requests/${randomUUID()}/documents/${randomUUID()}`;
    assert.equal((await send(url, [['accessToken', 'x']])).status, 401);
    const refused = await send(url, [['accessToken', 'x']]);
    assert.equal(refused.status, 429);
    assert.match(refused.text, /请过几分钟再试/);
    await narrow.stop();
  });
});
