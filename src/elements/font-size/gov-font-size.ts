import { html, type TemplateResult } from 'lit';
import { GovElement } from '../../foundation/gov-element.js';
import { theme } from '../../foundation/theme.styles.js';
import { fontSizeWords } from './font-size.messages.js';
import { earlyMark, memoryKey, recallSize, rememberSize } from './font-size.memory.js';
import { fontSizeStyles } from './font-size.styles.js';
import { TextScale } from './text-scale.js';

const defaultSteps = [100, 125, 150, 200];

/**
 * Lets the reader choose the text size of a piece of content, up to 200 % (WCAG 2.2, 1.4.4; 互联网网站适老化通用设计规范
 * 1.2.3), remembers the choice for the site's other pages, and keeps several switchers on a page in agreement.
 * Nothing is remembered where the browser's storage is blocked; the choice still works on the page.
 *
 * @tag gov-font-size
 * @summary 字号 switcher for a piece of content
 * @fires {CustomEvent<{ size: number }>} gov-font-size-changed - the reader chose a size, in percent
 * @cssproperty [--gov-accent] - colour of the chosen step
 * @cssproperty [--gov-target=44px] - least height and width of a step
 */
export class GovFontSize extends GovElement {
  static override readonly tag: string = 'gov-font-size';
  static override styles = [theme, fontSizeStyles];
  static override properties = {
    for: { type: String },
    steps: { type: String },
    size: { state: true },
  };

  /** The `id` of the content to scale. Without it, or where there is no such element, the whole page is scaled. */
  declare for: string;
  /** The sizes to choose from, in percent of the normal size, apart by spaces: `"100 125 150 200"`. 50 to 400. */
  declare steps: string;
  /** The size in force, in percent. */
  declare private size: number;

  private scale: TextScale | undefined;

  constructor() {
    super();
    this.for = '';
    this.steps = defaultSteps.join(' ');
    this.size = 100;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('gov-font-size-changed', this.follow);
    window.addEventListener('storage', this.followOtherTab);
    this.size = recallSize()?.size ?? 100;
    // The content often stands below the switcher: while the page is still being read it may not be there yet.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.apply);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('gov-font-size-changed', this.follow);
    document.removeEventListener('DOMContentLoaded', this.apply);
    window.removeEventListener('storage', this.followOtherTab);
    this.scale?.clear();
    this.scale = undefined;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('for') || changed.has('size')) this.apply();
  }

  protected override render(): TemplateResult {
    const words = this.inWords(fontSizeWords);
    const steps = this.readSteps();
    return html`<fieldset>
      <legend>${words.legend}</legend>
      ${steps.map(
        (step, index) =>
          html`<label class=${step === this.size ? 'chosen' : ''}
            ><input
              type="radio"
              name="size"
              .value=${String(step)}
              .checked=${step === this.size}
              @change=${() => this.choose(step)}
            /><span>${words.steps[index] ?? words.percent(step)}</span></label
          >`,
      )}
    </fieldset>`;
  }

  private readSteps(): number[] {
    const given = (this.steps ?? '')
      .split(/\s+/)
      .map(Number)
      .filter((step) => step >= 50 && step <= 400);
    return given.length ? given : defaultSteps;
  }

  private choose(size: number): void {
    this.size = size;
    const base = this.for ? (this.scale ??= this.newScale())?.base : undefined;
    rememberSize({ size, ...(base === undefined ? {} : { target: this.for, base }) });
    this.emit('gov-font-size-changed', { size });
  }

  private readonly apply = (): void => {
    if (!this.isConnected) return;
    document.documentElement.removeAttribute(earlyMark);
    this.scale?.clear();
    this.scale = this.size === 100 ? undefined : this.newScale();
    this.scale?.apply(this.size);
  };

  private newScale(): TextScale | undefined {
    const named = this.for ? (this.getRootNode() as Document | ShadowRoot).getElementById(this.for) : null;
    if (this.for && !named && document.readyState === 'loading') return undefined;
    return new TextScale(named ?? document.body);
  }

  private readonly follow = (event: Event): void => {
    if (event.target !== this) this.size = (event as CustomEvent<{ size: number }>).detail.size;
  };

  private readonly followOtherTab = (event: StorageEvent): void => {
    if (event.key === memoryKey) this.size = recallSize()?.size ?? 100;
  };
}
