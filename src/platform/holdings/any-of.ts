import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '#src/platform/db/tables.ts';

/** `= any (…)` over ids: an empty list finds nothing, where `in ()` is no SQL. */
export const anyOf = <T extends keyof Tables>(eb: ExpressionBuilder<Tables, T>, ids: readonly string[]) =>
  eb.fn.any<string>(eb.val([...ids]));
