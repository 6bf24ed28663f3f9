import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';

export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  enum?: string[];
}

export interface Media {
  schema: Schema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

export interface ResponseObject {
  $ref?: string;
  description: string;
  headers?: Record<string, { $ref?: string; schema?: Schema }>;
  content?: Record<string, Media>;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  example?: unknown;
}

export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, ResponseObject>;
}

interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, ResponseObject> };
}

const file = join(import.meta.dirname, '../../../docs/endpoint.openapi.yaml');
export const contract = parse(readFileSync(file, 'utf8')) as Contract;

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(contract, 'contract');

/** Follows a `$ref` inside the contract. */
export function resolveRef<Value extends { $ref?: string }>(value: Value): Value {
  if (value.$ref === undefined) return value;
  const path = value.$ref.slice(2).split('/');
  return path.reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], contract) as Value;
}

/** What a value does against a schema of the contract, for people; empty when it fits. */
export function misfits(schema: Schema, value: unknown): string[] {
  const validate = ajv.compile(absolute(schema) as object);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Fields of a value that its schema does not know, though it names fields. */
export function undocumented(schema: Schema, value: unknown, path = ''): string[] {
  const parts = partsOf(schema);
  if (Array.isArray(value)) {
    const items = parts.find((part) => part.items)?.items;
    return items ? value.flatMap((one, i) => undocumented(items, one, `${path}/${i}`)) : [];
  }
  const properties: Record<string, Schema> = Object.assign({}, ...parts.map((part) => part.properties ?? {}));
  if (typeof value !== 'object' || value === null || Object.keys(properties).length === 0) return [];
  const open = parts.some((part) => part.additionalProperties);
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = properties[key];
    if (known) return undocumented(known, inner, `${path}/${key}`);
    return open ? [] : [`${path}/${key}`];
  });
}

function partsOf(schema: Schema): Schema[] {
  const resolved = resolveRef(schema);
  return [resolved, ...(resolved.allOf ?? []).flatMap(partsOf)];
}

function absolute(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? `contract${value}` : value,
  ) as unknown;
}
