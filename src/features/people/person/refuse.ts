import { say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { performAbout } from '#src/platform/access/perform-about.ts';
import { categoriesOf } from './pieces.ts';
import type { PersonDeps, Stand } from './stand-to.ts';

const nothing: Text = say(
  'nei: registeret gir deg ikke navnet for dette formålet',
  'nei: registeret gir deg ikkje namnet til dette formålet',
  'no: the register does not give you the name for this purpose',
);

/**
 * Asks for what nothing gives, so that it is refused and logged in the words of every other refusal.
 * @param purpose the one asked for; else the first that the register has for names
 * @throws Problem (refused)
 */
export async function refuse(
  deps: PersonDeps,
  actor: Actor,
  stand: Stand,
  persons: readonly string[],
  purpose: string | undefined,
): Promise<never> {
  const [category = '–'] = categoriesOf(stand.policy, 'name');
  const rule = stand.policy.rules.find(({ data }) => data.includes(category));
  const verb = 'people.see-person';
  const deed = { act: 'see', verb, category, purpose: purpose ?? rule?.purposes[0] ?? '–', persons } as const;
  await performAbout(deps, actor, deed, async () => undefined);
  throw new Problem(nothing, { code: 'refused', law: 'GDPR art. 5(1)(f), 32' });
}
