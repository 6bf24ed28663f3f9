import { CELL } from './page.js';
import { LABEL_CHARACTERS, simplifier } from './traditional.js';
import { spellings } from './spellings.js';
import { vocabulary, type MetadataKey } from './vocabulary.js';

/** What a label on a page stands for. `other`: a labelled value without a canonical key. `furniture`: a tool of the page. */
export interface Label {
  key: MetadataKey | 'other' | 'furniture';
  /** The label as this vocabulary spells it: Simplified, without padding. */
  name: string;
  /** Whether the label alone proves a metadata block, or is an ordinary word that needs surer ones beside it. */
  sure: boolean;
}

// What a label may speak of in front of its own words: 信息索引号, 公文发布日期, 来源网站发布日期.
const FRONT =
  '政府信息|(行政)?规范性文件|信息公开|来源网站|执法依据|信息|公文|文件|文章|稿件|新闻|内容|资料|政策|法律?法?规|规章|公开|网[站上]|文档';
/** Labelled values that disclosure pages print beyond the canonical fields. */
const OTHER =
  '(内容|信息)?(概述|摘要|简介|概要|描述)|备注|(信息)?时效期|组配分类|联合发文(单位|机关)?|(统一)?登记编?号|(规范性文件)?统一编号|规范性文件编号|备案(登记)?编?号|语[种言]|(信息)?格式|记录形式|载体(类型|形式)|文件来源|公开(形式|渠道|载体|程序|依据)|审核程序|所属(地区|区域|机构)|(政策)?咨询(机关|单位|部门|电话)|(立法)?沿革|是否规范性文件|(政策)?层级|公示(日期|时间|期)|(更新|修[改订]|批准|收文)(日期|时间)|(失效|废止)(原因|文件)|解读方式|(签发|发布)人|生成单位';
/** Labels of the page's tools and of people to call: no metadata of the document. */
const FURNITURE =
  '(浏览|点击|阅读|访问|查看)(次数|[数量率])?|人气|热度|作者|撰稿人?|(责任)?编辑|责编|编审|审核人?|校对|[初复终]审|录入[者人]?|(选择)?(字体|字号|文字)(大小)?|(视力)?保护.色|分享[到至]?|打印(本页)?|(附件|文件)?下载(地址)?|相关(解读|文件|链接)|((文字|图片|图文|图表|视频|音频|动漫|专家|媒体|部门|政策|新闻)解读)|解读链接|图解|联系(人|电话|方式|地址)|电话|传真|(通[讯信])?地址|邮(编|箱|政编码)|电子邮[箱件]|收藏|二维码|扫一扫|[您你]?(当前|现在)?(所在)?的?位置|当前所在';

/**
 * A text made comparable with the vocabulary, character for character, so that positions stay true: Traditional
 * characters, colons and brackets of both widths, every kind of space, bullets, lost padding (?) and the
 * pronunciations that some mirrors print after a character (發(fā)布).
 */
export function foldLabelText(text: string): string {
  return simplifyLabel(text)
    .replace(/[(（][a-zà-öø-ǜ]{1,7}[)）]/g, (gloss) => ' '.repeat(gloss.length))
    .replace(/[|｜\t]/g, CELL)
    .replace(/[^\S\n]|[\u200b-\u200f\u2060\ufeff?？•·●■◆▪◇★☆*]/g, ' ')
    .replace(/[：︰﹕]/g, ':')
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[【〖［]/g, '[')
    .replace(/[】〗］]/g, ']');
}

const simplifyLabel = simplifier(LABEL_CHARACTERS);
const keys = Object.keys(vocabulary) as MetadataKey[];
/** Labels clipped to their last character (号：, 性：) are known by their colon alone: in a text such characters are everywhere. */
function longNames(pattern: string): string {
  return spellings(pattern)
    .filter((name) => name.length > 1)
    .join('|');
}

const patterns = [
  ...keys.map((key) => vocabulary[key].synonyms),
  FURNITURE,
  OTHER,
  ...keys.map((key) => longNames(vocabulary[key].weakSynonyms)),
].filter(Boolean);

const known = new Map<string, Label>();
const learn = (names: string[], key: Label['key'], sure: boolean) => {
  for (const name of names) if (!known.has(name)) known.set(name, { key, name, sure });
};
for (const key of keys) learn(spellings(vocabulary[key].synonyms), key, true);
learn(spellings(FURNITURE), 'furniture', false);
learn(spellings(OTHER), 'other', false);
for (const key of keys) learn(spellings(vocabulary[key].weakSynonyms), key, false);

const FRONTS = new RegExp(`^(?:${FRONT})`);

/** The label that a folded text without padding is. With what it speaks of in front an ordinary word is sure. */
export function findLabel(name: string): Label | undefined {
  if (name.length > 16) return undefined;
  // A mirror's Traditional puts 檔案 for 文件.
  const spelled = name.replace(/^档案/, '文件');
  const label = known.get(spelled);
  if (label) return label;
  const front = FRONTS.exec(spelled)?.[0];
  const rest =
    front && spelled.length > front.length + 1 ? findLabel(spelled.slice(front.length)) : undefined;
  return rest && { key: rest.key, name: spelled, sure: rest.key !== 'furniture' && rest.key !== 'other' };
}

/** Inside a label stand spaces, to make all labels of a block equally wide. */
const padded = (pattern: string) => pattern.replace(/\[[^\]]+\]|[\u4e00-\u9fff.]/g, '[ \\u001f]*$&');

/** Every label of the vocabulary in a folded text, with the spaces before it: what a colon, a bracket or an edge follows. */
export const LABELS = new RegExp(
  `(?:(?:${padded(`档案|${FRONT}`)})+)?(?:${patterns.map(padded).join('|')})(?=[ \\u001f]*[:\\]]|[ \\n\\u001e\\u001f([]|$)`,
  'g',
);
