import { html, type TemplateResult } from 'lit';
import { GovElement } from '../../foundation/gov-element.js';
import { theme } from '../../foundation/theme.styles.js';
import { fontSizeWords } from './font-size.messages.js';
import { earlyMark, memoryKey, recallSize, rememberSize, type RememberedSize } from './font-size.memory.js';
import { fontSizeStyles } from './font-size.styles.js';
import { TextScale } from './text-scale.js';

const defaultSteps = [100, 125, 150, 200];

/**
 * Lets the reader choose the text size of a piece of content, up to 200 % and more (WCAG 2.2, 1.4.4;
 * 互联网网站适老化通用设计规范 1.2.3), remembers the choice for the site's other pages and tabs, and keeps several switchers
 * on a page in agreement. Where the browser's storage is blocked the choice works on the page and is not remembered.
 *
 * @tag gov-font-size
 * @summary 字号 switcher for a piece of content
 * @fires {CustomEvent<{ size: number, elder: boolean }>} gov-font-size-changed - the reader chose a size, in percent, or switched the elder mode
 * @cssproperty [--gov-accent] - colour of the chosen step
 * @cssproperty [--gov-target=44px] - least height and width of a step
 */
export class GovFontSize extends GovElement {
  static override readonly tag: string = 'gov-font-size';
  static override styles = [theme, fontSizeStyles];
  static override properties = {
    for: {},
    steps: {},
    labels: {},
    look: {},
    elder: { type: Boolean },
    size: { state: true },
    elderOn: { state: true },
    options: { state: true },
  };

  /** The `id` of the content to scale, or a selector. Without it, or where nothing is found, the whole page. */
  declare for: string;
  /** The sizes to choose from, in percent of the normal size, apart by spaces: `"100 125 150 200"`. 50 to 400. */
  declare steps: string;
  /** Names of the steps, apart by spaces, in place of 标准 大 特大 最大. */
  declare labels: string;
  /** `radio` (one choice for each step), `stepper` (smaller, larger) or `slider`. */
  declare look: 'radio' | 'stepper' | 'slider';
  /** Offers the elder mode (适老化): text of 18 pt and more, 60 px targets, more contrast and space, as one switch. */
  declare elder: boolean;
  /** The size in force, in percent. */
  declare private size: number;
  declare private elderOn: boolean;
  declare private options: typeof import('./options.js') | undefined;

  private scales: TextScale[] = [];

  constructor() {
    super();
    this.for = '';
    this.steps = '';
    this.labels = '';
    this.look = 'radio';
    this.elder = false;
    this.size = 100;
    this.elderOn = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('gov-font-size-changed', this);
    window.addEventListener('storage', this);
    this.take(recallSize());
    // The content often stands below the switcher: while the page is still being read it may not be there yet.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this);
    else this.apply();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('gov-font-size-changed', this);
    document.removeEventListener('DOMContentLoaded', this);
    window.removeEventListener('storage', this);
    this.clear();
  }

  /** Other switchers of the page, other tabs of the site, and the end of reading the page. */
  handleEvent(event: Event): void {
    if (event.type === 'DOMContentLoaded') this.apply();
    else if (event instanceof CustomEvent) this.take(event.detail as RememberedSize);
    else if ((event as StorageEvent).key === memoryKey) this.take(recallSize());
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('for')) this.clear();
    void this.loadOptions();
    this.apply();
  }

  protected override render(): TemplateResult {
    const steps = this.readSteps();
    const { options } = this;
    return html`<fieldset>
      <legend>${this.inWords(fontSizeWords).legend}</legend>
      ${
        options && (this.look === 'stepper' || this.look === 'slider')
          ? options.renderLook(
              html,
              this.look,
              { size: this.size, steps, language: this.language },
              this.choose,
            )
          : this.renderRadios(steps)
      }
      ${this.elder ? options?.renderElder(html, this.elderOn, this.language, this.switchElder) : ''}
    </fieldset>`;
  }

  private renderRadios(steps: number[]): TemplateResult[] {
    return steps.map(
      (step, index) =>
        html`<label
          ><input
            type="radio"
            name="size"
            .checked=${step === this.size}
            @change=${() => this.choose(step)}
          /><span>${this.nameOf(step, index)}</span></label
        >`,
    );
  }

  private nameOf(step: number, index: number): string {
    const names = this.labels ? words(this.labels) : this.inWords(fontSizeWords).steps;
    return names[index] ?? `${step}%`;
  }

  private readSteps(): number[] {
    const given = words(this.steps)
      .map(Number)
      .filter((step) => step >= 50 && step <= 400);
    return given.length ? given : defaultSteps;
  }

  private readonly choose = (size: number, elder = this.elderOn): void => {
    this.size = size;
    this.elderOn = elder;
    this.apply();
    rememberSize({ size, elder, base: this.scales[0]?.base ?? 0, target: this.for });
    this.emit('gov-font-size-changed', { size, elder });
  };

  private readonly switchElder = (): void => {
    const { options } = this;
    if (this.elderOn) this.choose(100, false);
    else if (options) this.choose(options.elderSize(this.contents(), this.size), true);
  };

  private apply(): void {
    if (!this.isConnected) return;
    document.documentElement.removeAttribute(earlyMark);
    if (this.size === 100) this.clear();
    else {
      if (!this.scales.length) this.scales = this.contents().map((content) => new TextScale(content));
      this.scales.forEach((scale) => scale.apply(this.size));
    }
    this.options?.applyElderMode(this.elderOn, this.contents());
  }

  /** Other looks, the elder mode, and what enlarged text needs load only where a page or its reader asks for them. */
  private async loadOptions(): Promise<void> {
    if (this.options || !(this.elder || this.elderOn || this.look !== 'radio' || this.size !== 100)) return;
    try {
      const options = await import('./options.js');
      options.adoptOptionStyles(this.renderRoot as ShadowRoot);
      this.options = options;
    } catch {
      this.look = 'radio';
    }
  }

  private clear(): void {
    this.scales.forEach((scale) => scale.clear());
    this.scales = [];
  }

  /** The pieces of content, the whole page where none is named or found; none while the page is still being read. */
  private contents(): HTMLElement[] {
    const root = this.getRootNode() as Document | ShadowRoot;
    const byId = this.for ? root.getElementById(this.for) : null;
    const found = byId ? [byId] : select(root, this.for);
    if (found.length || (this.for && document.readyState === 'loading')) return found;
    return [document.body];
  }

  private take({ size, elder }: RememberedSize): void {
    this.size = size;
    this.elderOn = Boolean(elder);
  }
}

function words(list: string | null): string[] {
  return (list ?? '').split(/\s+/).filter(Boolean);
}

function select(root: ParentNode, selector: string | null): HTMLElement[] {
  try {
    return selector ? [...root.querySelectorAll<HTMLElement>(selector)] : [];
  } catch {
    return [];
  }
}
