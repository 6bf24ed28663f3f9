import { normalDocumentNumber } from 'gov-disclosure/official-document';

/** Each kind and what the same relation is called from the other side. */
const OPPOSITES = {
  interpretation: 'interprets',
  interprets: 'interpretation',
  forwards: 'forwardedBy',
  forwardedBy: 'forwards',
  repeals: 'repealedBy',
  repealedBy: 'repeals',
  supersedes: 'supersededBy',
  supersededBy: 'supersedes',
} as const;

/** What the other document is to this one. */
export type RelationKind = keyof typeof OPPOSITES;

/** A relation as a page, or the file beside it, tells it; which document it means is looked up when it is asked for. */
export interface FoundRelation {
  kind: RelationKind;
  title: string;
  documentNumber?: string;
  /** Path of the other page below the imported folder. */
  source?: string;
  /** Address of the other page on another site. */
  address?: string;
}

export function isRelationKind(value: unknown): value is RelationKind {
  return typeof value === 'string' && Object.hasOwn(OPPOSITES, value);
}

export function opposite(kind: RelationKind): RelationKind {
  return OPPOSITES[kind];
}

/**
 * A title as documents are matched by: 《某某办法》, 某某办法 and 关于印发《某某办法》的通知 are one document to whoever refers to
 * it. An interpretation (解读) is a document of its own.
 */
export function titleKey(title: string): string {
  const whole = title.normalize('NFKC').replace(/\s/g, '');
  const issued =
    /(?:印发|印發|发布|發佈|公布|转发|轉發)《(.+)》/.exec(whole)?.[1] ?? /^《(.+)》$/.exec(whole)?.[1];
  return issued ?? whole;
}

export function numberKey(documentNumber: string | undefined): string | null {
  return (documentNumber && normalDocumentNumber(documentNumber)) || null;
}
