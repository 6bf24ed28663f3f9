import { decodePage } from '../read-page-file.js';
import { zipEntries } from './zip-entries.js';

/** What an attachment may be, by the ending of its name; what is not listed is not taken in. */
const MEDIA_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  wps: 'application/vnd.ms-works',
  et: 'application/x-et',
  dps: 'application/x-dps',
  // GB/T 33190-2016
  ofd: 'application/ofd',
  rtf: 'application/rtf',
  csv: 'text/csv',
  txt: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  zip: 'application/zip',
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
};

/** What a file's signature tells of it. */
type Signature =
  | 'pdf'
  | 'zip'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'ofd'
  | 'ole'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'rar'
  | '7z'
  | 'text';

/** The endings that each signature may have: `.doc`, `.xls` and the old WPS files are all OLE containers. */
const ENDINGS: Record<Signature, string[]> = {
  pdf: ['pdf'],
  zip: ['zip'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  ofd: ['ofd'],
  ole: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  rtf: ['rtf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  gif: ['gif'],
  rar: ['rar'],
  '7z': ['7z'],
  text: ['txt', 'csv'],
};

const STARTS: [Signature | 'zip', Buffer][] = [
  ['ole', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['zip', Buffer.from('504b0304', 'hex')],
  ['rtf', Buffer.from('{\\rtf')],
  ['png', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['jpeg', Buffer.from('ffd8ff', 'hex')],
  ['gif', Buffer.from('GIF8')],
  ['rar', Buffer.from('526172211a07', 'hex')],
  ['7z', Buffer.from('377abcaf271c', 'hex')],
];

/** Whether a name ends like a file that a document may carry. */
export function isAttachmentName(name: string): boolean {
  return Object.hasOwn(MEDIA_TYPES, endingOf(name));
}

/** Lower case, without the dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The media type of a file whose signature agrees with its name.
 *
 * @returns `mislabelled` where it does not, `unknown-type` for a kind that documents do not carry
 */
export function mediaTypeOf(
  name: string,
  bytes: Buffer,
): { mediaType: string } | { problem: 'mislabelled' | 'unknown-type' } {
  const ending = endingOf(name);
  const mediaType = Object.hasOwn(MEDIA_TYPES, ending) ? MEDIA_TYPES[ending] : undefined;
  if (!mediaType) return { problem: 'unknown-type' };
  const signature = signatureOf(bytes);
  return signature && ENDINGS[signature].includes(ending) ? { mediaType } : { problem: 'mislabelled' };
}

function signatureOf(bytes: Buffer): Signature | undefined {
  const start = STARTS.find(([, magic]) => bytes.subarray(0, magic.length).equals(magic))?.[0];
  if (start === 'zip') return archiveOf(bytes);
  if (start) return start;
  // ISO 32000-1, annex H: readers accept a header within the first 1024 bytes.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  return isPlainText(bytes) ? 'text' : undefined;
}

/** @returns undefined for an Office file with macros, whatever it is called, and for an archive without a directory */
function archiveOf(bytes: Buffer): Signature | undefined {
  const names = zipEntries(bytes)?.map(({ name }) => name);
  if (!names || names.some((name) => /vbaProject\.bin$/i.test(name))) return undefined;
  const office = names.includes('[Content_Types].xml');
  if (office && names.includes('word/document.xml')) return 'docx';
  if (office && names.includes('xl/workbook.xml')) return 'xlsx';
  if (office && names.includes('ppt/presentation.xml')) return 'pptx';
  return names.includes('OFD.xml') ? 'ofd' : 'zip';
}

function isPlainText(bytes: Buffer): boolean {
  try {
    // A page of HTML under the name of a table is what a server answers instead of the file.
    return !/^\s*<(?:!doctype|html|script|svg|\?xml)/i.test(decodePage(bytes, false));
  } catch {
    return false;
  }
}
