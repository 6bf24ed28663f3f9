import { newElement } from '../../foundation/new-element.js';

/** A button with words, or with a picture and its name. */
export function button(words: string, act: (event: MouseEvent) => void, picture?: string): HTMLButtonElement {
  const made = newElement('button', {
    type: 'button',
    'aria-label': picture && words,
    title: picture && words,
  });
  made.append(picture ? icon(picture) : words);
  made.addEventListener('click', act);
  return made;
}

/** A picture of one path in a 24 by 24 field, hidden from readers. */
export function icon(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(space, 'svg');
  const attributes = {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'aria-hidden': 'true',
  };
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}
