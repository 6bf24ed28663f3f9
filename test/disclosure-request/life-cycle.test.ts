import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addWorkingDays,
  afterStep,
  allowedActions,
  derivedFacts,
  lifeCycle,
  loadChineseCalendar,
  refusalOf,
  replay,
  replyKinds,
  requestActions,
  requestStatuses,
  uncorrectedRow,
  type Actor,
  type RequestFacts,
  type RequestStep,
  type StepDetails,
} from '../../src/disclosure-request/index.js';

const calendar = await loadChineseCalendar();
const clockAt = (today: string) => ({ today, calendar });
const document = 'f1';

function step(action: RequestStep['action'], on: string, details: StepDetails = {}): RequestStep {
  const by: Actor = ['submit', 'correct', 'withdraw', 'propose-publication'].includes(action)
    ? 'applicant'
    : 'officer';
  return { action, by, on, details: by === 'officer' ? { reason: '按规定办理', ...details } : details };
}

/** Takes steps that are all allowed. */
function history(...steps: RequestStep[]): RequestFacts {
  let facts: RequestFacts | undefined;
  for (const one of steps) {
    assert.equal(refusalOf(facts, one, clockAt(one.on)), undefined, one.action);
    facts = afterStep(facts, one);
  }
  return facts ?? assert.fail();
}

const handled = [
  step('submit', '2026-03-01'),
  step('confirm', '2026-03-02'),
  step('register', '2026-03-03'),
  step('start', '2026-03-04'),
];
const codeOf = (facts: RequestFacts, one: RequestStep) => refusalOf(facts, one, clockAt(one.on))?.code;

test('submitted, received, registered and due are four different dates', () => {
  const facts = history(...handled);
  assert.deepEqual(
    [
      facts.submittedOn,
      facts.receivedOn,
      facts.registeredOn,
      derivedFacts(facts, clockAt('2026-03-04')).deadline?.dueOn,
    ],
    ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-30'],
  );
  assert.equal(derivedFacts(history(handled[0]!), clockAt('2026-03-04')).deadline, null);
});

test('a correction may be asked for once, within seven working days, and the clock restarts', () => {
  const ask = step('request-correction', '2026-03-11', { document, respondBy: '2026-03-25' });
  assert.equal(codeOf(history(...handled), { ...ask, on: '2026-03-12' }), 'too-late');
  const asked = history(...handled, ask);
  assert.equal(derivedFacts(asked, clockAt('2026-03-11')).deadline, null);
  assert.equal(codeOf(asked, step('close-uncorrected', '2026-03-25')), 'too-early');
  assert.equal(codeOf(asked, step('close-uncorrected', '2026-03-26')), undefined);
  const corrected = history(...handled, ask, step('correct', '2026-03-20'));
  assert.equal(corrected.state, 'handling');
  assert.equal(corrected.receivedOn, '2026-03-20');
  assert.equal(
    derivedFacts(corrected, clockAt('2026-03-20')).deadline?.dueOn,
    addWorkingDays(calendar, '2026-03-20', 20),
  );
  const again = step('request-correction', '2026-03-23', { document, respondBy: '2026-04-01' });
  assert.equal(codeOf(corrected, again), 'already-done');
});

test('the time may be extended once, by at most 20 working days, before it is over', () => {
  const facts = history(...handled);
  const extend = (on: string, workingDays: number) => step('extend', on, { document, workingDays });
  assert.equal(codeOf(facts, extend('2026-03-30', 21)), 'out-of-range');
  assert.equal(codeOf(facts, extend('2026-03-31', 20)), 'too-late');
  const extended = history(...handled, extend('2026-03-30', 20));
  assert.equal(codeOf(extended, extend('2026-03-31', 1)), 'already-done');
  assert.equal(
    derivedFacts(extended, clockAt('2026-03-31')).deadline?.dueOn,
    addWorkingDays(calendar, '2026-03-30', 20),
  );
});

test('the clock stands still while a third party or another authority is asked, at most 15 working days', () => {
  for (const [action, party] of [
    ['consult-third-party', 'third-party'],
    ['consult-agency', 'agency'],
  ] as const) {
    const asked = history(...handled, step(action, '2026-03-10', { document }));
    assert.equal(derivedFacts(asked, clockAt('2026-03-11')).clockStopped, true);
    assert.equal(derivedFacts(asked, clockAt('2026-04-20')).clockStopped, false);
    assert.equal(codeOf(asked, step(action, '2026-03-11', { document })), 'consultation-open');
    const end = (on: string, outcome: 'agreed' | 'silent') =>
      step('end-consultation', on, { party, outcome });
    assert.equal(codeOf(asked, end('2026-03-12', 'silent')), 'too-early');
    const ended = history(...handled, step(action, '2026-03-10', { document }), end('2026-03-12', 'agreed'));
    const derived = derivedFacts(ended, clockAt('2026-03-12'));
    assert.equal(derived.clockStopped, false);
    assert.equal(derived.deadline?.dueOn, '2026-04-01');
  }
});

test('what is not derived is not stored: the facts hold no due date, no overdue, no days left', () => {
  const facts = history(...handled);
  assert.doesNotMatch(JSON.stringify(facts), /due|overdue|daysLeft|clockStopped/i);
  assert.equal(derivedFacts(facts, clockAt('2026-03-30')).overdue, false);
  assert.equal(derivedFacts(facts, clockAt('2026-03-30')).daysLeft, 0);
  assert.equal(derivedFacts(facts, clockAt('2026-03-31')).overdue, true);
});

test('a proposal to publish follows a reply that gave something, once, and is decided once', () => {
  const given = [...handled, step('reply', '2026-03-20', { document, replyKind: 'granted' })];
  const refused = [...handled, step('reply', '2026-03-20', { document, replyKind: 'not-held' })];
  const propose = step('propose-publication', '2026-03-21');
  assert.equal(codeOf(history(...refused), propose), 'nothing-given');
  const proposed = history(...given, propose, step('accept-publication', '2026-03-22'));
  assert.equal(proposed.publication, 'accepted');
  assert.equal(codeOf(proposed, step('decline-publication', '2026-03-23')), 'already-done');
});

test('reasons and documents are demanded, and only the right side may act', () => {
  const facts = history(...handled);
  assert.equal(codeOf(facts, step('reply', '2026-03-20', { replyKind: 'granted' })), 'required');
  assert.equal(
    codeOf(facts, step('reply', '2026-03-20', { document, replyKind: 'granted', reason: '' })),
    'required',
  );
  assert.equal(codeOf(facts, { ...step('withdraw', '2026-03-20'), by: 'officer' }), 'wrong-actor');
  assert.equal(codeOf(facts, step('withdraw', '2026-03-03')), 'date-out-of-order');
  assert.equal(
    refusalOf(facts, step('withdraw', '2026-03-06'), clockAt('2026-03-05'))?.code,
    'date-out-of-order',
  );
});

test('each kind of reply is counted in one row of the annual report, and each row has its kind', () => {
  const rows = [
    ...['1', '2', '3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8', '4.1', '4.2', '4.3'],
    ...['5.1', '5.2', '5.3', '5.4', '5.5', '6.1', '6.2', '6.3'],
  ];
  const counted = [...Object.values(replyKinds).map(({ row }) => row), uncorrectedRow];
  assert.deepEqual([...new Set(counted)].sort(), rows);
});

/** Typed from the Regulation a second time: which state may follow which. */
const mayFollow: Record<string, string[]> = {
  submitted: ['received', 'withdrawn', 'transferred'],
  received: ['registered', 'correction_requested', 'withdrawn', 'transferred'],
  registered: ['handling', 'correction_requested', 'withdrawn', 'transferred'],
  handling: ['replied', 'correction_requested', 'withdrawn', 'transferred'],
  correction_requested: ['received', 'registered', 'handling', 'closed_uncorrected', 'withdrawn'],
  replied: ['archived'],
  withdrawn: ['archived'],
  closed_uncorrected: ['archived'],
  transferred: ['archived'],
  archived: [],
};

test('10,000 random sequences of steps: no illegal one is taken, and the replay tells the same', () => {
  const days = fc.integer({ min: 0, max: 12 });
  const choice = fc.record({
    action: fc.constantFrom(...requestActions),
    by: fc.constantFrom<Actor>('applicant', 'officer', 'system'),
    wait: days,
    complete: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    workingDays: fc.integer({ min: 0, max: 25 }),
    respondIn: fc.integer({ min: -2, max: 30 }),
    party: fc.constantFrom('third-party' as const, 'agency' as const),
    outcome: fc.constantFrom('agreed' as const, 'refused' as const, 'silent' as const),
    replyKind: fc.constantFrom('granted' as const, 'not-held' as const),
    any: fc.boolean(),
  });
  const later = (day: string, count: number) =>
    new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
  const reached = new Set<string>(['submitted']);
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 40 }), (choices) => {
      let today = '2025-01-02';
      const taken: RequestStep[] = [step('submit', today)];
      let facts = replay(taken) ?? assert.fail();
      for (const { action: any, by: anyone, wait, complete, any: wild, ...rest } of choices) {
        today = later(today, wait);
        // Half of the steps are tried blindly, half are among those that the rules offer.
        const offered = (['applicant', 'officer'] as const).flatMap((by) =>
          allowedActions(facts, by, clockAt(today)).map((action) => ({ action, by })),
        );
        const { action, by } = (!wild && offered[rest.workingDays % (offered.length || 1)]) || {
          action: any,
          by: anyone,
        };
        const { respondIn, ...details } = rest;
        const all = {
          ...details,
          reason: '原因',
          document,
          respondBy: later(today, respondIn),
          to: '其他机关',
        };
        const one: RequestStep = { action, by, on: today, details: complete ? all : {} };
        if (refusalOf(facts, one, clockAt(today))) continue;
        const next = afterStep(facts, one);
        const rule = lifeCycle[action];
        assert.ok(rule.by.includes(by) && action !== 'submit');
        if (next.state !== facts.state)
          assert.ok(mayFollow[facts.state]?.includes(next.state), `${facts.state} → ${next.state}`);
        if (rule.once) assert.equal(facts.taken[action] ?? 0, 0);
        for (const field of rule.requires) assert.ok(one.details[field] !== undefined);
        if (next.extension) assert.ok(next.extension.workingDays >= 1 && next.extension.workingDays <= 20);
        assert.ok(next.stops.filter(({ to }) => to === null).length <= 2);
        facts = next;
        taken.push(one);
        reached.add(facts.state);
      }
      assert.deepEqual(replay(JSON.parse(JSON.stringify(taken)) as RequestStep[]), facts);
    }),
    { numRuns: 10_000 },
  );
  assert.deepEqual([...reached].sort(), requestStatuses.slice().sort());
});
