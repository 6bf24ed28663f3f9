import type { Metadata } from '../../../src/official-document/index.js';

/** A page written for these tests, true to the kind, and what a reader has to find on it. */
export interface WrittenPage {
  name: string;
  kind: 'text' | 'markup';
  input: string;
  /** Every canonical field, and no more; left out where the page is not about them. */
  metadata?: Omit<Metadata, 'other'>;
  other?: Record<string, string>;
  empty?: string[];
  /** Every part of the structure, and no more. */
  structure?: {
    title?: string;
    documentNumber?: string;
    addressee?: string;
    attachments?: string[];
    signature?: string[];
    date?: string;
    note?: string;
    imprint?: string;
  };
  headings?: string[];
}
