import { listSuggestions, type PublishedSuggestion } from '../../endpoint/suggestions.js';
import { beijingMoment } from '../../foundation/beijing-time.js';
import type { Language } from '../../foundation/language.js';
import { newElement } from '../../foundation/new-element.js';
import { letterBoxWords } from './letter-box.messages.js';

/**
 * The published answers, behind a summary: asked for when a reader opens it, further ones at the press of a button.
 *
 * @param address of the endpoint at that moment
 */
export function publishedAnswers(language: Language, address: () => string | undefined): HTMLDetailsElement {
  const words = letterBoxWords[language];
  const list = newElement('ul', { class: 'gov-published' });
  const news = newElement('p', { role: 'status' });
  const more = newElement('button', { type: 'button', class: 'gov-quiet', hidden: true }, words.more);
  const details = newElement(
    'details',
    {},
    newElement('summary', {}, words.published),
    newElement('div', { class: 'gov-short-form' }, list, news, more),
  );
  let cursor: string | undefined;
  let asked = false;
  let loading = false;

  const load = async (): Promise<void> => {
    const from = address();
    if (loading || !from) return;
    loading = asked = true;
    news.textContent = words.loading;
    more.hidden = true;
    try {
      const { items, next } = await listSuggestions(from, cursor);
      cursor = next ?? undefined;
      const first = list.childElementCount;
      list.append(...items.map((item) => newElement('li', {}, ...entry(item, language))));
      news.textContent = list.childElementCount ? '' : words.none;
      more.textContent = words.more;
      more.hidden = !next;
      // Whoever pressed the button reads on where the new ones begin.
      const begin = first ? (list.children[first] as HTMLElement | undefined) : undefined;
      begin?.setAttribute('tabindex', '-1');
      begin?.focus();
    } catch {
      news.textContent = words.notLoaded;
      more.textContent = words.retry;
      more.hidden = false;
    }
    loading = false;
  };
  more.addEventListener('click', () => void load());
  details.addEventListener('toggle', () => {
    if (details.open && !asked) void load();
  });
  return details;
}

/** What was asked, what was answered, and when. Texts are texts, never markup. */
function entry({ question, answer, answeredAt }: PublishedSuggestion, language: Language): Node[] {
  return [
    newElement('blockquote', {}, question),
    newElement('p', {}, answer),
    newElement(
      'small',
      {},
      newElement('time', { datetime: answeredAt }, beijingMoment(answeredAt, language)),
    ),
  ];
}
