import type { Browser } from 'playwright-core';

interface TraceEvent {
  ph: string;
  pid: number;
  name: string;
  args: { name?: string; dumps?: { process_totals?: { private_footprint_bytes?: string } } };
}

/**
 * Megabytes that the processes of pages have of their own (the private footprint of Chromium's task manager: script,
 * workers, pictures, whatever the engine holds), after a collection of garbage in all of them. Not
 * `measureUserAgentSpecificMemory`, which leaves out what is no script: pictures of canvases above all.
 */
export async function memoryOfPages(browser: Browser): Promise<number> {
  // Pictures that garbage held are given back only after it was collected.
  await dump(browser);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const events = await dump(browser);
  const pages = new Set(
    events
      .filter(({ name, args }) => name === 'process_name' && args.name === 'Renderer')
      .map(({ pid }) => pid),
  );
  const bytes = events
    .filter(({ ph, pid }) => ph === 'v' && pages.has(pid))
    .map(({ args }) => parseInt(args.dumps?.process_totals?.private_footprint_bytes ?? '0', 16));
  if (!bytes.some((of) => of > 0)) throw new Error('The browser does not tell its memory.');
  return bytes.reduce((sum, of) => sum + of, 0) / 1_000_000;
}

async function dump(browser: Browser): Promise<TraceEvent[]> {
  const devtools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()));
  await devtools.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['disabled-by-default-memory-infra'],
      memoryDumpConfig: {},
    },
  });
  // Deterministic: garbage is collected first, in workers too.
  await devtools.send('Tracing.requestMemoryDump', { deterministic: true, levelOfDetail: 'light' });
  await devtools.send('Tracing.end');
  await ended;
  await devtools.detach();
  return events;
}
