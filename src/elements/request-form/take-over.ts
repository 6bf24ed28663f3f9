/** Takes over what has been filled in, when the form is written anew: in another language, or with other fields. */
export function takeOver(from: HTMLFormElement, into: HTMLFormElement): void {
  const before = Array.from(from.elements).filter(isField);
  for (const control of Array.from(into.elements).filter(isField)) {
    const [first, ...others] = before.filter(({ name }) => name === control.name);
    if (!first || control.name === 'formVersion') continue;
    if (control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type)) {
      control.checked = [first, ...others].some(
        (one) => one.value === control.value && (one as HTMLInputElement).checked,
      );
    } else control.value = first.value;
    // What was chosen is not to be had any more: nothing is.
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
  into.append(...from.querySelectorAll('[name="attachments"]'));
}

function isField(element: Element): element is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  return 'value' in element && 'name' in element && !!element.name;
}
