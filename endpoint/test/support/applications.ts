import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { formVersion } from 'gov-disclosure/disclosure-request';

/** A request that is in order; the identity number is the example printed in GB 11643. */
export function application(description = '二〇二五年度道路养护经费的使用情况') {
  return {
    formVersion,
    applicant: {
      kind: 'citizen',
      name: '欧阳晓测',
      identity: { kind: 'resident-id', number: '11010519491231002X' },
    },
    contact: { phone: '13800001234', address: '澄溪市人民路9号' },
    information: { description },
    delivery: { forms: ['electronic'], channels: ['post', 'online'] },
  };
}

/** The same as the fields of a form. */
export function applicationFields(idempotencyKey?: string): [string, string][] {
  return [
    ...(idempotencyKey === undefined ? [] : [['idempotencyKey', idempotencyKey] as [string, string]]),
    ['formVersion', formVersion],
    ['applicant.kind', 'citizen'],
    ['applicant.name', '欧阳晓测'],
    ['applicant.identity.kind', 'resident-id'],
    ['applicant.identity.number', '11010519491231002X'],
    ['applicant.creditCode', ''],
    ['contact.phone', '13800001234'],
    ['contact.address', '澄溪市人民路9号'],
    ['information.description', '二〇二五年度道路养护经费的使用情况'],
    ['delivery.forms', 'electronic'],
    ['delivery.channels', 'post'],
    ['delivery.channels', 'online'],
  ];
}

export function post(
  app: FastifyInstance,
  body: unknown,
  headers: Record<string, string> = { 'idempotency-key': randomUUID() },
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/v1/requests',
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(body),
  });
}

export function postForm(
  app: FastifyInstance,
  fields: [string, string][] | string,
  headers: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  return app.inject({
    method: 'POST',
    url: '/v1/requests',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: typeof fields === 'string' ? fields : new URLSearchParams(fields).toString(),
  });
}
