/** A JSON Schema, or a part of one. */
export type Schema = Record<string, unknown>;

export const TEXT: Schema = { type: 'string' };
export const BOOLEAN: Schema = { type: 'boolean' };
export const NUMBER: Schema = { type: 'number' };
export const COUNT: Schema = { type: 'integer', minimum: 0 };
export const ORDINAL: Schema = { type: 'integer', minimum: 1 };
export const SHARE: Schema = { type: 'number', minimum: 0, maximum: 1 };
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** An object with these keys and no others; all are there but those named optional. */
export function object(properties: Record<string, Schema>, optional: string[] = [], description?: string): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { ...(description && { description }), type: 'object', properties, required, additionalProperties: false };
}

export function array(items: Schema, description?: string): Schema {
  return { ...(description && { description }), type: 'array', items };
}

/** The schema, or null. */
export function orNull(schema: Schema): Schema {
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const { enum: values } = schema;
  return { ...schema, type: [schema.type, 'null'], ...(Array.isArray(values) && { enum: [...values, null] }) };
}

export function oneOf(values: readonly string[]): Schema {
  return { type: 'string', enum: [...values] };
}

/** An id like e5, q5, n3, d8. */
export function id(letter: string): Schema {
  return { type: 'string', pattern: `^${letter}[1-9][0-9]*$` };
}

export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

export function described(schema: Schema, description: string): Schema {
  return { description, ...schema };
}
