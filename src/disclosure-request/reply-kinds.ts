/**
 * What a request is answered with, articles 36 to 39 of the Regulation. Each kind is counted in exactly one row of the
 * annual report (国办公开办函〔2021〕30号, table three), and each row that an answer can lead to has a kind. The rows of
 * `already-public` and `not-responsible` are the usual practice; the format does not name them.
 */
export interface ReplyKindFacts {
  /** The row in the annual report: `3.1` is the first line of 不予公开. */
  row: string;
  /** Article and item of the Regulation; empty where the Regulation names none. */
  article: string;
  /** The applicant is given something that could be published to all (art. 44). */
  gives?: true;
}

const table = {
  /** 已主动公开，告知获取方式 */
  'already-public': { row: '1', article: '36-1', gives: true },
  /** 予以公开 */
  granted: { row: '1', article: '36-2', gives: true },
  /** 部分公开（区分处理） */
  partial: { row: '2', article: '37', gives: true },
  /** 属于国家秘密 */
  'denied-state-secret': { row: '3.1', article: '14' },
  /** 其他法律行政法规禁止公开 */
  'denied-by-law': { row: '3.2', article: '14' },
  /** 危及“三安全一稳定” */
  'denied-security': { row: '3.3', article: '14' },
  /** 保护第三方合法权益 */
  'denied-third-party': { row: '3.4', article: '15' },
  /** 属于三类内部事务信息 */
  'denied-internal-affairs': { row: '3.5', article: '16' },
  /** 属于四类过程性信息 */
  'denied-process': { row: '3.6', article: '16' },
  /** 属于行政执法案卷 */
  'denied-enforcement-file': { row: '3.7', article: '16' },
  /** 属于行政查询事项：工商、不动产登记等 */
  'special-law': { row: '3.8', article: '36-7' },
  /** 经检索不存在，本机关不掌握 */
  'not-held': { row: '4.1', article: '36-4' },
  /** 不属于本机关负责公开 */
  'not-responsible': { row: '4.1', article: '36-5' },
  /** 没有现成信息，需要另行制作 */
  'needs-creation': { row: '4.2', article: '38' },
  /** 补正后申请内容仍不明确 */
  'still-unclear': { row: '4.3', article: '30' },
  /** 信访举报投诉类申请 */
  petition: { row: '5.1', article: '39-1' },
  /** 重复申请 */
  repeat: { row: '5.2', article: '36-6' },
  /** 要求提供公开出版物 */
  publication: { row: '5.3', article: '39-2' },
  /** 无正当理由大量反复申请 */
  excessive: { row: '5.4', article: '35' },
  /** 要求行政机关确认或者重新出具已获取信息 */
  reconfirm: { row: '5.5', article: '' },
  /** 逾期未按收费通知缴纳费用 */
  unpaid: { row: '6.2', article: '42' },
  other: { row: '6.3', article: '' },
} satisfies Record<string, ReplyKindFacts>;

export type ReplyKind = keyof typeof table;

export const replyKinds: Readonly<Record<ReplyKind, ReplyKindFacts>> = table;

/** The row of a request that the applicant did not correct in time (art. 30): it ends without a reply. */
export const uncorrectedRow = '6.1';

export function isReplyKind(value: unknown): value is ReplyKind {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(table, value);
}
