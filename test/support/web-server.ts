/** A small server for test pages, on this machine only and on any free port. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

export interface WebServer {
  /** `http://127.0.0.1:` and the port, without a slash. */
  origin: string;
  close(): Promise<void>;
}

/** Answers a request, or returns false if the address is not its own. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => boolean | Promise<boolean>;

export async function startWebServer(...handlers: Handler[]): Promise<WebServer> {
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      for (const handler of handlers) if (await handler(request, response, url)) return;
      send(response, 404, 'text/plain', 'not found');
    } catch (error) {
      if (!response.headersSent) send(response, 500, 'text/plain', String(error));
      else response.end();
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  const charset = /^(text|application)\/(?!octet)/.test(type) ? '; charset=utf-8' : '';
  response.writeHead(status, { 'content-type': type + charset, 'cache-control': 'no-store', ...headers });
  response.end(body);
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves the files of a folder under an address that begins with `prefix`. */
export function folder(prefix: string, path: string, headers: Record<string, string> = {}): Handler {
  return async (_request, response, url) => {
    if (!url.pathname.startsWith(prefix)) return false;
    const inside = normalize(decodeURIComponent(url.pathname.slice(prefix.length)));
    if (inside.split(sep).includes('..')) return false;
    const body = await readFile(join(path, inside)).catch(() => undefined);
    if (!body) return false;
    send(response, 200, types[extname(inside)] ?? 'application/octet-stream', body, headers);
    return true;
  };
}
