/**
 * What is known of a submission that failed.
 * - `not-sent`: it never reached the endpoint.
 * - `refused`: the endpoint, or a gateway before it, answered that it does not take it; nothing is filed.
 * - `unknown`: it may have been filed. Ask again with the same key and the same bytes, never with new ones.
 *
 * For reading, which changes nothing, it says in the same words whether the endpoint answered.
 */
export type Outcome = 'not-sent' | 'refused' | 'unknown';

/**
 * Codes of failures that no problem document explains. Any other code is the endpoint's own, from
 * `docs/endpoint.openapi.yaml`.
 * - `offline`: the browser knows that there is no network.
 * - `no-answer`: the connection failed, was cut, or was refused by a policy.
 * - `timeout`: no whole answer within the time allowed.
 * - `aborted`: the caller stopped it.
 * - `unexpected-answer`: a success that is not the endpoint's: the page of a captive portal, a redirect to a log-in.
 * - `unexplained-status`: an error status with a body that is no problem document, for instance a gateway's HTML.
 */
export type OwnCode =
  'offline' | 'no-answer' | 'timeout' | 'aborted' | 'unexpected-answer' | 'unexplained-status';

/** One thing that the endpoint found wrong with what it was sent. */
export interface EndpointFinding {
  /** JSON Pointer (RFC 6901) into the body. */
  pointer: string;
  code: string;
  params: Readonly<Record<string, unknown>>;
}

export interface EndpointErrorFacts {
  code: string;
  outcome: Outcome;
  retryable: boolean;
  /** The HTTP status; 0 where there was no answer. */
  status?: number;
  errors?: readonly EndpointFinding[];
  /** Milliseconds that the endpoint asks to wait (`Retry-After`). */
  retryAfter?: number | undefined;
}

/** The only error that the endpoint's client throws. */
export class EndpointError extends Error {
  readonly code: string;
  readonly outcome: Outcome;
  readonly retryable: boolean;
  readonly status: number;
  readonly errors: readonly EndpointFinding[];
  readonly retryAfter: number | undefined;

  constructor(facts: EndpointErrorFacts) {
    super(facts.status ? `${facts.code} (${facts.status})` : facts.code);
    this.name = 'EndpointError';
    this.code = facts.code;
    this.outcome = facts.outcome;
    this.retryable = facts.retryable;
    this.status = facts.status ?? 0;
    this.errors = facts.errors ?? [];
    this.retryAfter = facts.retryAfter;
  }

  /** The same failure with another knowledge of the outcome: earlier attempts count too. */
  withOutcome(outcome: Outcome): EndpointError {
    return new EndpointError({ ...this, outcome });
  }
}
