/** Answers like an endpoint: with the examples that stand in the contract itself. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { send, type Handler } from '../support/web-server.js';

interface Media {
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
}
interface Operation {
  responses?: Record<string, { content?: Record<string, Media> }>;
}
interface Contract {
  paths: Record<string, Record<string, Operation>>;
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
  return (request, response, url) => {
    const operations = paths.find(({ pattern }) => pattern.test(url.pathname))?.operations;
    const operation = operations?.[(request.method ?? 'GET').toLowerCase()];
    const [status, answer] =
      Object.entries(operation?.responses ?? {}).find(([code]) => /^2/.test(code)) ?? [];
    const media = answer?.content?.['application/json'];
    const example = media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
    if (example === undefined) return false;
    send(response, Number(status), 'application/json', JSON.stringify(example));
    return true;
  };
}
