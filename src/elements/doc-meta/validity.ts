/** Why a document must not be relied on; the banner says it in words. */
export type Lapse = 'repealed' | 'superseded' | 'expired';

/**
 * What a record says against the document's validity: words on it, or a server's own name for it. A blank validity says
 * nothing, neither that it lapsed nor that it is in force; 部分废止 leaves the document standing.
 */
export function lapseOf(label = '', printed = ''): Lapse | undefined {
  const asked = /^是否(.+)/.exec(label)?.[1];
  const yes = printed.startsWith('是');
  const said = asked ? (asked === '有效' ? (yes ? '' : '失效') : yes ? asked : '') : printed;
  if (/^[未不否尚]|^没有|^[现現]行|^有效(?!期)|部分|[条條]款|修/.test(said)) return undefined;
  if (/[废廢]止|撤[销銷]|repealed/.test(said)) return 'repealed';
  if (/[取替]代|superseded/.test(said)) return 'superseded';
  return /失效|[过過]|[届屆][满滿]|expired/.test(said) ? 'expired' : undefined;
}
