import { compressed, firstLoad, untouchedSize } from '../../scripts/first-load.ts';
import type { Figure } from './measure.ts';

/** kB that a page loads for a request form that nobody has touched yet, with Lit and the words of three languages. */
export async function untouchedForms(): Promise<Figure[]> {
  const wrapped = compressed(await firstLoad('dist/elements/request-form/define.js'));
  const figure = (name: string, bytes: number): Figure => ({
    name,
    ours: bytes / 1000,
    peer: 18,
    peerName: 'budget',
    unit: 'kB',
    bound: 1,
  });
  return [
    figure('untouched form, the site’s own', wrapped),
    figure('untouched form, written by the element', await untouchedSize('request-form')),
  ];
}
