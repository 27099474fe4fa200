import type { ActId } from '#src/law/acts.ts';
import type { Requirement } from '../requirement.ts';

const repealedActs: readonly ActId[] = ['pol-2000', 'pof-2000'];

/** The pack that a requirement belongs to, by what it cites: the law of 2000 with its regulation, or today's. */
export function packIdOf({ law }: Pick<Requirement, 'law'>): 'pol-2000' | 'gdpr' {
  return law.some(({ act }) => repealedActs.includes(act)) ? 'pol-2000' : 'gdpr';
}

/** Requirements as `order` names them; one that it does not name comes after the last of its theme, else at the end. */
export function inOrder<R extends Pick<Requirement, 'id' | 'theme'>>(
  requirements: readonly R[],
  order: readonly string[],
): readonly R[] {
  const named = new Map(order.map((id, place) => [id, place]));
  const lastOfTheme = new Map<string, number>();
  for (const { id, theme } of requirements) {
    const place = named.get(id);
    if (place !== undefined) lastOfTheme.set(theme, Math.max(place, lastOfTheme.get(theme) ?? 0));
  }
  const placeOf = ({ id, theme }: R) => named.get(id) ?? (lastOfTheme.get(theme) ?? order.length) + 0.5;
  return requirements.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}
