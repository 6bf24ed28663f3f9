import type { ColumnType, Generated } from 'kysely';

/** Written as `Date`, read as `Date`. */
type Timestamp = ColumnType<Date, Date, Date>;
/** A calendar day, `YYYY-MM-DD`. */
type Day = string;
/** Written as JSON text, read parsed. */
type Json<Value> = ColumnType<Value, string, string>;

/** The tables as Kysely sees them; `migrations.ts` says why they are as they are. */
export interface Tables {
  migration: { name: string; applied_at: Timestamp };
  document: DocumentTable;
  document_attachment: DocumentAttachmentTable;
  document_relation: DocumentRelationTable;
  document_version: DocumentVersionTable;
  request: RequestTable;
  request_event: RequestEventTable;
  request_counter: { tenant_id: string; body_code: string; year: number; last_seq: number };
  idempotency_key: IdempotencyKeyTable;
  outbox: OutboxTable;
  upload: UploadTable;
  upload_piece: UploadPieceTable;
  suggestion: SuggestionTable;
  used_challenge: { tenant_id: string; challenge: string; expires_at: Timestamp };
}

interface DocumentTable {
  tenant_id: string;
  id: string;
  /** Path of the file inside the imported folder. */
  source: string;
  title: string;
  /** The index number as it is looked up, see documents/document-id.ts. */
  index_number_key: string | null;
  /** Date of publication, else of creation; empty when the page tells neither. */
  sort_date: Day | '';
  content: Json<unknown>;
  content_hash: string;
  updated_at: Timestamp;
  /** Set while the file is gone from the folder: no longer listed, not deleted. */
  withdrawn_at: Timestamp | null;
  /** As printed. */
  document_number: string | null;
  /** Under these two other documents refer to it, see documents/relation-kinds.ts. */
  number_key: string | null;
  title_key: string | null;
  /** Of the attachments and relations. */
  parts_hash: string | null;
  /** Of the present text, counted from 1. */
  version: Generated<number>;
  version_date: Day | null;
  version_note: string | null;
}

interface DocumentAttachmentTable {
  tenant_id: string;
  document_id: string;
  id: string;
  position: number;
  name: string;
  /** Null, like the three below it, where the file cannot be had. */
  media_type: string | null;
  size: number | null;
  pages: number | null;
  /** SHA-256 in hex: the name of the file that holds the bytes. */
  hash: string | null;
  /** Why the file cannot be had. */
  problem: string | null;
}

interface DocumentRelationTable {
  tenant_id: string;
  document_id: string;
  position: number;
  kind: string;
  title: string;
  document_number: string | null;
  title_key: string;
  number_key: string | null;
  /** Path of the other page inside the imported folder. */
  source: string | null;
  address: string | null;
}

interface DocumentVersionTable {
  tenant_id: string;
  document_id: string;
  version: number;
  date: Day;
  note: string | null;
  /** Title, metadata and body. */
  content: Json<unknown>;
}

interface RequestTable {
  tenant_id: string;
  id: string;
  number: string;
  form_version: string;
  applicant_kind: 'citizen' | 'organization';
  query_code_mac: Buffer;
  submitted_at: Timestamp;
  key_id: string;
  wrapped_key: Buffer;
  sealed: Buffer;
  /** Of who asks for what, see requests/duplicates.ts. */
  content_mac: Buffer | null;
}

interface RequestEventTable {
  tenant_id: string;
  request_id: string;
  seq: number;
  type: string;
  recorded_at: Timestamp;
  /** The day of the step in law, which may differ from the day it was recorded. */
  occurred_on: Day;
  actor_kind: 'applicant' | 'officer' | 'system';
  reason_code: string | null;
  hash_of_previous: string | null;
  hash: string;
  /** What the step brought along, sealed; null when it brought nothing. */
  key_id: string | null;
  wrapped_key: Buffer | null;
  sealed: Buffer | null;
}

interface IdempotencyKeyTable {
  tenant_id: string;
  route: string;
  key_hash: Buffer;
  created_at: Timestamp;
  key_id: string;
  fingerprint: Buffer;
  /** The answer, sealed because it holds the query code; null only inside the transaction that files the request. */
  status: number | null;
  wrapped_key: Buffer | null;
  sealed: Buffer | null;
}

interface OutboxTable {
  tenant_id: string;
  id: string;
  topic: string;
  payload: Json<unknown>;
  created_at: Timestamp;
  available_at: Timestamp;
  attempts: number;
  delivered_at: Timestamp | null;
}

interface UploadTable {
  tenant_id: string;
  id: string;
  /** Bytes announced and kept so far. PostgreSQL's bigint arrives as text. */
  length: ColumnType<string, number, number>;
  received: ColumnType<string, number, number>;
  /** Media type by signature, once the file is whole and was found good. */
  accepted_type: string | null;
  created_at: Timestamp;
  /** Null once it belongs to a request. */
  expires_at: Timestamp | null;
  request_id: string | null;
  key_id: string;
  wrapped_key: Buffer;
  /** Name, announced type and the key of the pieces. */
  sealed: Buffer;
}

interface UploadPieceTable {
  tenant_id: string;
  upload_id: string;
  start: ColumnType<string, number, number>;
  sealed: Buffer;
}

interface SuggestionTable {
  tenant_id: string;
  id: string;
  number: string;
  kind: 'opinion' | 'mistake';
  query_code_mac: Buffer;
  submitted_at: Timestamp;
  key_id: string;
  wrapped_key: Buffer;
  sealed: Buffer;
  answered_at: Timestamp | null;
  answer_key_id: string | null;
  answer_wrapped_key: Buffer | null;
  answer_sealed: Buffer | null;
  /** What everyone may read, see `PublishedText`. */
  published: Json<unknown> | null;
}
