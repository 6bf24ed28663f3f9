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
  for (const [name, value] of [...url.searchParams]) {
    const tracks = personal.test(name) || (name === 'from' && weChatFrom.test(value));
    if (rules.drop.includes(name) || (tracks && !rules.keep.includes(name))) url.searchParams.delete(name);
  }
  url.pathname = url.pathname.replace(/;jsessionid=[^/;]*/gi, '');
  url.username = '';
  url.password = '';
  if (!rules.keepFragment) url.hash = '';
  return url.href;
}
