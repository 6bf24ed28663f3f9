import type { Challenge } from '../disclosure-request/views.js';
import { exchangeOnce, isObject } from './exchange.js';
import { sha256 } from './sha-256.js';

/** Computed at a stretch before the page is let in again. Milliseconds. */
const STRETCH = 12;

/** More would keep an old device busy for minutes. */
const MOST = 10_000_000;

/**
 * Asks for a task and solves it, in stretches too short to be noticed by who is typing; without a worker, which a strict
 * policy may refuse.
 *
 * @returns the header `Form-Proof`, and until when it counts (of `performance.now()`)
 * @throws Error when no task can be had, or none that this browser knows
 */
export async function solveChallenge(
  address: string,
  signal: AbortSignal,
): Promise<{ header: string; until: number }> {
  const asked = performance.now();
  const task = await exchangeOnce({
    address: `${address}/challenges`,
    body: '{}',
    headers: { 'content-type': 'application/json' },
    read: readChallenge,
    signal,
    timeout: 15_000,
  });
  const { algorithm, challenge, salt, signature, maxNumber, expiresAt } = task;
  let until = performance.now();
  for (let number = 0; number <= maxNumber; number += 1) {
    if (sha256(salt + String(number)) === challenge) {
      const proof = { algorithm, challenge, number, salt, signature };
      // The device's clock may be wrong; what the task itself says is taken for ten minutes at least.
      const life = Math.min(Math.max(Date.parse(expiresAt) - Date.now(), 600_000), 1_200_000);
      return { header: btoa(JSON.stringify(proof)), until: asked + life * 0.8 };
    }
    if (performance.now() - until < STRETCH) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) break;
    until = performance.now();
  }
  throw new Error('not solved');
}

function readChallenge(body: unknown): Challenge | undefined {
  if (!isObject(body) || body['algorithm'] !== 'SHA-256') return undefined;
  const { challenge, salt, signature, maxNumber, expiresAt } = body;
  const texts = [challenge, salt, signature, expiresAt].every(
    (text) => typeof text === 'string' && /^[\x20-\x7e]{1,200}$/.test(text),
  );
  const possible = Number.isInteger(maxNumber) && (maxNumber as number) >= 0 && (maxNumber as number) <= MOST;
  return texts && possible ? (body as unknown as Challenge) : undefined;
}
