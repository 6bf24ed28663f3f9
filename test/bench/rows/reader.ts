import { pageFromDom, readOfficialDocument } from '../../../src/official-document/index.js';
import { longDocument } from '../long-document.ts';
import { pair, type Bench } from '../measure.ts';

/** A page of 1.16 MB with its metadata block, read whole: fields, parts, headings, responsibilities, findings. */
export const bench: Bench = async () => {
  const html = page();
  const parse = () => new DOMParser().parseFromString(html, 'text/html');
  const parsed = parse();
  let found = 0;
  const figures = await pair(() => {
    found = readOfficialDocument(pageFromDom(parsed)).structure.headings.length;
  }, parse);
  if (found < 250) throw new Error(`Only ${found} headings found.`);
  return [
    { name: 'reading a page of 1.16 MB', ...figures, peerName: 'DOMParser on it', unit: 'ms', bound: 50 },
  ];
};

function page(): string {
  return `<!doctype html><title>澄溪市水务局</title><h1>澄溪市水务局关于公开取水口信息的通知</h1>
<table><tr><td>索引号：</td><td>G00021/2026-00007</td><td>发布日期：</td><td>2026-05-08</td></tr></table>
<p>各有关单位：</p>${longDocument()}<p>澄溪市水务局</p><p>2026年5月6日</p>`;
}
