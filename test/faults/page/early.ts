/** Runs before everything else in the page: the device as this run has it. */
import type { Plan } from '../plan.js';

declare const plan: Plan;

/** Waits of seconds become waits of milliseconds: the page's patience is the same, the clock runs faster. */
const hurry = 1 / 40;
const setTimer = window.setTimeout.bind(window);
window.setTimeout = ((act: () => void, wait = 0, ...more: unknown[]) =>
  setTimer(act, wait * hurry, ...more)) as typeof window.setTimeout;
const realNow = performance.now.bind(performance);
performance.now = () => realNow() / hurry;
Object.assign(window, { realTimeout: setTimer, realNow });

if (plan.clock) {
  const RealDate = Date;
  const now = RealDate.now;
  const Wrong = function (this: Date, ...values: []) {
    return values.length ? new RealDate(...values) : new RealDate(now() + plan.clock);
  } as unknown as DateConstructor;
  Object.assign(Wrong, { prototype: RealDate.prototype });
  Wrong.now = () => now() + plan.clock;
  Wrong.parse = RealDate.parse;
  Wrong.UTC = RealDate.UTC;
  window.Date = Wrong;
}

if (plan.storage === 'full') {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}
if (plan.storage === 'blocked') {
  for (const store of ['sessionStorage', 'localStorage']) {
    Object.defineProperty(window, store, {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  }
}
