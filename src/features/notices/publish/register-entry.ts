import { type Body, entryAt, type Grounding, type Snapshot } from '#src/features/register/index.ts';
import { languages } from '#src/kernel/language.ts';
import { lixOf } from '#src/kernel/lix.ts';
import { audienceSlug, publicHref, withQuery } from '../addresses.ts';
import { type Audience, audienceNames, lixLimit, subjectsOf } from '../audience.ts';
import { statementText } from '../write.ts';
import type { Publication } from './publication.ts';
import { rightsIn, systemsIn, tellsOf } from './tells.ts';

type Notice = Body<'notices'>;

/** The key of the register's entry for a statement. */
export function noticeKey(audience: Audience, unit: string | undefined): string {
  return ['erklaering', audienceSlug(audience), ...(unit === undefined ? [] : [unit])].join('-');
}

function nameOf({ audience, unit }: Publication, snapshot: Snapshot): string {
  const title = `Personvernerklæring for ${audienceNames[audience].nb}`;
  if (unit === undefined) return title;
  const body = entryAt(snapshot, `units/${unit}`)?.body as { readonly name?: string } | undefined;
  return `${title}, ${body?.name ?? unit}`;
}

/** Is it plain enough in every language? Measured, not thought. */
function isPlain({ statements, audience }: Publication): boolean {
  return languages.every((lang) => lixOf(statementText(statements[lang])).value <= lixLimit[audience]);
}

/** The parts of the entry that the publication decides. Comparisons that people made were of another text. */
const ours = [
  'name',
  'form',
  'audience',
  'written',
  'findable',
  'url',
  'hash',
  'publishedOn',
  'mentions',
  'tells',
  'rights',
  'promises',
  'sameAs',
  'agreesWith',
  'plainLanguage',
  'childVersion',
  'reviewedOn',
] as const satisfies readonly (keyof Notice)[];

const isOurs = (path: string) => ours.some((name) => path === name || path.startsWith(`${name}.`));

/** What was known of the rest stays as it was known. */
function knownBefore(before: Notice): Grounding[] {
  return (before.known ?? []).flatMap((grounding) => {
    const facts = grounding.facts?.filter((path) => !isOurs(path));
    if (facts === undefined) return [grounding];
    return facts.length === 0 ? [] : [{ ...grounding, facts }];
  });
}

/** Where the statement is published, and whether visitors can come there. */
export interface Place {
  readonly slug: string;
  /** The owner shows its page to everybody. */
  readonly open: boolean;
}

/**
 * What the register says of a statement that is published: seen by the system itself, as it publishes it.
 * @param before what the register said of it; what has nothing to do with its text stays
 */
export function noticeBody(
  publication: Publication,
  snapshot: Snapshot,
  { slug, open }: Place,
  before: Notice | undefined,
): Record<string, unknown> {
  const { audience, unit, version, publishedOn, hash, statements } = publication;
  const statement = statements.nb;
  const kept = Object.entries(before ?? {}).filter(([name]) => !isOurs(name) && !['from', 'to'].includes(name));
  const said = {
    name: nameOf(publication, snapshot),
    form: 'statement',
    audience: [...subjectsOf[audience]],
    written: true,
    // Whether it is found once the page opens, nobody has seen yet.
    ...(open && { findable: true, url: withQuery(publicHref(slug, audience), { enhet: unit }) }),
    hash,
    publishedOn,
    mentions: Object.fromEntries(systemsIn(statement).map((system) => [system, true])),
    tells: tellsOf(statement),
    rights: rightsIn(statement),
    plainLanguage: isPlain(publication),
    // The drawn version is made from the same sentences (`pages/children`); who approves, has gone through it.
    ...(audience === 'pupils' && { childVersion: true }),
    reviewedOn: publishedOn,
  };
  const source = `Skolevern, versjon ${version}`;
  const seen: Grounding = { how: 'observed', source, on: publishedOn, facts: Object.keys(said) };
  return { ...Object.fromEntries(kept), ...said, known: [...(before === undefined ? [] : knownBefore(before)), seen] };
}
