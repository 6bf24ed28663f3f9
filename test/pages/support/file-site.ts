/** A page of a site under the strictest policy, with files of the test's own making, on a server that can stop answering. */
import { folder, send, startWebServer, type WebServer } from '../../support/web-server.js';
import { strictPolicy } from '../../support/strict-policy.js';

export interface FileSite extends WebServer {
  /** Parts of files that reach into these bytes are not answered until {@link goOn}. */
  silent: [from: number, to: number] | undefined;
  goOn(): void;
}

const page = (
  src: string,
) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>文件</title>
<link rel="stylesheet" href="/dist/gov-disclosure.css"><script src="/dist/gov-disclosure.min.js" defer></script></head>
<body><h1>文件</h1><gov-doc-viewer src="${src}"></gov-doc-viewer></body></html>`;

/** `/page?src=name` shows the file of that name. */
export async function openFileSite(files: Record<string, Buffer>): Promise<FileSite> {
  const waiting: (() => void)[] = [];
  const site: Pick<FileSite, 'silent' | 'goOn'> = {
    silent: undefined,
    goOn() {
      site.silent = undefined;
      for (const answer of waiting.splice(0)) answer();
    },
  };
  const server = await startWebServer(
    (_request, response, url) => {
      if (url.pathname !== '/page') return false;
      const src = `/files/${url.searchParams.get('src') ?? ''}`;
      send(response, 200, 'text/html', page(src), { 'content-security-policy': strictPolicy });
      return true;
    },
    (request, response, url) => {
      const bytes = files[url.pathname.replace('/files/', '')];
      if (!bytes) return false;
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
      const headers = { 'accept-ranges': 'bytes' };
      if (from === undefined || to === undefined) {
        response.writeHead(200, { ...headers, 'content-length': bytes.length });
        // Of a large file the first part: a viewer that can go on in parts ends this answer.
        response.write(bytes.subarray(0, 70_000));
        if (bytes.length <= 70_000) response.end();
        return true;
      }
      const answer = () => {
        const part = bytes.subarray(Number(from), Number(to) + 1);
        response.writeHead(206, {
          ...headers,
          'content-length': part.length,
          'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`,
        });
        response.end(part);
      };
      const { silent } = site;
      if (silent && Number(from) < silent[1] && Number(to) > silent[0]) waiting.push(answer);
      else answer();
      return true;
    },
    folder('/dist/', 'dist'),
  );
  return Object.assign(site, server);
}
