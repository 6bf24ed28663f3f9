import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Receipt } from 'gov-disclosure/disclosure-request';
import { application, post } from './support/applications.js';
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
});
