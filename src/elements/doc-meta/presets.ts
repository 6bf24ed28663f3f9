import { warn } from '../../foundation/warn.js';
import { fields, type MetadataKey } from '../../official-document/fields.js';
import { findLabel, foldLabelText } from '../../official-document/labels.js';

/** A field of the element's own list: a canonical key, or a label of its own where the vocabulary has no key for it. */
export interface WantedField {
  key: MetadataKey | 'other';
  /** The label to print, where it is another than the canonical one. */
  label?: string;
}

/**
 * What well-known portals print, in their order and with their labels: `state-council` as the document pages of
 * www.gov.cn, `guangdong` as the province's 政府信息公开平台, `beijing` as the document library of the municipality,
 * `jiangxi` as the template that goes back to the municipal 格式规范表 of 2008.
 */
const presets = new Map<string, string>(
  Object.entries({
    'state-council':
      'indexNumber,category:主题分类,issuingAuthority:发文机关,dateCreated:成文日期,title:标题,documentNumber:发文字号,datePublished:发布日期,keywords:主题词,validity',
    guangdong:
      'indexNumber,category:分类,publisher:发布机构,dateCreated:成文日期,title:名称,documentNumber:文号,datePublished:发布日期,keywords:主题词,validity',
    beijing:
      'category:主题分类,issuingAuthority:发文机构,联合发文单位,dateEffective:实施日期,dateCreated:成文日期,documentNumber:发文字号,dateExpired:废止日期,datePublished:发布日期,validity:有效性,文件来源',
    jiangxi:
      'documentNumber:文件编号,category:信息类别,disclosureMethod:公开方式,disclosureTimeLimit:公开时限,disclosureScope:公开范围,responsibleUnit:责任部门,dateCreated:生成日期,indexNumber:信息索取号',
    generic: Object.keys(fields).join(','),
  }),
);

/** The fields that `fields` or `preset` ask for; without either, all that are known. */
export function wantedFields(list: string | undefined, preset: string | undefined): WantedField[] {
  if (list?.trim()) return parse(list);
  const known = presets.get(preset || 'generic');
  if (!known)
    warn('unknown-preset', `<gov-doc-meta preset="${preset}">: known are ${[...presets.keys()].join(', ')}.`);
  return parse(known ?? Object.keys(fields).join(','));
}

function parse(list: string): WantedField[] {
  return list
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
    .map((item) => {
      const [name = '', label] = item.split(/[:：]/);
      const printed = label ? { label } : {};
      const canonical = isKey(name);
      const key = canonical ? name : keyOfLabel(name);
      return key === 'other' || !canonical ? { key, label: label ?? name } : { key, ...printed };
    });
}

/** The field that a label stands for, `other` where the vocabulary has none. */
export function keyOfLabel(label: string): MetadataKey | 'other' {
  const known = findLabel(foldLabelText(label).replace(/\s/g, ''))?.key;
  return known && known !== 'furniture' ? known : 'other';
}

export function isKey(name: string): name is MetadataKey {
  return Object.keys(fields).includes(name);
}
