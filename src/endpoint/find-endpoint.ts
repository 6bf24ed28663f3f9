import { ContextConsumer, createContext } from '@lit/context';
import type { ReactiveElement } from 'lit';

/** The endpoint that a `<gov-endpoint>` names for all below it; undefined where it names none. */
export const endpointContext = createContext<string | undefined>(Symbol.for('gov-disclosure/endpoint@1'));

/**
 * Finds the endpoint of an element, the nearest word first: its own `endpoint` attribute, the `<gov-endpoint>` around
 * it, `<meta name="gov-endpoint">`, the script tag's `data-endpoint`, else none.
 *
 * An address is a decision about where citizens' data go: another origin must be HTTPS (or this machine), and an
 * address that is neither is refused.
 */
export class EndpointFinder {
  private readonly context: ContextConsumer<typeof endpointContext, ReactiveElement>;

  constructor(private readonly host: ReactiveElement) {
    this.context = new ContextConsumer(host, { context: endpointContext, subscribe: true });
  }

  /** The endpoint's address without a slash at its end, or undefined: none is named, or the one named is refused. */
  get address(): string | undefined {
    const named = [
      this.host.getAttribute('endpoint'),
      this.context.value,
      document.querySelector('meta[name="gov-endpoint"]')?.getAttribute('content'),
      document.querySelector('script[data-endpoint]')?.getAttribute('data-endpoint'),
    ].find((address) => address?.trim());
    return named ? acceptEndpoint(named, document.baseURI) : undefined;
  }
}

/** Whether requests may go to this address, and to which: see {@link EndpointFinder}. */
export function acceptEndpoint(address: string, page: string): string | undefined {
  try {
    const url = new URL(address, page);
    const sameOrigin = url.origin !== 'null' && url.origin === new URL(page).origin;
    const thisMachine =
      url.protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
    if (!sameOrigin && url.protocol !== 'https:' && !thisMachine) return undefined;
    if (url.username || url.password) return undefined;
    return (url.origin + url.pathname).replace(/\/+$/, '');
  } catch {
    return undefined;
  }
}
