import { trustedPolicy } from '../../foundation/trusted-types.js';
import { OpenError } from '../opened-document.js';

export interface StartedWorker {
  port: Worker;
  /** Rejects with an OpenError when the worker does not come, or breaks down. */
  broken: Promise<never>;
}

/** @throws OpenError */
export function startWorker(address: string): StartedWorker {
  const port = newWorker(address);
  const broken = new Promise<never>((_, reject) =>
    port.addEventListener('error', (error) => {
      error.preventDefault();
      reject(new OpenError('engine'));
    }),
  );
  // Whoever races with it may have gone.
  broken.catch(() => undefined);
  return { port, broken };
}

function newWorker(address: string): Worker {
  try {
    return new Worker((trustedPolicy()?.createScriptURL(address) ?? address) as string, { type: 'module' });
  } catch {
    // A policy that allows no worker, or an engine on another site.
    throw new OpenError('engine');
  }
}
