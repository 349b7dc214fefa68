import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import harSchemas from 'har-schema';
import schema from '../../docs/report.schema.json' with { type: 'json' };

const ajv = new Ajv({ strict: false, allErrors: true });
// Its types speak of CommonJS, its default export is the module.
(formats as unknown as { readonly default: (ajv: Ajv) => void }).default(ajv);
ajv.addMetaSchema(draft6);
for (const part of Object.values(harSchemas)) ajv.addSchema(part);

/** What is wrong with a file by the HAR 1.2 schema; empty when nothing. */
export function harProblems(har: unknown): readonly string[] {
  return problems('har.json#', har);
}

/** What is wrong with the `_sessionTrace` fields by our own schema. */
export function reportProblems(har: unknown): readonly string[] {
  return problems(schema, har);
}

function problems(by: string | object, har: unknown): readonly string[] {
  const valid = ajv.validate(by, JSON.parse(JSON.stringify(har)));
  return valid ? [] : (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
