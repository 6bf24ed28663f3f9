/** Every text that a pattern of the vocabulary stands for (characters, `[…]`, `(…|…)`, `?`); none for an empty one. */
export function spellings(pattern: string): string[] {
  let at = 0;
  const choice = (): string[] => {
    const all: string[] = [];
    for (let texts = ['']; ; texts = ['']) {
      for (; at < pattern.length && !/[|)]/.test(pattern[at]!);) texts = join(texts, optional(piece()));
      all.push(...texts);
      if (pattern[at] !== '|') return all;
      at++;
    }
  };
  const piece = (): string[] => {
    const sign = pattern[at++]!;
    if (sign === '[') {
      const end = pattern.indexOf(']', at);
      const characters = pattern.slice(at, end).split('');
      at = end + 1;
      return characters;
    }
    if (sign !== '(') return [sign];
    const texts = choice();
    at++;
    return texts;
  };
  const optional = (texts: string[]) => (pattern[at] === '?' && ++at ? [...texts, ''] : texts);
  const join = (heads: string[], tails: string[]) =>
    heads.flatMap((head) => tails.map((tail) => head + tail));
  return choice().filter(Boolean);
}
