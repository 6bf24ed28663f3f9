import type { Words } from '../../foundation/language.js';

const zhHans = {
  heading: '政府信息公开申请表',
  of: (kind: string) => `（${kind}填写）`,
  signature: '申请人签名或者盖章',
  date: '申请日期',
  day: '　　　　年　　月　　日',
};

const zhHant: typeof zhHans = {
  heading: '政府信息公開申請表',
  of: (kind) => `（${kind}填寫）`,
  signature: '申請人簽名或者蓋章',
  date: '申請日期',
  day: '　　　　年　　月　　日',
};

const en: typeof zhHans = {
  heading: 'Application for government information',
  of: (kind) => ` (${kind})`,
  signature: 'Signature or seal of the applicant',
  date: 'Date',
  day: '\u00a0',
};

export const paperFormWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
