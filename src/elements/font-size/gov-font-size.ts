import { html, type TemplateResult } from 'lit';
import { GovElement } from '../../foundation/gov-element.js';
import { theme } from '../../foundation/theme.styles.js';
import { contentsOf } from './contents.js';
import { fontSizeWords } from './font-size.messages.js';
import { recallSize, rememberSize, takenOver, type RememberedSize } from './font-size.memory.js';
import { fontSizeStyles } from './font-size.styles.js';
import { scaleText } from './text-scale.js';

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
  declare steps: string | undefined;
  /** Names of the steps, apart by spaces, in place of 标准 大 特大 最大. */
  declare labels: string | undefined;
  /** `radio` (one choice for each step), `stepper` (smaller, larger) or `slider`. */
  declare look: 'radio' | 'stepper' | 'slider';
  /** Offers the elder mode (适老化): text of 18 pt and more, 60 px targets, more contrast and space, as one switch. */
  declare elder: boolean;
  /** The size in force, in percent. */
  declare private size: number;
  declare private elderOn: boolean;
  declare private options: typeof import('./options.js') | undefined;

  constructor() {
    super();
    this.for = '';
    this.look = 'radio';
    this.size = 100;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.take(recallSize());
    // The content often stands below the switcher: while the page is still being read it may not be there yet.
    if (document.readyState !== 'loading') this.apply();
    this.listen('addEventListener');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listen('removeEventListener');
    scaleText(this, [], this.size);
    if (!document.querySelector(this.localName)) this.options?.refine(false, []);
  }

  private listen(method: 'addEventListener' | 'removeEventListener'): void {
    for (const type of ['gov-font-size-changed', 'DOMContentLoaded']) document[method](type, this);
    for (const type of ['storage', 'pageshow']) window[method](type, this);
  }

  /** Another switcher of the page, the end of reading it, another tab of the site, and the way back to this page. */
  handleEvent(event: Partial<CustomEvent<RememberedSize | undefined>>): void {
    if (event.target === this) return;
    this.take(event.detail?.size ? event.detail : recallSize());
    this.apply();
  }

  protected override updated(): void {
    void this.loadOptions();
    this.apply();
  }

  protected override render(): TemplateResult {
    const given = words(this.steps)
      .map(Number)
      .filter((step) => step >= 50 && step <= 400);
    const steps = given.length ? given : defaultSteps;
    const { options } = this;
    return html`<fieldset>
      <legend>${this.inWords(fontSizeWords).legend}</legend>
      ${
        options?.renderLook(
          html,
          this.look,
          { size: this.size, steps, language: this.language },
          this.choose,
        ) ?? this.renderRadios(steps)
      }
      ${
        this.elder || this.elderOn
          ? (options?.renderElder(html, this.language, this.elderOn, this.size, this.contents, this.choose) ??
            html`<b></b>`)
          : ''
      }
    </fieldset>`;
  }

  private renderRadios(steps: number[]): TemplateResult[] {
    // The given names go by their places; ours begin with the standard size, and smaller text has none.
    const given = words(this.labels);
    const name = (step: number, index: number) =>
      given.length
        ? given[index]
        : step >= 100 && this.inWords(fontSizeWords).steps[index - steps.indexOf(100)];
    return steps.map(
      (step, index) =>
        html`<label
          ><input
            type="radio"
            name="size"
            .checked=${step === this.size}
            @change=${() => this.choose(step)}
          /><span>${name(step, index) || `${step}%`}</span></label
        >`,
    );
  }

  private readonly choose = (size: number, elder = this.elderOn): void => {
    this.size = size;
    this.elderOn = elder;
    this.apply();
    rememberSize({ size, elder, target: this.for });
    this.emit('gov-font-size-changed', { size, elder });
  };

  private apply(): void {
    if (!this.isConnected) return;
    document.dispatchEvent(new Event(takenOver));
    scaleText(this, this.size === 100 ? [] : this.contents(), this.size);
    this.options?.refine(this.elderOn, this.contents());
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

  private readonly contents = (): HTMLElement[] =>
    contentsOf(this.getRootNode() as Document | ShadowRoot, this.for);

  private take({ size, elder }: RememberedSize): void {
    this.size = size;
    this.elderOn = elder;
  }
}

function words(list = ''): string[] {
  return list.split(/\s+/).filter(Boolean);
}
