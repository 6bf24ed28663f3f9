export { pageFromText, type PageElement, type PageNode } from './page.js';
export { pageFromDom } from './page-from-dom.js';
export {
  fieldLabel,
  fields,
  readMetadata,
  type Metadata,
  type MetadataKey,
  type MetadataReading,
} from './metadata.js';
export { recogniseOutline, type HeadingKind, type OutlineEntry } from './outline.js';
export { readOfficialDocument, type OfficialDocument } from './read-official-document.js';
export type { BodyBlock, BlockLink, TextRole } from './body.js';
export type { DocumentStructure } from './structure.js';
export type { DocumentTable, FlatTable, TableCell } from './tables.js';
export type { Responsibility } from './responsibilities.js';
export { renderBody } from './render-body.js';
export { isoDate, readDate } from './dates.js';
export { isDocumentNumber, normalDocumentNumber } from './document-number.js';
export type { Finding, FindingOptions, Severity } from './findings.js';
export { findingText, knownFindings, type FindingCode } from './findings.messages.js';
export { readIndexNumber, type IndexNumber, type IndexNumberFamily } from './index-number.js';
export { isOrganisationCode, isSocialCreditCode } from './check-digits.js';
export { countWeekdays, type CountWorkingDays } from './working-days.js';
