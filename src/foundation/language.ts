/** The languages of the words for people: Simplified Chinese is the source, the others are typed against it. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

/** One element's words. `zh-Hans` decides the shape: a text missing in another language does not compile. */
export type Words<Source> = Record<Language, Source>;

/** The language of a BCP 47 tag as far as this library has words for it; anything unknown reads as Simplified Chinese. */
export function languageOf(tag: string): Language {
  if (/^zh\b.*-(hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant';
  return /^en\b/i.test(tag) ? 'en' : 'zh-Hans';
}

/** The `lang` in force at a node: its own or the nearest ancestor's, looked for across shadow roots. */
export function nearestLanguage(start: Element): Language {
  let node: Element | undefined = start;
  while (node) {
    const owner: Element | null = node.closest('[lang]');
    if (owner) return languageOf(owner.getAttribute('lang') ?? '');
    node = (node.getRootNode() as Partial<ShadowRoot>).host;
  }
  return 'zh-Hans';
}

/** Whoever wants to know of another language; elements themselves, because a closure for each would cost memory. */
interface LanguageWatcher {
  languageMayHaveChanged(): void;
}

const watchers = new Set<LanguageWatcher>();
let observer: MutationObserver | undefined;

/** Tells the watcher whenever a `lang` changes anywhere in the page; one observer serves all. */
export function watchLanguage(watcher: LanguageWatcher): void {
  watchers.add(watcher);
  if (observer) return;
  observer = new MutationObserver(() => watchers.forEach((each) => each.languageMayHaveChanged()));
  observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
}

export function stopWatchingLanguage(watcher: LanguageWatcher): void {
  watchers.delete(watcher);
  if (watchers.size) return;
  observer?.disconnect();
  observer = undefined;
}
