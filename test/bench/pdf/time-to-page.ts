import type { Browser, Page } from 'playwright-core';
import { mark } from './long-pdf.ts';

interface Frame {
  /** Seconds. */
  time: number;
  picture: string;
}

const PATIENCE = 120_000;

/**
 * Milliseconds from the press on a link of a page until the first page of the PDF is on the screen, told by the pictures
 * that the browser itself gives of what it shows, for its own viewer as for ours. A new profile each time: nothing of the
 * file, the library or the engine is kept from the time before.
 */
export async function timeToPage(
  browser: Browser,
  judge: Page,
  address: string,
  link: string,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(address);
    const devtools = await context.newCDPSession(page);
    const frames: Frame[] = [];
    devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      frames.push({ time: metadata.timestamp ?? NaN, picture: data });
      void devtools.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await devtools.send('Page.startScreencast', {
      format: 'jpeg',
      quality: 60,
      maxWidth: 640,
      maxHeight: 400,
    });
    // The page is at rest.
    await page.waitForTimeout(500);
    const pressed = await page.locator(link).evaluate((element: HTMLElement) => {
      element.click();
      return performance.timeOrigin + performance.now();
    });
    frames.length = 0;
    for (const end = Date.now() + PATIENCE; Date.now() < end;) {
      await page.waitForTimeout(500);
      if (frames.length && (await shows(judge, frames[frames.length - 1]))) break;
    }
    for (const frame of frames) if (await shows(judge, frame)) return frame.time * 1000 - pressed;
    throw new Error(`The first page was not seen behind ${link}.`);
  } finally {
    await context.close();
  }
}

/** Whether the mark is seen in its size; a preview of the page is much smaller. */
async function shows(judge: Page, frame: Frame | undefined): Promise<boolean> {
  const share = await judge.evaluate(
    async ([picture, { red, green, blue }]) => {
      const image = new Image();
      image.src = `data:image/jpeg;base64,${picture}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const colours = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      let marked = 0;
      for (let at = 0; at < colours.length; at += 4) {
        const far =
          Math.abs((colours[at] ?? 0) - red) +
          Math.abs((colours[at + 1] ?? 0) - green) +
          Math.abs((colours[at + 2] ?? 0) - blue);
        if (far < 90) marked += 1;
      }
      return (4 * marked) / colours.length;
    },
    [frame?.picture ?? '', mark] as const,
  );
  return share > 0.005;
}
