import { html, nothing, type TemplateResult } from 'lit';
import type { Filing } from './filing.js';
import type { RequestFormWords } from './request-form.messages.js';

/** Held until there is a network: nothing has left yet, and it can be taken back. */
export function waitingNotice(words: RequestFormWords, filing: Filing, takeBack: () => void): TemplateResult {
  return html`<section class="unconfirmed" tabindex="-1" aria-labelledby="waiting">
    <h2 id="waiting">${words.waiting}</h2>
    <p>${words.waitingText}</p>
    ${filing.kept ? nothing : html`<p>${words.notKept}</p>`}
    <button type="button" @click=${takeBack}>${words.takeBack}</button>
  </section>`;
}

/** 尚未确认: nobody knows yet whether it was filed. */
export function unconfirmedNotice(words: RequestFormWords, filing: Filing, language: string): TemplateResult {
  const time = filing.askedAt?.toLocaleTimeString(language);
  return html`<section class="unconfirmed" tabindex="-1" aria-labelledby="unconfirmed">
    <h2 id="unconfirmed">${words.unconfirmed}</h2>
    <p>${words.unconfirmedText}</p>
    ${filing.kept ? nothing : html`<p>${words.notKept}</p>`}
    <p role="status">${filing.asking ? words.sending : time ? words.askedAt(time) : ''}</p>
    <button type="button" @click=${() => (filing.asking ? filing.stop() : filing.askAgain())}>
      ${filing.asking ? words.stop : words.askAgain}
    </button>
  </section>`;
}
