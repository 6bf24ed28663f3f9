import { connect } from 'node:net';

/** Looks for malware in a file in quarantine. @throws when it cannot say; the file then stays where it is */
export interface Scanner {
  scan(bytes: Buffer): Promise<'clean' | 'infected'>;
}

const TIMEOUT = 30_000;
const CHUNK = 64 * 1024;

/** ClamAV's daemon by its `INSTREAM` command (clamd(8)). @param address `host:port` */
export function clamdScanner(address: string): Scanner {
  const [, host = '127.0.0.1', port = '3310'] = /^(?:(.+):)?(\d+)$/.exec(address) ?? [];
  return {
    scan: (bytes) =>
      new Promise((resolve, reject) => {
        let answer = '';
        const socket = connect({ host, port: Number(port) }, () => {
          socket.write('zINSTREAM\0');
          for (let at = 0; at < bytes.length; at += CHUNK) {
            const chunk = bytes.subarray(at, at + CHUNK);
            const size = Buffer.alloc(4);
            size.writeUInt32BE(chunk.length);
            socket.write(size);
            socket.write(chunk);
          }
          socket.write(Buffer.alloc(4));
        });
        socket.setTimeout(TIMEOUT, () => socket.destroy(new Error('clamd does not answer')));
        socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
        socket.on('error', reject);
        socket.on('close', () => {
          if (/: OK\0?$/.test(answer)) resolve('clean');
          else if (/ FOUND\0?$/.test(answer)) resolve('infected');
          else reject(new Error('clamd gave no verdict'));
        });
      }),
  };
}
