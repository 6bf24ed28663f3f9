import type {
  PublishedSuggestion,
  Suggestion,
  SuggestionKind,
  SuggestionReceipt,
  SuggestionStatusView,
} from '../disclosure-request/views.js';
import { exchangeOnce, isObject } from './exchange.js';
import { postKeyed, type SubmitOptions } from './keyed-post.js';
import { lookUpPatience } from './look-up-request.js';
import { readDeadline } from './read-deadline.js';
import { countOf, listOf, momentOf, oneOf, textOf } from './read-values.js';
import { repeat, usualTimeout } from './repeat.js';

export type {
  PublishedSuggestion,
  Suggestion,
  SuggestionKind,
  SuggestionReceipt,
  SuggestionStatusView,
} from '../disclosure-request/views.js';

interface AskOptions {
  signal?: AbortSignal | undefined;
}

const kinds: readonly SuggestionKind[] = ['opinion', 'mistake'];

/** Sends a letter, safely to be repeated with the same content and key until the answer is definite. */
export function sendSuggestion(
  address: string,
  content: Suggestion,
  key: string,
  options: SubmitOptions = {},
): Promise<SuggestionReceipt> {
  return postKeyed({ address: `${address}/suggestions`, content, key, read: readSuggestionReceipt }, options);
}

/** The status of a letter; a wrong number and a wrong code are answered alike: `not-found`. */
export function lookUpSuggestion(
  address: string,
  number: string,
  queryCode: string,
  { signal }: AskOptions = {},
): Promise<SuggestionStatusView> {
  const ask = () =>
    exchangeOnce({
      address: `${address}/suggestion-lookups`,
      body: JSON.stringify({ number, queryCode }),
      headers: { 'content-type': 'application/json' },
      read: readSuggestionStatus,
      signal,
      timeout: usualTimeout,
    });
  return repeat(ask, { patience: lookUpPatience, signal });
}

/** Published answers, newest first. @param cursor `next` of the page before */
export function listSuggestions(
  address: string,
  cursor?: string,
): Promise<{ items: PublishedSuggestion[]; next: string | null }> {
  const query = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
  const ask = () =>
    exchangeOnce({
      address: `${address}/suggestions?limit=10${query}`,
      read: readPage,
      timeout: usualTimeout,
    });
  return repeat(ask, { patience: lookUpPatience });
}

export function readSuggestionReceipt(body: unknown): SuggestionReceipt | undefined {
  if (!isObject(body)) return undefined;
  const number = textOf(body['number'], 100);
  const queryCode = textOf(body['queryCode'], 100);
  const kind = oneOf(body['kind'], kinds);
  const submittedAt = momentOf(body['submittedAt']);
  const deadline = readDeadline(body['deadline']);
  if (!number || !queryCode || !kind || !submittedAt || !deadline) return undefined;
  return { number, queryCode, kind, submittedAt, deadline };
}

function readSuggestionStatus(body: unknown): SuggestionStatusView | undefined {
  if (!isObject(body)) return undefined;
  const number = textOf(body['number'], 100);
  const kind = oneOf(body['kind'], kinds);
  const state = oneOf(body['state'], ['submitted', 'answered'] as const);
  const submittedAt = momentOf(body['submittedAt']);
  const deadline = readDeadline(body['deadline']);
  if (!number || !kind || !state || !submittedAt || !deadline) return undefined;
  return {
    number,
    kind,
    state,
    submittedAt,
    deadline,
    overdue: body['overdue'] === true,
    daysLeft: countOf(body['daysLeft']),
    text: textOf(body['text']),
    page: readAbout(body['page']),
    answer: textOf(body['answer']) || null,
    answeredAt: momentOf(body['answeredAt']),
    published: body['published'] === true,
  };
}

function readAbout(page: unknown): SuggestionStatusView['page'] {
  if (!isObject(page)) return null;
  const address = textOf(page['address'], 1000);
  const quote = textOf(page['quote'], 1000);
  return address ? { address, ...(quote ? { quote } : {}) } : null;
}

function readPage(body: unknown): { items: PublishedSuggestion[]; next: string | null } | undefined {
  if (!isObject(body) || !Array.isArray(body['items'])) return undefined;
  const items = listOf(body['items'], (item): PublishedSuggestion | undefined => {
    const answer = textOf(item['answer']);
    const answeredAt = momentOf(item['answeredAt']);
    if (!answer || !answeredAt) return undefined;
    const number = textOf(item['number'], 100);
    const kind = oneOf(item['kind'], kinds) ?? 'opinion';
    return {
      number,
      kind,
      question: textOf(item['question']),
      answer,
      answeredAt,
      page: textOf(item['page'], 1000) || null,
    };
  });
  return { items, next: textOf(body['next'], 500) || null };
}
