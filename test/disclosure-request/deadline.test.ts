import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addWorkingDays,
  computeDeadline,
  countWorkingDays,
  dayAfter,
  dayOf,
  isWorkingDay,
  loadChineseCalendar,
  stepText,
  stepWords,
  withOwnYears,
  type ClockStop,
} from '../../src/disclosure-request/index.js';
import { workingDaysOfNotices } from './state-council-notices.js';

const calendar = await loadChineseCalendar();
const due = (receivedOn: string, more: { extension?: number; stops?: ClockStop[] } = {}) =>
  computeDeadline({ receivedOn, workingDays: 20, ...more }, calendar);

/** The 20th working day after each day, read off a list: no calendar, no counting from day to day. */
function* independently(days: string[]): Generator<[receivedOn: string, dueOn: string]> {
  let after = 0;
  for (let day = '2016-01-01'; ; day = dayAfter(day)) {
    while (days[after] !== undefined && days[after]! <= day) after += 1;
    const dueOn = days[after + 19];
    if (dueOn === undefined) return;
    yield [day, dueOn];
  }
}

test('the calendar is the version that is installed', () => {
  const file = new URL('../../node_modules/chinese-days/package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  assert.equal(calendar.version, `chinese-days ${version}`);
});

test('every day from 2016 to 2026 is a working day exactly where the notices say so', () => {
  const working = new Set(workingDaysOfNotices());
  for (let day = '2016-01-01'; day <= '2026-12-31'; day = dayAfter(day)) {
    assert.equal(isWorkingDay(calendar, day), working.has(day), day);
  }
});

test('the due date of every receipt day from 2016 to the end of the data equals an independent computation', () => {
  let days = 0;
  for (const [receivedOn, dueOn] of independently(workingDaysOfNotices())) {
    assert.equal(due(receivedOn).dueOn, dueOn, receivedOn);
    days += 1;
  }
  assert.ok(days > 3970, `${days} receipt days`);
});

test('without make-up days more than a third of the dates would be too late, by up to 11 days', () => {
  const right = new Map(independently(workingDaysOfNotices()));
  let wrong = 0;
  let worst = 0;
  for (const [receivedOn, dueOn] of independently(workingDaysOfNotices({ makeUp: false }))) {
    const error = (Date.parse(dueOn) - Date.parse(right.get(receivedOn) ?? dueOn)) / 86_400_000;
    assert.ok(error >= 0);
    if (error) wrong += 1;
    worst = Math.max(worst, error);
  }
  assert.ok(wrong / right.size > 0.36 && wrong / right.size < 0.38, String(wrong / right.size));
  assert.equal(worst, 11);
});

test('a computed date explains every day on the way to it', () => {
  const { dueOn, steps } = due('2026-09-18');
  assert.equal(dueOn, '2026-10-22');
  assert.deepEqual(
    steps.map(({ code, from, to, counted, name = '' }) => `${from} ${to} ${code} ${name} ${counted}`),
    [
      '2026-09-18 2026-09-18 received  0',
      '2026-09-19 2026-09-19 weekend  0',
      '2026-09-20 2026-09-20 make-up 国庆节 1',
      '2026-09-21 2026-09-24 counted  5',
      '2026-09-25 2026-09-27 holiday 中秋 5',
      '2026-09-28 2026-09-30 counted  8',
      '2026-10-01 2026-10-07 holiday 国庆节 8',
      '2026-10-08 2026-10-09 counted  10',
      '2026-10-10 2026-10-10 make-up 国庆节 11',
      '2026-10-11 2026-10-11 weekend  11',
      '2026-10-12 2026-10-16 counted  16',
      '2026-10-17 2026-10-18 weekend  16',
      '2026-10-19 2026-10-22 counted  20',
      '2026-10-22 2026-10-22 due  20',
    ],
  );
});

test('the steps have no gap and no overlap, and each has a sentence in every language', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3900 }), fc.integer({ min: 0, max: 20 }), (offset, extension) => {
      const receivedOn = new Date(Date.UTC(2016, 0, 1 + offset)).toISOString().slice(0, 10);
      const { dueOn, steps } = due(receivedOn, extension ? { extension } : {});
      let next = receivedOn;
      for (const step of steps) {
        for (const language of Object.keys(stepWords) as (keyof typeof stepWords)[]) {
          assert.ok(!/undefined|NaN/.test(stepText(step, language)));
        }
        if (step.code === 'extended' || step.code === 'due') continue;
        assert.equal(step.from, next);
        next = dayAfter(step.to);
      }
      assert.ok(dueOn === null || isWorkingDay(calendar, dueOn));
    }),
  );
});

test('a stop moves the due date by exactly the working days that it lasts, at most 15', () => {
  for (const to of ['2026-03-12', '2026-03-20', '2026-06-01', null]) {
    const from = '2026-03-10';
    const stopped = due('2026-03-02', { stops: [{ reason: 'third-party', from, to }] });
    const end = to !== null && to < '2026-03-31' ? to : addWorkingDays(calendar, from, 15)!;
    const shift = countWorkingDays(calendar, from, end);
    assert.equal(stopped.dueOn, addWorkingDays(calendar, due('2026-03-02').dueOn!, shift), String(to));
    assert.ok(stopped.steps.some(({ code, reason }) => code === 'stopped' && reason === 'third-party'));
  }
});

test('an extension is counted on from where the first time limit ends', () => {
  const extended = due('2026-03-02', { extension: 20 });
  assert.equal(extended.dueOn, addWorkingDays(calendar, due('2026-03-02').dueOn!, 20));
  assert.equal(extended.workingDays, 40);
  assert.ok(extended.steps.some(({ code, workingDays }) => code === 'extended' && workingDays === 20));
});

test('beyond the data there is no date but a sentence that says so', () => {
  const { dueOn, steps, calendarUntil } = due(`${calendar.until}-12-20`);
  assert.equal(dueOn, null);
  assert.equal(calendarUntil, calendar.until);
  assert.equal(stepText(steps[steps.length - 1]!), `日历数据仅到${calendar.until}年，之后的日期还不能计算。`);
});

test('a site can add a year, or correct one, and the dates say from which data they come', () => {
  const next = calendar.until + 1;
  const own = withOwnYears(
    calendar,
    { [next]: { offDays: [{ date: `${next}-01-01`, name: '元旦' }], workDays: [] } },
    'own',
  );
  const longer = computeDeadline({ receivedOn: `${calendar.until}-12-20`, workingDays: 20 }, own);
  assert.ok(longer.dueOn?.startsWith(String(next)));
  assert.match(longer.calendarVersion, /^chinese-days .*\+own$/);
  const corrected = withOwnYears(calendar, { 2026: { offDays: [], workDays: [] } }, 'own');
  assert.equal(dayOf(corrected, '2026-10-01').kind, 'working-day');
  assert.equal(
    withOwnYears(calendar, { [next + 1]: { offDays: [], workDays: [] } }, 'gap').until,
    calendar.until,
  );
});
