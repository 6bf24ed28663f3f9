import { createHash } from 'node:crypto';
import {
  fieldRules,
  formVersion,
  isFieldName,
  mostAttachments,
  pointerOfField,
  textLimits,
  type FormDefinition,
  type PrivacyNotice,
} from 'gov-disclosure/disclosure-request';
import type { FieldError } from '../http/problems.js';
import { OperatorError } from '../sentences.js';
import { acceptedTypes } from '../uploads/file-type.js';
import { UPLOAD_BYTES } from '../uploads/upload-routes.js';
import { canonicalJson } from './canonical-json.js';
import type { Agency } from './submit-request.js';
import { HONEYPOT_FIELD, MINIMUM_SECONDS } from './form/automation.js';

/** What a site decides about its form; the legal minimum of art. 29 is not among it. */
export interface FormOptions {
  /** Several authorities to choose from (a portal of many); the first is the one without a choice. */
  agencies?: readonly Agency[];
  /** `applicant.workUnit`, `information.purpose`, `applicant.organizationKind`, `attachments` …: `off` unless set. */
  fields?: Readonly<Record<string, 'off' | 'optional' | 'required'>>;
  /** By language; what is absent is the neutral text. */
  privacyNotice?: Readonly<Record<string, Partial<PrivacyNotice>>>;
}

/** What a site asks of every filing beside the form. */
export interface FilingRules {
  /** The largest number of a proof of work; 0: none is asked. */
  proofOfWork: number;
  /** For how many days the same request of the same applicant is told; 0: never. */
  duplicateDays: number;
}

/** The form as this endpoint serves and judges it. */
export interface SiteForm {
  agencies: readonly [Agency, ...Agency[]];
  definition: FormDefinition;
}

/** On only where a site says so; 用途 is no legal requirement since 2019, a work unit more than the minimum. */
const usualFields: Record<string, 'off' | 'optional' | 'required'> = {
  'applicant.workUnit': 'off',
  'applicant.organizationKind': 'optional',
  'applicant.representative': 'optional',
  'applicant.contactPerson': 'optional',
  'contact.fax': 'off',
  'contact.postcode': 'optional',
  'information.indexNumber': 'optional',
  'information.purpose': 'off',
  'delivery.acceptOther': 'optional',
  attachments: 'optional',
  assistedBy: 'off',
};

/**
 * @param maxNumber of the proof of work; 0 asks none
 * @throws OperatorError for a field that a site has nothing to say about
 */
export function siteForm(agency: Agency, options: FormOptions = {}, maxNumber = 0): SiteForm {
  const fields = { ...usualFields, ...options.fields };
  for (const name of Object.keys(fields)) if (!(name in usualFields)) throw notSwitchable(name);
  const agencies: [Agency, ...Agency[]] = options.agencies?.[0]
    ? [options.agencies[0], ...options.agencies.slice(1)]
    : [agency];
  const files = fields['attachments'] === 'off' ? 0 : mostAttachments;
  const asked = {
    agencies: agencies.map(({ code, name }) => ({ code, name })),
    fields,
    attachments: { files, bytes: UPLOAD_BYTES, types: [...acceptedTypes] },
    limits: textLimits,
  };
  return {
    agencies,
    definition: {
      id: 'request',
      version: versionOf(asked),
      ...asked,
      privacyNotice: Object.fromEntries(
        Object.entries(neutralNotice(agencies[0].name)).map(([language, notice]) => [
          language,
          { ...notice, ...options.privacyNotice?.[language] },
        ]),
      ),
      antiAbuse: {
        honeypotField: HONEYPOT_FIELD,
        minimumSeconds: MINIMUM_SECONDS,
        proofOfWork: maxNumber > 0 ? { algorithm: 'SHA-256', maxNumber } : null,
      },
    },
  };
}

/** A version that an endpoint of this kind has given: that of the rules, what it goes to, what is asked. */
const GIVEN_VERSION = /^\d+-([0-9a-f]{16})-[0-9a-f]{16}$/;

/** Changes with everything that decides how an application is judged and where it goes, and with nothing else. */
function versionOf({
  agencies,
  ...asked
}: Pick<FormDefinition, 'agencies' | 'fields' | 'attachments' | 'limits'>): string {
  const digest = (part: unknown) =>
    createHash('sha256').update(canonicalJson(part)).digest('hex').slice(0, 16);
  return `${formVersion}-${digest(agencies)}-${digest(asked)}`;
}

/**
 * Whether what was sent is no longer what is asked: the form was another one when it was filled in, and now the
 * application would be refused, or there are other authorities than those that the applicant was shown. A version that
 * no endpoint has given (a form of the site's own, a program) says nothing of it.
 *
 * @param isRefused by the present form
 */
export function isFormStale({ definition }: SiteForm, body: unknown, isRefused: boolean): boolean {
  const version = (body as { formVersion?: unknown } | null | undefined)?.formVersion;
  const given = typeof version === 'string' ? GIVEN_VERSION.exec(version) : null;
  if (!given || version === definition.version) return false;
  return isRefused || given[1] !== GIVEN_VERSION.exec(definition.version)?.[1];
}

/** What the site, and not the law, finds missing or unknown in an application. */
export function siteErrors({ agencies, definition }: SiteForm, body: unknown): FieldError[] {
  const errors: FieldError[] = [];
  const valueOf = (name: string) =>
    name
      .split('.')
      .reduce<unknown>(
        (part, key) =>
          typeof part === 'object' && part !== null && Object.hasOwn(part, key)
            ? (part as Record<string, unknown>)[key]
            : undefined,
        body,
      );
  const agency = valueOf('agency');
  if (agencies.length > 1 && (agency === undefined || agency === ''))
    errors.push({ pointer: '/agency', code: 'required' });
  else if (agency !== undefined && agency !== '' && !agencies.some(({ code }) => code === agency))
    errors.push({
      pointer: '/agency',
      code: 'invalid-choice',
      params: { choices: agencies.map(({ code }) => code) },
    });
  const kind = valueOf('applicant.kind');
  for (const [name, setting] of Object.entries(definition.fields)) {
    const value = valueOf(name);
    const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    const { of } = isFieldName(name) ? fieldRules[name] : {};
    if (setting === 'required' && empty && (of ?? kind) === kind)
      errors.push({ pointer: pointerOfField(name), code: 'required' });
  }
  return errors;
}

function neutralNotice(agency: string): Record<'zh-Hans' | 'zh-Hant' | 'en', PrivacyNotice> {
  return {
    'zh-Hans': {
      handler: agency,
      contact: '本机关政府信息公开工作机构，联系方式见政府信息公开指南。',
      purpose: '依照《政府信息公开条例》办理您的申请，并与您联系、答复。',
      kinds: '姓名或者名称、身份证明、联系方式，以及您在申请中写明的内容和上传的附件。',
      retention: '按照档案管理的规定保存，期满后删除或者匿名化。',
      rights: '您可以凭申请编号和查询码向本机关查询、更正您的信息。',
    },
    'zh-Hant': {
      handler: agency,
      contact: '本機關政府信息公開工作機構，聯絡方式見政府信息公開指南。',
      purpose: '依照《政府信息公開條例》辦理您的申請，並與您聯絡、答覆。',
      kinds: '姓名或者名稱、身份證明、聯絡方式，以及您在申請中寫明的內容和上傳的附件。',
      retention: '按照檔案管理的規定保存，期滿後刪除或者匿名化。',
      rights: '您可以憑申請編號和查詢碼向本機關查詢、更正您的信息。',
    },
    en: {
      handler: agency,
      contact: 'The information office of this authority; see its disclosure guide for how to reach it.',
      purpose:
        'To handle your request under the Regulation on Open Government Information, and to answer you.',
      kinds: 'Name, proof of identity, contact, and what you write in the request or attach to it.',
      retention: 'Kept as the rules on archives say, then deleted or made anonymous.',
      rights:
        'With the number and query code of your request you may ask this authority to show or correct your data.',
    },
  };
}

function notSwitchable(name: string): OperatorError {
  const names = Object.keys(usualFields).join(', ');
  return new OperatorError({
    'zh-Hans': `申请表没有可以开关的“${name}”栏：只有 ${names}。`,
    'zh-Hant': `申請表沒有可以開關的「${name}」欄：只有 ${names}。`,
    en: `The form has no field "${name}" to switch: only ${names}.`,
  });
}
