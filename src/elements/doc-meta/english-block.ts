import { fields, type MetadataKey } from '../../official-document/fields.js';
import type { Entry, Source } from './record.js';

/**
 * Reads a block whose labels are the canonical ones in English, as a site's English pages print them: the reader of
 * official documents knows the Chinese labels of live sites only.
 */
export function readEnglishBlock(block: Element, source: Source): Entry[] {
  const keys = Object.keys(fields) as MetadataKey[];
  return Array.from(block.querySelectorAll('dt,th,td')).flatMap((node): Entry[] => {
    const label = plain(node).replace(/\s*:$/, '');
    const key = keys.find((one) => fields[one].label.en.toLowerCase() === label.toLowerCase());
    const beside = node.nextElementSibling;
    if (!key || !beside || node.closest('[data-gov-made]')) return [];
    const value = plain(beside);
    return [{ key, label, value: /^(not stated|none|n\/a|[-—]*)$/i.test(value) ? '' : value, source }];
  });
}

function plain(node: Element): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
