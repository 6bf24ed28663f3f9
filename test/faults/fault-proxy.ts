/**
 * Stands between the browser and a real endpoint, on the level of TCP: what a browser's own tools for tests cannot do
 * (cut a connection in the middle, reset it after the server has committed) is done here to real sockets.
 *
 * Each connection carries one exchange: the proxy asks both sides to close it afterwards, so that it has to understand
 * no more of HTTP than where a request ends.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './plan.js';

export interface ProxyOptions {
  /** Which run this is; told to the site by a header, and an address of its own to the endpoint. */
  run: number;
  /** The port of the endpoint, `/v1/…`; all else goes to the site. */
  endpointPort: () => number;
  sitePort: number;
  /** For the first exchanges that file an application. */
  faults: readonly Fault[];
  /** For the first pieces of uploads: the share of the piece that still arrives before the connection is reset. */
  uploadCuts?: readonly number[];
}

export interface FaultProxy {
  origin: string;
  /** Pieces of uploads that were sent. */
  pieces(): number;
  close(): Promise<void>;
}

const html = '<!doctype html><html><head><title>gateway</title></head><body><h1>网关</h1></body></html>';

function page(status: string, headers = ''): Buffer {
  return Buffer.from(
    `HTTP/1.1 ${status}\r\nContent-Type: text/html; charset=utf-8\r\n${headers}` +
      `Content-Length: ${Buffer.byteLength(html)}\r\nConnection: close\r\n\r\n${html}`,
  );
}

export async function startFaultProxy(options: ProxyOptions): Promise<FaultProxy> {
  const open = new Set<Socket>();
  let filed = 0;
  let pieces = 0;
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A browser that lets go of a connection is no fault of ours.
    socket.on('error', () => socket.destroy());
    serve(socket).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function serve(socket: Socket): Promise<void> {
    const request = await readRequest(socket);
    if (!request) return void socket.destroy();
    const files = request.toString('latin1', 0, 40).startsWith('POST /v1/requests ');
    const fault = files ? options.faults[filed++] : undefined;
    const cut = request.toString('latin1', 0, 6) === 'PATCH ' ? options.uploadCuts?.[pieces++] : undefined;
    if (cut !== undefined) {
      const head = request.indexOf('\r\n\r\n') + 4;
      await forward(request.subarray(0, head + Math.floor((request.length - head) * cut))).catch(
        () => undefined,
      );
      return void socket.resetAndDestroy();
    }
    await exchange(socket, request, fault);
  }

  async function exchange(socket: Socket, request: Buffer, fault: Fault | undefined): Promise<void> {
    switch (fault) {
      case 'reset-before':
        return void socket.resetAndDestroy();
      case 'stall':
        return;
      case 'empty':
        return void socket.end();
      case 'garbage':
        return void socket.end('\u0000\u0001 no hypertext at all \r\n\r\n');
      case 'gateway-429':
        return void socket.end(page('429 Too Many Requests', 'Retry-After: 1\r\n'));
      case 'gateway-429-when':
        return void socket.end(page('429 Too Many Requests', `Retry-After: ${new Date().toUTCString()}\r\n`));
      case 'gateway-502':
        return void socket.end(page('502 Bad Gateway'));
      case 'gateway-413':
        return void socket.end(page('413 Payload Too Large'));
      case 'captive-portal':
        return void socket.end(page('200 OK'));
      case 'login-redirect':
        return void socket.end(page('302 Found', 'Location: /elsewhere\r\n'));
      case 'cut-request':
        await forward(request.subarray(0, Math.floor(request.length * 0.7)));
        return void socket.resetAndDestroy();
    }
    if (fault === 'sent-twice') void forward(request).catch(() => undefined);
    const answer = await forward(request).catch(() => undefined);
    // The endpoint is being started again: sometimes a gateway says so, sometimes nobody does.
    if (!answer?.length) {
      return options.run % 2 ? void socket.end(page('502 Bad Gateway')) : void socket.resetAndDestroy();
    }
    switch (fault) {
      case 'reset-after-commit':
        return void socket.resetAndDestroy();
      case 'stall-after-commit':
        return;
      case 'cut-answer':
        socket.write(answer.subarray(0, answer.length - 40));
        await pause(5);
        return void socket.resetAndDestroy();
      case 'gateway-502-after-commit':
        return void socket.end(page('502 Bad Gateway'));
      case 'gateway-504-after-commit':
        return void socket.end(page('504 Gateway Timeout'));
      case 'captive-portal-after-commit':
        return void socket.end(page('200 OK'));
      case 'trickle':
      case 'slow-loris':
        for (let at = 0; at < answer.length && !socket.destroyed; at += 24) {
          socket.write(answer.subarray(at, at + 24));
          await pause(fault === 'trickle' ? 1 : 60);
        }
        return void socket.end();
      default:
        return void socket.end(answer);
    }
  }

  /** The whole answer; an incomplete request is cut off as a broken connection cuts it. */
  function forward(request: Buffer): Promise<Buffer> {
    const toEndpoint = /^[A-Z]+ \/v1\//.test(request.toString('latin1', 0, 40));
    const upstream = connect(toEndpoint ? options.endpointPort() : options.sitePort, '127.0.0.1');
    const { run } = options;
    const more = `Connection: close\r\nX-Run: ${run}\r\nX-Forwarded-For: 10.${run >> 16}.${(run >> 8) & 255}.${run & 255}\r\n`;
    const headEnd = request.indexOf('\r\n\r\n');
    const head = request.toString('latin1', 0, headEnd + 2).replace(/^Connection:.*\r\n/im, '') + more;
    const body = request.subarray(headEnd + 4);
    const whole = body.length >= lengthOf(head);
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      open.add(upstream);
      upstream.on('data', (chunk) => chunks.push(chunk));
      upstream.on('error', reject);
      upstream.on('end', () => upstream.end());
      upstream.on('close', () => {
        open.delete(upstream);
        resolve(Buffer.concat(chunks));
      });
      upstream.write(`${head}\r\n`, 'latin1');
      upstream.write(body, () => {
        if (!whole) setTimeout(() => upstream.resetAndDestroy(), 5);
      });
    });
  }

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pieces: () => pieces,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        open.forEach((socket) => socket.destroy());
      }),
  };
}

const lengthOf = (head: string): number => Number(/^Content-Length: *(\d+)/im.exec(head)?.[1] ?? 0);

/** One request with its body, or undefined if the browser let go before. */
function readRequest(socket: Socket): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    let request = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      request = Buffer.concat([request, chunk]);
      const headEnd = request.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const length = lengthOf(request.toString('latin1', 0, headEnd + 2));
      if (request.length >= headEnd + 4 + length) resolve(request);
    });
    socket.on('end', () => resolve(undefined));
    socket.on('close', () => resolve(undefined));
  });
}
