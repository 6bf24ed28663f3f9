import type { RequestAction } from './life-cycle.js';
import type { ReplyKind } from './reply-kinds.js';
import type { RequestStatus } from './request-statuses.js';
import type { StepLanguage } from './step-text.js';

/** The states of a request as people read them, on both sides of the wire. */
export const statusWords: Record<StepLanguage, Record<RequestStatus, string>> = {
  'zh-Hans': {
    submitted: '已提交，待行政机关确认收到',
    received: '已收到',
    registered: '已登记',
    handling: '办理中',
    correction_requested: '需要您补正',
    replied: '已答复',
    archived: '已归档',
    withdrawn: '已撤回',
    closed_uncorrected: '逾期未补正，视为放弃申请',
    transferred: '已转由其他机关办理',
  },
  'zh-Hant': {
    submitted: '已提交，待行政機關確認收到',
    received: '已收到',
    registered: '已登記',
    handling: '辦理中',
    correction_requested: '需要您補正',
    replied: '已答覆',
    archived: '已歸檔',
    withdrawn: '已撤回',
    closed_uncorrected: '逾期未補正，視為放棄申請',
    transferred: '已轉由其他機關辦理',
  },
  en: {
    submitted: 'Submitted; the authority has yet to confirm receipt',
    received: 'Received',
    registered: 'Registered',
    handling: 'Being handled',
    correction_requested: 'You are asked to correct it',
    replied: 'Answered',
    archived: 'Archived',
    withdrawn: 'Withdrawn',
    closed_uncorrected: 'Not corrected in time: regarded as abandoned',
    transferred: 'Transferred to another authority',
  },
};

/** The steps of the life cycle as people read them. */
export const actionWords: Record<StepLanguage, Record<RequestAction, string>> = {
  'zh-Hans': {
    submit: '提交申请',
    confirm: '双方确认收到',
    register: '登记',
    start: '开始办理',
    'request-correction': '告知补正',
    correct: '提交补正',
    'close-uncorrected': '逾期未补正，办理结束',
    'consult-third-party': '征求第三方意见',
    'consult-agency': '征求共同制作机关意见',
    'end-consultation': '征求意见结束',
    extend: '延长答复期限',
    reply: '答复',
    archive: '归档',
    transfer: '转由其他机关办理',
    withdraw: '撤回申请',
    'propose-publication': '建议主动公开',
    'accept-publication': '同意主动公开',
    'decline-publication': '不纳入主动公开',
  },
  'zh-Hant': {
    submit: '提交申請',
    confirm: '雙方確認收到',
    register: '登記',
    start: '開始辦理',
    'request-correction': '告知補正',
    correct: '提交補正',
    'close-uncorrected': '逾期未補正，辦理結束',
    'consult-third-party': '徵求第三方意見',
    'consult-agency': '徵求共同製作機關意見',
    'end-consultation': '徵求意見結束',
    extend: '延長答覆期限',
    reply: '答覆',
    archive: '歸檔',
    transfer: '轉由其他機關辦理',
    withdraw: '撤回申請',
    'propose-publication': '建議主動公開',
    'accept-publication': '同意主動公開',
    'decline-publication': '不納入主動公開',
  },
  en: {
    submit: 'Submitted',
    confirm: 'Receipt confirmed by both sides',
    register: 'Registered',
    start: 'Handling begun',
    'request-correction': 'Correction asked for',
    correct: 'Corrected',
    'close-uncorrected': 'Not corrected in time; closed',
    'consult-third-party': 'Third party consulted',
    'consult-agency': 'Other authority consulted',
    'end-consultation': 'Consultation ended',
    extend: 'Time for the answer extended',
    reply: 'Answered',
    archive: 'Archived',
    transfer: 'Transferred to another authority',
    withdraw: 'Withdrawn',
    'propose-publication': 'Publication proposed',
    'accept-publication': 'Accepted for publication',
    'decline-publication': 'Not to be published',
  },
};

/** The kinds of answer in the words of the Regulation, arts. 36 to 39, and of the annual report's table three. */
export const replyKindWords: Record<StepLanguage, Record<ReplyKind, string>> = {
  'zh-Hans': {
    'already-public': '已经主动公开，告知获取方式',
    granted: '予以公开',
    partial: '部分公开',
    'denied-state-secret': '不予公开：属于国家秘密',
    'denied-by-law': '不予公开：法律、行政法规禁止公开',
    'denied-security': '不予公开：公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    'denied-third-party': '不予公开：涉及第三方合法权益',
    'denied-internal-affairs': '不予公开：属于内部事务信息',
    'denied-process': '不予公开：属于过程性信息',
    'denied-enforcement-file': '不予公开：属于行政执法案卷信息',
    'special-law': '不予公开：属于另有规定的行政查询事项',
    'not-held': '无法提供：经检索不存在',
    'not-responsible': '无法提供：不属于本机关负责公开',
    'needs-creation': '无法提供：需要另行制作、搜集、汇总、分析或者再加工',
    'still-unclear': '无法提供：补正后申请内容仍不明确',
    petition: '不予处理：属于信访、投诉、举报',
    repeat: '不予处理：重复申请',
    publication: '不予处理：要求提供公开出版物',
    excessive: '不予处理：无正当理由大量反复申请',
    reconfirm: '不予处理：要求确认或者重新出具已经获取的信息',
    unpaid: '其他处理：逾期未缴纳费用',
    other: '其他处理',
  },
  'zh-Hant': {
    'already-public': '已經主動公開，告知獲取方式',
    granted: '予以公開',
    partial: '部分公開',
    'denied-state-secret': '不予公開：屬於國家秘密',
    'denied-by-law': '不予公開：法律、行政法規禁止公開',
    'denied-security': '不予公開：公開後可能危及國家安全、公共安全、經濟安全、社會穩定',
    'denied-third-party': '不予公開：涉及第三方合法權益',
    'denied-internal-affairs': '不予公開：屬於內部事務信息',
    'denied-process': '不予公開：屬於過程性信息',
    'denied-enforcement-file': '不予公開：屬於行政執法案卷信息',
    'special-law': '不予公開：屬於另有規定的行政查詢事項',
    'not-held': '無法提供：經檢索不存在',
    'not-responsible': '無法提供：不屬於本機關負責公開',
    'needs-creation': '無法提供：需要另行製作、搜集、匯總、分析或者再加工',
    'still-unclear': '無法提供：補正後申請內容仍不明確',
    petition: '不予處理：屬於信訪、投訴、舉報',
    repeat: '不予處理：重複申請',
    publication: '不予處理：要求提供公開出版物',
    excessive: '不予處理：無正當理由大量反覆申請',
    reconfirm: '不予處理：要求確認或者重新出具已經獲取的信息',
    unpaid: '其他處理：逾期未繳納費用',
    other: '其他處理',
  },
  en: {
    'already-public': 'Already public: where to find it',
    granted: 'Disclosed',
    partial: 'Disclosed in part',
    'denied-state-secret': 'Not disclosed: state secret',
    'denied-by-law': 'Not disclosed: forbidden by law or administrative regulation',
    'denied-security': 'Not disclosed: state, public or economic security, or social stability',
    'denied-third-party': 'Not disclosed: lawful rights of a third party',
    'denied-internal-affairs': 'Not disclosed: internal affairs',
    'denied-process': 'Not disclosed: information of a process under way',
    'denied-enforcement-file': 'Not disclosed: file of administrative enforcement',
    'special-law': 'Not disclosed: other rules govern its inspection',
    'not-held': 'Cannot be provided: searched for and not held',
    'not-responsible': 'Cannot be provided: another authority is responsible',
    'needs-creation': 'Cannot be provided: it would have to be made, gathered or processed',
    'still-unclear': 'Cannot be provided: still unclear after correction',
    petition: 'Not processed: a petition, complaint or report',
    repeat: 'Not processed: asked before',
    publication: 'Not processed: a publication on sale or in libraries',
    excessive: 'Not processed: very many applications without good reason',
    reconfirm: 'Not processed: confirmation or re-issue of what was already given',
    unpaid: 'Other: fee not paid in time',
    other: 'Other',
  },
};

const digits = '零一二三四五六七八九';

/** Numbers as Chinese laws print them: 36 is 三十六. Up to 99. */
function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`;
  return ten + (ones || !tens ? digits.charAt(ones) : '');
}

/** `36-2`, the contract's way to name an article and its item, as it is cited. Anything else is told as it stands. */
export function lawArticle(article: string, language: StepLanguage): string {
  const [, number, item] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(article) ?? [];
  if (!number) return article;
  if (language === 'en') return `art. ${number}${item ? `(${item})` : ''}`;
  const [unit, part] = language === 'zh-Hant' ? ['條', '項'] : ['条', '项'];
  return `第${numeral(Number(number))}${unit}${item ? `第（${numeral(Number(item))}）${part}` : ''}`;
}
