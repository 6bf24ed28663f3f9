/** Which of the browser's stores: `local` is shared by all pages of the site and kept, `session` belongs to one tab. */
export type Store = 'local' | 'session';

/**
 * The browser's storage, or undefined where it is blocked, absent or full of refusal. Reading the property itself may
 * throw (blocked site data), so every touch goes through here.
 */
function open(store: Store): Storage | undefined {
  try {
    return store === 'local' ? window.localStorage : window.sessionStorage;
  } catch {
    return undefined;
  }
}

/** Reads a remembered text; null where there is none or storage is blocked. */
export function recall(store: Store, key: string): string | null {
  try {
    return open(store)?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Remembers a text. @returns whether it is really kept: blocked or full storage says false, never throws */
export function remember(store: Store, key: string, value: string): boolean {
  try {
    const storage = open(store);
    storage?.setItem(key, value);
    return storage?.getItem(key) === value;
  } catch {
    return false;
  }
}

/** Forgets what was remembered under the key. */
export function forget(store: Store, key: string): void {
  try {
    open(store)?.removeItem(key);
  } catch {
    // Nothing is kept there, so there is nothing to forget.
  }
}
