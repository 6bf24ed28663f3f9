import { isOrgan, isTitle } from './genre.js';
import { isImprint, isSignature, readDateLine, readNote, readSignedDate } from './structure-parts.js';
import type { Draft } from './structure.js';

/** Organs one above the other sign together; a company above an organ is the last entry of a list. */
function signs(text: string, below: string | undefined): boolean {
  return isSignature(text) && !(below !== undefined && /公司$/.test(text) && !/公司$/.test(below));
}

/** An organ over a title opens the title of an attached document. */
function isTitleBelow(text: string | undefined): boolean {
  return text !== undefined && (/^关于|^關於/.test(text) || isTitle(text));
}

/** Bulletins and old notices print who signs, and when, between the title and the text. */
function readOpening(head: string[], structure: Draft['structure'], roles: Draft['roles']): void {
  for (let index = head.length - 1; index > 0; index--) {
    const date = head[index]!.length <= 80 ? readDateLine(head[index]!) : undefined;
    const above = head[index - 1]!;
    if (!date || !isSignature(above) || roles[index - 1] === 'title') continue;
    structure.date = date.date;
    structure.datePrinted = date.printed;
    structure.signature = [above];
    roles[index] = 'date';
    roles[index - 1] = 'signature';
    return;
  }
}

/** Signature, date, note and imprint. Returns the index after the last of signature, date and note. */
export function readClosing({ paragraphs, head, structure, roles, damaged }: Draft): number {
  const texts = paragraphs.map(({ text }) => text);
  let prose = roles[head] === 'addressee';
  let closing = -1;
  for (let index = head; index < texts.length && closing < 0; index++) {
    const text = texts[index]!;
    if (prose && text.length <= 80) {
      const signed = readSignedDate(text);
      const date = signed?.date ?? readDateLine(text);
      if (date) {
        structure.date = date.date;
        structure.datePrinted = date.printed;
        if (date.damaged) damaged.date = date.printed;
        roles[index] = 'date';
        if (signed) structure.signature = [signed.signature];
        else
          for (
            let above = index - 1;
            above > head && index - above <= 6 && signs(texts[above]!, structure.signature[0]);
            above--
          ) {
            structure.signature.unshift(texts[above]!);
            roles[above] = 'signature';
          }
        closing = index + 1;
        // Some print who signs below the date.
        const below = structure.signature.length ? undefined : texts[index + 1];
        if (below !== undefined && isOrgan(below) && !isTitleBelow(texts[index + 2])) {
          structure.signature.push(below);
          roles[index + 1] = 'signature';
          closing++;
        }
      }
    }
    prose ||= text.length >= 8 && /[。；：:]/.test(text.slice(0, 2000));
  }
  if (closing < 0) readOpening(texts.slice(0, head), structure, roles);
  for (let index = head; index < texts.length; index++) {
    const text = texts[index]!;
    if (text.length > 120 || roles[index] !== 'text') continue;
    const note = structure.note === undefined ? readNote(text) : undefined;
    if (note !== undefined) {
      structure.note = note;
      roles[index] = 'note';
      if (closing >= 0 && index - closing < 6) closing = index + 1;
    } else if (isImprint(text)) {
      if (structure.imprint === undefined || /^抄/.test(structure.imprint)) structure.imprint = text;
      roles[index] = 'imprint';
    }
  }
  return closing;
}
