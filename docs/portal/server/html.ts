/** Text that is HTML already: made by `html` or, for a body that the endpoint has cleaned, by `trustedHtml`. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

/**
 * A template that escapes every value in it, so that no page of the portal can forget to. `undefined`, `null` and
 * `false` print nothing, lists are joined.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((text, string, index) => text + print(parts[index - 1]) + string));
}

/** The one door for HTML from elsewhere: the body of a document, which the importer wrote itself, tag by tag. */
export function trustedHtml(text: string): Html {
  return new Html(text);
}

function print(part: Part): string {
  if (part === undefined || part === null || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(print).join('');
  return escape(String(part));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
