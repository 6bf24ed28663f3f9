/** Answers like an endpoint: with the examples that stand in the contract itself. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { send, type Handler } from '../support/web-server.js';

interface Media {
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}
interface Answer {
  content?: Record<string, Media>;
  /** `#/components/responses/` and a name, instead of the answer itself. */
  $ref?: string;
}
interface Contract {
  paths: Record<string, Record<string, { responses?: Record<string, Answer> }>>;
  components: { responses: Record<string, Answer> };
}

export async function endpointStub(): Promise<Handler> {
  const contract = parse(await readFile('docs/endpoint.openapi.yaml', 'utf8')) as Contract;
  const paths = Object.entries(contract.paths)
    // `/documents/by-index-number` before `/documents/{id}`.
    .sort(([one], [other]) => one.split('{').length - other.split('{').length)
    .map(([path, operations]) => ({
      pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
      operations,
    }));
  const list = exampleOf(contract.paths['/v1/documents']?.get?.responses?.['200']) as { items: object[] };
  // One document is what the list says of it, with its text.
  const document = { ...list.items[0], structure: {}, body: '<p>正文。</p>', responsibilities: [] };
  return (request, response, url) => {
    const operations = paths.find(({ pattern }) => pattern.test(url.pathname))?.operations;
    const operation = operations?.[(request.method ?? 'GET').toLowerCase()];
    const [status, answer] =
      Object.entries(operation?.responses ?? {}).find(([code]) => /^2/.test(code)) ?? [];
    const full = answer?.$ref ? contract.components.responses[answer.$ref.split('/').pop() ?? ''] : answer;
    const example = exampleOf(full) ?? (/^\/v1\/documents\/./.test(url.pathname) ? document : undefined);
    if (example === undefined) return false;
    send(response, Number(status), 'application/json', JSON.stringify(example));
    return true;
  };
}

function exampleOf(answer: Answer | undefined): unknown {
  const media = answer?.content?.['application/json'];
  return media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
}
