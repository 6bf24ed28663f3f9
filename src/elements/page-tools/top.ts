/** Goes to the top of the page at once, with the eye and with the keyboard: the next Tab begins there. */
export function goToTop(): void {
  const { body } = document;
  const focusable = body.hasAttribute('tabindex');
  if (!focusable) body.setAttribute('tabindex', '-1');
  body.focus({ preventScroll: true });
  // Where Tab goes on from stays there, and the author's element is as it was.
  if (!focusable) body.removeAttribute('tabindex');
  window.scrollTo(0, 0);
}
