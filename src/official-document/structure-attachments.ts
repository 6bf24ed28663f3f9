import { isTitle, isTitleTail } from './genre.js';
import { isContentsHead } from './outline-contents.js';
import { isFileName, readAttachmentItem, readAttachments } from './structure-parts.js';
import type { Draft } from './structure.js';

/** A line that opens an attached document: 附件, 附件1, 附表：. */
const ATTACHED = /^附\s*[件表录錄图圖]\s*(?:\d{0,2}|[一二三四五六七八九十]{0,2})\s*[:：]?$/;

/** The names of attachments, declared under the text (附件：1.…) or given by the files below it. */
export function readAttachmentNames({ paragraphs, head, structure, roles }: Draft, closing: number): void {
  const { attachments } = structure;
  const known = new Set<string>();
  const add = (names: string[]) => {
    for (const name of names) {
      const key = name.replace(/\.\w{2,4}$|[《》\s]|^附件\d*[:：.]?/g, '');
      if (!key || key === '略' || known.has(key)) continue;
      known.add(key);
      attachments.push(name);
    }
  };
  let listing = false;
  for (let index = head; index < paragraphs.length; index++) {
    const { text, table } = paragraphs[index]!;
    if (table || roles[index] !== 'text') continue;
    const declared = text.length <= 2000 ? readAttachments(text) : undefined;
    const item: string[] | undefined = listing ? readAttachmentItem(text) : undefined;
    const opensList =
      ATTACHED.test(text) &&
      (closing < 0 || index < closing) &&
      !!readAttachmentItem(paragraphs[index + 1]?.text ?? '');
    if (declared) add(declared);
    else if (item) add(item);
    else if (isFileName(text) && closing >= 0 && index >= closing)
      add(text.replace(/^附件\s*\d*\s*[:：.]?\s*/, '') ? [text] : []);
    else if (closing >= 0 && index >= closing && structure.title && repeatsTitle(text, structure.title))
      add([text]);
    listing = !!(declared ?? item) || opensList;
    if (listing) roles[index] = 'attachment';
  }
}

/** The link to the same text as a file: its name holds the title and more. */
function repeatsTitle(text: string, title: string): boolean {
  return text.length <= 160 && text.length > title.length + 4 && text.includes(title) && /^[\d附]/.test(text);
}

/** The title of the document that follows the closing of the first. Returns the first such title. */
export function readAttachedTitles(
  { paragraphs, structure, roles }: Draft,
  closing: number,
): string | undefined {
  const texts = paragraphs.map(({ text }) => text);
  let expect = closing >= 0;
  // 现将《某某要点》印发给你们: what the notice names, the lines below it are titled with.
  const notice = texts.slice(0, Math.max(closing, 0)).join('\n').slice(0, 5000);
  const named = new Set(
    [...notice.matchAll(/《([^《》]{2,60}(?:《[^《》]{2,60}》[^《》]{0,20})?)》/g)].map(([, name]) =>
      name!.replace(/\s/g, ''),
    ),
  );
  for (let index = Math.max(closing, 0); index < texts.length; index++) {
    const text = texts[index]!;
    if (roles[index] !== 'text') continue;
    if (ATTACHED.test(text)) {
      roles[index] = 'attachment';
      expect = true;
      continue;
    }
    if (!expect) continue;
    expect = false;
    const lines = [text, texts[index + 1] ?? '', texts[index + 2] ?? ''];
    const whole = [1, 2, 3].find((size) => isAttachedTitle(lines.slice(0, size), named));
    if (!whole) continue;
    const tail = texts[index + whole];
    const count = tail !== undefined && isTitleTail(tail) ? whole + 1 : whole;
    structure.attachedTitles.push(texts.slice(index, index + count).join(''));
    for (let line = 0; line < count; line++) roles[index + line] = 'attachedTitle';
  }
  return structure.attachedTitles[0];
}

function isAttachedTitle(lines: string[], named: Set<string>): boolean {
  if (named.has(lines.join('').replace(/\s/g, ''))) return true;
  return (
    lines.every(
      (line) =>
        line &&
        !isContentsHead(line) &&
        line.length <= 60 &&
        !/[。；：:，,]/.test(line) &&
        !/^第?[一二三四五六七八九十\d（(]/.test(line.replace(/^\d{4}/, '')),
    ) && isTitle(lines.join(''))
  );
}
