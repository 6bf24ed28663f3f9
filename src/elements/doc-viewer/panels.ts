import { adoptSheet } from '../../foundation/adopt-sheet.js';
import { newElement } from '../../foundation/new-element.js';

/** What can stand beneath the outline, in this order. */
const order = ['files', 'related', 'versions', 'units'] as const;
export type PanelName = (typeof order)[number];

const styles = `
.panels{border-top:1px solid var(--_line)}
.panels:empty{display:none}
.panel>summary{font-weight:400}
.panel[open]>summary{font-weight:700}
.panel summary::after{content:'';width:8px;height:8px;margin:0 6px 4px;border:solid;border-width:0 2px 2px 0;transform:rotate(45deg)}
.panel details[open]>summary::after,.panel[open]>summary::after{transform:rotate(225deg);margin-bottom:-4px}
.panel>div{max-height:50vh;overflow-y:auto;overscroll-behavior:contain;padding:0 1rem 8px}
.panel ul,.panel dl,.panel dd{margin:0;padding:0;list-style:none}
.panel li{padding:4px 0}.panel li+li{border-top:1px solid var(--_line)}
.panel p{margin:0;padding:4px 0}
.panel a{min-height:0;padding:8px 0;color:var(--gov-accent,inherit);text-decoration:underline;overflow-wrap:anywhere}
.panel .aside{color:var(--_muted);font-size:.875em;overflow-wrap:anywhere}
.panel code{font-size:.875em;overflow-wrap:anywhere}
.panel .broken{padding-left:8px;border-left:3px solid var(--_danger)}
.panel input{width:100%;min-height:var(--_target);padding:0 8px;border:1px solid var(--_line);border-radius:var(--_radius);background:var(--_paper);color:inherit;font:inherit}
.panel li>details>summary{position:static;justify-content:space-between;width:auto;padding:0;font-weight:400}
.panel button{padding:0 8px;border-color:var(--_line)}
.compare{width:min(50rem,94vw);max-height:90vh;padding:1rem;border:1px solid var(--_line);background:var(--_paper);color:inherit;overflow-y:auto}
.compare p{margin:.5em 0}.compare h2{margin:0 0 .5em;font-size:1.125em}
.compare ins{text-decoration:underline;text-decoration-thickness:2px;background:rgba(0,128,0,.15)}
.compare del{background:rgba(200,0,0,.12)}
.compare .skipped{color:var(--_muted)}`;

/**
 * The panels beneath the outline: attachments, related documents, versions, responsible units. Each is filled when the
 * reader first opens it, and opening one closes the others.
 */
export class Panels {
  readonly place: HTMLElement;
  private readonly shown = new Map<PanelName, HTMLDetailsElement>();

  /** @param place where they stand; empty as long as there are none */
  constructor(place: HTMLElement) {
    this.place = place;
    place.className = 'panels';
  }

  /** Shows a panel, or another in its place; without a title there is none. */
  set(name: PanelName, title: string, fill: (body: HTMLElement) => void): void {
    adoptSheet(this.place.getRootNode(), styles);
    this.remove(name);
    const body = newElement('div');
    const panel = newElement('details', { class: `panel ${name}` }, newElement('summary', {}, title), body);
    panel.addEventListener('toggle', () => {
      if (!panel.open) return;
      for (const other of this.shown.values()) if (other !== panel) other.open = false;
      if (!body.firstChild) fill(body);
    });
    this.shown.set(name, panel);
    const later = order.slice(order.indexOf(name) + 1).map((other) => this.shown.get(other));
    this.place.insertBefore(panel, later.find(Boolean) ?? null);
  }

  remove(name: PanelName): void {
    this.shown.get(name)?.remove();
    this.shown.delete(name);
  }

  clear(): void {
    for (const name of order) this.remove(name);
  }
}
