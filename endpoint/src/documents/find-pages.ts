import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PAGE_EXTENSIONS } from './read-page-file.js';

export interface FoundPages {
  /** Paths below the folder, with slashes on every system, sorted. */
  pages: string[];
  /** Folders that could not be looked into; the empty path is the folder itself. */
  unreadable: string[];
}

/** Looks for pages in a folder and the folders below it; hidden folders and links to folders are left alone. */
export async function findPages(root: string, below = ''): Promise<FoundPages> {
  const found: FoundPages = { pages: [], unreadable: [] };
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return { pages: [], unreadable: [below] };
  for (const entry of entries) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory() && !entry.name.startsWith('.')) {
      const inner = await findPages(root, path);
      found.pages.push(...inner.pages);
      found.unreadable.push(...inner.unreadable);
    } else if (!entry.isDirectory() && PAGE_EXTENSIONS.has(extname(entry.name).toLowerCase())) {
      found.pages.push(path);
    }
  }
  found.pages.sort();
  return found;
}
