/** Child processes with a time limit, ended by their own id: nothing a test starts outlives it. */
import { spawn, type ChildProcess } from 'node:child_process';

export interface ProcessOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the process and its children are ended. */
  timeLimit?: number;
  /** What the process reads; without it its input is empty, so that nothing ever waits for a keyboard. */
  input?: Buffer;
  /** Milliseconds it gets to end by itself when it is stopped. */
  patience?: number;
  /** Sees the output as it comes. */
  onOutput?: (text: string) => void;
}

export interface Finished {
  code: number | null;
  output: string;
  timedOut: boolean;
}

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => signal(child, 'SIGKILL')));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(130));

/** Runs a command to its end. A command that cannot be started finishes with code 127 and the reason as output. */
export async function run(command: string, args: string[], options: ProcessOptions = {}): Promise<Finished> {
  const started = start(command, args, options);
  let timedOut = false;
  const limit = setTimeout(() => {
    timedOut = true;
    void started.stop();
  }, options.timeLimit ?? 120_000);
  const code = await started.ended;
  clearTimeout(limit);
  return { code, output: started.output(), timedOut };
}

export interface Started {
  child: ChildProcess;
  /** Everything printed so far. */
  output(): string;
  /** The exit code, once it has ended; null if it was ended by a signal. */
  ended: Promise<number | null>;
  /** Ends the process and the children it started itself. */
  stop(): Promise<void>;
}

export function start(command: string, args: string[], options: ProcessOptions = {}): Started {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    // A group of its own, so that its children end with it; Windows has no groups.
    detached: process.platform !== 'win32',
    stdio: [options.input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString();
    options.onOutput?.(chunk.toString());
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(options.input);
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(127);
    });
    // Grandchildren may hold the pipes open after the child itself has gone: `exit` is the end, not `close`.
    child.on('exit', (code) => setTimeout(() => resolve(code), 50));
  }).finally(() => running.delete(child));
  const stop = async (): Promise<void> => {
    signal(child, 'SIGTERM');
    const hard = setTimeout(() => signal(child, 'SIGKILL'), options.patience ?? 3000);
    await ended;
    clearTimeout(hard);
    signal(child, 'SIGKILL');
  };
  return { child, output: () => output, ended, stop };
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // The whole group has ended already.
  }
}
