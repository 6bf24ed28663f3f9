/** Where the endpoint serves an attachment, from the root of its host. */
export function attachmentAddress(documentId: string, attachmentId: string): string {
  return `/v1/documents/${encodeURIComponent(documentId)}/attachments/${encodeURIComponent(attachmentId)}`;
}
