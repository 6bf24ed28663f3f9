/** Attributes of a new element; `true` is an attribute without a value, undefined and false are none. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element of the page's own content. Texts are texts, never markup. */
export function newElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** `replaceChildren`, which browsers have only since Chromium 86. */
export function replaceContent(element: Element, ...children: (Node | string)[]): void {
  element.textContent = '';
  element.append(...children);
}
