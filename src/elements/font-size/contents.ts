/** The pieces of content that a `for` names, the whole page where none is named or found; none while the page is read. */
export function contentsOf(root: Document | ShadowRoot, name: string): HTMLElement[] {
  const named = name ? root.getElementById(name) : null;
  let found: HTMLElement[] = [];
  try {
    found = named ? [named] : [...root.querySelectorAll<HTMLElement>(name)];
  } catch {
    // No selector, or none at all.
  }
  return found.length || (name && document.readyState === 'loading') ? found : [document.body];
}
