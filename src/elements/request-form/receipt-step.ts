import type { Application, Receipt } from '../../disclosure-request/index.js';
import { filingWords } from './filing.messages.js';
import { forgetReceipt, recallReceipt, rememberReceipt, type KeptReceipt } from './receipt.memory.js';
import type { ReceiptView } from './receipt.js';
import type { WorkHost } from './work-host.js';

/** The receipt in place of the form: from the answer or from the tab's memory, until the applicant clears it. */
export class ReceiptStep {
  private kept: KeptReceipt | undefined;
  private view: ReceiptView | undefined;
  private place = '';

  constructor(
    private readonly host: WorkHost,
    /** Called when the applicant wants to fill in another application. */
    private readonly cleared: () => void,
  ) {}

  get isThere(): boolean {
    return !!this.kept;
  }

  get tools(): HTMLElement | undefined {
    return this.view?.tools;
  }

  /** The number and the code, as long as what shows the receipt has not loaded. */
  get told(): string {
    const { number, queryCode } = this.kept?.receipt ?? {};
    return number && queryCode && !this.view
      ? filingWords[this.host.language()].filed(number, queryCode)
      : '';
  }

  /** @returns whether the tab remembers one */
  recall(place: string): boolean {
    this.place = place;
    this.kept = recallReceipt(place);
    if (this.kept) void this.show();
    return !!this.kept;
  }

  /** Remembers one that has just come, and shows it with the focus on its heading. */
  async take(place: string, receipt: Receipt, application: Application): Promise<void> {
    this.place = place;
    this.kept = rememberReceipt(place, receipt, application, !this.host.isPublic());
    await this.show();
    this.view?.content.querySelector('h2')?.focus();
  }

  update(): void {
    if (this.view && this.view.content.lang !== this.host.language()) void this.show();
  }

  /** Clears the receipt from the page and from the tab's memory. */
  readonly clear = (): void => {
    forgetReceipt(this.place);
    this.kept = undefined;
    this.view?.content.remove();
    this.view = undefined;
    this.cleared();
  };

  /** The number and the code are shown at once; the receipt when its part has loaded, or with the next page load. */
  private async show(): Promise<void> {
    const { kept, host } = this;
    void host.show();
    const part = await import('./receipt.js').catch(() => undefined);
    if (!part || !kept || this.kept !== kept) return;
    host.adopt(part.receiptLightStyles);
    this.view?.content.remove();
    this.view = part.viewReceipt(kept, host.language(), this.clear);
    host.element.append(this.view.content);
    await host.show();
  }
}
