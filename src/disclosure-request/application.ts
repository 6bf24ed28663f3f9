export { idempotencyKeyField } from './idempotency-key-field.js';

/**
 * What an application for government information is, on both sides of the wire. The legal minimum is article 29 of the
 * Regulation on the Disclosure of Government Information (State Council Decree 711): the applicant's name, proof of
 * identity and contact; the information's name, document number or other features; the form and way of obtaining it.
 * The purpose of the request is not among them since 2019, and an index number is never demanded.
 */
export interface Application {
  /** The version of the form that was filled in, see {@link formVersion}. */
  formVersion: string;
  /** The code of the authority (受理机关), where the form offers several. */
  agency?: string;
  applicant: Citizen | Organization;
  contact: Contact;
  information: RequestedInformation;
  delivery: Delivery;
  /** The ids of uploads that belong to it, at most {@link mostAttachments}. */
  attachments?: string[];
  /** The official who filled the form in for the applicant: oral requests (art. 29), people who need help (art. 43). */
  assistedBy?: string;
}

/** The most files of a request. */
export const mostAttachments = 5;

/** 公民 */
export interface Citizen {
  kind: 'citizen';
  name: string;
  /** 工作单位: asked only where a site switches it on. */
  workUnit?: string;
  identity: Identity;
}

export interface Identity {
  kind: IdentityKind;
  /** 18 characters in capitals for a resident's card; for other papers as printed on them. */
  number: string;
}

/** 法人或者其他组织 */
export interface Organization {
  kind: 'organization';
  name: string;
  /** 统一社会信用代码, 18 characters, GB 32100. */
  creditCode: string;
  /** 法定代表人 */
  representative?: string;
  /** 联系人 */
  contactPerson?: string;
  /** The row of the annual report that the organisation is counted in. */
  organizationKind?: OrganizationKind;
}

/** At least one of phone, e-mail, address or fax, and the one that a chosen way of obtaining needs. */
export interface Contact {
  phone?: string;
  email?: string;
  address?: string;
  postcode?: string;
  fax?: string;
}

/** At least one of title, document number or description. */
export interface RequestedInformation {
  title?: string;
  /** 发文字号 */
  documentNumber?: string;
  /** 索引号 */
  indexNumber?: string;
  /** 内容描述: the "other features" of article 29. */
  description?: string;
  /** 用途: no legal requirement since 2019; asked only where a site switches it on. */
  purpose?: string;
}

export interface Delivery {
  /** 提供方式, at least one. */
  forms: DeliveryForm[];
  /** 获取方式, at least one. */
  channels: DeliveryChannel[];
  /** Whether another form or way will do where the chosen one is not possible. */
  acceptOther?: boolean;
}

export const applicantKinds = ['citizen', 'organization'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** 商业企业、科研机构、社会公益组织、法律服务机构、其他: the annual report's classes (国办公开办函〔2021〕30号). */
export const organizationKinds = [
  'business',
  'research',
  'public-welfare',
  'legal-service',
  'other',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** Papers that prove who a citizen is. */
export const identityKinds = [
  /** 居民身份证 */
  'resident-id',
  /** 港澳台居民居住证 */
  'hk-macao-taiwan-residence-permit',
  /** 港澳居民来往内地通行证 */
  'hk-macao-travel-permit',
  /** 台湾居民来往大陆通行证 */
  'taiwan-travel-permit',
  /** 外国人永久居留身份证 */
  'foreign-permanent-resident-id',
  /** 护照 */
  'passport',
  /** 军官证、士兵证等 */
  'military-id',
  'other',
] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** 纸质、电子文件、光盘 */
export const deliveryForms = ['paper', 'electronic', 'disc'] as const;
export type DeliveryForm = (typeof deliveryForms)[number];

/** 邮寄、电子邮件、自行领取、网上获取、传真 */
export const deliveryChannels = ['post', 'email', 'pickup', 'online', 'fax'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

/** The contact that a way of obtaining cannot do without. */
export const contactNeeded: Readonly<Partial<Record<DeliveryChannel, keyof Contact>>> = {
  post: 'address',
  email: 'email',
  fax: 'fax',
};

/** The version of the form in this release: it grows when a field is added, renamed or demanded. */
export const formVersion = '2';
