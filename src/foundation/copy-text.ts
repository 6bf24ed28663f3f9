/**
 * Puts a text on the clipboard. The clipboard API is missing on plain HTTP, where many county portals still are, so
 * the older way through a selected field follows.
 *
 * @returns whether it worked: the caller says so in words, a failure is never silent
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  let before = document.activeElement;
  // The page knows the element; which of its buttons has the focus only its own root knows.
  while (before?.shadowRoot?.activeElement) before = before.shadowRoot.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  field.style.setProperty('position', 'fixed');
  field.style.setProperty('opacity', '0');
  document.body.append(field);
  field.select();
  let worked = false;
  try {
    worked = document.execCommand('copy');
  } catch {
    worked = false;
  }
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return worked;
}
