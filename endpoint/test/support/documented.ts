import assert from 'node:assert/strict';
import {
  contract,
  misfits,
  resolveRef,
  undocumented,
  type Operation,
  type ResponseObject,
} from './contract.js';

export const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

/** The codes of the problems that were met so far in this process. */
export const seenProblems = new Set<string>();

export function operationOf(operationId: string): Operation {
  return (
    operations.find(({ operation }) => operation.operationId === operationId)?.operation ??
    assert.fail(`no operation ${operationId}`)
  );
}

/** The answer is one that the contract documents: status, headers, media type, body. */
export async function assertDocumented(operation: Operation, response: Response): Promise<unknown> {
  const documented = operation.responses[response.status];
  assert.ok(documented, `${operation.operationId} documents ${response.status}`);
  const { headers = {}, content } = resolveRef<ResponseObject>(documented);
  // Only who waits for another use of the key is told for how long.
  const running = (await response.clone().text()).includes('"request-in-progress"');
  for (const [name, header] of Object.entries(headers)) {
    const value = response.headers.get(name);
    if (value === null && (name === 'Idempotency-Replayed' || (name === 'Retry-After' && !running))) continue;
    const { schema } = resolveRef<{ $ref?: string; schema?: object }>(header);
    assert.deepEqual(misfits(schema ?? {}, value), [], `${operation.operationId} ${name}: ${value}`);
  }
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0]!;
  const body = mediaType.endsWith('json') ? ((await response.json()) as unknown) : await response.text();
  if (!content) return body;
  const media = content[mediaType];
  assert.ok(media, `${operation.operationId} ${response.status} documents ${mediaType}`);
  assert.deepEqual(misfits(media.schema, body), [], `${operation.operationId} ${response.status}`);
  assert.deepEqual(undocumented(media.schema, body), [], `${operation.operationId} ${response.status}`);
  if (mediaType === 'application/problem+json') seenProblems.add((body as { code: string }).code);
  return body;
}
