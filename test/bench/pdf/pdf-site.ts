import { folder, send, startWebServer, type WebServer } from '../../support/web-server.ts';

export interface PdfSite extends WebServer {
  /** Bytes of pdf.js that were sent so far. */
  engineBytes(): number;
}

const page = (
  body: string,
) => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>文件</title></head>
<body><h1>关于印发工作要点的通知</h1>${body}</body></html>`;
const library =
  '<link rel="stylesheet" href="/dist/gov-disclosure.css"><script src="/dist/gov-disclosure.min.js" defer></script>';

const pages: Record<string, string> = {
  /** Leads to the file itself and to the page that shows it, as a portal's list of attachments does. */
  '/list': page(
    '<p><a id="peer" href="/file.pdf">下载</a> <a id="ours" href="/file">在线查看</a> <a id="engine" href="/engine">pdf.js</a></p>',
  ),
  /** The first page by pdf.js alone, in the least script that shows it. */
  '/engine': page(`<canvas></canvas><script type="module">
const worker = new Worker('/dist/pdf/recent/pdf.worker.min.js', { type: 'module' });
const { getDocument, PDFWorker } = await import('/dist/pdf/recent/pdf.min.js');
const file = await getDocument({ url: '/file.pdf', worker: PDFWorker.create({ port: worker }), disableAutoFetch: true }).promise;
const first = await file.getPage(1);
const viewport = first.getViewport({ scale: 960 / first.getViewport({ scale: 1 }).width });
const canvas = document.querySelector('canvas');
canvas.width = viewport.width;
canvas.height = viewport.height;
await first.render({ canvas, viewport }).promise;
</script>`),
  '/file': page(`${library}<gov-doc-viewer src="/file.pdf"></gov-doc-viewer>`),
  /** A document whose file opens in its place: in our viewer, or in the browser's own within a frame. */
  '/document': page(
    `${library}<p><button id="ours">在线查看</button> <button id="peer">用浏览器查看</button></p>
<gov-doc-viewer><article><p>一、要点</p><p>见<a href="/file.pdf">附件</a>。</p></article></gov-doc-viewer>
<script>
const viewer = document.querySelector('gov-doc-viewer');
document.querySelector('#ours').onclick = () => viewer.setAttribute('src', '/file.pdf');
document.querySelector('#peer').onclick = () => {
  const frame = document.createElement('iframe');
  Object.assign(frame, { src: '/file.pdf', width: 970, height: 640 });
  viewer.replaceWith(frame);
};
</script>`,
  ),
};

/** A site with one PDF, for which it knows ranges, and the library as it was built. Nothing may be kept by a browser. */
export async function openPdfSite(file: Buffer): Promise<PdfSite> {
  let engineBytes = 0;
  const server = await startWebServer(
    (_request, response, url) => {
      const html = pages[url.pathname];
      if (html) send(response, 200, 'text/html', html);
      return !!html;
    },
    (request, response, url) => {
      if (url.pathname !== '/file.pdf') return false;
      const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
      const from = Number(range?.[1] ?? 0);
      const part = file.subarray(from, range?.[2] ? Number(range[2]) + 1 : undefined);
      send(response, range ? 206 : 200, 'application/pdf', part, {
        'accept-ranges': 'bytes',
        'content-length': String(part.length),
        ...(range && { 'content-range': `bytes ${from}-${from + part.length - 1}/${file.length}` }),
      });
      return true;
    },
    (request, response, url) => {
      const { socket } = request;
      const before = socket.bytesWritten;
      if (url.pathname.startsWith('/dist/pdf/'))
        response.once('finish', () => (engineBytes += socket.bytesWritten - before));
      return false;
    },
    folder('/dist/', 'dist'),
  );
  return { ...server, engineBytes: () => engineBytes };
}
