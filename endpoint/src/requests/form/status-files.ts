import type { RequestStatusView, StoredFile } from 'gov-disclosure/disclosure-request';
import { html, type Html } from '../../http/html.js';
import type { PageLanguage } from './form-words.js';
import type { PageAccess } from './status-acts.js';
import { statusPageWords } from './status-page-words.js';

/**
 * One button a file. Each posts the token of this look-up in its body: neither number nor code nor token is ever in an
 * address, and the query code need not stand on the page.
 */
export function fileForms(files: readonly StoredFile[], language: PageLanguage, access: PageAccess): Html {
  const words = statusPageWords[language];
  const hidden = { accessToken: access.token, language };
  return html`${files.map(
    ({ id, name, bytes }) => html`
<form class="file" method="post" action="${access.base}documents/${id}">
${Object.entries(hidden).map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`)}
<button type="submit">${words.save(name, sizeText(bytes))}</button>
</form>`,
  )}`;
}

/** The documents of the steps, such as a notice to correct, that are not among the files of a reply. */
export function stepFile(view: RequestStatusView, document: StoredFile | undefined): StoredFile[] {
  const replied = view.replies.some(({ files }) => files.some(({ id }) => id === document?.id));
  return document && !replied ? [document] : [];
}

function sizeText(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} kB`
    : `${(kilobytes / 1000).toFixed(1)} MB`;
}
