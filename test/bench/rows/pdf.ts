import { chromium } from 'playwright-core';
import { chromiumArguments, findWholeChromium } from '../../support/browsers.ts';
import { typical, type Figure } from '../measure.ts';
import { longPdf } from '../pdf/long-pdf.ts';
import { openPdfSite } from '../pdf/pdf-site.ts';
import { scrollThrough } from '../pdf/scroll-through.ts';
import { timeToPage } from '../pdf/time-to-page.ts';

const PAGES = 100;
const ROUNDS = 7;

/**
 * A PDF of 100 pages: until its first page is seen, beside the browser's own viewer, and what it holds when all of it was
 * read. In a browser of its own, so that no other row's pages are counted; only the whole Chromium has a viewer for PDF.
 */
export async function bench(): Promise<Figure[]> {
  const browser = await chromium.launch({
    executablePath: await findWholeChromium(),
    args: chromiumArguments,
  });
  const site = await openPdfSite(await longPdf(PAGES));
  try {
    const { engineBefore, memory, canvases } = await scrollThrough(browser, site, PAGES);
    const judge = await browser.newPage();
    const take = async <Who extends string>(address: string, ...all: Who[]) => {
      const times = new Map(all.map((who): [Who, number[]] => [who, []]));
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const who of round % 2 ? all : [...all].reverse()) {
          const time = await timeToPage(browser, judge, site.origin + address, `#${who}`);
          // The first round warms up the machine, not the browser: each has a profile of its own.
          if (round > 0) times.get(who)?.push(time);
        }
      }
      return (who: Who) => typical(times.get(who) ?? []);
    };
    const inDocument = await take('/document', 'ours', 'peer');
    // The page, the library and the engine are all loaded anew.
    const onItsOwn = await take('/list', 'ours', 'peer', 'engine');
    const ownViewer = { peerName: "Chromium's own viewer", unit: 'ms', bound: 0.65 } as const;
    return [
      {
        name: 'first page of a PDF, opened in its document',
        ours: inDocument('ours'),
        peer: inDocument('peer'),
        ...ownViewer,
      },
      {
        name: 'first page of a PDF, on a page of its own',
        ours: onItsOwn('ours'),
        peer: onItsOwn('peer'),
        ...ownViewer,
      },
      {
        name: 'first page of a PDF, on a page of its own',
        ours: onItsOwn('ours'),
        peer: onItsOwn('engine'),
        peerName: 'pdf.js and one canvas, no more',
        unit: 'ms',
        // The drop-in and the shell of the viewer come first, which the other goes without.
        bound: 1.4,
      },
      {
        name: 'canvases alive, all pages read',
        ours: canvases,
        peer: 1,
        peerName: 'one canvas',
        unit: '',
        bound: 6,
      },
      {
        name: 'memory more than before, all pages read',
        ours: memory,
        peer: 120,
        peerName: 'allowed',
        unit: 'MB',
        bound: 1,
      },
      {
        name: 'pdf.js before a PDF is opened',
        ours: engineBefore,
        peer: 1,
        peerName: 'a thousand bytes',
        unit: 'kB',
        bound: 0,
      },
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
