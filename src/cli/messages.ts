import type { Words } from '../foundation/language.js';

const simplified = {
  help: `gov-disclosure 读政府信息公开页面（.txt、.html，UTF-8、GB18030、GBK、Big5 均可）

用法：
  gov-disclosure read  文件或文件夹…   每个文件输出一行 JSON：元数据、结构、责任分工、问题
  gov-disclosure check 文件或文件夹…   列出编辑应当改正的问题；有错误时退出码为 1

用“-”代表标准输入。选项：
  --format text|json|sarif   check 的输出格式，默认 text
  --lang zh-Hans|zh-Hant|en  提示用语
  --publisher-code 代码      本站发布机构的组织机构代码或统一社会信用代码，用来核对索引号
  --max-size 兆字节          超过此大小的文件不读，默认 20
  --help  --version

退出码：0 正常；1 有错误，或有文件读不了；2 命令写错。
`,
  unknownCommand: '没有“{about}”这个命令。可以用 read 或 check；--help 看说明。',
  unknownOption: '不认识的选项“{about}”。--help 看有哪些选项。',
  unknownFormat: '没有“{about}”这种格式。可以用 text、json 或 sarif。',
  noFiles: '{about} 后面要写文件、文件夹，或用“-”代表标准输入。',
  badSize: '--max-size 要写大于 0 的数（兆字节），不能是“{about}”。',
  notFound: '找不到，请核对路径',
  unreadable: '没有读取权限，或读取时出错（{about}），请检查文件后重试',
  tooLarge: '有 {about} 兆字节，超过上限。确实要读请用 --max-size',
  binary: '是{about}文件，不是网页或文本。请先另存为 .html 或 .txt',
  otherBinary: '二进制',
  badEncoding: '不是 UTF-8、GB18030 或 Big5 文本，读不出来。请另存为 UTF-8',
  noPages: '文件夹里没有 .html 或 .txt 文件',
  progress: '已读 {about} 个文件…',
  skipped: '未读：',
  error: '错误',
  warning: '警告',
  info: '提示',
  clean: '没有发现问题',
  summary: '共 {files} 个文件：{errors} 个错误，{warnings} 个警告，{infos} 个提示，{skipped} 个文件未读。',
};

const traditional: typeof simplified = {
  help: `gov-disclosure 讀政府信息公開頁面（.txt、.html，UTF-8、GB18030、GBK、Big5 均可）

用法：
  gov-disclosure read  檔案或資料夾…   每個檔案輸出一行 JSON：元資料、結構、責任分工、問題
  gov-disclosure check 檔案或資料夾…   列出編輯應當改正的問題；有錯誤時結束碼為 1

用「-」代表標準輸入。選項：
  --format text|json|sarif   check 的輸出格式，預設 text
  --lang zh-Hans|zh-Hant|en  提示用語
  --publisher-code 代碼      本站發布機構的組織機構代碼或統一社會信用代碼，用來核對索引號
  --max-size 百萬位元組      超過此大小的檔案不讀，預設 20
  --help  --version

結束碼：0 正常；1 有錯誤，或有檔案讀不了；2 命令寫錯。
`,
  unknownCommand: '沒有「{about}」這個命令。可以用 read 或 check；--help 看說明。',
  unknownOption: '不認識的選項「{about}」。--help 看有哪些選項。',
  unknownFormat: '沒有「{about}」這種格式。可以用 text、json 或 sarif。',
  noFiles: '{about} 後面要寫檔案、資料夾，或用「-」代表標準輸入。',
  badSize: '--max-size 要寫大於 0 的數（百萬位元組），不能是「{about}」。',
  notFound: '找不到，請核對路徑',
  unreadable: '沒有讀取權限，或讀取時出錯（{about}），請檢查檔案後重試',
  tooLarge: '有 {about} 百萬位元組，超過上限。確實要讀請用 --max-size',
  binary: '是{about}檔案，不是網頁或文字。請先另存為 .html 或 .txt',
  otherBinary: '二進位',
  badEncoding: '不是 UTF-8、GB18030 或 Big5 文字，讀不出來。請另存為 UTF-8',
  noPages: '資料夾裡沒有 .html 或 .txt 檔案',
  progress: '已讀 {about} 個檔案…',
  skipped: '未讀：',
  error: '錯誤',
  warning: '警告',
  info: '提示',
  clean: '沒有發現問題',
  summary: '共 {files} 個檔案：{errors} 個錯誤，{warnings} 個警告，{infos} 個提示，{skipped} 個檔案未讀。',
};

const english: typeof simplified = {
  help: `gov-disclosure reads pages of Chinese government information disclosure (.txt, .html; UTF-8, GB18030, GBK, Big5)

Usage:
  gov-disclosure read  FILE or FOLDER…   one line of JSON a file: metadata, structure, responsibilities, findings
  gov-disclosure check FILE or FOLDER…   what an editor should mend; exits 1 if there are errors

"-" stands for the standard input. Options:
  --format text|json|sarif   output of check, text by default
  --lang zh-Hans|zh-Hant|en  language of the words
  --publisher-code CODE      organisation or credit code of the site's publisher, to check index numbers against
  --max-size MEGABYTES       larger files are not read, 20 by default
  --help  --version

Exit codes: 0 fine; 1 errors found, or a file that could not be read; 2 a mistake in the command.
`,
  unknownCommand: 'There is no command “{about}”. Use read or check; --help explains.',
  unknownOption: 'Unknown option “{about}”. --help lists the options.',
  unknownFormat: 'There is no format “{about}”. Use text, json or sarif.',
  noFiles: 'Name files or folders after {about}, or “-” for the standard input.',
  badSize: '--max-size takes a number of megabytes above 0, not “{about}”.',
  notFound: 'not found; check the path',
  unreadable: 'may not be read or failed while reading ({about}); check the file and try again',
  tooLarge: 'has {about} megabytes, more than the limit; use --max-size to read it all the same',
  binary: 'is a {about} file, no page or text; save it as .html or .txt first',
  otherBinary: 'binary',
  badEncoding: 'is not text in UTF-8, GB18030 or Big5; save it as UTF-8',
  noPages: 'the folder holds no .html or .txt files',
  progress: '{about} files read…',
  skipped: 'Not read: ',
  error: 'error',
  warning: 'warning',
  info: 'info',
  clean: 'nothing to mend',
  summary: '{files} files: {errors} errors, {warnings} warnings, {infos} notes; {skipped} files not read.',
};

export const messages: Words<typeof simplified> = {
  'zh-Hans': simplified,
  'zh-Hant': traditional,
  en: english,
};

export type Message = keyof typeof simplified;

/** A message with its parameters filled in. */
export function say(text: string, params: Record<string, string | number> = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
