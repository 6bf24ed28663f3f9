import type { Page } from 'playwright-core';

/**
 * Uses everything that can be used on the elements of a tag, inside and in their content: writes into fields, changes
 * choices, presses buttons. Whatever would leave the page is held back.
 */
export async function exercise(page: Page, tag: string): Promise<void> {
  await page.evaluate(async (name) => {
    const pause = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, milliseconds));
    const nothing = (): void => undefined;
    window.print = nothing;
    window.open = () => null;
    window.close = nothing;
    history.back = nothing;
    const account = (window as Partial<Window>).ledger;
    const listen = account?.listen ?? window.addEventListener;
    listen.call(window, 'submit', (event) => event.preventDefault());
    listen.call(window, 'click', (event) => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault();
    });
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [
        one,
        ...(one.shadowRoot ? inside(one.shadowRoot) : []),
      ]);
    const controls = (): HTMLElement[] =>
      [...document.querySelectorAll(name)]
        .flatMap((host) => [...inside(host), ...(host.shadowRoot ? inside(host.shadowRoot) : [])])
        .filter((one): one is HTMLElement => one instanceof HTMLElement)
        .filter((one) => one.matches('button, summary, input, select, textarea, a[href^="#"]'));
    const used = new Set<Element>();
    // What is pressed may bring further controls; an element that always brings more is left after a while.
    for (let round = 0; round < 4; round += 1) {
      const fresh = controls().filter((control) => !used.has(control));
      for (const control of fresh) {
        used.add(control);
        if (
          control.matches(
            'input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=file]), textarea',
          )
        ) {
          (control as HTMLInputElement).value = '公开';
          control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          control.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (control instanceof HTMLSelectElement) {
          control.selectedIndex = control.options.length - 1;
          control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
          control.dispatchEvent(new Event('change', { bubbles: true }));
        } else if (!control.matches('[type=file]')) {
          control.click();
        }
        await pause(15);
      }
      await pause(60);
    }
  }, tag);
}
