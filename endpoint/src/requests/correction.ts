import { checkApplication, type RequestedInformation } from 'gov-disclosure/disclosure-request';
import { Problem, type FieldError } from '../http/problems.js';

/** What an applicant sends in answer to a notice to correct (补正). */
export interface Correction {
  information: RequestedInformation;
  attachments?: string[];
}

/** An application that is in order, to be judged by the same rules with the corrected parts put in. */
const sound = {
  formVersion: '-',
  applicant: { kind: 'citizen', name: '-', identity: { kind: 'other', number: '-' } },
  contact: { phone: '00000' },
  delivery: { forms: ['paper'], channels: ['pickup'] },
};

/** @throws Problem when the content is refused */
export function readCorrection(body: unknown): Correction {
  const given = (typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}) as Record<
    string,
    unknown
  >;
  const unknown = Object.keys(given)
    .filter((key) => key !== 'information' && key !== 'attachments')
    .map((key): FieldError => ({ pointer: `/${key.slice(0, 100)}`, code: 'unknown-field' }));
  const { information, attachments } = given;
  const { application, errors } = checkApplication({
    ...sound,
    information: information ?? {},
    ...(attachments === undefined ? {} : { attachments }),
  });
  const all: FieldError[] = [...unknown, ...(errors as FieldError[])];
  if (!application || all.length > 0) throw new Problem('validation-failed', { errors: all });
  return {
    information: application.information,
    ...(application.attachments ? { attachments: application.attachments } : {}),
  };
}
