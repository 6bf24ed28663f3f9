import { isIPv4, isIPv6 } from 'node:net';
import { Problem } from './problems.js';

/** What is limited, each counted apart. */
export type LimitedAction =
  | 'file'
  /** Without a proof of work, where one is asked: the slower queue of people without script. */
  | 'file-unproved'
  | 'challenge'
  | 'look-up'
  | 'step'
  | 'suggest'
  | 'upload'
  | 'calculate';

/** Most times in a window, from one address and from its network; and wrong codes for one number. */
export interface RateLimits {
  windowSeconds: number;
  perAddress: Readonly<Record<LimitedAction, number>>;
  /** A network is a /24 of IPv4, a /64 of IPv6: this many times the share of one address. */
  networkFactor: number;
  wrongCodesPerNumber: number;
}

/** Wide enough for an office or a library behind one address, too narrow to try codes or to flood a desk. */
export const usualRateLimits: RateLimits = {
  windowSeconds: 600,
  perAddress: {
    file: 30,
    'file-unproved': 6,
    challenge: 120,
    'look-up': 60,
    step: 60,
    suggest: 30,
    upload: 60,
    calculate: 600,
  },
  networkFactor: 4,
  wrongCodesPerNumber: 10,
};

interface Count {
  times: number;
  until: number;
}

/** Counters live in this process and are forgotten with it: addresses of people are never written anywhere. */
export class RateLimiter {
  private readonly counts = new Map<string, Count>();

  constructor(private readonly limits: RateLimits | false) {}

  /** Counts one action of an address. @throws Problem `rate-limited` */
  take(action: LimitedAction, address: string): void {
    if (!this.limits) return;
    const most = this.limits.perAddress[action];
    this.count(`${action} ${address}`, most);
    this.count(`${action} ${networkOf(address)}`, most * this.limits.networkFactor);
  }

  /** Takes back what turned out to be a repetition: it costs nothing to ask again. */
  giveBack(action: LimitedAction, address: string): void {
    for (const name of [address, networkOf(address)]) {
      const count = this.counts.get(`${action} ${name}`);
      if (count && count.times > 0) count.times -= 1;
    }
  }

  /** Whether codes may still be tried for a number, existing or not. @throws Problem `rate-limited` */
  checkNumber(number: string): void {
    if (!this.limits) return;
    const count = this.current(`number ${number}`);
    if (count.times >= this.limits.wrongCodesPerNumber) throw tooMany(count);
  }

  countWrongCode(number: string): void {
    if (this.limits) this.current(`number ${number}`).times += 1;
  }

  /** Forgets the windows that are over. */
  sweep(): void {
    const now = Date.now();
    for (const [key, { until }] of this.counts) if (until <= now) this.counts.delete(key);
  }

  private count(key: string, most: number): void {
    const count = this.current(key);
    if (count.times >= most) throw tooMany(count);
    count.times += 1;
  }

  private current(key: string): Count {
    const now = Date.now();
    const known = this.counts.get(key);
    if (known && known.until > now) return known;
    // A flood of addresses must not fill the memory.
    if (this.counts.size > 100_000) this.sweep();
    for (const oldest of this.counts.size > 100_000 ? [...this.counts.keys()].slice(0, 1000) : [])
      this.counts.delete(oldest);
    const fresh = { times: 0, until: now + (this.limits ? this.limits.windowSeconds : 0) * 1000 };
    this.counts.set(key, fresh);
    return fresh;
  }
}

/** Does what an address asks for if it may; a repetition that was answered from memory is not counted. */
export async function limitedBy<Done extends { replayed: boolean }>(
  limiter: RateLimiter,
  action: LimitedAction,
  address: string,
  work: () => Promise<Done>,
): Promise<Done> {
  limiter.take(action, address);
  const done = await work();
  if (done.replayed) limiter.giveBack(action, address);
  return done;
}

function tooMany({ until }: Count): Problem {
  const retryAfter = Math.max(1, Math.ceil((until - Date.now()) / 1000));
  return new Problem('rate-limited', { retryAfter });
}

/** The network of an address: its first 24 bits (IPv4, also when mapped into IPv6) or its first 64 (IPv6). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.toLowerCase().split('::') as [string, string?];
  const before = head ? head.split(':') : [];
  const after = tail ? tail.split(':') : [];
  const groups = plain.includes('::')
    ? [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
    : before;
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
