/** What goes wrong in a run: drawn from a seed, so that a run that failed can be had again. */

/** What happens to one exchange of `POST /v1/requests`, between the browser and the endpoint. */
export type Fault =
  /** The connection is reset before a byte reaches the endpoint, or after half of the request. */
  | 'reset-before'
  | 'cut-request'
  /** The endpoint files the request, and its answer is lost: whole, in the middle, or never delivered. */
  | 'reset-after-commit'
  | 'cut-answer'
  | 'stall-after-commit'
  /** Nothing is forwarded and nothing is answered. */
  | 'stall'
  /** The connection closes without a word, or says what is no HTTP. */
  | 'empty'
  | 'garbage'
  /** A gateway answers with its own HTML: before it forwarded the request, or after. */
  | 'gateway-429'
  | 'gateway-429-when'
  | 'gateway-502'
  | 'gateway-502-after-commit'
  | 'gateway-504-after-commit'
  | 'gateway-413'
  /** A captive portal: its page with status 200, or a redirect to its log-in. */
  | 'captive-portal'
  | 'captive-portal-after-commit'
  | 'login-redirect'
  /** The answer comes a few bytes at a time: in time, or too slowly. */
  | 'trickle'
  | 'slow-loris'
  /** A gateway that repeats the request by itself. */
  | 'sent-twice';

const faults: Fault[] = [
  'reset-before',
  'cut-request',
  'reset-after-commit',
  'reset-after-commit',
  'reset-after-commit',
  'cut-answer',
  'cut-answer',
  'stall-after-commit',
  'stall',
  'empty',
  'garbage',
  'gateway-429',
  'gateway-429-when',
  'gateway-502',
  'gateway-502-after-commit',
  'gateway-504-after-commit',
  'gateway-413',
  'captive-portal',
  'captive-portal-after-commit',
  'login-redirect',
  'trickle',
  'slow-loris',
  'sent-twice',
];

/** What the person, or their browser, does once the application is under way. */
export type Event =
  /** Reloads the page. */
  | 'reload'
  /** Closes the tab and lets the browser open it again, with what the tab remembered. */
  | 'reopen'
  /** Goes to another page and comes back with the browser's own button. */
  | 'back'
  /** The network goes, and comes back. */
  | 'offline'
  /** Presses the page's own button to stop. */
  | 'stop'
  /** The element is moved in the page by somebody else's script. */
  | 'move';

const events: Event[] = ['reload', 'reopen', 'back', 'offline', 'stop', 'move'];

export interface Plan {
  run: number;
  seed: number;
  /** The form is the page author's, or the element's own. */
  authored: boolean;
  /** For the first exchanges, in order; all others pass. */
  faults: Fault[];
  /** What happens and after how many milliseconds. */
  events: { event: Event; after: number }[];
  /** How often the button is pressed at once. */
  clicks: number;
  /** A second tab of the same site files another application at the same time. */
  tabs: number;
  /** Milliseconds by which the device's clock is wrong. */
  clock: number;
  storage: 'works' | 'full' | 'blocked';
  /** The device is offline when the button is pressed. */
  beginsOffline: boolean;
}

export type Random = () => number;

/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const day = 86_400_000;

/** @param possible the events that this browser's driver can bring about */
export function planOf(run: number, seed: number, possible: readonly Event[] = events): Plan {
  const random = randomFrom(Math.imul(seed, 1_000_003) + run);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const happens = (share: number) => random() < share;
  const storage = happens(0.12) ? one(['full', 'blocked'] as const) : 'works';
  // Without storage a reload loses the key: the page says so, and holds the person back before they leave.
  const staying = possible.filter((event) => !['reload', 'reopen', 'back'].includes(event));
  const choice = storage === 'works' ? possible : staying;
  return {
    run,
    seed,
    authored: happens(0.5),
    faults: Array.from({ length: Math.floor(random() * 4) + (happens(0.1) ? 4 : 0) }, () => one(faults)),
    events: Array.from({ length: happens(0.6) ? 1 + Math.floor(random() * 2) : 0 }, () => ({
      event: one(choice),
      after: Math.floor(random() ** 2 * 400),
    })),
    clicks: happens(0.2) ? 50 : happens(0.3) ? 2 : 1,
    tabs: possible.includes('reopen') && happens(0.1) ? 2 : 1,
    clock: happens(0.15) ? one([-400 * day, -day, day, 9000 * day]) : 0,
    storage,
    beginsOffline: happens(0.08),
  };
}

/** One person's words: known again in the database, and of every kind that people type. */
export interface Words {
  /** Names the application: run and tab. */
  marker: string;
  name: string;
  identityNumber: string;
  phone: string;
  title: string;
  description: string;
}

export function wordsOf(plan: Plan, tab: number): Words {
  const random = randomFrom(plan.seed * 31 + plan.run * 7 + tab);
  const number = (digits: number) => String(Math.floor(random() * 10 ** digits)).padStart(digits, '0');
  const marker = `第${plan.seed}-${plan.run}-${tab}份`;
  return {
    marker,
    name: `试验${number(4)}`,
    identityNumber: identityNumber(
      `110105${1940 + Math.floor(random() * 60)}0${1 + Math.floor(random() * 9)}1${number(1)}${number(3)}`,
    ),
    phone: `010-5555${number(4)}`,
    title: `河道整治方案 ${number(6)}`,
    description: `${marker}：老城区“${number(3)}号”段的施工图、预算\n及验收意见（𠮷林路、&lt;一期&gt;）。`,
  };
}

function identityNumber(first: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(first[place]), 0);
  return first + '10X98765432'.charAt(sum % 11);
}
