import type { ApplicantAction } from '../disclosure-request/views.js';
import { EndpointError } from './endpoint-error.js';
import { postKeyed, type SubmitOptions } from './keyed-post.js';
import { lookUpRequest } from './look-up-request.js';
import { readRequestStatus, type RequestProgress } from './read-request-status.js';

/**
 * One step that the applicant takes, with what opens the request: a token is too short-lived to outlast an outcome that
 * is unknown for a while, so each sending begins with a look-up.
 */
export interface ApplicantAct {
  action: ApplicantAction;
  number: string;
  queryCode: string;
  /** `Correction` or `ApplicantNote` of the contract. */
  body: object;
}

const paths: Readonly<Record<ApplicantAction, string>> = {
  correct: 'corrections',
  withdraw: 'withdrawal',
  'propose-publication': 'publication-proposal',
};

/** Takes the step, safely to be repeated with the same act and key until the answer is definite. */
export async function sendAct(
  address: string,
  act: ApplicantAct,
  key: string,
  options: SubmitOptions = {},
): Promise<RequestProgress> {
  const { id, accessToken } = await openFirst(address, act, options);
  return postKeyed(
    {
      address: `${address}/requests/${encodeURIComponent(id)}/${paths[act.action]}`,
      content: act.body,
      key,
      token: accessToken,
      read: readRequestStatus,
    },
    options,
  );
}

/** What goes wrong here says nothing new about the step: without an earlier try it has not been sent. */
async function openFirst(
  address: string,
  { number, queryCode }: ApplicantAct,
  { signal, repeated }: SubmitOptions,
): Promise<RequestProgress> {
  try {
    return await lookUpRequest(address, number, queryCode, { signal });
  } catch (error) {
    if (!(error instanceof EndpointError) || error.code === 'not-found') throw error;
    throw error.withOutcome(repeated ? 'unknown' : 'not-sent');
  }
}
