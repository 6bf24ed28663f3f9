import { html, type Html } from './html.js';

/** Years and dates, and the numbers of documents. */
const together = /(\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|〔\d{4}〕第?\d{1,6}[号號])/u;

/** A title in which no line ends between 2026 and 年, or inside 〔2026〕7号: browsers break there. */
export function unbroken(title: string): Html {
  const pieces = title.split(together);
  return html`${pieces.map((piece, index) => (index % 2 ? html`<span class="unbroken">${piece}</span>` : piece))}`;
}
