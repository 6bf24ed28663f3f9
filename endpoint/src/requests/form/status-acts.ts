import { randomUUID } from 'node:crypto';
import type {
  ApplicantAction,
  RequestedInformation,
  RequestStatusView,
} from 'gov-disclosure/disclosure-request';
import { html, type Html } from '../../http/html.js';
import { formWords, type PageLanguage } from './form-words.js';
import { statusPageWords } from './status-page-words.js';

/** What opens the routes of one request to a plain form. */
export interface PageAccess {
  token: string;
  /** Address of the request's routes, relative to the page: empty on a page that one of them answered with. */
  base: string;
}

const paths: Readonly<Record<ApplicantAction, string>> = {
  correct: 'corrections',
  withdraw: 'withdrawal',
  'propose-publication': 'publication-proposal',
};

/** What the applicant may do now, each with a form of its own whose key lets it happen only once. */
export function actForms(view: RequestStatusView, language: PageLanguage, access: PageAccess): Html {
  const words = statusPageWords[language];
  const { correction, application } = view;
  const acts = view.allowedActions.map((action) => {
    if (action === 'correct') {
      const asked = html`<p>${correction?.note}</p><p>${words.respondBy(correction?.respondBy ?? '')}</p>`;
      return html`<h3>${words.acts.correct}</h3>${asked}${correctionForm(application.information, language, access)}`;
    }
    return html`
<details><summary>${words.acts[action]}</summary>
<p>${words.actTexts[action]}</p>
${form(action, language, access, html``, words.confirm[action])}
</details>`;
  });
  return acts.length > 0 ? html`<h2>${words.youCan}</h2>${acts}` : html``;
}

/** The form of a correction (补正) with what stands in it now. */
export function correctionForm(
  information: Partial<RequestedInformation>,
  language: PageLanguage,
  access: PageAccess,
): Html {
  const { labels } = formWords[language];
  const { title = '', documentNumber = '', indexNumber = '', description = '' } = information;
  const line = (name: 'title' | 'documentNumber', value: string) => html`
<div class="field"><label for="correct-${name}">${labels[`information.${name}`]}</label>
<input id="correct-${name}" name="information.${name}" value="${value}" autocomplete="off"></div>`;
  const fields = html`
${indexNumber && html`<input type="hidden" name="information.indexNumber" value="${indexNumber}">`}
${line('title', title)}
${line('documentNumber', documentNumber)}
<div class="field"><label for="correct-description">${labels['information.description']}</label>
<textarea id="correct-description" name="information.description" rows="6">${'\n' + description}</textarea></div>`;
  return form('correct', language, access, fields, statusPageWords[language].confirm.correct);
}

function form(
  action: ApplicantAction,
  language: PageLanguage,
  { token, base }: PageAccess,
  fields: Html,
  button: string,
): Html {
  const hidden = { accessToken: token, idempotencyKey: randomUUID(), language };
  return html`
<form method="post" action="${base}${paths[action]}" autocomplete="off">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fields}
<p class="submit"><button type="submit">${button}</button></p>
</form>`;
}
