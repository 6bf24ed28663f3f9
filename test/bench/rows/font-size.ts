import 'gov-disclosure/font-size/define';
import { longDocument } from '../long-document.ts';
import { pair, type Bench } from '../measure.ts';

/** A change of text size on a long document, until everything that the reader can see has its place. */
export const bench: Bench = async () => {
  const plain = document.createElement('article');
  const ours = document.createElement('article');
  ours.id = 'ours';
  for (const article of [plain, ours]) {
    const parsed = new DOMParser().parseFromString(longDocument(), 'text/html');
    article.append(...parsed.body.childNodes);
    document.body.append(article);
  }
  const switcher = document.createElement('gov-font-size');
  switcher.setAttribute('for', 'ours');
  document.body.prepend(switcher);
  await switcher.updateComplete;
  const steps = switcher.shadowRoot?.querySelectorAll<HTMLInputElement>('input') ?? [];
  const layout = () => document.documentElement.offsetHeight;
  const turns = { ours: 0, plain: 0 };
  const figures = await pair(
    () => {
      steps[(turns.ours++ % 3) + 1]?.click();
      layout();
    },
    () => {
      plain.style.fontSize = `${[20, 24, 32][turns.plain++ % 3]}px`;
      layout();
    },
    { rounds: 30, prepare: layout },
  );
  return [
    { name: 'text size on a 1.16 MB document', ...figures, peerName: 'plain layout', unit: 'ms', bound: 0.2 },
  ];
};
