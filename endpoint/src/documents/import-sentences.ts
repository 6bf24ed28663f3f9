import { say, type Sentence } from '../sentences.js';

/** Why a file, or a folder, was not imported. */
export type ImportTrouble =
  | 'not-a-document'
  | 'unreadable'
  | 'too-large'
  | 'unknown-encoding'
  | 'empty'
  | 'not-understood'
  | 'folder-unreadable'
  | 'folder-empty';

const SENTENCES: Record<ImportTrouble, (path: string) => Sentence> = {
  'not-a-document': (path) => ({
    'zh-Hans': `${path}：没有找到标题和正文，不是公开文件的页面，已跳过。`,
    'zh-Hant': `${path}：沒有找到標題和正文，不是公開文件的頁面，已略過。`,
    en: `${path}: neither a title nor a text was found, so this is no page of a document; skipped.`,
  }),
  unreadable: (path) => ({
    'zh-Hans': `${path}：无法读取，已跳过；请检查文件权限。`,
    'zh-Hant': `${path}：無法讀取，已略過；請檢查檔案權限。`,
    en: `${path}: cannot be read, skipped; check the file's permissions.`,
  }),
  'too-large': (path) => ({
    'zh-Hans': `${path}：超过 10 MB，不像一个页面，已跳过。`,
    'zh-Hant': `${path}：超過 10 MB，不像一個頁面，已略過。`,
    en: `${path}: larger than 10 MB, hardly a page; skipped.`,
  }),
  'unknown-encoding': (path) => ({
    'zh-Hans': `${path}：既不是 UTF-8 也不是 GB18030 文本，已跳过；请另存为 UTF-8。`,
    'zh-Hant': `${path}：既不是 UTF-8 也不是 GB18030 文字，已略過；請另存為 UTF-8。`,
    en: `${path}: text in neither UTF-8 nor GB18030, skipped; save it as UTF-8.`,
  }),
  empty: (path) => ({
    'zh-Hans': `${path}：是空文件，已跳过。`,
    'zh-Hant': `${path}：是空檔案，已略過。`,
    en: `${path}: empty, skipped.`,
  }),
  'not-understood': (path) => ({
    'zh-Hans': `${path}：页面的结构无法读懂，已跳过；请检查该页面是否完整。`,
    'zh-Hant': `${path}：頁面的結構無法讀懂，已略過；請檢查該頁面是否完整。`,
    en: `${path}: the structure of the page could not be understood, skipped; check that the page is whole.`,
  }),
  'folder-unreadable': (path) => ({
    'zh-Hans': `文件夹 ${path} 无法读取，其中的文件没有导入：请检查路径和权限。`,
    'zh-Hant': `資料夾 ${path} 無法讀取，其中的文件沒有匯入：請檢查路徑和權限。`,
    en: `The folder ${path} cannot be read and nothing in it was imported: check its path and permissions.`,
  }),
  'folder-empty': (path) => ({
    'zh-Hans': `文件夹 ${path} 里没有 .txt、.html 或 .htm 页面，没有导入文件。`,
    'zh-Hant': `資料夾 ${path} 裡沒有 .txt、.html 或 .htm 頁面，沒有匯入文件。`,
    en: `The folder ${path} holds no .txt, .html or .htm page, and nothing was imported.`,
  }),
};

export function importSentence(trouble: ImportTrouble, path: string): string {
  return say(SENTENCES[trouble](path));
}
