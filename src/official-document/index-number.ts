import { isOrganisationCode, isSocialCreditCode } from './check-digits.js';

/**
 * The families of index numbers. `organisation`: organisation code / year - serial, the form of the national guideline.
 * `credit`: unified social credit code in front (Guangdong). `jiangxi`: letter and five digits. `site`: ten digits of the
 * site. `hyphen`: organisation code with its hyphen, or with a digit lost. `group`: parts of region, department, category.
 * `serial`: prefix, year or date, serial. `other`: anything else.
 */
export type IndexNumberFamily =
  'organisation' | 'credit' | 'jiangxi' | 'site' | 'hyphen' | 'group' | 'serial' | 'other';

export interface IndexNumber {
  family: IndexNumberFamily;
  /** What names the publisher, in front of the slash. */
  publisherCode?: string;
  year?: number;
  serial?: string;
  /** Whether the publisher's code bears its right check character; `none` where the family has none. */
  checksum: 'right' | 'wrong' | 'none';
}

/** The organisation code of the State Council's General Office; on other sites a value left in by the template. */
export const STATE_COUNCIL_CODE = '000014349';

/** Takes an index number apart. Signs of full width and spaces are met and make no difference. */
export function readIndexNumber(text: string): IndexNumber {
  const plain = text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[—–－]/g, '-')
    .replace(/\s/g, '')
    .toUpperCase();
  const parts = /^([0-9A-Z-]+)\/((?:19|20)\d{2})(?:\d{2})?-([0-9A-Z-]+)$/.exec(plain);
  if (!parts) {
    const serial = /^(?:[A-Z]+-)?((?:19|20)\d{2})(?:\d{4})?-(\d+)$/.exec(plain);
    if (serial) return { family: 'serial', year: +serial[1]!, serial: serial[2]!, checksum: 'none' };
    return { family: /^[0-9A-Z]+(?:-[0-9A-Z]+){2,}$/.test(plain) ? 'group' : 'other', checksum: 'none' };
  }
  const [, code, year, serial] = parts as unknown as [string, string, string, string];
  const of = (family: IndexNumberFamily, checksum: IndexNumber['checksum']): IndexNumber => ({
    family,
    publisherCode: code,
    year: +year,
    serial,
    checksum,
  });
  if (/^[0-9A-Z]{18}$/.test(code)) return of('credit', isSocialCreditCode(code) ? 'right' : 'wrong');
  if (/^[0-9A-Z]{8}[0-9X]$/.test(code))
    return of('organisation', isOrganisationCode(code) ? 'right' : 'wrong');
  if (/^[A-Z]\d{5}(?:-\d{4})?$/.test(code)) return of('jiangxi', 'none');
  if (/^\d{10}$/.test(code)) return of('site', 'none');
  if (/^[0-9A-Z]{8}-[0-9X]$/.test(code))
    return of('hyphen', isOrganisationCode(code.replace('-', '')) ? 'right' : 'wrong');
  if (/^\d{7}-[0-9X]$/.test(code)) return of('hyphen', 'wrong');
  return of(code.includes('-') ? 'group' : 'other', 'none');
}
