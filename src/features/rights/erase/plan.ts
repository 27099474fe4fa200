import type { Lang, Text } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import type { Erasing, ErasingPart, Outlook } from '#src/platform/holdings/erasing.ts';
import { isHolding } from '#src/platform/holdings/holdings.ts';
import type { Rooms } from '../collect/collect.ts';
import { onwards } from '../duty/onwards.ts';
import { choiceRules, isChoice, keepRules } from './grounds.ts';

/** One part of one room, with what it is called. */
export interface RoomPart {
  readonly room: string;
  readonly name: Text;
  readonly part: ErasingPart;
}

/** `room|part`. */
export const keyOf = ({ room, part }: { readonly room: string; readonly part: { readonly id: string } | string }) =>
  `${room}|${typeof part === 'string' ? part : part.id}`;

/**
 * Every part of every room, in the order in which they are erased: those that find people by others' rows before those rows, so the
 * rooms from the last to the first, and the lists of people at the end.
 */
export function partsOf(rooms: Rooms): readonly RoomPart[] {
  return [...rooms]
    .toReversed()
    .flatMap(([room, holding]) =>
      isHolding(holding) ? holding.erasing.map((part) => ({ room, name: holding.name, part })) : [],
    );
}

/** A part and what can be erased of it. */
export interface PlannedPart extends RoomPart {
  readonly outlook: Outlook;
}

/** What every room says of somebody, in a transaction that reaches their schools; parts that hold nothing are left out. */
export async function planOf(trx: Trx, rooms: Rooms, whom: Erasing): Promise<readonly PlannedPart[]> {
  const planned: PlannedPart[] = [];
  for (const one of partsOf(rooms)) {
    const outlook = await one.part.look(trx, whom);
    if (outlook.erasable > 0 || outlook.kept.length > 0) planned.push({ ...one, outlook });
  }
  return planned;
}

/** What became of a part, as the letter tells it. */
export interface PartDone {
  readonly name: Text;
  readonly title: Text;
  readonly does: Text | undefined;
  readonly decision: 'erase' | 'keep';
  readonly ground: string | null;
  readonly erasable: number;
  readonly erased: number | null;
  readonly kept: Outlook['kept'];
}

/** What a system outside answered, in the letter. */
export interface OutsideDone {
  readonly name: string;
  readonly state: 'done' | 'nothing-held' | 'refused' | 'open';
  readonly answer: string | null;
}

/** Whether anything was erased, and whether anything stays. Pure. */
export function outcomeOf(
  parts: readonly PartDone[],
  outside: readonly OutsideDone[],
): 'granted' | 'partly' | 'refused' {
  const gone =
    parts.some(({ decision, erased }) => decision === 'erase' && (erased ?? 0) > 0) ||
    outside.some(({ state }) => state === 'done');
  const stays =
    parts.some(({ decision, erasable, kept }) => kept.length > 0 || (decision === 'keep' && erasable > 0)) ||
    outside.some(({ state }) => state === 'refused');
  if (!stays) return 'granted';
  return gone ? 'partly' : 'refused';
}

const words = {
  erased: say('Dette er slettet', 'Dette er sletta', 'This is erased'),
  stays: say('Dette er ikke slettet', 'Dette er ikkje sletta', 'This is not erased'),
  none: say('Vi fant ingenting å slette.', 'Vi fann ikkje noko å slette.', 'We found nothing to erase.'),
  outside: say('Systemer utenfor Skolevern', 'System utanfor Skolevern', 'Systems outside Skolevern'),
  instead: say('I stedet', 'I staden', 'Instead'),
  restricted: say(
    'Bruken av det som står igjen, er begrenset (art. 18).',
    'Bruken av det som står att, er avgrensa (art. 18).',
    'The use of what stays is restricted (art. 18).',
  ),
  backup: say(
    'Sikkerhetskopier av Skolevern går ut etter tiden skoleeieren har bestemt. Legges en av dem tilbake før det, må dette slettes på nytt; det står i saken.',
    'Tryggingskopiar av Skolevern går ut etter tida skuleeigaren har bestemt. Blir ein av dei lagd tilbake før det, må dette slettast på nytt; det står i saka.',
    'Backups of Skolevern expire after the time that the owner has decided. If one is put back before that, this must be erased anew; the case says so.',
  ),
  states: {
    done: say('slettet', 'sletta', 'erased'),
    'nothing-held': say('har ingenting', 'har ikkje noko', 'holds nothing'),
    refused: say('ikke slettet', 'ikkje sletta', 'not erased'),
    open: say('har ikke svart ennå', 'har ikkje svara enno', 'has not answered yet'),
  },
} as const;

const rows = (count: number): Text =>
  count === 1
    ? say('1 oppføring', '1 oppføring', '1 entry')
    : say(`${count} oppføringer`, `${count} oppføringar`, `${count} entries`);

/** The letter of an erasure: each part that is gone, each that stays with its ground and what is done instead, and where to complain. Pure. */
export function letterOf(
  parts: readonly PartDone[],
  outside: readonly OutsideDone[],
  { lang, restricted }: { readonly lang: Lang; readonly restricted: boolean },
): string {
  const gone = parts.filter(({ decision, erased }) => decision === 'erase' && (erased ?? 0) > 0);
  const said = parts.flatMap(({ name, title, decision, ground, erasable, kept }) => {
    const what = `${name[lang]}: ${title[lang]}`;
    return [
      ...(decision === 'keep' && erasable > 0 && ground !== null && isChoice(ground)
        ? [`- ${what}. ${choiceRules[ground].says[lang]}`]
        : []),
      ...kept.map((one) => {
        const rule = keepRules[one.ground];
        return `- ${what}. ${rule.says[lang]} ${words.instead[lang]}: ${rule.instead[lang]}`;
      }),
    ];
  });
  const erased = gone.map(({ name, title, erased: count, does }) =>
    `- ${name[lang]}: ${title[lang]} (${rows(count ?? 0)[lang]}). ${does?.[lang] ?? ''}`.trimEnd(),
  );
  const systems = outside.map(({ name, state, answer }) =>
    `- ${name}: ${words.states[state][lang]}. ${state === 'done' ? '' : (answer ?? '')}`.trimEnd(),
  );
  const section = (title: Text, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title[lang]}:\n${lines.join('\n')}`];
  return [
    ...(gone.length === 0 && said.length === 0 ? [words.none[lang]] : []),
    ...section(words.erased, erased),
    ...section(words.stays, said),
    ...(said.length > 0 && restricted ? [words.restricted[lang]] : []),
    ...section(words.outside, systems),
    ...(gone.length > 0 ? [words.backup[lang]] : []),
    ...(said.length > 0 || outside.some(({ state }) => state === 'refused') ? [onwards[lang]] : []),
  ].join('\n\n');
}
