/** What a request for government information is (依申请公开), for both sides of the wire. Pure: no DOM, no Node API. */
export * from './application.js';
export { checkApplication, inFormOrder, type CheckedApplication } from './check-application.js';
export { isCreditCode } from './credit-code.js';
export {
  fieldNames,
  fieldRules,
  isFieldName,
  pointerOfField,
  type FieldName,
  type FieldRule,
} from './fields.js';
export { type Finding, type FindingCode, type FindingParams } from './finding.js';
export { applicationFromFields, fieldsOfApplication, type FormEntries } from './form-fields.js';
export { isUsualNumber, warningsOf } from './identity-warnings.js';
export * from './life-cycle.js';
export {
  isReplyKind,
  replyKinds,
  uncorrectedRow,
  type ReplyKind,
  type ReplyKindFacts,
} from './reply-kinds.js';
export * from './request-history.js';
export * from './step-rules.js';
export { requestStatuses, type RequestStatus } from './request-statuses.js';
export { isResidentId } from './resident-id.js';
export * from './deadline.js';
export { loadChineseCalendar } from './chinese-calendar.js';
export { actionWords, lawArticle, replyKindWords, statusWords } from './status-words.js';
export { stepText, stepWords, type StepLanguage } from './step-text.js';
export { textLimits } from './text-limits.js';
export type * from './views.js';
export * from './working-calendar.js';
