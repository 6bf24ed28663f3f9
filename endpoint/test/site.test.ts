import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  loadChineseCalendar,
  type Deadline,
  type FormDefinition,
  type Receipt,
} from 'gov-disclosure/disclosure-request';
import { SiteCalendar } from '../src/calendars/site-calendar.js';
import { createEndpoint } from '../src/http/create-endpoint.js';
import { claimKey } from '../src/requests/idempotency.js';
import { siteForm } from '../src/requests/site-form.js';
import { readSettings } from '../src/settings.js';
import { application, applicationFields, post, postForm } from './support/applications.js';
import { startTestEndpoint, temporaryFolder } from './support/test-endpoint.js';

const agencies = [
  { code: 'CXS', name: '澄溪市人民政府办公室' },
  { code: 'CXJT', name: '澄溪市交通运输局' },
];

function errorsOf(response: { body: string }): string[] {
  const { errors = [] } = JSON.parse(response.body) as { errors?: { pointer: string; code: string }[] };
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

test('a portal of many: the authority is chosen, begins the number and stands on the receipt', async () => {
  const endpoint = await startTestEndpoint({
    form: { agencies, fields: { 'information.purpose': 'required' } },
  });
  const form = (await endpoint.app.inject('/v1/forms/request')).json<FormDefinition>();
  assert.deepEqual(form.agencies, agencies);
  assert.equal(form.fields['information.purpose'], 'required');
  assert.deepEqual(Object.keys(form.privacyNotice), ['zh-Hans', 'zh-Hant', 'en']);
  assert.equal((await endpoint.app.inject('/v1/forms/other')).statusCode, 404);

  const information = { title: '公交线路调整方案', purpose: '出行' };
  assert.deepEqual(errorsOf(await post(endpoint.app, application())), [
    '/agency required',
    '/information/purpose required',
  ]);
  assert.deepEqual(errorsOf(await post(endpoint.app, { ...application(), information, agency: 'NONE' })), [
    '/agency invalid-choice',
  ]);
  const filed = await post(endpoint.app, { ...application(), information, agency: 'CXJT' });
  const receipt = filed.json<Receipt>();
  assert.match(receipt.number, /^CXJT-\d{4}-00001$/);
  assert.equal(receipt.agency, '澄溪市交通运输局');

  const key = randomUUID();
  const page = await postForm(endpoint.app, [...applicationFields(key), ['agency', '']]);
  assert.equal(page.statusCode, 422);
  assert.match(page.body, /<select id="field-agency"[\s\S]*value="CXJT">澄溪市交通运输局/);
  const fields = [...applicationFields(key), ['agency', 'CXJT'], ['information.purpose', '出行']] as [
    string,
    string,
  ][];
  assert.equal((await postForm(endpoint.app, fields)).statusCode, 201);
  await endpoint.stop();
});

test('a form has a version, which changes with what is asked and who takes it, and with nothing else', () => {
  const version = (...options: Parameters<typeof siteForm>) => siteForm(...options).definition.version;
  const plain = version(agencies[0]!);
  assert.ok(plain.length <= 40, 'it fits into an application');
  assert.equal(version(agencies[0]!, { fields: { 'information.purpose': 'off' } }), plain);
  assert.equal(version(agencies[0]!, { privacyNotice: { en: { contact: 'Room 2' } } }, 1000), plain);
  const others = [
    version(agencies[0]!, { fields: { 'information.purpose': 'optional' } }),
    version(agencies[1]!),
    version(agencies[0]!, { agencies }),
  ];
  assert.equal(new Set([plain, ...others]).size, 4);
});

test('a form that changed while it was filled in: nothing is filed where it no longer fits, and what is missing is named', async () => {
  const ofOthers = siteForm(agencies[0]!).definition.version;
  const endpoint = await startTestEndpoint({ form: { fields: { 'information.purpose': 'required' } } });
  const count = async () =>
    (await endpoint.database.kysely.selectFrom('request').select('id').execute()).length;
  const present = (await endpoint.app.inject('/v1/forms/request')).json<FormDefinition>();
  const { version: now } = present;
  const earlier = siteForm(present.agencies[0]!).definition.version;
  assert.notEqual(earlier, now);

  const key = { 'idempotency-key': randomUUID() };
  const sent = { ...application(), formVersion: earlier };
  const stale = await post(endpoint.app, sent, key);
  assert.equal(stale.statusCode, 409);
  assert.equal(stale.json<{ code: string }>().code, 'form-version-stale');
  assert.deepEqual(errorsOf(stale), ['/information/purpose required']);
  assert.equal(await count(), 0);

  // Nothing is stored with the key either: corrected, it may be used again.
  const information = { ...sent.information, purpose: '出行' };
  const corrected = await post(endpoint.app, { ...sent, formVersion: now, information }, key);
  assert.equal(corrected.statusCode, 201);

  // What still fits is filed, though the form was an earlier one.
  const fits = await post(endpoint.app, { ...application('另一件'), formVersion: earlier, information });
  assert.equal(fits.statusCode, 201);

  // Versions that no endpoint gave say nothing: judged by the present form.
  for (const formVersion of ['2', '2026-1', now]) {
    const refused = await post(endpoint.app, { ...application(), formVersion });
    assert.equal(refused.json<{ code: string }>().code, 'validation-failed', formVersion);
  }

  // With other authorities than those that were shown, nothing is filed even where every field fits.
  const elsewhere = await post(endpoint.app, {
    ...application('第三件'),
    formVersion: ofOthers,
    information,
  });
  assert.equal(elsewhere.json<{ code: string }>().code, 'form-version-stale');
  assert.deepEqual(errorsOf(elsewhere), []);
  await endpoint.stop();
});

test('what was filed keeps its receipt, though its form is an earlier one by now', async () => {
  const first = await startTestEndpoint();
  const { version } = (await first.app.inject('/v1/forms/request')).json<FormDefinition>();
  const key = { 'idempotency-key': randomUUID() };
  const sent = { ...application(), formVersion: version };
  const receipt = (await post(first.app, sent, key)).json<Receipt>();

  const changed = createEndpoint({
    database: first.database,
    logLevel: 'silent',
    rateLimits: false,
    duplicateDays: 0,
    agency: { code: 'CXS', name: '测试机关' },
    form: { fields: { 'information.purpose': 'required' } },
  });
  const again = await post(changed, sent, key);
  assert.equal(again.statusCode, 201);
  assert.deepEqual(again.json<Receipt>(), receipt);
  assert.equal(again.headers['idempotency-replayed'], 'true');
  const other = await post(changed, { ...sent, information: { title: '别的' } }, key);
  assert.equal(other.json<{ code: string }>().code, 'idempotency-key-reused');
  const fresh = await post(changed, sent);
  assert.equal(fresh.json<{ code: string }>().code, 'form-version-stale');
  await changed.close();
  await first.stop();
});

test('a first filing still under way is waited for before anybody says that its form has changed', async () => {
  const endpoint = await startTestEndpoint({ inProgressWaitMs: 200 });
  const key = randomUUID();
  const { version } = (await endpoint.app.inject('/v1/forms/request')).json<FormDefinition>();
  const body = {
    ...application(),
    contact: {},
    formVersion: version.replace(/[0-9a-f]{16}$/, '0'.repeat(16)),
  };
  const use = { route: 'POST /v1/requests', key, content: body };
  await endpoint.database.kysely.transaction().execute(async (transaction) => {
    await claimKey(endpoint.database, transaction, use, 1000);
    const answer = await post(endpoint.app, body, { 'idempotency-key': key });
    assert.equal(answer.json<{ code: string }>().code, 'request-in-progress');
  });
  await endpoint.stop();
});

test('without script the present form comes back with every word, who takes it, and all that it asks', async () => {
  const endpoint = await startTestEndpoint({
    form: { agencies, fields: { 'information.purpose': 'required', 'applicant.workUnit': 'optional' } },
  });
  const { version } = (await endpoint.app.inject('/v1/forms/request')).json<FormDefinition>();
  const key = randomUUID();
  const fields = applicationFields(key).map(([name, value]): [string, string] =>
    name === 'formVersion' ? [name, siteForm(agencies[0]!).definition.version] : [name, value],
  );
  const page = await postForm(endpoint.app, fields);
  assert.equal(page.statusCode, 409);
  assert.match(page.body, /申请表已经更改，申请还没有提交/);
  assert.match(page.body, /value="欧阳晓测"/);
  for (const name of ['agency', 'information.purpose', 'applicant.workUnit'])
    assert.ok(page.body.includes(`name="${name}"`), name);
  assert.ok(page.body.includes(`name="formVersion" value="${version}"`));
  assert.ok(page.body.includes(`value="${key}"`));
  await endpoint.stop();
});

test('what the law has on stays on: only the fields beyond it can be switched', () => {
  assert.throws(() => siteForm(agencies[0]!, { fields: { 'applicant.name': 'off' } }), /applicant\.name/);
  const { definition } = siteForm(agencies[0]!);
  assert.equal(definition.fields['information.purpose'], 'off');
  assert.equal(definition.fields['applicant.workUnit'], 'off');
});

test('a year of the site’s own is counted in, and a file that cannot be meant is told at the start', async () => {
  const folder = await temporaryFolder();
  const next = (await loadChineseCalendar()).until + 1;
  const file = join(folder, 'calendar.json');
  await writeFile(
    file,
    JSON.stringify({ [next]: { offDays: [{ date: `${next}-01-01`, name: '元旦' }], workDays: [] } }),
  );
  const endpoint = await startTestEndpoint({ calendarFile: file });
  const year = await endpoint.app.inject(`/v1/calendars/CN/${next}`);
  assert.equal(year.json<{ offDays: unknown[] }>().offDays.length, 1);
  const calculated = await endpoint.app.inject({
    method: 'POST',
    url: '/v1/deadline-calculations',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ receivedOn: `${next - 1}-12-21` }),
  });
  assert.ok(calculated.json<Deadline>().dueOn?.startsWith(`${next}-01`));
  await endpoint.stop();
  for (const wrong of [
    '{',
    '{"2027":{}}',
    '{"2027":{"offDays":[{"date":"2027-02-30","name":""}],"workDays":[]}}',
  ]) {
    await writeFile(file, wrong);
    await assert.rejects(new SiteCalendar(file).load(), /calendar\.json/);
  }
  await rm(folder, { recursive: true });
});

test('a deadline is answered with its steps, and a question that cannot be meant with its reasons', async () => {
  const endpoint = await startTestEndpoint();
  const ask = async (question: unknown) =>
    endpoint.app.inject({
      method: 'POST',
      url: '/v1/deadline-calculations',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(question),
    });
  const { dueOn, steps } = (await ask({ receivedOn: '2026-09-18' })).json<Deadline>();
  assert.equal(dueOn, '2026-10-22');
  assert.equal(steps[2]?.text, '2026-09-20为国庆节假期调休上班日，计入，累计第1个工作日。');
  const stopped = await ask({
    receivedOn: '2026-03-02',
    extension: 5,
    stops: [{ reason: 'agency', from: '2026-03-10', to: '2026-03-12' }],
  });
  assert.equal(stopped.json<Deadline>().dueOn, '2026-04-09');
  for (const [question, errors] of [
    [{}, ['/receivedOn required']],
    [{ receivedOn: '2026-02-30' }, ['/receivedOn invalid-date']],
    [{ receivedOn: '1999-01-01' }, ['/receivedOn out-of-range']],
    [{ receivedOn: '2026-01-05', workingDays: 0 }, ['/workingDays out-of-range']],
    [
      { receivedOn: '2026-01-05', stops: [{ reason: 'x', from: '' }] },
      ['/stops/0/reason invalid-choice', '/stops/0/from required'],
    ],
    [[], [' invalid-type', '/receivedOn required']],
  ] as const) {
    const answer = await ask(question);
    assert.equal(answer.statusCode, 422);
    assert.deepEqual(errorsOf(answer).sort(), errors.slice().sort(), JSON.stringify(question));
  }
  await endpoint.stop();
});

test('settings of officers: a token that could be guessed is refused', () => {
  assert.throws(() => readSettings([], { OFFICER_TOKENS: 'li:short' }), /OFFICER_TOKENS/);
  assert.throws(
    () => readSettings([], { OFFICER_TOKENS: 'a-token-without-a-name-in-front' }),
    /OFFICER_TOKENS/,
  );
  assert.throws(() => readSettings([], { FORM_FILE: '/nowhere.json' }), /nowhere/);
  const { officers, rateLimits } = readSettings([], {
    OFFICER_TOKENS: 'li:0123456789abcdef01234567, wang:76543210fedcba9876543210',
    RATE_LIMITS: 'off',
  });
  assert.deepEqual(
    officers?.map(({ name }) => name),
    ['li', 'wang'],
  );
  assert.equal(rateLimits, false);
});
