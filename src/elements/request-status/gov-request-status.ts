import { LateElement } from '../../endpoint/late-element.js';

/**
 * 依申请公开办理情况: number and query code open the request's timeline, its dates, how the due date was computed, the
 * reply and its files; the applicant can correct, withdraw, and propose publication. Enhances the look-up `<form>`
 * inside, whose fields are called `number` and `queryCode`, or writes one. Without script, and where no endpoint is
 * named, an author's form posts by itself to its `action` and is answered with a page.
 *
 * A wrong code and a number that does not exist get the same answer. The code stays out of addresses and is not kept
 * once the page is left, unless a correction, withdrawal or proposal is on its way: that is kept in the tab, with its
 * idempotency key, until its outcome is known.
 *
 * @tag gov-request-status
 * @summary Status of an application: timeline, due date and how it was computed, reply, correction, withdrawal
 * @attr {string} endpoint - address of the endpoint; otherwise the nearest `<gov-endpoint>`, `<meta name="gov-endpoint">` or `data-endpoint`
 * @slot - the author's look-up form; below it the element writes what was found
 * @fires {CustomEvent<{ number: string, status: string }>} gov-request-opened - number and code were right
 * @fires {CustomEvent<{ code: string }>} gov-request-unopened - nothing was opened; `code` says why, never whether the number exists
 * @fires {CustomEvent<{ number: string, action: string }>} gov-request-changed - the endpoint has taken a step: `correct`, `withdraw` or `propose-publication`
 * @cssproperty [--gov-accent=#1a4480] - ground of the main buttons
 * @cssproperty [--gov-on-accent=#fff] - text of the main buttons
 * @cssproperty [--gov-danger=#b3261e] - edge of errors
 * @cssproperty [--gov-target=44px] - least height of fields and buttons
 * @cssproperty [--gov-radius=3px] - corners of fields and buttons
 * @cssproperty [--gov-serif] - type of the heading
 */
export class GovRequestStatus extends LateElement {
  static override readonly tag: string = 'gov-request-status';

  protected async loadPart() {
    return (await import('./look-up.js')).LookUp;
  }
}
