import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Receipt, RequestStatusView } from 'gov-disclosure/disclosure-request';
import { application } from './applications.js';
import { assertDocumented, operationOf } from './documented.js';
import { officers } from './test-endpoint.js';

const json = { 'content-type': 'application/json' };
const officer = { authorization: `Bearer ${officers[0]!.token}` };

/** What an applicant and an officer do, each answer compared with the contract. */
export class Journey {
  /** @param address of the endpoint, without `/v1` */
  constructor(private readonly address: string) {}

  async ask<Answer>(
    operationId: string,
    method: string,
    path: string,
    options: { body?: unknown; headers?: Record<string, string>; status?: number } = {},
  ): Promise<{ body: Answer; headers: Headers }> {
    const { body, headers = {}, status = 200 } = options;
    const response = await fetch(`${this.address}/v1/${path}`, {
      method,
      headers: { ...(body === undefined ? {} : json), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    assert.equal(response.status, status, await response.clone().text());
    return {
      body: (await assertDocumented(operationOf(operationId), response)) as Answer,
      headers: response.headers,
    };
  }

  async file(more: Record<string, unknown> = {}): Promise<Receipt> {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { ...application(), ...more };
    return (await this.ask<Receipt>('submitRequest', 'POST', 'requests', { body, headers, status: 201 }))
      .body;
  }

  async lookUp({ number, queryCode }: Pick<Receipt, 'number' | 'queryCode'>): Promise<RequestStatusView> {
    const body = { number, queryCode };
    return (await this.ask<RequestStatusView>('lookUpRequest', 'POST', 'request-lookups', { body })).body;
  }

  /** One step of the office, with what the request is now. */
  async move(id: string, step: Record<string, unknown>, status = 200): Promise<RequestStatusView> {
    const seen = await this.ask<unknown>('getRequestForOfficers', 'GET', `officer/requests/${id}`, {
      headers: officer,
    });
    const headers = { ...officer, 'if-match': seen.headers.get('etag') ?? '' };
    const body = { reason: '按规定办理', ...step };
    const path = `officer/requests/${id}/transitions`;
    const moved = await this.ask<{ status: RequestStatusView }>('moveRequest', 'POST', path, {
      body,
      headers,
      status,
    });
    return moved.body.status;
  }

  /** An upload in one piece. @returns the id to name it by */
  async upload(bytes: Buffer, name: string, type: string): Promise<string> {
    const metadata = `filename ${Buffer.from(name).toString('base64')},filetype ${Buffer.from(type).toString('base64')}`;
    const tus = { 'tus-resumable': '1.0.0' };
    const created = await this.ask('createUpload', 'POST', 'uploads', {
      headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': metadata },
      status: 201,
    });
    const id = (created.headers.get('location') ?? '').split('/').pop() ?? '';
    const response = await fetch(`${this.address}/v1/uploads/${id}`, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      body: bytes,
    });
    assert.equal(response.status, 204, await response.text());
    return id;
  }
}

/** The least that is a PDF by its signature. */
export function pdf(text = '答复书'): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`);
}
