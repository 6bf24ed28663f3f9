import { warn } from './warn.js';

/** What `define` needs to know of an element's class. */
export interface DefinableElement extends CustomElementConstructor {
  readonly tag: string;
  readonly version: string;
}

/**
 * Registers an element, guarded: portals are put together from several vendors' widgets, so the same tag may come
 * twice. The first definition stays; the same version again is silent, another version is told once, by both names.
 *
 * @param tag another name than the element's own, for a page where the own name is taken
 */
export function define(element: DefinableElement, tag: string = element.tag): void {
  if (typeof customElements === 'undefined') return;
  const present = customElements.get(tag) as Partial<DefinableElement> | undefined;
  if (!present) {
    // A constructor can be registered only once; another name needs a class of its own.
    customElements.define(tag, tag === element.tag ? element : class extends element {});
  } else if (present.version !== element.version) {
    warn('defined-twice', `<${tag}> ${present.version} is defined, ${element.version} ignored.`);
  }
}
