import { LitElement, css, html } from 'lit';
import 'gov-disclosure/qr-share/define';
import { pair, type Bench } from '../measure.ts';

/** The plainest Lit element of the same shape and look: a button that opens a panel. */
class PlainLit extends LitElement {
  static override styles = css`
    :host {
      display: inline-block;
      position: relative;
    }
    button {
      min-height: 44px;
      padding: 0 12px;
      border: 1px solid transparent;
      background: transparent;
      font: inherit;
    }
  `;
  static override properties = { opened: { state: true } };
  declare private opened: boolean;

  protected override render() {
    return html`<button type="button" aria-expanded=${this.opened ? 'true' : 'false'} @click=${this.toggle}>
        二维码</button
      ><div id="panel" ?hidden=${!this.opened}></div>`;
  }

  private toggle(): void {
    this.opened = !this.opened;
  }
}
customElements.define('plain-lit', PlainLit);

/** A thousand small elements upgraded and laid out at once, against the plainest Lit element of the same shape. */
export const bench: Bench = async () => {
  const box = document.createElement('div');
  document.body.append(box);
  const thousand = (tag: string) => async () => {
    const parsed = new DOMParser().parseFromString(`<${tag}></${tag}>`.repeat(1000), 'text/html');
    box.append(...parsed.body.childNodes);
    await (box.lastElementChild as LitElement).updateComplete;
    void box.offsetHeight;
  };
  const prepare = () => box.replaceChildren();
  // What the one leaves behind is not cleaned away at the other's expense.
  const clean = () => {
    prepare();
    return collectGarbage();
  };
  const figures = await pair(thousand('gov-qr-share'), thousand('plain-lit'), { rounds: 30, prepare: clean });
  const bytes = async (tag: string) => {
    prepare();
    const before = await heapSize();
    await thousand(tag)();
    return ((await heapSize()) - before) / 1000 / 1000;
  };
  return [
    { name: 'upgrade of 1,000 small elements', ...figures, peerName: 'plain Lit', unit: 'ms', bound: 1.15 },
    {
      name: 'memory of a small element',
      ours: await bytes('gov-qr-share'),
      peer: await bytes('plain-lit'),
      peerName: 'plain Lit',
      unit: 'kB',
      bound: 1.2,
    },
  ];
};
