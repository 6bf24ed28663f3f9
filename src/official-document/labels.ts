import { fields, type MetadataKey } from './fields.js';
import { CELL } from './lines.js';
import { LABEL_CHARACTERS, simplifier } from './traditional.js';

/** What a label on a page stands for. `other`: a labelled value without a canonical key. `furniture`: a tool of the page. */
export interface Label {
  key: MetadataKey | 'other' | 'furniture';
  /** The label as this vocabulary spells it: Simplified, without padding. */
  name: string;
  /** Whether the label alone proves a metadata block, or is an ordinary word that needs surer ones beside it. */
  sure: boolean;
}

// What a label may speak of in front of its own words: 信息索引号, 公文发布日期, 来源网站发布日期.
const SPOKEN_OF =
  '政府信息 规范性文件 行政规范性文件 信息公开 来源网站 执法依据 信息 公文 文件 文章 稿件 新闻 内容 资料 政策 法规 规章 公开 网站 网上 文档'.split(
    ' ',
  );
const OTHER =
  '内容概述 内容摘要 摘要 概述 简介 内容简介 信息概述 组配分类 联合发文单位 联合发文 统一登记号 统一编号 登记号 登记编号 备案号 语种 格式 记录形式 载体类型 文件来源 公开形式 公开渠道 公开载体 审核程序 公开程序 所属地区 所属区域 所属机构 政策咨询机关 政策咨询电话 咨询电话 咨询机关 立法沿革 沿革 有效期限 是否规范性文件 政策层级 层级 公示日期 公示时间 公示期 更新日期 更新时间 修改日期 修订日期 修改时间 失效原因 废止原因 废止文件 公开依据 解读方式 签发人 发布人 语言 生成单位 批准日期 收文日期'.split(
    ' ',
  );
const FURNITURE =
  '所在的位置 所在位置 当前位置 您的位置 当前所在 现在位置 现在的位置 浏览次数 浏览量 浏览 点击次数 点击数 点击量 点击率 点击 阅读次数 阅读量 阅读数 阅读 访问量 访问次数 访问 人气 查看次数 作者 撰稿 编辑 责任编辑 责编 编审 审核 审核人 校对 初审 复审 终审 录入 录入者 录入人 发布人员 字体 字体大小 字号大小 文字大小 大小 选择字号 视力保护色 保护视力色 分享 分享到 分享至 打印 打印本页 下载 下载地址 附件下载 文件下载 相关解读 政策解读 相关文件 相关链接 解读链接 图解 联系人 联系电话 联系方式 电话 传真 地址 联系地址 通讯地址 邮编 邮政编码 电子邮箱 邮箱 投稿 热度 收藏 二维码 扫一扫'.split(
    ' ',
  );

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

const vocabulary = new Map<string, Label>();
for (const name of FURNITURE) vocabulary.set(name, { key: 'furniture', name, sure: false });
for (const name of OTHER) vocabulary.set(name, { key: 'other', name, sure: false });
for (const key of Object.keys(fields) as MetadataKey[]) {
  for (const name of fields[key].weakSynonyms) vocabulary.set(name, { key, name, sure: false });
  for (const name of fields[key].synonyms) vocabulary.set(name, { key, name, sure: true });
}
// Word for word a mirror's Traditional: 檔案 is its word for 文件.
vocabulary.set('档案编号', { key: 'documentNumber', name: '文件编号', sure: true });

/** The label that a folded text without padding is, also with what it speaks of in front. */
export function findLabel(folded: string): Label | undefined {
  const known = vocabulary.get(folded);
  if (known) return known;
  for (const front of SPOKEN_OF) {
    const rest = folded.startsWith(front) ? vocabulary.get(folded.slice(front.length)) : undefined;
    if (rest && rest.name.length > 1)
      return { ...rest, name: folded, sure: rest.key !== 'furniture' && rest.key !== 'other' };
  }
  return undefined;
}

const PAD = '[ \\u001f]*';
const padded = (word: string) => [...word].map((c) => (/[()[\]/]/.test(c) ? `\\${c}` : c)).join(PAD);
const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length);
const words = longestFirst([...vocabulary.keys()].filter((name) => name.length > 1));

/** Every label of the vocabulary in a folded text, padding inside allowed; use with the flag `g` it carries. */
export const LABELS = new RegExp(
  `(?:(?:${longestFirst(SPOKEN_OF).map(padded).join('|')})${PAD})?(?:${words.map(padded).join('|')})`,
  'g',
);
