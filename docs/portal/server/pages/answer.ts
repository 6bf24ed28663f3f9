import type { AnswerPage } from 'gov-disclosure-endpoint';
import { html, trustedHtml } from '../html.js';
import type { Page } from './layout.js';

/** What the endpoint answers to a form that was sent without script, a receipt or the form again, in the site's frame. */
export function answerPage({ title, language, main }: AnswerPage): Page {
  return {
    title,
    path: '/request',
    place: 'request',
    sheet: 'request',
    column: '依申请公开',
    main: html`<div class="request" lang="${language}">${trustedHtml(main)}</div>`,
  };
}
