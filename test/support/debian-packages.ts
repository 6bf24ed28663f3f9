import { run } from './processes.js';

let updated = false;

/**
 * Installs packages of Debian (or a child of it) where that needs nobody's password: as root, or by a `sudo` that asks
 * for none.
 *
 * @returns undefined if they are installed, else the reason in words
 */
export async function installDebianPackages(packages: string[]): Promise<string | undefined> {
  const asked = await run('apt-get', ['--version'], { timeLimit: 10_000 });
  if (asked.code !== 0) return 'apt-get is not on this machine';
  const prefix = await privilege();
  if (!prefix) return 'neither root nor a sudo without a password is at hand for apt-get';
  console.log(`Installing ${packages.join(', ')} by apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = async (...args: string[]): Promise<boolean> => {
    const [command = 'apt-get', ...rest] = [...prefix, 'apt-get', ...args];
    return (await run(command, rest, { env, timeLimit: 600_000 })).code === 0;
  };
  if (!updated && !(await apt('update'))) return 'apt-get update did not work: is the network reachable?';
  updated = true;
  const worked = await apt('install', '--yes', '--no-install-recommends', ...packages);
  return worked ? undefined : `apt-get install ${packages.join(' ')} did not work`;
}

async function privilege(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  const sudo = await run('sudo', ['--non-interactive', 'true'], { timeLimit: 10_000 });
  return sudo.code === 0 ? ['sudo', '--non-interactive'] : undefined;
}
