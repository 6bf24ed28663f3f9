import type { FastifyInstance } from 'fastify';
import type { PublishedSuggestion } from 'gov-disclosure/disclosure-request';

export type AnsweredLetter = PublishedSuggestion;

/** One sheet of the published answers; `next` asks for the following one. */
export interface AnsweredLetters {
  items: AnsweredLetter[];
  next: string | null;
}

/** Asks the endpoint that lives in the same server, without a detour over the network. */
export async function answeredLetters(
  endpoint: FastifyInstance,
  cursor: string | undefined,
): Promise<AnsweredLetters> {
  const from = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const answer = await endpoint.inject({ method: 'GET', url: `/v1/suggestions?limit=10${from}` });
  return answer.statusCode === 200 ? answer.json<AnsweredLetters>() : { items: [], next: null };
}
