/** What the checks look at: an element of the manifest with everything that belongs to it. */
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface Declaration {
  name: string;
  tagName: string;
  attributes?: { name: string }[];
  events?: { name: string }[];
  slots?: { name: string }[];
  cssParts?: { name: string }[];
}

export interface Subject {
  tag: string;
  /** What the manifest says of it. */
  declaration: Declaration;
  /** The file of the class, without side effects, and the file that registers it; paths from the repository's root. */
  classModule: string;
  defineModule: string;
  /** The file that registers everything that its sample page uses. */
  pageModule: string;
  /** The address of a page with the element in use. */
  page: string;
  /** The sources, for what no state of a page happens to show. */
  sources: string;
}

interface Manifest {
  modules: { path: string; declarations?: (Declaration & { customElement?: boolean })[] }[];
}

export const samples = 'test/conformance/samples';

/** Every tag of the committed manifest: a new element is judged from its first day. */
export async function subjectsOfManifest(): Promise<Subject[]> {
  const manifest = JSON.parse(await readFile('custom-elements.json', 'utf8')) as Manifest;
  const subjects: Subject[] = [];
  for (const { path, declarations } of manifest.modules) {
    for (const declaration of declarations ?? []) {
      if (!declaration.customElement || !declaration.tagName) continue;
      subjects.push({
        tag: declaration.tagName,
        declaration,
        classModule: path,
        defineModule: join(dirname(path), 'define.js'),
        pageModule: 'dist/index.js',
        page: `/${samples}/${declaration.tagName}.html`,
        sources: await readSources(dirname(path).replace(/^dist/, 'src')),
      });
    }
  }
  return subjects;
}

export async function readSources(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))).join('\n');
}
