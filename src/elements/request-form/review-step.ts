import type { Application } from '../../disclosure-request/index.js';
import { exchangeOnce } from '../../endpoint/exchange.js';
import type { FormBinding } from './form-binding.js';
import type { FindingLike } from './problems.js';
import type { ReviewView } from './review.js';
import type { WorkHost } from './work-host.js';

/** Where the review leads. */
export interface ReviewWays {
  /** Checks the form once more. @returns the application; undefined where it is not, or no longer, to be filed */
  check(): Application | undefined;
  /** @param repeats the number of an earlier request that the applicant knows of */
  confirm(application: Application, repeats?: string): void;
}

/** What is about to be filed, or is being filed, in place of the form (核对). */
export class ReviewStep {
  /** Another one with each review. */
  view: ReviewView | undefined;

  constructor(private readonly host: WorkHost) {}

  /** Shows what is about to be filed; without the part that shows it, it is filed at once. */
  async open(
    application: Application,
    address: string,
    binding: FormBinding,
    files: () => readonly string[],
    ways: ReviewWays,
  ): Promise<void> {
    const { host } = this;
    const part = await import('./review.js').catch(() => undefined);
    if (!part) {
      const checked = ways.check();
      return checked && ways.confirm(checked);
    }
    const similar = await part.findSimilar(application, address, ask);
    // What is filed is what the review shows, also where somebody went on typing in the meantime.
    const shown = this.view ? undefined : ways.check();
    if (!shown) return;
    host.adopt(part.reviewLightStyles);
    const view = part.viewReview(binding, files(), similar, host.language(), {
      confirm: (repeats) => ways.confirm(shown, repeats),
      back: () => {
        void this.close().then(() =>
          binding.form.querySelector<HTMLElement>('button:not([type=button])')?.focus(),
        );
      },
    });
    this.view = view;
    host.element.append(view.content);
    await host.show();
    if (this.view === view) view.content.querySelector('h2')?.focus();
  }

  /** Resolves when the form is there again: before, nothing in it can take the focus. */
  close(): Promise<unknown> {
    this.view?.content.remove();
    this.view = undefined;
    return this.host.show();
  }

  /** The endpoint names an earlier request. @returns whether it could be told where it was confirmed */
  tellEarlier(errors: readonly FindingLike[]): boolean {
    return !!this.view?.tellEarlier(errors);
  }
}

/** What the endpoint has at an address, whatever it is; it is not waited for long. */
const ask = (address: string): Promise<unknown> =>
  exchangeOnce({ address, read: (body) => body, timeout: 2000 });
