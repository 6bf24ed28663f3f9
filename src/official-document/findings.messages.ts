import type { Finding } from './findings.js';
import { fields } from './fields.js';

type Languages = Record<'zh-Hans' | 'zh-Hant' | 'en', string>;

/** What each finding says and what to do about it. `{name}` stands for a parameter. */
export const FINDING_WORDS = {
  'index-number-checksum': {
    'zh-Hans': '索引号“{value}”的前段码“{code}”校验位不对，请核对机构代码。',
    'zh-Hant': '索引號「{value}」的前段碼「{code}」校驗位不對，請核對機構代碼。',
    en: 'The publisher code “{code}” in the index number “{value}” fails its check digit. Check the code.',
  },
  'index-number-short': {
    'zh-Hans': '索引号“{value}”的前段码“{code}”少一位，组织机构代码应为 8 位加 1 位校验码。',
    'zh-Hant': '索引號「{value}」的前段碼「{code}」少一位，組織機構代碼應為 8 位加 1 位校驗碼。',
    en: 'The code “{code}” in the index number “{value}” is one character short: an organisation code has 8 characters and a check character.',
  },
  'index-number-default': {
    'zh-Hans': '索引号前段码“{code}”是国务院办公厅的代码，应是模板默认值未改，请换成本机关的代码。',
    'zh-Hant': '索引號前段碼「{code}」是國務院辦公廳的代碼，應是範本預設值未改，請換成本機關的代碼。',
    en: 'The code “{code}” in the index number is that of the State Council General Office, a template’s default. Put in your own code.',
  },
  'index-number-publisher': {
    'zh-Hans': '索引号前段码“{code}”不是本站发布机构的代码“{expected}”，请核对。',
    'zh-Hant': '索引號前段碼「{code}」不是本站發布機構的代碼「{expected}」，請核對。',
    en: 'The code “{code}” in the index number is not this site’s code “{expected}”. Check it.',
  },
  'index-number-year': {
    'zh-Hans': '索引号“{value}”中的年份 {year} 不合理，请核对。',
    'zh-Hant': '索引號「{value}」中的年份 {year} 不合理，請核對。',
    en: 'The year {year} in the index number “{value}” cannot be right. Check it.',
  },
  'serial-as-number': {
    'zh-Hans': '“{label}”一栏的“{value}”是系统流水号，不是发文字号。请填写发文字号，或改用别的栏目名。',
    'zh-Hant': '「{label}」一欄的「{value}」是系統流水號，不是發文字號。請填寫發文字號，或改用別的欄目名。',
    en: '“{value}” under “{label}” is a serial of the system, not a document number. Fill in the document number or rename the field.',
  },
  'number-form': {
    'zh-Hans': '发文字号“{value}”的写法不合 GB/T 9704，应写作“{right}”。',
    'zh-Hant': '發文字號「{value}」的寫法不合 GB/T 9704，應寫作「{right}」。',
    en: 'The document number “{value}” is not written as GB/T 9704 has it: “{right}”.',
  },
  'number-damaged': {
    'zh-Hans': '正文里的发文字号“{value}”缺字，应是“{right}”，请核对并补全。',
    'zh-Hant': '正文裡的發文字號「{value}」缺字，應是「{right}」，請核對並補全。',
    en: 'Signs are missing in the document number “{value}” of the text; it should be “{right}”. Check and complete it.',
  },
  'date-unreadable': {
    'zh-Hans': '“{label}”一栏的“{value}”不是日期，请改成“2024-01-31”这样的写法。',
    'zh-Hant': '「{label}」一欄的「{value}」不是日期，請改成「2024-01-31」這樣的寫法。',
    en: '“{value}” under “{label}” is no date. Write it like 2024-01-31.',
  },
  'date-order': {
    'zh-Hans': '发布日期 {second} 早于成文日期 {first}，请核对这两个日期。',
    'zh-Hant': '發布日期 {second} 早於成文日期 {first}，請核對這兩個日期。',
    en: 'The page was published on {second}, before the document’s date {first}. Check both dates.',
  },
  'effective-before': {
    'zh-Hans': '实施日期 {second} 早于成文日期 {first}，请核对。',
    'zh-Hant': '實施日期 {second} 早於成文日期 {first}，請核對。',
    en: 'The document takes effect on {second}, before its own date {first}. Check it.',
  },
  'expired-before': {
    'zh-Hans': '废止日期 {second} 早于实施日期 {first}，请核对。',
    'zh-Hant': '廢止日期 {second} 早於實施日期 {first}，請核對。',
    en: 'The document expires on {second}, before it takes effect on {first}. Check it.',
  },
  'created-is-published': {
    'zh-Hans': '成文日期填的是发布日期 {value}，而正文落款是 {text}，请按落款填写成文日期。',
    'zh-Hant': '成文日期填的是發布日期 {value}，而正文落款是 {text}，請按落款填寫成文日期。',
    en: 'The date of the document repeats the date of publication {value}, but the text is dated {text}. Fill in the date of the text.',
  },
  'date-differs': {
    'zh-Hans': '成文日期填的是 {value}，正文落款是 {text}，请核对。',
    'zh-Hant': '成文日期填的是 {value}，正文落款是 {text}，請核對。',
    en: 'The field says {value} for the date of the document, the text says {text}. Check it.',
  },
  'date-ahead': {
    'zh-Hans': '日期 {value} 还没有到，请核对。',
    'zh-Hant': '日期 {value} 還沒有到，請核對。',
    en: 'The date {value} lies in the future. Check it.',
  },
  'published-late': {
    'zh-Hans':
      '{first} 成文，{second} 发布，隔了 {days} 个工作日，超过《政府信息公开条例》第二十六条规定的 20 个工作日。',
    'zh-Hant':
      '{first} 成文，{second} 發布，隔了 {days} 個工作日，超過《政府信息公開條例》第二十六條規定的 20 個工作日。',
    en: 'Dated {first} and published on {second}: {days} working days, more than the 20 of article 26 of the Regulation.',
  },
  'published-late-weekdays': {
    'zh-Hans':
      '{first} 成文，{second} 发布，按周一至周五计隔了 {days} 天（未扣除法定节假日），可能超过《政府信息公开条例》第二十六条规定的 20 个工作日。',
    'zh-Hant':
      '{first} 成文，{second} 發布，按週一至週五計隔了 {days} 天（未扣除法定節假日），可能超過《政府信息公開條例》第二十六條規定的 20 個工作日。',
    en: 'Dated {first} and published on {second}: {days} days counting Monday to Friday (public holidays not taken out), probably more than the 20 working days of article 26 of the Regulation.',
  },
  'repealed-without-date': {
    'zh-Hans': '有效性是“{value}”，但没有废止或失效日期，请补上。',
    'zh-Hant': '有效性是「{value}」，但沒有廢止或失效日期，請補上。',
    en: 'The validity says “{value}”, but no date of repeal or expiry is given. Add it.',
  },
  'date-damaged': {
    'zh-Hans': '正文落款日期“{value}”缺少“年”“月”或“日”，应是 {right}，请补全。',
    'zh-Hant': '正文落款日期「{value}」缺少「年」「月」或「日」，應是 {right}，請補全。',
    en: 'Signs are missing in the date “{value}” under the text; it should be {right}. Complete it.',
  },
  'validity-empty': {
    'zh-Hans': '“{label}”没有填写。没有填写不等于有效，请标明有效、失效或废止。',
    'zh-Hant': '「{label}」沒有填寫。沒有填寫不等於有效，請標明有效、失效或廢止。',
    en: '“{label}” is empty. Empty does not mean valid: say whether the document is in force, expired or repealed.',
  },
  'field-empty': {
    'zh-Hans': '“{label}”没有填写，请补上，或不要显示这一栏。',
    'zh-Hant': '「{label}」沒有填寫，請補上，或不要顯示這一欄。',
    en: '“{label}” is empty. Fill it in, or do not print the field.',
  },
  'furniture-in-text': {
    'zh-Hans': '页面工具的文字“{text}”混在正文里，请移出正文。',
    'zh-Hant': '頁面工具的文字「{text}」混在正文裡，請移出正文。',
    en: 'Words of the page’s tools, “{text}”, stand in the text of the document. Move them out.',
  },
  'signs-lost': {
    'zh-Hans': '“{text}”像是缺了“年”“月”“〕”等字，请对照原件补全。',
    'zh-Hant': '「{text}」像是缺了「年」「月」「〕」等字，請對照原件補全。',
    en: 'Signs such as 年, 月 or 〕 seem to be missing in “{text}”. Complete them from the original.',
  },
  'subject-words': {
    'zh-Hans': '“主题词”已在 GB/T 9704-2012 中取消，可改为“关键词”或不再显示。',
    'zh-Hant': '「主題詞」已在 GB/T 9704-2012 中取消，可改為「關鍵詞」或不再顯示。',
    en: 'GB/T 9704-2012 has dropped 主题词. Call it 关键词 or leave it out.',
  },
  'tag-missing': {
    'zh-Hans': '缺少 <meta name="{name}">，或内容为空（国办发〔2017〕47号要求），请在模板里补上。',
    'zh-Hant': '缺少 <meta name="{name}">，或內容為空（國辦發〔2017〕47號要求），請在範本裡補上。',
    en: '<meta name="{name}"> is missing or empty (asked for by 国办发〔2017〕47号). Add it in the template.',
  },
  'tag-form': {
    'zh-Hans': '<meta name="{name}"> 的内容“{value}”格式不对，应如“{example}”。',
    'zh-Hant': '<meta name="{name}"> 的內容「{value}」格式不對，應如「{example}」。',
    en: 'The content “{value}” of <meta name="{name}"> has the wrong form; it should look like “{example}”.',
  },
  'tag-differs': {
    'zh-Hans': '<meta name="{name}"> 写的是“{value}”，页面上是“{shown}”，请改成一致。',
    'zh-Hant': '<meta name="{name}"> 寫的是「{value}」，頁面上是「{shown}」，請改成一致。',
    en: '<meta name="{name}"> says “{value}”, the page says “{shown}”. Make them agree.',
  },
} satisfies Record<string, Languages>;

export type FindingCode = keyof typeof FINDING_WORDS;

/**
 * The findings in a list that another program made: the endpoint, or an earlier `check --format json`. What has another
 * form, or a code that this version has no words for, is left out.
 */
export function knownFindings(list: readonly unknown[]): Finding[] {
  return list.flatMap((one): Finding[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { code, severity, field, params } = one as Record<string, unknown>;
    if (typeof code !== 'string' || !Object.keys(FINDING_WORDS).includes(code)) return [];
    const texts = Object.entries(typeof params === 'object' && params !== null ? params : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return [
      {
        code: code as FindingCode,
        severity: severity === 'error' || severity === 'warning' ? severity : 'info',
        params: Object.fromEntries(texts),
        ...(Object.keys(fields).includes(String(field)) && { field: field as keyof typeof fields }),
      },
    ];
  });
}

/** A finding in plain words, with what to do next. */
export function findingText(finding: Finding, language: keyof Languages = 'zh-Hans'): string {
  return FINDING_WORDS[finding.code][language].replace(
    /\{(\w+)\}/g,
    (_, name: string) => finding.params[name] ?? '',
  );
}
