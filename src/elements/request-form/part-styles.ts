import { unsafeCSS, type CSSResult } from 'lit';
import { adoptLightStyles } from '../../foundation/light-styles.js';

const made = new Map<string, CSSResult>();

/** Gives the root of a node the styles of a part that has loaded; the part brings them as text, because it holds no Lit. */
export function adoptPartStyles(node: Node, { cssText }: { cssText: string }): void {
  const styles = made.get(cssText) ?? unsafeCSS(cssText);
  made.set(cssText, styles);
  adoptLightStyles(node, styles);
}
