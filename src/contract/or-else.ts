import * as z from 'zod/mini';

/**
 * What is read in place of a value that cannot be. As `z.catch`, whose function keeps all of Zod’s own tools in a bundle: 2.4 KB gzip of
 * what a TV loads at start (zod 4.6: `core.util` by name).
 */
export const orElse = <T extends z.ZodMiniType>(schema: T, value: z.output<T>): z.ZodMiniCatch<T> =>
  new z.ZodMiniCatch({ type: 'catch', innerType: schema, catchValue: () => value }) as z.ZodMiniCatch<T>;
