/** The kinds of value a field can have; they settle what a label means that means two things. */
export type FieldKind = 'code' | 'number' | 'date' | 'organ' | 'validity' | 'list' | 'text';

export interface Field {
  /** The label to print: Simplified Chinese is the source. */
  label: Record<'zh-Hans' | 'zh-Hant' | 'en', string>;
  /** Labels met on pages, in Simplified Chinese without padding. */
  synonyms: string[];
  /** Labels that mean this field only beside surer ones: alone they are ordinary words. */
  weakSynonyms: string[];
  kind: FieldKind;
  /** Property of schema.org's `Legislation` or `CreativeWork` that says the same. */
  schemaOrg: string;
}

// kind | schema.org | zh-Hant | en | labels, the first to print | labels that need surer ones beside them.
// Sources: 国办《政府信息公开目录系统实施指引（试行）》 for the core set, the templates of live sites for the spellings.
// A label may also carry what it speaks of in front (信息索引号, 公文发布日期): see labels.ts.
const TABLE = {
  indexNumber: 'code|identifier|索引號|Index number|索引号 索取号 索引码 索引编号 索取码|索引 号',
  title: 'text|name|名稱|Title|名称 标题|题名 题 称',
  documentNumber:
    'number|legislationIdentifier|發文字號|Document number|发文字号 文号 发文文号 公文字号 文件字号 发文号 发布文号 令号 文件编号 文书字号|编号 字号',
  issuingAuthority:
    'organ|legislationPassedBy|發文機關|Issuing authority|发文机关 发文机构 发文单位 发文部门 制发机关 制发单位 制发机构 制发部门 制定机关 发文主体 颁布机关 颁发部门 颁布单位 印发机关 印发单位|制作单位',
  publisher:
    'organ|publisher|發布機構|Publisher|发布机构 发布单位 发布机关 发布部门 公开主体 公开机构 公布机关 公布单位 公开单位 公开部门 公开机关 信息提供单位 信息生成单位|发布者 构',
  responsibleUnit:
    'organ|maintainer|責任部門|Responsible unit|责任部门 责任处室 责任科室 责任部门/科室 责任部门(处室) 责任部门(科室) 主办部门 承办部门|责任单位 承办单位 起草单位',
  source: 'text|isBasedOn|來源|Source|稿源 信息来源|来源 出处',
  category:
    'text|about|主題分類|Topic|主题分类 主题类别 主题词分类 信息分类 信息类别 信息类型 法规体系 公开目录 所属主题 所属类别 目录分类|分类 类别 主题 类型 所属栏目 栏目',
  genre: 'text|genre|體裁分類|Genre|体裁分类 题材分类 公文种类 文件种类 文种 体裁 题材 体裁类别|',
  audience: 'text|audience|服務對象|Audience|服务对象 服务对象分类 面向对象 对象分类 适用对象|',
  disclosureMethod: 'text|conditionsOfAccess|公開方式|Disclosure|公开方式 公开属性 公开类别 公开类型|',
  disclosureTimeLimit: 'text|temporalCoverage|公開時限|Disclosure period|公开时限 公开期限 公开时效|',
  disclosureScope: 'text|audience|公開範圍|Disclosure scope|公开范围 公开对象|',
  dateCreated:
    'date|dateCreated|成文日期|Date of document|成文日期 生成日期 产生日期 签署日期 发文日期 形成日期 签发日期 印发日期 制发日期 制定日期 文件日期|',
  datePublished:
    'date|datePublished|發布日期|Date published|发布日期 公开日期 上载日期 公布日期 发表日期 上传日期 上网日期 发稿日期 颁布日期 录入日期 挂网日期 公发布日|日期 时间',
  dateEffective: 'date|legislationDateVersion|實施日期|Effective from|实施日期 生效日期 施行日期 执行日期|',
  dateExpired:
    'date|expires|廢止日期|Expired on|废止日期 失效日期 终止日期 有效期至 有效截止日期 有效期截止日期 停止执行日期 废止失效日期|有效期 有效期限 有效日期 截止日期',
  validity:
    'validity|legislationLegalForce|有效性|Validity|有效性 效力状态 效力状况 时效性 有效状态 文件状态 是否有效 法律效力 效力属性 是否失效 是否废止|时效 效力 状态 性',
  keywords: 'list|keywords|關鍵詞|Keywords|关键词 主题词 关键字|标签',
} satisfies Record<string, string>;

export type MetadataKey = keyof typeof TABLE;

/** The canonical fields of a disclosure page in the order a reader expects them. */
export const fields = {} as Record<MetadataKey, Field>;

for (const key of Object.keys(TABLE) as MetadataKey[]) {
  const [kind, schemaOrg, traditional, english, synonyms, weak] = TABLE[key].split('|') as [
    FieldKind,
    ...string[],
  ];
  // A day is printed as 日期 or 时间: both spellings of every label for one.
  const list = synonyms!
    .split(' ')
    .flatMap((label) => (kind === 'date' ? [label, label.replace('日期', '时间')] : label));
  fields[key] = {
    label: { 'zh-Hans': list[0]!, 'zh-Hant': traditional!, en: english! },
    synonyms: list.filter((label, index) => list.indexOf(label) === index),
    weakSynonyms: weak ? weak.split(' ') : [],
    kind,
    schemaOrg: schemaOrg!,
  };
}

/** The words for a field; a language without words of its own gets Simplified Chinese. */
export function fieldLabel(key: MetadataKey, language: 'zh-Hans' | 'zh-Hant' | 'en' = 'zh-Hans'): string {
  return fields[key].label[language];
}
