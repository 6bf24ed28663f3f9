/**
 * `npm run compare-timings -w endpoint [rounds]`: whether the time of an answer tells a number that exists from one that
 * does not. Wrong codes for both are asked in turn; then the same number is asked in both roles, which shows how much
 * two equal things differ on this machine. Welch's t above 4.5 is taken as a leak (as in dudect).
 */
import type { Receipt } from 'gov-disclosure/disclosure-request';
import { application, post } from './support/applications.js';
import { startTestEndpoint } from './support/test-endpoint.js';

const rounds = Number(process.argv[2] ?? 2000);
const endpoint = await startTestEndpoint();
const { number } = (await post(endpoint.app, application())).json<Receipt>();

async function once(asked: string): Promise<number> {
  const began = process.hrtime.bigint();
  await endpoint.app.inject({
    method: 'POST',
    url: '/v1/request-lookups',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ number: asked, queryCode: 'AAAA-AAAA-AAAA' }),
  });
  return Number(process.hrtime.bigint() - began) / 1000;
}

async function compare(one: string, other: string): Promise<{ medians: number[]; t: number }> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i += 1) {
    const first = Math.random() < 0.5 ? 0 : 1;
    for (const which of [first, 1 - first] as const)
      times[which as 0 | 1].push(await once([one, other][which]!));
  }
  // The slowest tenth is the machine, not the work.
  const kept = times.map((all) => all.sort((a, b) => a - b).slice(0, Math.floor(all.length * 0.9)));
  const [a, b] = kept.map((all) => {
    const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
    const variance = all.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (all.length - 1);
    return { mean, error: variance / all.length };
  });
  return {
    medians: kept.map((all) => Math.round(all[Math.floor(all.length / 2)]!)),
    t: Math.abs(a!.mean - b!.mean) / Math.sqrt(a!.error + b!.error),
  };
}

for (let i = 0; i < 200; i += 1) await once(number);
const missing = `${number.slice(0, -5)}99999`;
for (const [name, other] of [
  ['exists / does not exist', missing],
  ['exists / exists', number],
] as const) {
  const { medians, t } = await compare(number, other);
  console.log(`${name}: medians ${medians.join(' and ')} µs, t = ${t.toFixed(2)}`);
  if (name.endsWith('not exist') && t > 4.5) process.exitCode = 1;
}
await endpoint.stop();
