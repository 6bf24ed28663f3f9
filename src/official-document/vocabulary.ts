/** The kinds of value a field can have; they settle what a label means that means two things. */
export type FieldKind = 'code' | 'number' | 'date' | 'organ' | 'validity' | 'list' | 'text';

/** How a field is known on a page. */
export interface FieldVocabulary {
  kind: FieldKind;
  /** The labels met on pages, in Simplified Chinese without padding: a pattern of characters, `[…]`, `(…|…)` and `?`. */
  synonyms: string;
  /** Ordinary words that are a label only beside surer ones. */
  weakSynonyms: string;
}

const DAY = '(日期|时间)';
const ORGAN = '(机关|机构|单位|部门|主体|者)';

/**
 * Kind, labels, and labels that need surer ones beside them, as patterns of characters, `[…]`, `(…|…)` and `?`.
 * Sources: 国办《政府信息公开目录系统实施指引（试行）》 for the core set, templates of live sites for the spellings. A label
 * may also carry what it speaks of in front (信息索引号, 公文发布日期): see labels.ts.
 */
const PATTERNS = {
  indexNumber: ['code', '索[引取](号码?|码|编号)', '索引|号'],
  title: ['text', '(文件|公文|信息)名', '名称|标题|题名|[题称]'],
  documentNumber: ['number', '(发文|公文|文件|发布|文书)(字号|文号|编?号)|(备注/)?文号|令号', '编号|字号'],
  issuingAuthority: ['organ', `(发文|制发|制定|颁[布发]|印发)${ORGAN}`, '制作单位'],
  publisher: ['organ', `(发布|公[开布]|信息(提供|生成))${ORGAN}`, '构'],
  responsibleUnit: [
    'organ',
    '责任(部门|单位)/?[(]?[处科]室[)]?|责任(部门|[处科]室)|[主承]办部门',
    '责任单位|承办单位|起草单位',
  ],
  source: ['text', '稿源', '来源|出处'],
  category: [
    'text',
    '(主题词?|信息|所属|目录|法规)(分类|类别|类型|体系|主题)(名称)?|公开目录',
    '分类|类[别型]|主题|(所属)?栏目',
  ],
  genre: ['text', '(体裁|题材)(分类|类别)?|公文类[别型]|(公文|文件)种类|文种', ''],
  audience: ['text', '(服务|面向|适用)对象(分类)?|对象分类', ''],
  disclosureMethod: ['text', '公开(方式|属性|类[别型])', ''],
  disclosureTimeLimit: ['text', '公开(时限|期限|时效)', ''],
  disclosureScope: ['text', '公开(范围|对象)', ''],
  dateCreated: ['date', `(成文|[生形]成|产生|[签制印]发|签署|制[定作]|发文|文件)${DAY}`, ''],
  datePublished: ['date', `(发[布表稿]|公[开布]|上[载传网]|颁布|录入|挂网|登载)${DAY}|公?发布日`, DAY],
  dateEffective: ['date', `(开始)?(实施|施行|生效|执行)${DAY}`, ''],
  dateExpired: [
    'date',
    `(废止|失效|终止|停止执行|废止失效|有效(期)?截[止至])${DAY}|有效期至`,
    `有效期限?|有效日期|截止${DAY}`,
  ],
  validity: [
    'validity',
    '有效(性|状[态况])|效[力用](状[态况]|属性)|时效(性|状[态况])|文件状态|法律效力|是否(有效|失效|废止)',
    '时效|效力|状态|性',
  ],
  keywords: ['list', '关键[词字]|主题词', '标签'],
} satisfies Record<string, readonly [FieldKind, string, string]>;

export type MetadataKey = keyof typeof PATTERNS;

/** The canonical fields of a disclosure page in the order a reader expects them. */
export const vocabulary = {} as Record<MetadataKey, FieldVocabulary>;

for (const key of Object.keys(PATTERNS) as MetadataKey[]) {
  const [kind, sure, weak] = PATTERNS[key] as [FieldKind, string, string];
  vocabulary[key] = { kind, synonyms: sure, weakSynonyms: weak };
}
