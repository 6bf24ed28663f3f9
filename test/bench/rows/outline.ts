import { recogniseOutline } from '../../../src/official-document/outline.js';
import { longDocument } from '../long-document.ts';
import { pair, type Bench } from '../measure.ts';

/** What a page's own script would look for: marks of headings wherever they stand in a block, as ours does. */
const SIMPLE =
  /第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．]|（\d+）/;

/** The outline of a document of 2,000 blocks, from the live page to its headings. */
export const bench: Bench = async () => {
  const article = document.createElement('article');
  article.append(...new DOMParser().parseFromString(longDocument(), 'text/html').body.childNodes);
  document.body.append(article);
  const blocks = Array.from(article.children);
  let found = 0;
  const figures = await pair(
    () => {
      found = recogniseOutline(blocks.map((block) => block.textContent)).length;
    },
    () => {
      found = blocks.filter((block) => SIMPLE.test(block.textContent)).length;
    },
    { rounds: 150 },
  );
  if (found < 250) throw new Error(`Only ${found} headings found.`);
  return [
    {
      name: 'outline of 2,000 blocks',
      ...figures,
      peerName: 'a regex on each textContent',
      unit: 'ms',
      bound: 1.5,
    },
  ];
};
