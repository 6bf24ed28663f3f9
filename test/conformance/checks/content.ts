import type { Stage } from '../stage.js';
import type { Subject } from '../subject.js';
import { settle } from '../settle.js';

/**
 * In a page whose scripts are off no function can be called by its name, so this is one expression: the texts and the
 * fields inside the tag's elements that are not to be seen.
 */
const unseen = (tag: string): string => `(() => {
  const hosts = [...document.querySelectorAll(${JSON.stringify(tag)})];
  const all = (selector) => hosts.flatMap((host) => [...host.querySelectorAll(selector)]);
  const meant = (element) => !element.closest('script, style, template, option, [hidden], details:not([open]) > :not(summary)');
  const seen = (element, boxes) => {
    if (![...boxes].some((box) => box.width > 1 && box.height > 1)) return false;
    for (let one = element; one; one = one.parentElement) if (getComputedStyle(one).opacity === '0') return false;
    return getComputedStyle(element).visibility === 'visible';
  };
  const texts = hosts.flatMap((host) => {
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
    return found;
  });
  const boxesOf = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return range.getClientRects();
  };
  const hidden = () => [
    ...texts
      .filter((text) => meant(text.parentElement) && !seen(text.parentElement, boxesOf(text)))
      .map((text) => 'text "' + text.data.trim().slice(0, 40) + '"'),
    ...all('input:not([type=hidden]), select, textarea, button, img')
      .filter((field) => meant(field) && !seen(field, field.getClientRects()))
      .map((field) => '<' + field.localName + '> ' + (field.name || '')),
  ];
  // What a native choice brings to light, the fields of an organisation for instance, needs no script.
  const first = hidden();
  const later = all('input[type=radio]:not(:checked)').map((choice) => (choice.click(), hidden()));
  return first.filter((what) => later.every((state) => state.includes(what)));
})()`;

/** What the author wrote inside the element is to be seen where scripts are off. */
export async function contentWithoutScript(stage: Stage, { page: address, tag }: Subject): Promise<string[]> {
  const look = ({ page }: { page: { evaluate(code: string): Promise<unknown> } }): Promise<unknown> =>
    page.evaluate(unseen(tag));
  const hidden = (await stage.visit(address, look, { javaScriptEnabled: false })) as string[];
  return hidden.map((what) => `not to be seen without script: ${what}`);
}

/** The author's own nodes are still in the page when the element is at work, none replaced and none thrown away. */
export async function authorsNodesKept(stage: Stage, { page: address, tag }: Subject): Promise<string[]> {
  // The nodes are remembered while the page is read, before the element's script runs.
  const before = `document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const nodes = [...document.querySelectorAll(${JSON.stringify(`${tag} *`)})];
    window.authors = nodes.map((node) => [node, node.outerHTML.slice(0, 80)]);
  });`;
  return stage.visit(
    address,
    async ({ page }) => {
      await settle(page);
      return page.evaluate(() => {
        const { authors } = window as unknown as { authors: [Element, string][] };
        return authors
          .filter(([node]) => !node.isConnected)
          .map(([, text]) => `the author's ${text} is gone`);
      });
    },
    { before },
  );
}
