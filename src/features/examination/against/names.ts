import { entriesOf, type NotStated, notStated, type Snapshot } from '#src/features/register/index.ts';

/** The words of a name without what differs from text to text: case, blanks, hyphens, "AS". */
export function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/\b(?:as|asa|sa|ag|inc|ltd)\b\.?/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same by another spelling, or one a part of the other: "Salaby" and "Gyldendal undervisning (Salaby)". */
export function alike(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  if (one.length < 2 || other.length < 2) return one === other;
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.includes(short);
}

/** What the register knows a thing by. */
export function namesOf(body: {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}): readonly string[] {
  return [body.name, ...(body.aliases ?? [])];
}

/** A value that somebody has stated; undefined for "–" and for what nobody was asked. */
export function known<T>(value: T | NotStated | undefined): Exclude<T, NotStated> | undefined {
  return value === notStated || value === undefined ? undefined : (value as Exclude<T, NotStated>);
}

/** Everything in the register that has a name and may stand in a statement. */
export function allNames(snapshot: Snapshot): readonly string[] {
  const named = (['systems', 'parties', 'units', 'dataTypes'] as const).flatMap((kind) =>
    [...entriesOf(snapshot, kind).values()].flatMap(({ body }) => namesOf(body as { name: string })),
  );
  const owner = entriesOf(snapshot, 'owner').get('owner');
  return owner === undefined ? named : [...named, owner.body.name];
}

/** Words that many names share: they point at nobody. */
const common = new Set(
  'kommune kommunen skole skolen skule skulen skolene norsk norge statens offentlige offentlig andre tjenester tjeneste system systemet programmer programmet digital digitale opplysninger personopplysninger elever elevene foresatte skal samarbeide drift direktoratet inntak videregående klage saker allmennheten allmenta media'.split(
    ' ',
  ),
);

/** Whether a text names something by any of its words that say something; wide, so that only what is surely absent is called so. */
export function mentioned(names: readonly string[], text: string): boolean {
  const lower = text.toLowerCase();
  return names.some((name) => {
    const words = name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= 3 && !common.has(word) && !/^(?:og|for|til|med|som|fra)$/u.test(word));
    // "Skolehelsetjenesten" and "skolehelsetjeneste" alike.
    if (words.length === 0) return true;
    return words.some((word) => lower.includes(word.length > 6 ? word.slice(0, -2) : word));
  });
}

/** Whether a text has a name as it is. */
export function named(names: readonly string[], text: string): boolean {
  const words = bare(text);
  return names.some((name) => bare(name).length >= 3 && words.includes(bare(name)));
}
