/** What is never text of a document: fields and controls, code, what the page hides or marks as not to be changed. */
const silent =
  'script,style,template,noscript,svg,math,canvas,iframe,object,audio,video,select,textarea,input,button,[hidden],[aria-hidden="true"]';

/** The text nodes of a document in the order of reading, without those inside `silent` or elements `also` names. */
export function readableText(content: HTMLElement, also: string): Text[] {
  const skipped = `${silent},${also}`;
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => {
      if (node instanceof Element) {
        return node.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      }
      return NodeFilter.FILTER_ACCEPT;
    },
  });
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}
