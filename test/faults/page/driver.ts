/**
 * The person at the page: fills in, presses the button, is impatient, and looks at what the page says. Runs in the page
 * itself, so that it is the same in every browser. It only ever looks at what a person sees, and reports it.
 */
import type { Plan, Words } from '../plan.js';
import type { Report } from '../judge.js';

declare const plan: Plan;
declare const words: Words;
/** How often this tab has loaded the page before. */
declare const load: number;
declare const tab: number;
declare const realTimeout: typeof setTimeout;
declare const realNow: () => number;

const element = () => document.querySelector('gov-request-form') as HTMLElement;
const form = () => element().querySelector('form') as HTMLFormElement;
const shadow = () => element().shadowRoot as ShadowRoot;
const pause = (milliseconds: number) => new Promise((resolve) => realTimeout(resolve, milliseconds));

async function until<Found>(find: () => Found, limit = 15_000): Promise<Found | undefined> {
  const end = realNow() + limit;
  for (;;) {
    const found = find();
    if (found || realNow() > end) return found || undefined;
    await pause(8);
  }
}

const field = (name: string): HTMLInputElement =>
  form().querySelector(`[name="${name}"]:not([type="radio"])`) as HTMLInputElement;

const answers = (): [string, string][] => [
  ['applicant.name', words.name],
  ['applicant.identity.number', words.identityNumber],
  ['contact.phone', words.phone],
  ['information.title', words.title],
  ['information.description', words.description],
];

function fillIn(): void {
  for (const [name, value] of answers()) {
    const control = field(name);
    if (control.value === value) continue;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
  for (const [name, value] of [
    ['delivery.forms', 'electronic'],
    ['delivery.channels', 'pickup'],
  ]) {
    const choice = form().querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`);
    if (choice && !choice.checked) choice.click();
  }
}

/** The words that the page no longer has. */
function lost(identityToo = true): string[] {
  return answers()
    .filter(([name]) => identityToo || name !== 'applicant.identity.number')
    .filter(([name, value]) => field(name).value !== value)
    .map(([name]) => name);
}

const button = (label: RegExp) =>
  [...shadow().querySelectorAll('button'), ...element().querySelectorAll('button')].find((one) =>
    label.test(one.textContent ?? ''),
  );

const shown = () => {
  const receipt = element().querySelector<HTMLElement>('.gov-receipt:not(.gov-review)');
  const number = receipt && /[A-Z]{2,18}-\d{4}-\d{5,}/.exec(receipt.textContent ?? '')?.[0];
  return number ? { number, text: receipt.textContent ?? '' } : undefined;
};
const unconfirmed = () => Boolean(shadow().querySelector('.unconfirmed'));
/** Being sent, or waiting for the network: neither is an answer yet. */
/** Filed; what shows the receipt is still loading. */
const nearlyShown = () => (shadow().textContent ?? '').includes('已经提交');
const busy = () => unconfirmed() || field('applicant.name').readOnly || nearlyShown();
const reviewing = () => Boolean(element().querySelector('.gov-review'));

async function report(outcome: Report['outcome'], more: Partial<Report> = {}): Promise<never> {
  const body = JSON.stringify({ tab, outcome, lost: [], ...more } satisfies Report);
  const answer = await fetch('/-/report', { method: 'POST', body });
  const { next } = (await answer.json()) as { next?: string };
  if (next) location.href = next;
  return new Promise(() => undefined);
}

/** Presses what submits: once the form's own button, then the one below the review. */
async function submit(): Promise<void> {
  for (let click = 0; click < plan.clicks; click += 1) form().querySelector('button')?.click();
  await until(() => reviewing() || busy() || element().querySelector('.gov-error-summary'), 5000);
  const confirm = reviewing() ? button(/^确认提交/) : undefined;
  for (let click = 0; click < plan.clicks; click += 1) confirm?.click();
}

/** Goes into the form, and waits until it can be checked. */
async function touch(): Promise<void> {
  field('applicant.name').dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await until(() => element().querySelector('form[novalidate]'));
}

async function go(): Promise<void> {
  if (!(await until(() => element()?.querySelector('form') && element().shadowRoot?.querySelector('slot'))))
    await report('broken', { why: 'no form' });
  // What the tab remembers comes by itself; otherwise the form waits until somebody goes into it.
  if (load > 0) await until(() => shown() || busy() || element().querySelector('form[novalidate]'), 1000);
  if (!element().querySelector('form[novalidate]')) await touch();
  if (!element().querySelector('form[novalidate]')) await report('broken', { why: 'what checks the form' });
  // The page says that it keeps what is typed; from then on it has to.
  await until(() => shown() || busy() || shadow().querySelector('.keeping'), 5000);
  if (load === 0) {
    fillIn();
    await pause(20);
    if (plan.beginsOffline) setOnline(false);
    void fetch(`/-/begin?tab=${tab}`);
    act();
    await submit();
    if (plan.beginsOffline) {
      await pause(60);
      if (shown()) await report('broken', { why: 'a receipt without a network' });
      setOnline(true);
    }
  } else {
    await pause(30);
  }
  await watch();
}

function setOnline(value: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value, configurable: true });
  window.dispatchEvent(new Event(value ? 'online' : 'offline'));
}

/** What happens by itself; events that only the browser can bring about come from outside. */
function act(): void {
  for (const { event, after } of plan.events) {
    realTimeout(() => {
      if (event === 'reload') location.reload();
      if (event === 'stop') button(/^停止/)?.click();
      if (event === 'move') document.querySelector('main')?.append(element());
      if (event === 'offline') {
        setOnline(false);
        realTimeout(() => setOnline(true), 120);
      }
    }, after);
  }
}

/** Looks until there is a receipt; a person whose application was not filed tries again with the same words. */
async function watch(): Promise<void> {
  const end = realNow() + 25_000;
  let unfiled = 0;
  while (realNow() < end) {
    const receipt = shown();
    if (receipt) {
      if (!receipt.text.includes(words.title)) await report('broken', { why: 'the receipt of another form' });
      await report('receipt', { number: receipt.number });
    }
    if (element().querySelector('form[novalidate]') && !reviewing()) {
      const identityToo = !(load > 0 && !busy());
      if (load > 0 && !busy()) button(/^恢复/)?.click();
      await pause(0);
      if (!shown() && !reviewing()) {
        const gone = nearlyShown() ? [] : lost(identityToo && busy());
        if (gone.length && !shown()) {
          await pause(150);
          const still = shown() || nearlyShown() ? [] : lost(identityToo && busy());
          if (still.length && !shown())
            await report('broken', { why: `words are lost at load ${load}`, lost: still });
        }
      }
      if (!busy() && !shown()) {
        await pause(40);
        if (!busy() && !shown() && !reviewing()) {
          unfiled += 1;
          if (unfiled > 12) await report('unsent');
          fillIn();
          await submit();
        }
      }
    } else if (reviewing() && !busy()) {
      button(/^确认提交/)?.click();
    }
    // Who has stopped the page from asking by itself asks in the end.
    if (unconfirmed() && !button(/^停止/)) {
      await pause(400);
      button(/^现在再问一次/)?.click();
    }
    await pause(20);
  }
  await report(unconfirmed() ? 'unconfirmed' : 'broken', { why: shadow().textContent ?? '', lost: lost() });
}

void go();
