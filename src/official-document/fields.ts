import { vocabulary, type FieldVocabulary, type MetadataKey } from './vocabulary.js';

export type { FieldKind, MetadataKey } from './vocabulary.js';

/** A canonical field of a disclosure page. */
export interface Field extends FieldVocabulary {
  /** The label to print: Simplified Chinese is the source. */
  label: Record<'zh-Hans' | 'zh-Hant' | 'en', string>;
  /** Property of schema.org's `Legislation` or `CreativeWork` that says the same. */
  schemaOrg: string;
}

const NAMES: Record<MetadataKey, [string, string, string, string]> = {
  indexNumber: ['索引号', '索引號', 'Index number', 'identifier'],
  title: ['名称', '名稱', 'Title', 'name'],
  documentNumber: ['发文字号', '發文字號', 'Document number', 'legislationIdentifier'],
  issuingAuthority: ['发文机关', '發文機關', 'Issuing authority', 'legislationPassedBy'],
  publisher: ['发布机构', '發布機構', 'Publisher', 'publisher'],
  responsibleUnit: ['责任部门', '責任部門', 'Responsible unit', 'maintainer'],
  source: ['来源', '來源', 'Source', 'isBasedOn'],
  category: ['主题分类', '主題分類', 'Topic', 'about'],
  genre: ['体裁分类', '體裁分類', 'Genre', 'genre'],
  audience: ['服务对象', '服務對象', 'Audience', 'audience'],
  disclosureMethod: ['公开方式', '公開方式', 'Disclosure', 'conditionsOfAccess'],
  disclosureTimeLimit: ['公开时限', '公開時限', 'Disclosure period', 'temporalCoverage'],
  disclosureScope: ['公开范围', '公開範圍', 'Disclosure scope', 'audience'],
  dateCreated: ['成文日期', '成文日期', 'Date of document', 'dateCreated'],
  datePublished: ['发布日期', '發布日期', 'Date published', 'datePublished'],
  dateEffective: ['实施日期', '實施日期', 'Effective from', 'legislationDateVersion'],
  dateExpired: ['废止日期', '廢止日期', 'Expired on', 'expires'],
  validity: ['有效性', '有效性', 'Validity', 'legislationLegalForce'],
  keywords: ['关键词', '關鍵詞', 'Keywords', 'keywords'],
};

/** The canonical fields in the order a reader expects them. */
export const fields = {} as Record<MetadataKey, Field>;

for (const key of Object.keys(NAMES) as MetadataKey[]) {
  const [simplified, traditional, english, schemaOrg] = NAMES[key];
  fields[key] = {
    ...vocabulary[key],
    label: { 'zh-Hans': simplified, 'zh-Hant': traditional, en: english },
    schemaOrg,
  };
}

/** The words for a field; a language without words of its own gets Simplified Chinese. */
export function fieldLabel(key: MetadataKey, language: keyof Field['label'] = 'zh-Hans'): string {
  return fields[key].label[language];
}
