/**
 * A date as people read it: 2025年3月18日, without zero padding (GB/T 9704-2012, 7.3.5.4). A text that is no date in
 * ISO form is shown as it was printed.
 */
export function readableDate(value: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : value;
}

/** 47号文 PubDate: `YYYY-MM-DD HH:mm`; where the page printed no hour, midnight. Undefined for what is no date. */
export function publicationStamp(value: string | undefined): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(value ?? '');
  return parts ? `${parts[1]} ${parts[2] ?? '00:00'}` : undefined;
}
