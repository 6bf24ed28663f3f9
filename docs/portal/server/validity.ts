import type { Metadata } from 'gov-disclosure/official-document';

/** What the force of a document is to its reader; `unstated` is common, and is never taken for 有效. */
export type Force = 'in-force' | 'ended' | 'limited' | 'unstated';

/** Reads 有效性 as sites print it, in Simplified or Traditional characters. */
export function forceOf(metadata: Metadata): Force {
  const printed = metadata.validity?.trim() ?? '';
  if (/废止|廢止|失效|无效|無效/.test(printed)) return 'ended';
  if (/修改|修订|修訂|部分|尚未|未生效/.test(printed)) return 'limited';
  return /有效|生效|施行/.test(printed) ? 'in-force' : 'unstated';
}

/** The document that stands in the place of this one, if the page names it (替代文件, 废止依据 …). */
export function successorOf(metadata: Metadata): string | undefined {
  const named = Object.entries(metadata.other).find(([label]) =>
    /替代|取代|废止依据|廢止依據|废止文件/.test(label.replace(/\s/g, '')),
  );
  return named?.[1];
}
