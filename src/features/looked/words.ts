import { entryAt, entryName, type Snapshot } from '#src/features/register/index.ts';
import { type Lang, say, type Text } from '#src/kernel/language.ts';
import { roles } from '#src/platform/access/decide.ts';
import type { Relation, SchoolRole } from '#src/platform/access/relation.ts';
import { actionOf, done, tried } from './actions.ts';
import type { Look } from './look.ts';
import { lookedTexts } from './pages/texts.ts';
import { whys } from './reading/rules.ts';

const posts: Readonly<Record<SchoolRole, Text>> = {
  pupil: say('en elev', 'ein elev', 'a pupil'),
  guardian: say('en foresatt', 'ein føresett', 'a guardian'),
  teacher: say('en lærer ved skolen', 'ein lærar ved skulen', 'a teacher at the school'),
  leader: say('en leder ved skolen', 'ein leiar ved skulen', 'a leader of the school'),
  counsellor: say('en rådgiver ved skolen', 'ein rådgivar ved skulen', 'a counsellor at the school'),
  health: say('skolehelsetjenesten', 'skulehelsetenesta', 'the school health service'),
  administration: say('administrasjonen ved skolen', 'administrasjonen ved skulen', 'the administration of the school'),
  it: say('IKT-ansvarlig ved skolen', 'IKT-ansvarleg ved skulen', 'whoever answers for IT at the school'),
  'other-staff': say('en ansatt ved skolen', 'ein tilsett ved skulen', 'somebody who works at the school'),
};

const accounts: Readonly<Record<(typeof roles)[number], Text>> = {
  coordinator: say(
    'en koordinator hos skoleeieren',
    'ein koordinator hos skuleeigaren',
    'a coordinator of the school owner',
  ),
  leader: say('en skoleleder', 'ein skuleleiar', 'a school leader'),
  reader: say(
    'en som fører tilsyn hos skoleeieren',
    'ein som fører tilsyn hos skuleeigaren',
    'somebody who oversees at the school owner',
  ),
  staff: say('en ansatt', 'ein tilsett', 'a member of staff'),
  pupil: say('en elev', 'ein elev', 'a pupil'),
  guardian: say('en foresatt', 'ein føresett', 'a guardian'),
  archivist: say('en arkivar', 'ein arkivar', 'an archivist'),
  support: say('brukerstøtte hos leverandøren', 'brukarstøtte hos leverandøren', 'the vendor’s support'),
};

const program = say(
  'Skolevern selv, uten at noen så på',
  'Skolevern sjølv, utan at nokon såg på',
  'Skolevern itself, with nobody looking',
);
const forYou = say(
  ', på vegne av deg eller en foresatt',
  ', på vegner av deg eller ein føresett',
  ', on behalf of you or a guardian',
);
const you = say('du selv', 'du sjølv', 'you');
const inSystem = say('en bruker i', 'ein brukar i', 'a user of');

const groupRoles: Readonly<Partial<Record<Relation['kind'], Text>>> = {
  'contact-teacher': say('kontaktlærer for', 'kontaktlærar for', 'contact teacher of'),
  teaches: say('lærer i', 'lærar i', 'teacher of'),
  assists: say('assistent i', 'assistent i', 'assistant in'),
};

/** The nearest of the ways in which somebody stands to a person is the one that says most. */
const nearest = ['guardian', 'contact-teacher', 'teaches', 'assists', 'leads-school', 'works-at-school'] as const;

function byRelation(relations: readonly Relation[], lang: Lang): string | undefined {
  for (const kind of nearest) {
    const found = relations.find((one) => one.kind === kind);
    if (found === undefined) continue;
    if (kind === 'guardian') return posts.guardian[lang];
    if (kind === 'leads-school') return posts.leader[lang];
    if (kind === 'works-at-school') return posts[found.role ?? 'other-staff'][lang];
    return `${groupRoles[kind]?.[lang]} ${found.group ?? '–'}`;
  }
  return undefined;
}

const isRole = (role: string): role is (typeof roles)[number] => (roles as readonly string[]).includes(role);

/** What is needed to put a look into words. */
export interface Telling {
  readonly lang: Lang;
  readonly snapshot: Snapshot;
  /** By role or by name, as the owner has decided. */
  readonly shows: 'role' | 'name';
  /** How those who looked stood to the person, by their own person. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  /** The reader's account: what it did is told as "you". */
  readonly reader?: string;
}

/** What a system of the register is called; Skolevern for ours. */
export function systemName({ snapshot, lang }: Pick<Telling, 'snapshot' | 'lang'>, system: string | null): string {
  return system === null ? 'Skolevern' : entryName(snapshot, `systems/${system}`, lang);
}

function roleOf(look: Look, { lang, snapshot, relations }: Telling): string {
  const { role, person } = look.who;
  if (look.origin !== 'ours') return role ?? `${inSystem[lang]} ${systemName({ snapshot, lang }, look.system)}`;
  const related = person === null ? undefined : byRelation(relations.get(person) ?? [], lang);
  if (related !== undefined) return related;
  if (role !== null) return isRole(role) ? accounts[role][lang] : role;
  const other = look.who.program;
  const isKnown = other !== undefined && entryAt(snapshot, `systems/${other}`) !== undefined;
  return isKnown ? `${systemName({ snapshot, lang }, other)}${forYou[lang]}` : program[lang];
}

/** Who looked, in words: by role, or by name with the role, as the owner has decided. */
export function whoLooked(look: Look, telling: Telling): string {
  if (telling.reader !== undefined && look.who.account === telling.reader) return you[telling.lang];
  const role = roleOf(look, telling);
  return telling.shows === 'name' && look.who.name !== null ? `${look.who.name} (${role})` : role;
}

const something = say('opplysninger', 'opplysningar', 'data');
const inList = {
  nb: (many: number) => `, i en liste med ${many} personer`,
  nn: (many: number) => `, i ei liste med ${many} personar`,
  en: (many: number) => `, in a list of ${many} people`,
};
const refused = say(', men fikk nei', ', men fekk nei', ', and was refused');

/** The kind of data: the register's name of it, or the words of the other system; undefined when the line names none. */
export function categoryName(look: Look, { snapshot, lang }: Pick<Telling, 'snapshot' | 'lang'>): string | undefined {
  if (look.category === null) return undefined;
  const ref = `dataTypes/${look.category}`;
  return entryAt(snapshot, ref) === undefined ? look.category : entryName(snapshot, ref, lang);
}

const access = say('retten til innsyn', 'retten til innsyn', 'the right of access');

/**
 * What it was for: the register's name of the purpose, or the words of the other system; for looks in the log the reason
 * of the reading, or that somebody used their right of access (GDPR art. 15).
 */
export function purposeName(look: Look, { snapshot, lang }: Pick<Telling, 'snapshot' | 'lang'>): string | undefined {
  if (look.origin === 'ours' && look.purpose === null) {
    return ['see-looks', 'ask'].includes(actionOf(look.act)) ? access[lang] : undefined;
  }
  if (look.purpose === null) return undefined;
  const why = whys.find((one) => one === look.purpose);
  if (look.act.startsWith('log.') && why !== undefined) return lookedTexts[lang].reading.whys[why];
  const ref = `purposes/${look.purpose}`;
  return entryAt(snapshot, ref) === undefined ? look.purpose : entryName(snapshot, ref, lang);
}

/**
 * One look as a sentence: "Kontaktlærer for 9B så på Fravær om deg." Pure.
 * @param about "deg", or the child's name
 */
export function sentence(look: Look, telling: Telling, about: string): string {
  const { lang } = telling;
  const who = whoLooked(look, telling);
  const category = categoryName(look, telling);
  const start = who.charAt(0).toLocaleUpperCase(lang) + who.slice(1);
  const list = look.persons > 1 ? inList[lang](look.persons) : '';
  const end = look.allowed ? '' : refused[lang];
  // Another system's own words are quoted as they are, whatever language they are in.
  if (look.origin !== 'ours') return `${start}: «${look.act}»${category === undefined ? '' : `, ${category}`}.`;
  const action = actionOf(look.act);
  const verb = (look.allowed ? done : tried)[action][lang];
  const isAboutLog = ['read-log', 'see-looks', 'ask'].includes(action);
  const what = isAboutLog ? about : `${category ?? something[lang]} ${om[lang]} ${about}`;
  return `${start} ${verb} ${what}${list}${end}.`;
}

const om = say('om', 'om', 'about');
