import type { FastifyInstance } from 'fastify';
import type { DocumentStructure, Metadata } from 'gov-disclosure/official-document';

/** A document in the list, as the endpoint's contract (docs/endpoint.openapi.yaml) says. */
export interface DocumentSummary {
  id: string;
  title: string;
  metadata: Metadata;
  page: string | null;
  updatedAt: string;
}

/** A file of a document. */
export interface Attachment {
  id: string;
  name: string;
  url: string;
  /** Bytes. */
  size: number;
  pages?: number;
}

/** A file that cannot be had. */
export interface BrokenAttachment {
  name: string;
}

export interface Relation {
  kind:
    | 'interpretation'
    | 'interprets'
    | 'forwards'
    | 'forwardedBy'
    | 'repeals'
    | 'repealedBy'
    | 'supersedes'
    | 'supersededBy';
  title: string;
  page?: string;
  documentNumber?: string;
}

/** A state of the text; the newest comes first. */
export interface Version {
  date: string;
  note?: string;
}

/** One document; `body` is HTML that the importer wrote tag by tag, without script, style or foreign address. */
export interface DisclosedDocument extends DocumentSummary {
  body: string;
  attachments: Attachment[];
  brokenAttachments: BrokenAttachment[];
  relations: Relation[];
  versions: Version[];
  structure: Pick<DocumentStructure, 'documentNumber' | 'date'> &
    Partial<Pick<DocumentStructure, 'signature'>>;
}

/** One sheet of the list; `next` asks for the following one. */
export interface DocumentList {
  items: DocumentSummary[];
  next: string | null;
}

/** Where the pages get their documents: nothing but the endpoint's contract, so any back end can stand behind them. */
export interface DocumentSource {
  list(cursor: string | undefined): Promise<DocumentList>;
  /** @returns undefined where there is no such document */
  byId(id: string): Promise<DisclosedDocument | undefined>;
}

/** Asks the endpoint that lives in the same server, without a detour over the network. */
export function documentsOf(endpoint: FastifyInstance, perPage = 20): DocumentSource {
  const get = async <Answer>(url: string): Promise<Answer | undefined> => {
    const answer = await endpoint.inject({ method: 'GET', url });
    if (answer.statusCode === 404) return undefined;
    if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`);
    return answer.json<Answer>();
  };
  return {
    async list(cursor) {
      const from = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      return (await get<DocumentList>(`/v1/documents?limit=${perPage}${from}`)) ?? { items: [], next: null };
    },
    byId: (id) => get<DisclosedDocument>(`/v1/documents/${encodeURIComponent(id)}`),
  };
}
