import { readDate } from './dates.js';
import type { Finding } from './findings.js';
import type { Metadata } from './metadata.js';

/** The tags that 《政府网站发展指引》(国办发〔2017〕47号) asks of every page, and of pages with content. */
const SITE_TAGS = ['SiteName', 'SiteDomain', 'SiteIDCode'];
const CONTENT_TAGS = ['ColumnName', 'ColumnType', 'ArticleTitle', 'PubDate', 'ContentSource'];

const FORMS: Record<string, { form: RegExp; example: string }> = {
  SiteDomain: { form: /^[\w-]+(?:\.[\w-]+)+$/, example: 'www.example.gov.cn' },
  SiteIDCode: { form: /^(?:\d{10}|bm\d{8})$/, example: '3604000001' },
  PubDate: { form: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(?::\d{2})?$/, example: '2024-01-31 09:30' },
};

/** What is wrong with the `<meta>` tags of a whole page. Tags by lower-case name. */
export function tagFindings(
  tags: Record<string, string>,
  metadata: Metadata,
  structure: { title?: string },
): Finding[] {
  const found: Finding[] = [];
  for (const name of [...SITE_TAGS, ...CONTENT_TAGS]) {
    const value = tags[name.toLowerCase()];
    const form = FORMS[name];
    if (!value || /^(?:null|undefined|无)$/i.test(value))
      found.push({ code: 'tag-missing', severity: 'warning', params: { name } });
    else if (form && !form.form.test(value)) {
      found.push({ code: 'tag-form', severity: 'warning', params: { name, value, example: form.example } });
    }
  }
  const bare = (text: string) => text.replace(/\s/g, '');
  const title = tags['articletitle'];
  const shown = structure.title ?? metadata.title;
  if (title && shown && !bare(shown).includes(bare(title)) && !bare(title).includes(bare(shown))) {
    found.push({
      code: 'tag-differs',
      severity: 'warning',
      params: { name: 'ArticleTitle', value: title, shown },
    });
  }
  const date = readDate(tags['pubdate'] ?? '');
  if (date && metadata.datePublished && date !== metadata.datePublished) {
    found.push({
      code: 'tag-differs',
      severity: 'warning',
      params: { name: 'PubDate', value: date, shown: metadata.datePublished },
    });
  }
  return found;
}
