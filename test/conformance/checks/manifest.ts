import type { Page } from 'playwright-core';
import { exercise } from '../exercise.js';
import { instrument } from '../page-scripts.js';
import { settle } from '../settle.js';
import type { Stage } from '../stage.js';
import type { Declaration, Subject } from '../subject.js';

/** What a page shows of an element: the names that its users may rely on. */
export interface Seen {
  events: string[];
  slots: string[];
  parts: string[];
  attributes: string[];
  /** Attributes that it reads without observing them, `endpoint` for instance. */
  read: string[];
  /** Events that are not as the house wants them: bubbling, not composed, with an object as detail. */
  irregular: string[];
}

/** Everything dispatched, slotted and parted, and every attribute, is in the manifest, and the reverse. */
export async function manifestIsComplete(
  stage: Stage,
  { page: address, tag, declaration, sources }: Subject,
): Promise<string[]> {
  const inSources = written(sources);
  return stage.visit(
    address,
    async ({ page }) => {
      await settle(page);
      const before = await seen(page, tag);
      await exercise(page, tag);
      const after = await seen(page, tag);
      return [
        ...after.irregular,
        ...undocumented(declaration, before),
        ...undocumented(declaration, after),
        ...undocumented(declaration, inSources),
        ...unkept(declaration, before, after, inSources, {
          events: inSources.mentioned,
          attributes: after.read,
        }),
      ].filter((finding, index, all) => all.indexOf(finding) === index);
    },
    { before: await instrument() },
  );
}

/** What the elements of the tag show at this moment. The page keeps account since its beginning, see `instrument`. */
export async function seen(page: Page, tag: string): Promise<Seen> {
  return page.evaluate((name) => {
    const roots = [...document.querySelectorAll(name)].flatMap((host) => host.shadowRoot ?? []);
    const all = (selector: string): Element[] =>
      roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    const events = window.ledger.events.filter((event) => event.tag === name);
    return {
      events: events.map(({ type }) => type),
      slots: all('slot').map((slot) => slot.getAttribute('name') ?? ''),
      parts: all('[part]').flatMap((one) => [...one.part]),
      attributes:
        (customElements.get(name) as { observedAttributes?: string[] } | undefined)?.observedAttributes ?? [],
      read: window.ledger.read
        .filter((entry) => entry.startsWith(`${name} `))
        .map((entry) => entry.slice(name.length + 1)),
      irregular: events
        .filter(({ bubbles, composed, detail }) => !bubbles || composed || detail !== 'object')
        .map(({ type }) => `event ${type} has to bubble, not be composed, and carry an object`),
    };
  }, tag);
}

/** What stands in the sources, for states that no page happens to show. */
function written(sources: string): Pick<Seen, 'events' | 'slots' | 'parts'> & { mentioned: string[] } {
  const matches = (pattern: RegExp): string[] =>
    [...sources.matchAll(pattern)].map((match) => match[1] ?? '');
  const dispatched = matches(/\b(?:emit|new CustomEvent)\b[^(]*\(\s*([^,)]*)/g);
  return {
    mentioned: matches(/['"`](gov-[a-z-]+)['"`]/g),
    events: dispatched.flatMap((text) =>
      [...text.matchAll(/['"]([a-z-]+)['"]/g)].map((match) => match[1] ?? ''),
    ),
    slots: matches(/<slot\b(?:[^>]*?\bname="([^"$]*)")?/g),
    parts: matches(/\bpart="([^"$]*)"/g).flatMap((names) => names.split(/\s+/).filter(Boolean)),
  };
}

const named = (items: { name: string }[] | undefined): string[] => (items ?? []).map(({ name }) => name);

export function undocumented(declaration: Declaration, found: Partial<Seen>): string[] {
  const missing = (kind: string, names: string[] | undefined, documented: string[]): string[] =>
    (names ?? [])
      .filter((name) => !documented.includes(name))
      .map((name) => `${kind} "${name}" is not in the manifest`);
  return [
    ...missing('event', found.events, named(declaration.events)),
    ...missing('slot', found.slots, named(declaration.slots)),
    ...missing('part', found.parts, named(declaration.cssParts)),
    ...missing('attribute', found.attributes, named(declaration.attributes)),
  ];
}

function unkept(declaration: Declaration, ...found: Partial<Seen>[]): string[] {
  const gone = (kind: keyof Seen, items: { name: string }[] | undefined): string[] =>
    named(items)
      .filter((name) => !found.some((one) => one[kind]?.includes(name)))
      .map((name) => `the manifest promises ${kind} "${name}", but there is none`);
  return [
    ...gone('events', declaration.events),
    ...gone('slots', declaration.slots),
    ...gone('parts', declaration.cssParts),
    ...gone('attributes', declaration.attributes),
  ];
}
