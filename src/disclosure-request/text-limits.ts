import { fieldRules, type FieldName } from './fields.js';

const of = (name: FieldName): number => fieldRules[name].max ?? 0;

/** The most characters (code points) that each text may have; published by the endpoint as its limits. */
export const textLimits = {
  formVersion: of('formVersion'),
  name: of('applicant.name'),
  identityNumber: of('applicant.identity.number'),
  creditCode: of('applicant.creditCode'),
  representative: of('applicant.representative'),
  contactPerson: of('applicant.contactPerson'),
  phone: of('contact.phone'),
  email: of('contact.email'),
  address: of('contact.address'),
  postcode: of('contact.postcode'),
  fax: of('contact.fax'),
  title: of('information.title'),
  documentNumber: of('information.documentNumber'),
  indexNumber: of('information.indexNumber'),
  description: of('information.description'),
  purpose: of('information.purpose'),
  workUnit: of('applicant.workUnit'),
  assistedBy: of('assistedBy'),
} as const;
