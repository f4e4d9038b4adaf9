import type { FastifySchemaCompiler } from 'fastify';
import type { ZodMiniType } from 'zod/mini';
import { pathText, readWith } from './channel/schema-words.js';

/** Parameters are read by the contract's schemas; what does not fit is named, in words. */
export const compileValidator: FastifySchemaCompiler<ZodMiniType> =
  ({ schema }) =>
  (value: unknown) => {
    const read = readWith(schema, value);
    if ('value' in read) return read;
    const [fault] = read.faults;
    return {
      error: [
        { instancePath: pathText(fault?.at ?? []), message: fault?.reason, keyword: '', schemaPath: '', params: {} },
      ],
    };
  };
