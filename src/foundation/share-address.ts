import { safeUrl } from './safe-url.js';

/**
 * Parameters that say who shared a page or whose session showed it, never which page it is: a code on paper must
 * neither track its reader nor carry the sharer's session. Short names such as `code` or `sid` are not here, because
 * many portals find their documents by them; a site names its own with `drop-parameters`.
 */
const personal =
  /^(utm_.*|spm|scm|isappinstalled|share_.*|sharer_.*|wx_.*|nsukey|gclid|fbclid|msclkid|jsessionid|phpsessid|aspsessionid.*|sessionid|access_token|token|ticket)$/i;
/** WeChat adds where a page was shared from. */
const weChatFrom = /^(singlemessage|groupmessage|timeline)$/;

/** What a site can set about its shared addresses. */
export interface AddressRules {
  /** Names of parameters to keep, though they look personal. */
  keep: string[];
  /** Names of further parameters to leave out. */
  drop: string[];
  /** Whether the part after `#` belongs to the address. */
  keepFragment: boolean;
}

/**
 * The clean address of a page: the canonical one if the page names it, else the page's own without tracking and
 * session parameters.
 *
 * @returns undefined where there is nothing that another device could open (a local file, a refused scheme)
 */
export function shareAddress(
  page: string,
  canonical: string | undefined,
  rules: AddressRules,
): string | undefined {
  const address = safeUrl(canonical ?? page, page);
  if (!address || !/^https?:/.test(address)) return undefined;
  const url = new URL(address);
  const stays = (piece: string): boolean => {
    const [[name, value] = ['', '']] = [...new URLSearchParams(piece)];
    const tracks = personal.test(name) || (name === 'from' && weChatFrom.test(value));
    return !rules.drop.includes(name) && (!tracks || rules.keep.includes(name));
  };
  // What stays keeps its spelling: parsed and written anew, a value in GBK would be lost.
  const pieces = url.search.slice(1).split('&');
  if (!pieces.every(stays)) url.search = pieces.filter(stays).join('&');
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/gi, '');
  url.username = '';
  url.password = '';
  if (!rules.keepFragment) url.hash = '';
  return url.href;
}

/**
 * The clean address of the page that is shown: what the site gives, else the canonical link, else where it was opened. A
 * canonical link that nobody could open does not count.
 */
export function thisPageAddress(given: string, rules: AddressRules): string | undefined {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '';
  const named = given || canonical;
  const address = named ? shareAddress(document.baseURI, named, rules) : undefined;
  return address || given ? address : shareAddress(document.baseURI, location.href, rules);
}
