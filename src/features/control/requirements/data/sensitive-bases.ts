import type { Entry } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';
import { type Asked, nationalProvision } from '../basis/national-provision.ts';
import { basesOf, decisionOn, necessityOf, type TodaysBasis, type WithBases } from '../basis/todays-bases.ts';

/** A basis and the entry that names it: the use of the data itself, or a purpose of its activity. */
export interface NamedBasis {
  readonly entry: WithBases;
  readonly basis: TodaysBasis;
}

/** The bases of some articles that carry a use of data: its own, else those of the purposes that it serves. */
export function basesFor(
  read: Reader,
  use: Entry<'dataUses'>,
  isOne: (article: string) => boolean,
): readonly NamedBasis[] {
  const named = (entry: WithBases): NamedBasis[] =>
    (basesOf(read, entry) ?? [])
      .filter(({ article }) => article !== undefined && isOne(article))
      .map((basis) => ({ entry, basis }));
  const own = use.body.bases === undefined ? [] : named(use);
  return own.length > 0 ? own : read.find('purposesByActivity', use.body.activity).flatMap(named);
}

/** How sensitive the data of a use are; undefined where nobody has said. */
export function sensitivityOf(read: Reader, use: Entry<'dataUses'>) {
  const type = read.get('dataTypes', use.body.data);
  return type === undefined ? undefined : read.fact(type, 'sensitivity');
}

/** What a basis for sensitive data needs: why it is necessary, who decided so, and the law where it rests on law. */
export function needsOf(read: Reader, { entry, basis }: NamedBasis, law: Asked | undefined): readonly Check[] {
  return [
    decisionOn(read, entry, basis),
    necessityOf(read, entry, basis),
    ...(law === undefined ? [] : [nationalProvision(read, entry, basis, law)]),
  ];
}
