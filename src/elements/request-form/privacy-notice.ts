import type { PrivacyNotice } from '../../disclosure-request/views.js';
import { noticeParts } from '../../endpoint/form-definition.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { privacyNoticeWords } from './privacy-notice.messages.js';

/**
 * What is done with the applicant's data, before they are given (个人信息保护法 arts. 17 and 35). A notice, not a consent:
 * the office handles a request because the law tells it to, and nobody is asked to agree to that.
 */
export function privacyNotice(notice: PrivacyNotice, language: Language, prefix: string): HTMLElement {
  const words = privacyNoticeWords[language];
  const rows = noticeParts.flatMap((key) =>
    notice[key] ? [newElement('dt', {}, words[key]), newElement('dd', {}, notice[key])] : [],
  );
  const id = `${prefix}-privacy`;
  return newElement(
    'section',
    { class: 'gov-privacy', 'aria-labelledby': id },
    newElement('h3', { id }, words.heading),
    newElement('dl', {}, ...rows),
  );
}
