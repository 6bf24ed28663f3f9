import type { Words } from '../../foundation/language.js';

const zhHans = {
  agency: '受理机关',
  chooseAgency: '请选择',
  workUnit: '工作单位',
  representative: '法定代表人',
  contactPerson: '联系人',
  organizationKind: '组织类别',
  organizationKindHelp: '仅用于年度报告的统计。',
  organizationKinds: ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  notSaid: '不填',
  fax: '传真',
  purpose: '用途',
  assisted: '代为填写',
  assistedHelp:
    '申请人口头提出，或者阅读、书写有困难的，由工作人员代为填写，并向申请人念读核对（《条例》第二十九条、第四十三条）。',
  assistedBy: '代填工作人员',
};

const zhHant: typeof zhHans = {
  agency: '受理機關',
  chooseAgency: '請選擇',
  workUnit: '工作單位',
  representative: '法定代表人',
  contactPerson: '聯絡人',
  organizationKind: '組織類別',
  organizationKindHelp: '僅用於年度報告的統計。',
  organizationKinds: ['商業企業', '科研機構', '社會公益組織', '法律服務機構', '其他'],
  notSaid: '不填',
  fax: '傳真',
  purpose: '用途',
  assisted: '代為填寫',
  assistedHelp:
    '申請人口頭提出，或者閱讀、書寫有困難的，由工作人員代為填寫，並向申請人唸讀核對（《條例》第二十九條、第四十三條）。',
  assistedBy: '代填工作人員',
};

const en: typeof zhHans = {
  agency: 'Authority',
  chooseAgency: 'Please choose',
  workUnit: 'Employer',
  representative: 'Legal representative',
  contactPerson: 'Contact person',
  organizationKind: 'Kind of organisation',
  organizationKindHelp: 'Only for the statistics of the annual report.',
  organizationKinds: [
    'Business',
    'Research institution',
    'Public-welfare organisation',
    'Legal service',
    'Other',
  ],
  notSaid: 'Not stated',
  fax: 'Fax',
  purpose: 'Purpose',
  assisted: 'Filled in by staff',
  assistedHelp:
    'Staff fill in the form for an applicant who asks orally or has difficulty reading or writing, and read it back (Regulation, arts. 29 and 43).',
  assistedBy: 'Official filling in the form',
};

export const extraFieldsWords: Words<typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
