import type { FormDefinition, PrivacyNotice } from '../disclosure-request/views.js';
import { isObject } from './exchange.js';

/** The endpoint's form, `GET /v1/forms/request`; undefined for anything that is none. */
export function readFormDefinition(body: unknown): FormDefinition | undefined {
  if (!isObject(body) || !isObject(body['fields']) || !Array.isArray(body['agencies'])) return undefined;
  const attachments = isObject(body['attachments']) ? body['attachments'] : {};
  const antiAbuse = isObject(body['antiAbuse']) ? body['antiAbuse'] : {};
  const proof = antiAbuse['proofOfWork'];
  const types = Array.isArray(attachments['types']) ? attachments['types'] : [];
  return {
    id: text(body['id']),
    version: text(body['version']),
    agencies: body['agencies'].slice(0, 1000).flatMap((one: unknown) => {
      const code = isObject(one) ? text(one['code']) : '';
      return isObject(one) && code ? [{ code, name: text(one['name']) || code }] : [];
    }),
    fields: body['fields'] as FormDefinition['fields'],
    attachments: {
      files: number(attachments['files']),
      bytes: number(attachments['bytes']),
      types: types.filter((type): type is string => typeof type === 'string'),
    },
    limits: {},
    privacyNotice: notices(body['privacyNotice']),
    antiAbuse: {
      honeypotField: text(antiAbuse['honeypotField']),
      minimumSeconds: Math.min(number(antiAbuse['minimumSeconds']), 60),
      proofOfWork: isObject(proof)
        ? { algorithm: text(proof['algorithm']), maxNumber: number(proof['maxNumber']) }
        : null,
    },
  };
}

/** What a privacy notice says, in its order. */
export const noticeParts = ['handler', 'contact', 'purpose', 'kinds', 'retention', 'rights'] as const;

function notices(value: unknown): Record<string, PrivacyNotice> {
  const notices: Record<string, PrivacyNotice> = {};
  for (const [language, notice] of Object.entries(isObject(value) ? value : {})) {
    if (!isObject(notice)) continue;
    const parts = noticeParts.map((part) => [part, text(notice[part])]);
    notices[language] = Object.fromEntries(parts) as PrivacyNotice;
  }
  return notices;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 2000) : '';
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : 0;
}
