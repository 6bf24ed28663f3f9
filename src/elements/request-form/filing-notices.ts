import { html, nothing, type TemplateResult } from 'lit';
import type { Filing } from './filing.js';
import type { RequestFormWords } from './request-form.messages.js';

/**
 * Held until there is a network: nothing has left yet, and it can be taken back.
 *
 * @param stayHere why the page must stay open, where the attempt is held in memory alone
 */
export function waitingNotice(
  words: RequestFormWords,
  stayHere: string | undefined,
  takeBack: () => void,
): TemplateResult {
  return html`<section class="unconfirmed" tabindex="-1" aria-labelledby="waiting">
    <h2 id="waiting">${words.waiting}</h2>
    <p>${words.waitingText}</p>
    ${stayHere ? html`<p>${stayHere}</p>` : nothing}
    <button type="button" @click=${takeBack}>${words.takeBack}</button>
  </section>`;
}

/** 尚未确认: nobody knows yet whether it was filed. */
export function unconfirmedNotice(
  words: RequestFormWords,
  filing: Filing,
  stayHere: string | undefined,
  language: string,
): TemplateResult {
  const time = filing.askedAt?.toLocaleTimeString(language);
  return html`<section class="unconfirmed" tabindex="-1" aria-labelledby="unconfirmed">
    <h2 id="unconfirmed">${words.unconfirmed}</h2>
    <p>${words.unconfirmedText}</p>
    ${stayHere ? html`<p>${stayHere}</p>` : nothing}
    <p role="status">${filing.asking ? words.sending : time ? words.askedAt(time) : ''}</p>
    <button type="button" @click=${() => (filing.asking ? filing.stop() : filing.askAgain())}>
      ${filing.asking ? words.stop : words.askAgain}
    </button>
  </section>`;
}
