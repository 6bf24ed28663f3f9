/** One figure of ours beside one of a peer, taken in turns in the same run: only their ratio is a result. */
export interface Figure {
  name: string;
  ours: number;
  peer: number;
  peerName: string;
  unit: 'ms' | 'kB' | 'MB' | '';
  /** The ratio that we mean to stay within. */
  bound: number;
}

declare global {
  /** Bytes of the page's script and DOM objects after a collection of garbage. */
  function heapSize(): Promise<number>;
  function collectGarbage(): Promise<void>;
  /** Real keys into the field that has the focus: milliseconds of the main thread and layouts that they cost. */
  function typeKeys(text: string): Promise<{ time: number; layouts: number }>;
}

/** What a benchmark page offers: figures, taken when asked. */
export type Bench = () => Promise<Figure[]>;

/**
 * Takes both in turns, so that whatever slows the machine slows both, each as often the first as the second, and gives
 * milliseconds: the median of the quicker half of each, because others at work on the machine only ever add.
 */
export async function pair(
  ours: () => unknown,
  peer: () => unknown,
  { rounds = 9, prepare }: { rounds?: number; prepare?: () => unknown } = {},
): Promise<{ ours: number; peer: number }> {
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const both = [['peer', peer] as const, ['ours', ours] as const];
    for (const [who, run] of round % 2 ? both : both.reverse()) {
      await prepare?.();
      const start = performance.now();
      await run();
      const time = performance.now() - start;
      // The first round warms up.
      if (round > 0) times[who].push(time);
    }
  }
  return { ours: typical(times.ours), peer: typical(times.peer) };
}

/** The median of the quicker half. */
export const typical = (values: number[]): number =>
  median([...values].sort((a, b) => a - b).slice(0, Math.ceil(values.length / 2)));

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
