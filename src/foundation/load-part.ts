/**
 * How the classic bundle (`gov-disclosure.min.js`) comes by its lazy parts; in it the build puts {@link loadPart} in
 * the place of every `import()` of a part. The ES modules know nothing of it.
 */

/** A part as a classic script leaves it in the page: what it exports. */
interface Part {
  /** A part that makes HTML is handed the policy, because a page may allow its name only once. */
  usePolicy?(policy: unknown): void;
}

interface PartsWindow {
  govDisclosurePart?: Part | undefined;
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML(html: string): string; createScriptURL(address: string): string },
    ): { createScriptURL(address: string): string };
  };
}

/** Where the bundle lies, known only while it runs for the first time; its parts lie beside it. */
const beside =
  typeof document === 'undefined' ? '' : ((document.currentScript as HTMLScriptElement | null)?.src ?? '');
const loaded = new Map<string, Promise<Part>>();
let policy: { createScriptURL(address: string): string } | undefined;

/**
 * Loads a part by `import()`. A page without an origin of its own, above all one opened as a local file (`file:`), is
 * not allowed to import modules; there the part's other form comes by a script element.
 */
export function loadPart(name: string): Promise<unknown> {
  if (location.protocol !== 'file:' && self.origin !== 'null')
    return import(/* @vite-ignore */ `./chunks/${name}.js`);
  const part = loaded.get(name) ?? loadByScript(name);
  loaded.set(name, part);
  // What did not come may come the next time.
  part.catch(() => loaded.delete(name));
  return part;
}

async function loadByScript(name: string): Promise<Part> {
  const page = window as PartsWindow;
  const address = new URL(`chunks/classic/${name}.js`, beside).href;
  // Only a part's own address ever becomes a script; the HTML is what the sanitiser cleans at once.
  policy ??= page.trustedTypes?.createPolicy('gov-disclosure', {
    createHTML: (html) => html,
    createScriptURL: (wanted) => {
      if (!wanted.startsWith(new URL('chunks/classic/', beside).href))
        throw new TypeError('No part of gov-disclosure.');
      return wanted;
    },
  });
  const script = document.createElement('script');
  const part = await new Promise<Part>((resolve, reject) => {
    // The load event follows in the same task as the script itself: what lies there is its own.
    script.onload = () => {
      const found = page.govDisclosurePart;
      page.govDisclosurePart = undefined;
      if (found) resolve(found);
      else reject(new TypeError(`${address} is no part of gov-disclosure.`));
    };
    script.onerror = () => reject(new TypeError(`${address} cannot be loaded.`));
    script.src = policy?.createScriptURL(address) ?? address;
    document.head.append(script);
  }).finally(() => script.remove());
  part.usePolicy?.(policy);
  return part;
}
