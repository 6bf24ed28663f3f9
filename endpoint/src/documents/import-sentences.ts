import { say, type Sentence } from '../sentences.js';
import type { AttachmentProblem } from './take-attachments.js';

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

/** Why a file that belongs to a document was not taken along. */
export type PartTrouble = AttachmentProblem | 'sidecar-unreadable' | 'former-version-unreadable';

/** The page, and the file as the page names it. */
const FILE_SENTENCES: Record<PartTrouble, (page: string, file: string) => Sentence> = {
  missing: (page, file) => ({
    'zh-Hans': `${page}：找不到附件 ${file}，请把文件放到链接所指的位置。`,
    'zh-Hant': `${page}：找不到附件 ${file}，請把檔案放到連結所指的位置。`,
    en: `${page}: the attachment ${file} is not there; put the file where the link points.`,
  }),
  unreadable: (page, file) => ({
    'zh-Hans': `${page}：附件 ${file} 无法读取，请检查文件权限。`,
    'zh-Hant': `${page}：附件 ${file} 無法讀取，請檢查檔案權限。`,
    en: `${page}: the attachment ${file} cannot be read; check the file's permissions.`,
  }),
  empty: (page, file) => ({
    'zh-Hans': `${page}：附件 ${file} 是空文件，请换成完整的文件。`,
    'zh-Hant': `${page}：附件 ${file} 是空檔案，請換成完整的檔案。`,
    en: `${page}: the attachment ${file} is empty; replace it with the whole file.`,
  }),
  'too-large': (page, file) => ({
    'zh-Hans': `${page}：附件 ${file} 超过 50 MB，没有收录，请压缩或拆分。`,
    'zh-Hant': `${page}：附件 ${file} 超過 50 MB，沒有收錄，請壓縮或拆分。`,
    en: `${page}: the attachment ${file} is larger than 50 MB and was not taken in; make it smaller or split it.`,
  }),
  mislabelled: (page, file) => ({
    'zh-Hans': `${page}：附件 ${file} 的内容与扩展名不符（或带有宏），没有收录，请核对文件。`,
    'zh-Hant': `${page}：附件 ${file} 的內容與副檔名不符（或帶有巨集），沒有收錄，請核對檔案。`,
    en: `${page}: the content of the attachment ${file} is not what its ending says (or holds macros); it was not taken in, check the file.`,
  }),
  'unknown-type': (page, file) => ({
    'zh-Hans': `${page}：附件 ${file} 的类型不在收录范围，没有收录。`,
    'zh-Hant': `${page}：附件 ${file} 的類型不在收錄範圍，沒有收錄。`,
    en: `${page}: the attachment ${file} is of a kind that is not taken in.`,
  }),
  outside: (page, file) => ({
    'zh-Hans': `${page}：附件 ${file} 指向导入文件夹之外，没有收录，请改正链接。`,
    'zh-Hant': `${page}：附件 ${file} 指向匯入資料夾之外，沒有收錄，請改正連結。`,
    en: `${page}: the attachment ${file} lies outside the imported folder and was not taken in; correct the link.`,
  }),
  'bad-name': (page, file) => ({
    'zh-Hans': `${page}：附件 ${file} 的文件名含有控制字符，没有收录，请重新命名。`,
    'zh-Hant': `${page}：附件 ${file} 的檔案名稱含有控制字元，沒有收錄，請重新命名。`,
    en: `${page}: the name of the attachment ${file} holds control characters; it was not taken in, rename it.`,
  }),
  'too-many': (page, file) => ({
    'zh-Hans': `${page}：附件超过 50 个，${file} 没有收录。`,
    'zh-Hant': `${page}：附件超過 50 個，${file} 沒有收錄。`,
    en: `${page}: there are more than 50 attachments, and ${file} was not taken in.`,
  }),
  'sidecar-unreadable': (page) => ({
    'zh-Hans': `${page}：说明文件不是有效的 JSON 或字段有误，已忽略，请按 endpoint/README.md 改正。`,
    'zh-Hant': `${page}：說明檔不是有效的 JSON 或欄位有誤，已忽略，請按 endpoint/README.md 改正。`,
    en: `${page}: not valid JSON or with wrong fields, ignored; correct it by endpoint/README.md.`,
  }),
  'former-version-unreadable': (page) => ({
    'zh-Hans': `${page}：作为旧版本无法读取，已略去，请检查文件。`,
    'zh-Hant': `${page}：作為舊版本無法讀取，已略去，請檢查檔案。`,
    en: `${page}: cannot be read as a former version and was left out; check the file.`,
  }),
};

export function brokenFileSentence(trouble: PartTrouble, page: string, file: string): string {
  return say(FILE_SENTENCES[trouble](printable(page), printable(file)));
}

/** A hostile name must not move the operator's cursor. */
function printable(name: string): string {
  return name
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')
    .slice(0, 200);
}
