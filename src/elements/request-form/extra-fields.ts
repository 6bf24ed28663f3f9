/**
 * What only some sites ask beside the legal minimum: several authorities, staff who fill in, an organisation's kind and
 * people, fax, purpose. Loads where the site or the endpoint's definition of the form switches one of them on.
 */
import { organizationKinds } from '../../disclosure-request/application.js';
import type { FieldName } from '../../disclosure-request/fields.js';
import type { Language } from '../../foundation/language.js';
import { extraFieldsWords } from './extra-fields.messages.js';
import type { FieldOptions, FormParts } from './form-parts.js';
import type { FormWish } from './form-wish.js';

/** Where in the form they stand: before all groups, or at the end of a part. */
export interface ExtraFields {
  first: HTMLElement[];
  citizen: HTMLElement[];
  organization: HTMLElement[];
  contact: HTMLElement[];
  information: HTMLElement[];
}

export function extraFields(parts: FormParts, wish: FormWish, language: Language): ExtraFields {
  const words = extraFieldsWords[language];
  const extra = (tag: 'input' | 'textarea', name: FieldName, label: string, options: FieldOptions = {}) =>
    parts.asked(wish.fields[name] ?? 'off', tag, name, label, { ...options, optional: true });
  const first: HTMLElement[] = [];
  if (wish.assisted) {
    const who = parts.field('input', 'assistedBy', words.assistedBy, { required: true });
    first.push(parts.group(words.assisted, words.assistedHelp, 'assisted', who));
  }
  if (wish.agencies.length > 1) {
    const agencies = wish.agencies.map(({ code, name }) => [code, name] as const);
    first.push(
      parts.list('agency', words.agency, [['', words.chooseAgency], ...agencies], { required: true }),
    );
  }
  return {
    first,
    citizen: extra('input', 'applicant.workUnit', words.workUnit, { autocomplete: 'organization' }),
    organization: [
      ...extra('input', 'applicant.representative', words.representative),
      ...extra('input', 'applicant.contactPerson', words.contactPerson),
      ...kindOfOrganization(parts, wish, words),
    ],
    contact: extra('input', 'contact.fax', words.fax, { type: 'tel' }),
    information: extra('textarea', 'information.purpose', words.purpose),
  };
}

/** The row of the annual report that the organisation is counted in. */
function kindOfOrganization(
  parts: FormParts,
  wish: FormWish,
  words: (typeof extraFieldsWords)['zh-Hans'],
): HTMLElement[] {
  const asked = wish.fields['applicant.organizationKind'] ?? 'off';
  if (asked === 'off') return [];
  const kinds = organizationKinds.map(
    (value, place) => [value, words.organizationKinds[place] ?? value] as const,
  );
  return [
    parts.list('applicant.organizationKind', words.organizationKind, [['', words.notSaid], ...kinds], {
      help: words.organizationKindHelp,
      optional: asked === 'optional',
      required: asked === 'required',
    }),
  ];
}
