import { layoutShift } from '../conformance/checks/layout-shift.js';
import { Stage } from '../conformance/stage.js';
import { subjectsOfManifest } from '../conformance/subject.js';
import { portalPages } from '../support/portal-pages.js';
import { startPortal } from '../support/portal.js';
import type { Figure } from './measure.ts';

/** Nothing moves when the scripts come late: each element's sample page and every page of the portal, in two widths. */
export async function layoutShifts(): Promise<Figure[]> {
  const stage = await Stage.open();
  const portal = await startPortal();
  const figures: Figure[] = [];
  const add = async (name: string, address: string): Promise<void> => {
    for (const width of [360, 1280]) {
      const { shift } = await layoutShift(stage, address, width, 16);
      figures.push({
        name: `layout shift of ${name}, ${width} px`,
        ours: shift,
        peer: 1,
        peerName: 'the whole screen',
        unit: '',
        bound: 0.0005,
      });
    }
  };
  try {
    for (const { tag, page } of await subjectsOfManifest()) await add(`<${tag}>`, page);
    for (const path of await portalPages(portal.origin)) await add(path, portal.origin + path);
  } finally {
    await portal.close();
    await stage.close();
  }
  return figures;
}
