/**
 * Runs in a page before any other script and keeps account of everything that a script can leave running: listeners,
 * timers, observers, requests; and of the custom elements' events.
 */
type Undo = () => void;

export interface Ledger {
  /** What is running now, in words; what hangs on nodes that are no longer in the page does not count. */
  running(): string[];
  /** Events that custom elements have dispatched. */
  events: { type: string; tag: string; bubbles: boolean; composed: boolean; detail: string }[];
  defined: string[];
  /** Tag and name of every attribute that was asked of a custom element. */
  read: string[];
  /** Listens without being put to account: for the tests' own listeners. */
  listen: EventTarget['addEventListener'];
  violations: string[];
  /** The sum of all layout shifts, and what moved. */
  shift: number;
  moved: string[];
  /** Fulfilled when a frame shows the page as it is; what had moved until the first such frame is forgotten. */
  paintedWithoutScripts: () => Promise<void>;
}

declare global {
  interface Window {
    ledger: Ledger;
  }
}

interface Entry {
  what: string;
  target?: unknown;
}

const entries = new Map<object, Entry>();
const gone = (target: unknown): boolean => target instanceof Node && !target.isConnected;

const ledger: Ledger = {
  running: () => [...entries.values()].filter(({ target }) => !gone(target)).map(({ what }) => what),
  events: [],
  defined: [],
  read: [],
  listen: EventTarget.prototype.addEventListener,
  violations: [],
  shift: 0,
  moved: [],
  paintedWithoutScripts: () => (painted ??= paint()),
};
window.ledger = ledger;

function name(target: unknown): string {
  if (target === window) return 'window';
  if (target === document) return 'document';
  if (target instanceof Element) return `<${target.localName}${target.id ? ` id="${target.id}"` : ''}>`;
  return Object.prototype.toString.call(target).slice(8, -1);
}

// Listeners ------------------------------------------------------------------------------------------------------

const listeners = new WeakMap<EventTarget, Map<string, { entry: object; wrapped: EventListener }>>();
const listenerIds = new WeakMap<object, number>();
let lastId = 0;
const add = EventTarget.prototype.addEventListener;
const remove = EventTarget.prototype.removeEventListener;

function keyOf(type: string, listener: object, options: unknown): string {
  if (!listenerIds.has(listener)) listenerIds.set(listener, (lastId += 1));
  const capture =
    typeof options === 'object'
      ? Boolean((options as AddEventListenerOptions | null)?.capture)
      : Boolean(options);
  return `${type} ${String(capture)} ${String(listenerIds.get(listener))}`;
}

EventTarget.prototype.addEventListener = function (type, listener, options) {
  const target = this ?? window;
  const settings = typeof options === 'object' ? options : undefined;
  if (!listener || target instanceof AbortSignal || settings?.signal?.aborted) {
    add.call(target, type, listener, options);
    return;
  }
  const known = listeners.get(target) ?? new Map<string, { entry: object; wrapped: EventListener }>();
  listeners.set(target, known);
  const key = keyOf(type, listener, options);
  if (known.has(key)) return;
  const forget: Undo = () => {
    entries.delete(entry);
    known.delete(key);
  };
  const wrapped = function (this: unknown, event: Event): void {
    if (settings?.once) forget();
    if (typeof listener === 'function') listener.call(this as EventTarget, event);
    else listener.handleEvent(event);
  };
  const entry = {};
  entries.set(entry, { what: `listener "${type}" on ${name(target)}`, target });
  known.set(key, { entry, wrapped });
  settings?.signal?.addEventListener('abort', forget);
  add.call(target, type, wrapped, options);
};

EventTarget.prototype.removeEventListener = function (type, listener, options) {
  const target = this ?? window;
  const known = listener ? listeners.get(target) : undefined;
  const key = listener ? keyOf(type, listener, options) : '';
  const found = known?.get(key);
  if (!found) {
    remove.call(target, type, listener, options);
    return;
  }
  entries.delete(found.entry);
  known?.delete(key);
  remove.call(target, type, found.wrapped, options);
};

// Timers ---------------------------------------------------------------------------------------------------------

type Callback = (...values: unknown[]) => void;
type Start = (callback: Callback, ...rest: unknown[]) => number;
type Stop = (id: number) => void;

function watchTimer(startName: string, stopName: string, repeats: boolean): void {
  const page = window as unknown as Record<string, unknown>;
  const start = page[startName] as Start | undefined;
  const stop = page[stopName] as Stop | undefined;
  if (!start || !stop) return;
  const ids = new Map<number, object>();
  const forget = (id: number): void => {
    const entry = ids.get(id);
    if (entry) entries.delete(entry);
    ids.delete(id);
  };
  const watchedStart: Start = (callback, ...rest) => {
    const tell: Callback = (...values) => {
      if (!repeats) forget(id);
      callback(...values);
    };
    const id = start.call(window, tell, ...rest);
    const entry = {};
    entries.set(entry, { what: `${startName} ${String(callback).slice(0, 60)}` });
    ids.set(id, entry);
    return id;
  };
  const watchedStop: Stop = (id) => {
    forget(id);
    stop.call(window, id);
  };
  page[startName] = watchedStart;
  page[stopName] = watchedStop;
}

watchTimer('setTimeout', 'clearTimeout', false);
watchTimer('setInterval', 'clearInterval', true);
watchTimer('requestAnimationFrame', 'cancelAnimationFrame', false);
watchTimer('requestIdleCallback', 'cancelIdleCallback', false);

// Observers ------------------------------------------------------------------------------------------------------

interface AnyObserver {
  observe(target: unknown, ...rest: unknown[]): void;
  unobserve?(target: unknown): void;
  disconnect(): void;
}

function watchObserver(kind: string): void {
  const type = (window as unknown as Record<string, { prototype: AnyObserver } | undefined>)[kind];
  if (!type) return;
  const { observe, unobserve, disconnect } = type.prototype;
  const watched = new WeakMap<object, Map<unknown, object>>();
  const forget = (observer: object, target: unknown): void => {
    const entry = watched.get(observer)?.get(target);
    if (entry) entries.delete(entry);
    watched.get(observer)?.delete(target);
  };
  type.prototype.observe = function (this: AnyObserver, target, ...rest) {
    const targets = watched.get(this) ?? new Map<unknown, object>();
    watched.set(this, targets);
    forget(this, target);
    const entry = {};
    targets.set(target, entry);
    entries.set(entry, { what: `${kind} on ${name(target)}`, target });
    observe.call(this, target, ...rest);
  };
  if (unobserve) {
    type.prototype.unobserve = function (this: AnyObserver, target) {
      forget(this, target);
      unobserve.call(this, target);
    };
  }
  type.prototype.disconnect = function (this: AnyObserver) {
    [...(watched.get(this)?.keys() ?? [])].forEach((target) => forget(this, target));
    disconnect.call(this);
  };
}

['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'].forEach(watchObserver);

// Requests -------------------------------------------------------------------------------------------------------

const originalFetch = window.fetch;
window.fetch = function (input, options) {
  const address = input instanceof Request ? input.url : String(input);
  const entry = {};
  entries.set(entry, { what: `request ${address}` });
  const answer = originalFetch.call(window, input, options);
  const end = (): boolean => entries.delete(entry);
  answer.then(end, end);
  return answer;
};
const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (body) {
  const entry = {};
  entries.set(entry, { what: 'request by XMLHttpRequest' });
  add.call(this, 'loadend', () => entries.delete(entry));
  send.call(this, body);
};

// Events, definitions, policy, layout ----------------------------------------------------------------------------

const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) {
  if (this instanceof Element && this.localName.includes('-') && event instanceof CustomEvent) {
    const detail = event.detail as unknown;
    ledger.events.push({
      type: event.type,
      tag: this.localName,
      bubbles: event.bubbles,
      composed: event.composed,
      detail: detail === null ? 'null' : Array.isArray(detail) ? 'array' : typeof detail,
    });
  }
  return dispatch.call(this, event);
};

const getAttribute = Element.prototype.getAttribute;
Element.prototype.getAttribute = function (attribute) {
  if (this.localName.includes('-')) ledger.read.push(`${this.localName} ${attribute}`);
  return getAttribute.call(this, attribute);
};

const define = customElements.define.bind(customElements);
customElements.define = (tag, type, options) => {
  ledger.defined.push(tag);
  define(tag, type, options);
};

add.call(document, 'securitypolicyviolation', (event) => {
  const { violatedDirective, blockedURI, sample, sourceFile } = event as SecurityPolicyViolationEvent;
  ledger.violations.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`.trim());
});

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources?: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

const place = ({ x, y, width, height }: DOMRectReadOnly): string =>
  `${[x, y].map(Math.round).join(',')} ${[width, height].map(Math.round).join('×')}`;

const account = (shifts: PerformanceEntryList): void => {
  for (const one of shifts as LayoutShift[]) {
    ledger.shift += one.value;
    for (const { node, previousRect, currentRect } of one.sources ?? []) {
      // The browser names nothing that is in a shadow tree: its place tells what it is.
      const what = node ? name(node.nodeType === 3 ? node.parentNode : node) : 'something in a shadow tree';
      ledger.moved.push(`${what} (${place(previousRect)} → ${place(currentRect)})`);
    }
  }
};
const layout = new PerformanceObserver((list) => account(list.getEntries()));
layout.observe({ type: 'layout-shift', buffered: true });

async function paint(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  layout.takeRecords();
  ledger.shift = 0;
  ledger.moved = [];
}
let painted: Promise<void> | undefined;
entries.clear();
