import type { Scope } from '#src/platform/access/decide.ts';
import type { Body, Kind } from './schema/kinds.ts';

/** Which units an entry concerns, for the decision who may see and change it; none means the owner as a whole. */
export function scopeOf(kind: Kind, key: string, body: Readonly<Record<string, unknown>> | undefined): Scope {
  if (kind === 'uses') {
    const { unit } = (body ?? {}) as Partial<Body<'uses'>>;
    return { units: unit === undefined ? [] : [unit] };
  }
  if (kind === 'units') {
    const { kind: unitKind } = (body ?? {}) as Partial<Body<'units'>>;
    return { units: unitKind === 'administration' ? [] : [key] };
  }
  return { units: [] };
}
