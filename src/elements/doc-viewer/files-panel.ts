import type { Attachment, BrokenAttachment } from '../../endpoint/document-parts.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { safeUrl } from '../../foundation/safe-url.js';
import { panelWords, type PanelWords } from './panels.messages.js';

/** What a link to a file ends with. */
const fileEnding = /\.(pdf|docx?|xlsx?|pptx?|ofd|wps|et|rtf|zip|rar|7z|txt|csv|ceb)$/i;
/** The endings of media types that the endpoint knows. */
const endings: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/ofd': 'OFD',
  'application/zip': 'ZIP',
};

/** The links to files in a text, each file once. */
export function fileLinks(text: Element): HTMLAnchorElement[] {
  const found = new Map<string, HTMLAnchorElement>();
  for (const link of text.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const address = safeUrl(link.getAttribute('href') ?? '', link.ownerDocument.baseURI);
    if (address && fileEnding.test(new URL(address).pathname) && !found.has(address))
      found.set(address, link);
  }
  return [...found.values()];
}

/**
 * Lists the files that the text links to. Size, and whether a file is there at all, are asked of the server only now,
 * without cookies, and only where the file is on this site.
 */
export function fillLinkedFiles(body: HTMLElement, links: HTMLAnchorElement[], language: Language): void {
  const words = panelWords[language];
  const list = newElement('ul');
  for (const link of links) {
    const name = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
    const ending = fileEnding.exec(new URL(link.href).pathname)?.[1]?.toUpperCase() ?? '';
    const about = newElement('p', { class: 'aside' }, ending);
    list.append(newElement('li', {}, download(link.href, name || link.href, words), about));
    void askFor(link.href).then((answer) => {
      if (answer === 'missing') {
        about.className = 'broken';
        about.textContent = words.problems.missing;
      } else if (answer) about.textContent = `${ending} ${sizeInWords(answer)}`;
    });
  }
  body.append(list);
}

/** Lists the attachments that the endpoint has, and those that it could not have. */
export function fillAttachments(
  body: HTMLElement,
  attachments: Attachment[],
  broken: BrokenAttachment[],
  base: string,
  language: Language,
): void {
  const words = panelWords[language];
  const list = newElement('ul');
  for (const { name, url, mediaType, size, pages, hash } of attachments) {
    const address = safeUrl(url, base);
    const ending = endings[mediaType] ?? name.split('.').pop()?.toUpperCase() ?? '';
    const facts = [ending, sizeInWords(size), pages ? words.pages(pages) : ''].filter(Boolean).join(' ');
    list.append(
      newElement(
        'li',
        {},
        address ? download(address, name, words) : name,
        newElement('p', { class: 'aside' }, facts),
        hash
          ? newElement('details', {}, newElement('summary', {}, words.hash), newElement('code', {}, hash))
          : '',
      ),
    );
  }
  for (const { name, problem } of broken)
    list.append(newElement('li', {}, name, newElement('p', { class: 'broken' }, words.problems[problem])));
  body.append(list);
}

function download(address: string, name: string, words: PanelWords): HTMLElement {
  const link = newElement(
    'a',
    { href: address, download: '', 'aria-label': `${words.download}${name}` },
    name,
  );
  return link;
}

/** @returns bytes, 0 where the server does not say, undefined where nobody can be asked */
async function askFor(address: string): Promise<number | 'missing' | undefined> {
  if (new URL(address).origin !== location.origin) return undefined;
  try {
    const answer = await fetch(address, { method: 'HEAD', credentials: 'omit' });
    if (answer.status === 404 || answer.status === 410) return 'missing';
    return answer.ok ? Number(answer.headers.get('content-length')) || 0 : undefined;
  } catch {
    return undefined;
  }
}

function sizeInWords(bytes: number): string {
  if (!bytes) return '';
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
