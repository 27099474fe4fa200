import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import type { Check } from '../../requirement.ts';

/** The kinds of entries that name bases. */
export type WithBases = Entry<'purposes'> | Entry<'disclosures'> | Entry<'dataUses'>;

/** One basis of an entry: the provision claimed, undefined where nobody has said which, and where in the entry it stands. */
export interface TodaysBasis {
  readonly article: string | undefined;
  readonly path: string;
}

/** A fact of any of the kinds that name bases; undefined when it is absent or "–". */
export function factOf(read: Reader, entry: WithBases, path: string): unknown {
  return read.fact(entry as Entry<'purposes'>, path);
}

/** The bases of an entry; undefined where nobody has said, empty where it is said that there is none. */
export function basesOf(read: Reader, entry: WithBases): readonly TodaysBasis[] | undefined {
  const said = entry.body.bases;
  if (!Array.isArray(said) || said.length === 0) return factOf(read, entry, 'bases') === undefined ? undefined : [];
  return said.map((_, index) => {
    const path = `bases.${index}`;
    return { path, article: factOf(read, entry, `${path}.article`) as string | undefined };
  });
}

/** The bases under GDPR art. 6(1) that an entry names; those of the act of 2000 carry nothing any more. */
export function articleSix(bases: readonly TodaysBasis[]): readonly TodaysBasis[] {
  return bases.filter(({ article }) => article?.startsWith('gdpr-6-1-') === true);
}

/** Does a basis rest on national law: art. 6(1)(c) or (e), or a provision named without an article (GDPR art. 6(3))? */
export function restsOnLaw(entry: WithBases, { article, path }: TodaysBasis): boolean {
  if (article === 'gdpr-6-1-c' || article === 'gdpr-6-1-e') return true;
  const said = entry.body.bases;
  const basis = Array.isArray(said) ? said[Number(path.slice('bases.'.length))] : undefined;
  return article === undefined && basis?.national !== undefined;
}

/** Has somebody said why it is necessary, and who decided so? */
export function isDecided(read: Reader, entry: WithBases, { path }: TodaysBasis): boolean {
  const said = ['necessity', 'decidedBy'].map((fact) => factOf(read, entry, `${path}.${fact}`));
  return !said.includes(undefined);
}

const decided = {
  holds: {
    nb: 'Det er sagt hvem som har bestemt grunnlaget, og når.',
    nn: 'Det er sagt kven som har bestemt grunnlaget, og når.',
    en: 'It is said who decided on the basis, and when.',
  },
  later: {
    nb: 'Grunnlaget er først bestemt etter denne dagen.',
    nn: 'Grunnlaget er først bestemt etter denne dagen.',
    en: 'The basis was decided on only after this day.',
  },
  unknown: {
    nb: 'Ingen har sagt hvem som har bestemt grunnlaget, og når.',
    nn: 'Ingen har sagt kven som har bestemt grunnlaget, og når.',
    en: 'Nobody has said who decided on the basis, and when.',
  },
};

/** Somebody has decided on a basis, on a day that has come (GDPR art. 5(2)). */
export function decisionOn(read: Reader, entry: WithBases, { path }: TodaysBasis): Check {
  const by = factOf(read, entry, `${path}.decidedBy`);
  const on = factOf(read, entry, `${path}.decidedOn`) as string | undefined;
  if (on !== undefined && on > read.asOf) return { state: 'fails', says: decided.later };
  const known = by !== undefined && on !== undefined;
  return known ? { state: 'holds', says: decided.holds } : { state: 'unknown', says: decided.unknown };
}

const necessary = {
  holds: {
    nb: 'Det er skrevet hvorfor behandlingen er nødvendig.',
    nn: 'Det er skrive kvifor behandlinga er nødvendig.',
    en: 'Why the processing is necessary is written down.',
  },
  unknown: {
    nb: 'Ingen har sagt hvorfor behandlingen er nødvendig.',
    nn: 'Ingen har sagt kvifor behandlinga er nødvendig.',
    en: 'Nobody has said why the processing is necessary.',
  },
};

/** Somebody has said why what a basis carries is necessary. */
export function necessityOf(read: Reader, entry: WithBases, { path }: TodaysBasis): Check {
  const said = factOf(read, entry, `${path}.necessity`) !== undefined;
  return said ? { state: 'holds', says: necessary.holds } : { state: 'unknown', says: necessary.unknown };
}

/** Why a requirement is not asked of a purpose whose basis nobody has told: another one says so already. */
export const noBasisYet: Text = {
  nb: 'Det er ikke sagt noe grunnlag for formålet. Se «Behandlingsgrunnlaget er bestemt».',
  nn: 'Det er ikkje sagt noko grunnlag for formålet. Sjå «Behandlingsgrunnlaget er bestemt».',
  en: 'No basis is stated for the purpose. See “The legal basis is decided”.',
};
