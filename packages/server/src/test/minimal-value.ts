import { randomUUID } from 'node:crypto';
import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const formats: Readonly<Record<string, () => string>> = {
  uuid: randomUUID,
  date: () => '2026-03-13',
  'date-time': () => '2026-03-13T08:00:00Z',
  email: () => 'somebody@test.example',
  uri: () => 'https://test.example/',
};

function minimalText({ format, minLength = 0 }: JsonSchema): string {
  return formats[format ?? '']?.() ?? 'x'.repeat(minLength);
}

function minimalNumber({ minimum, exclusiveMinimum }: JsonSchema): number {
  return Math.max(0, minimum ?? (typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : 0));
}

function minimalObject(schema: JsonSchema, root: JsonSchema): Record<string, unknown> {
  const required = (schema.required ?? []).map((name) => [name, valueFor(schema.properties?.[name], root)]);
  return Object.fromEntries(required);
}

function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : ((root.$defs?.[name] ?? root) as JsonSchema);
}

const byType: Readonly<Record<string, (schema: JsonSchema, root: JsonSchema) => unknown>> = {
  string: minimalText,
  number: minimalNumber,
  integer: minimalNumber,
  boolean: () => false,
  null: () => null,
  array: ({ minItems = 0, items, prefixItems }, root) =>
    (prefixItems ?? Array(minItems).fill(items)).map((item) => valueFor(item, root)),
  object: minimalObject,
};

function valueFor(of: unknown, root: JsonSchema): unknown {
  const schema = resolve((of ?? {}) as JsonSchema, root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) return valueFor(first, root);
  return byType[String(schema.type)]?.(schema, root) ?? null;
}

/** The smallest value that a schema accepts, made from its JSON Schema; ids are random, so they refer to nothing. */
export function minimalValue(schema: z.ZodType): unknown {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return valueFor(root, root);
}
