/** The part that does the proof of work of an endpoint that asks for one. Loads with the form, not with its last button. */
import { solveChallenge } from '../../endpoint/proof-of-work.js';

/** A proof that is at hand when the applicant confirms: made while they fill in the form, and renewed without a word. */
export class Proof {
  private readonly end = new AbortController();
  private solved: { header: string; until: number } | undefined;
  private solving: Promise<void> | undefined;

  /**
   * @param address of the endpoint
   * @param told whether it can be done, as soon as that is known
   */
  constructor(
    private readonly address: string,
    private readonly told: (works: boolean) => void,
  ) {
    void this.ready();
  }

  /** Whether one is at hand. */
  get atHand(): boolean {
    return !!this.solved && performance.now() < this.solved.until;
  }

  /** Resolves when one is at hand or cannot be had; never rejects, because the endpoint has the last word. */
  async ready(): Promise<void> {
    if (!this.atHand) await (this.solving ??= this.solve());
  }

  /** For one filing, with all its tries; the next needs another one. */
  take(): string {
    const { header = '' } = this.solved ?? {};
    this.solved = undefined;
    return header;
  }

  release(): void {
    this.end.abort();
  }

  private async solve(): Promise<void> {
    try {
      this.solved = await solveChallenge(this.address, this.end.signal);
      this.told(true);
    } catch {
      if (!this.end.signal.aborted) this.told(false);
    }
    this.solving = undefined;
  }
}
