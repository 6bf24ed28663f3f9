/** One step forward of the database. Steps are never changed after a release and never undone. */
export interface Migration {
  name: string;
  statements: string[];
}

/**
 * Rules that every step keeps, so that it also runs on distributed relatives of PostgreSQL: `tenant_id` leads every
 * key, no advisory locks, no LISTEN/NOTIFY, no triggers. What can be computed (due date, overdue, the state of a
 * request) is no column: the events tell it.
 */
export const MIGRATIONS: Migration[] = [
  {
    name: '0001-documents',
    statements: [
      `create table document (
        tenant_id text not null,
        id text not null,
        source text not null,
        title text not null,
        index_number_key text,
        sort_date text not null,
        content jsonb not null,
        content_hash text not null,
        updated_at timestamptz not null,
        withdrawn_at timestamptz,
        primary key (tenant_id, id),
        unique (tenant_id, source)
      )`,
      `create index document_newest on document (tenant_id, sort_date desc, id)`,
      `create index document_index_number on document (tenant_id, index_number_key)`,
    ],
  },
  {
    name: '0002-requests',
    statements: [
      // Only what the office must find without opening the envelope stands in the clear.
      `create table request (
        tenant_id text not null,
        id uuid not null,
        number text not null,
        form_version text not null,
        applicant_kind text not null,
        query_code_mac bytea not null,
        submitted_at timestamptz not null,
        key_id text not null,
        wrapped_key bytea not null,
        sealed bytea not null,
        primary key (tenant_id, id),
        unique (tenant_id, number)
      )`,
      `create table request_event (
        tenant_id text not null,
        request_id uuid not null,
        seq integer not null,
        type text not null,
        recorded_at timestamptz not null,
        occurred_on date not null,
        actor_kind text not null,
        reason_code text,
        hash_of_previous text,
        hash text not null,
        primary key (tenant_id, request_id, seq),
        foreign key (tenant_id, request_id) references request (tenant_id, id)
      )`,
      `create table request_counter (
        tenant_id text not null,
        body_code text not null,
        year integer not null,
        last_seq integer not null,
        primary key (tenant_id, body_code, year)
      )`,
      `create table idempotency_key (
        tenant_id text not null,
        route text not null,
        key_hash bytea not null,
        created_at timestamptz not null,
        key_id text not null,
        fingerprint bytea not null,
        status integer,
        wrapped_key bytea,
        sealed bytea,
        primary key (tenant_id, route, key_hash)
      )`,
      `create index idempotency_key_age on idempotency_key (tenant_id, created_at)`,
      `create table outbox (
        tenant_id text not null,
        id uuid not null,
        topic text not null,
        payload jsonb not null,
        created_at timestamptz not null,
        available_at timestamptz not null,
        attempts integer not null default 0,
        delivered_at timestamptz,
        primary key (tenant_id, id)
      )`,
      `create index outbox_waiting on outbox (tenant_id, available_at) where delivered_at is null`,
    ],
  },
  {
    name: '0003-document-parts',
    statements: [
      // Null in what was imported before this step: the next import fills it.
      `alter table document add column document_number text`,
      `alter table document add column number_key text`,
      `alter table document add column title_key text`,
      `alter table document add column parts_hash text`,
      `alter table document add column version integer not null default 1`,
      `alter table document add column version_date text`,
      `alter table document add column version_note text`,
      `create index document_number_key on document (tenant_id, number_key)`,
      `create index document_title_key on document (tenant_id, title_key)`,
      // The bytes lie in files, named by their hash.
      `create table document_attachment (
        tenant_id text not null,
        document_id text not null,
        id text not null,
        position integer not null,
        name text not null,
        media_type text,
        size integer,
        pages integer,
        hash text,
        problem text,
        primary key (tenant_id, document_id, id),
        foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade
      )`,
      `create table document_relation (
        tenant_id text not null,
        document_id text not null,
        position integer not null,
        kind text not null,
        title text not null,
        document_number text,
        title_key text not null,
        number_key text,
        source text,
        address text,
        primary key (tenant_id, document_id, position),
        foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade
      )`,
      `create index document_relation_title on document_relation (tenant_id, title_key)`,
      `create index document_relation_number on document_relation (tenant_id, number_key)`,
      `create index document_relation_source on document_relation (tenant_id, source)`,
      // What a text was before it changed.
      `create table document_version (
        tenant_id text not null,
        document_id text not null,
        version integer not null,
        date text not null,
        note text,
        content jsonb not null,
        primary key (tenant_id, document_id, version),
        foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade
      )`,
    ],
  },
  {
    name: '0004-request-steps',
    statements: [
      // Reasons, notes and corrections are written by people about people: sealed like the request itself.
      `alter table request_event
        add column key_id text,
        add column wrapped_key bytea,
        add column sealed bytea`,
      `create index request_submitted on request (tenant_id, submitted_at, id)`,
    ],
  },
  {
    name: '0005-uploads',
    statements: [
      // In the database and not in a folder: one backup, one transaction with the request, and no path to escape from.
      `create table upload (
        tenant_id text not null,
        id uuid not null,
        length bigint not null,
        received bigint not null,
        accepted_type text,
        created_at timestamptz not null,
        expires_at timestamptz,
        request_id uuid,
        key_id text not null,
        wrapped_key bytea not null,
        sealed bytea not null,
        primary key (tenant_id, id)
      )`,
      `create index upload_of_request on upload (tenant_id, request_id)`,
      `create index upload_expiry on upload (tenant_id, expires_at)`,
      `create table upload_piece (
        tenant_id text not null,
        upload_id uuid not null,
        start bigint not null,
        sealed bytea not null,
        primary key (tenant_id, upload_id, start)
      )`,
    ],
  },
  {
    name: '0006-suggestions',
    statements: [
      // What is published is public, and stands in the clear; the sender's words and the answer are sealed.
      `create table suggestion (
        tenant_id text not null,
        id uuid not null,
        number text not null,
        kind text not null,
        query_code_mac bytea not null,
        submitted_at timestamptz not null,
        key_id text not null,
        wrapped_key bytea not null,
        sealed bytea not null,
        answered_at timestamptz,
        answer_key_id text,
        answer_wrapped_key bytea,
        answer_sealed bytea,
        published jsonb,
        primary key (tenant_id, id),
        unique (tenant_id, number)
      )`,
      `create index suggestion_published on suggestion (tenant_id, answered_at desc, number) where published is not null`,
    ],
  },
  {
    name: '0007-duplicates-and-challenges',
    statements: [
      // A keyed digest of who asks for what; null in what was filed before this step.
      `alter table request add column content_mac bytea`,
      `create index request_content on request (tenant_id, content_mac)`,
      `create table used_challenge (
        tenant_id text not null,
        challenge text not null,
        expires_at timestamptz not null,
        primary key (tenant_id, challenge)
      )`,
    ],
  },
];
