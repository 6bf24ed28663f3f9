import { html } from '../html.js';
import type { Page } from './layout.js';

/** A page that says in one heading what happened and in one sentence what to do next. */
export function messagePage(title: string, text: string): Page {
  return {
    title,
    path: '/',
    place: 'other',
    column: '政府信息公开',
    main: html`<div class="message"><h1>${title}</h1><p>${text}</p><p><a class="action" href="/">查看全部文件</a></p></div>`,
  };
}
