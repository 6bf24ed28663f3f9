import type { Words } from '../../foundation/language.js';

const zhHans = {
  label: '附件（选填）',
  limits: (files: number, size: string, types: string) =>
    `最多${files}个文件，每个不超过${size}；可以是${types}。断网后会接着上传。`,
  progress: (percent: number) => `已上传${percent}%`,
  waiting: '连接断开，正在接着上传…',
  done: '已上传',
  /** A file whose name the page no longer knows. */
  earlier: (place: number) => `先前上传的附件${place}`,
  remove: (name: string) => `删除${name}`,
  removeShort: '删除',
  tooMany: (files: number) => `最多只能附${files}个文件。`,
  tooLarge: (name: string, size: string) =>
    `${name}太大：每个文件不能超过${size}，可以压缩后再选，或者打印后邮寄。`,
  wrongType: (name: string, types: string) => `${name}不能作为附件：只接受${types}。`,
  malware: (name: string) => `${name}没有通过安全检查，不能作为附件。`,
  refused: (name: string) => `${name}没有上传成功，请删除后重新选择，或者打印后邮寄。`,
  notReady: '附件还没有上传完，请稍候再提交，或者先删除。',
};

const zhHant: typeof zhHans = {
  label: '附件（選填）',
  limits: (files, size, types) => `最多${files}個檔案，每個不超過${size}；可以是${types}。斷線後會接著上傳。`,
  progress: (percent) => `已上傳${percent}%`,
  waiting: '連線中斷，正在接著上傳…',
  done: '已上傳',
  earlier: (place) => `先前上傳的附件${place}`,
  remove: (name) => `刪除${name}`,
  removeShort: '刪除',
  tooMany: (files) => `最多只能附${files}個檔案。`,
  tooLarge: (name, size) => `${name}太大：每個檔案不能超過${size}，可以壓縮後再選，或者列印後郵寄。`,
  wrongType: (name, types) => `${name}不能作為附件：只接受${types}。`,
  malware: (name) => `${name}沒有通過安全檢查，不能作為附件。`,
  refused: (name) => `${name}沒有上傳成功，請刪除後重新選擇，或者列印後郵寄。`,
  notReady: '附件還沒有上傳完，請稍候再提交，或者先刪除。',
};

const en: typeof zhHans = {
  label: 'Attachments (optional)',
  limits: (files, size, types) =>
    `At most ${files} files of at most ${size} each: ${types}. An upload goes on after a broken connection.`,
  progress: (percent) => `${percent}% uploaded`,
  waiting: 'The connection broke; going on…',
  done: 'Uploaded',
  earlier: (place) => `File ${place}, uploaded earlier`,
  remove: (name) => `Remove ${name}`,
  removeShort: 'Remove',
  tooMany: (files) => `At most ${files} files.`,
  tooLarge: (name, size) =>
    `${name} is too large: at most ${size} a file. Make it smaller, or print and post it.`,
  wrongType: (name, types) => `${name} cannot be attached: only ${types}.`,
  malware: (name) => `${name} did not pass the security check and cannot be attached.`,
  refused: (name) => `${name} could not be uploaded. Remove it and choose it again, or print and post it.`,
  notReady: 'The attachments are still being uploaded. Wait a little, or remove them.',
};

export const attachmentsWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
