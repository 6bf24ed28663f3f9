/** What a request for government information is (依申请公开), for both sides of the wire. Pure: no DOM, no Node API. */
export * from './application.js';
export { checkApplication, type CheckedApplication } from './check-application.js';
export { isCreditCode } from './credit-code.js';
export {
  applicationFromFields,
  fieldNames,
  fieldsOfApplication,
  idempotencyKeyField,
  isFieldName,
  pointerOfField,
  type FieldName,
  type FormEntries,
} from './form-fields.js';
export { requestStatuses, type Receipt, type RequestStatus } from './life-cycle.js';
export { type Finding, type FindingCode } from './object-reader.js';
export { isResidentId } from './resident-id.js';
