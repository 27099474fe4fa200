import { say, type Text } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import type { Chapter, Line, PackageContents } from '../package/contents.ts';
import { asPdf, asZip, csvOf, type PackageFile, withManifest } from '../package/forms.ts';
import { packageTexts } from '../package/texts.ts';
import type { Says } from './says.ts';

const words = {
  title: say('Utlevering av opplysninger', 'Utlevering av opplysningar', 'Disclosure of data'),
  lead: say(
    '{eier} gir dette til {mottaker} i sak {sak}. Bare det som er valgt i vurderingen, er med.',
    '{eier} gir dette til {mottaker} i sak {sak}. Berre det som er valt i vurderinga, er med.',
    '{eier} gives this to {mottaker} in case {sak}. Only what was chosen in the assessment is here.',
  ),
  confidential: say(
    'Opplysningene kan være undergitt taushetsplikt hos mottakeren også. Bruk dem bare til det de er gitt for.',
    'Opplysningane kan vere under teieplikt hos mottakaren òg. Bruk dei berre til det dei er gitt for.',
    'The recipient too may be bound by confidentiality. Use the data only for what they are given for.',
  ),
  about: say('Om utleveringen', 'Om utleveringa', 'About the disclosure'),
  from: say('Fra', 'Frå', 'From'),
  recipient: say('Mottaker', 'Mottakar', 'Recipient'),
  number: say('Sak', 'Sak', 'Case'),
  ground: say('Grunnlag', 'Grunnlag', 'Ground'),
  lifts: say('Taushetsplikten er opphevet av', 'Teieplikta er oppheva av', 'Confidentiality is lifted by'),
  made: say('Laget', 'Laga', 'Made'),
  data: say('Opplysninger', 'Opplysningar', 'Data'),
  none: say('Ingenting fra Skolevern', 'Ingenting frå Skolevern', 'Nothing from Skolevern'),
  byHand: say('Legges til for hånd', 'Blir lagt til for hand', 'Added by hand'),
  byHandNote: say(
    'Dette er valgt, men står ikke i Skolevern. Det er ikke i filene her og følger for seg.',
    'Dette er valt, men står ikkje i Skolevern. Det er ikkje i filene her og følgjer for seg.',
    'This was chosen but is not in Skolevern. It is not in these files and follows by itself.',
  ),
  inSystems: say('står i {system}', 'står i {system}', 'is in {system}'),
  unknownPlace: say('følger for seg', 'følgjer for seg', 'follows by itself'),
  withheld: say('Holdt tilbake', 'Halde tilbake', 'Kept back'),
} as const;

/** What becomes of a file that is made: when, and until which day it can be downloaded. */
export interface MadeFile {
  readonly madeAt: Date;
  readonly madeOn: string;
  readonly expiresOn: string;
}

function put(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, () => value), text);
}

/** The file as people read it, in the same form as a copy. Pure. */
export function disclosureContents(says: Says, { madeAt, madeOn, expiresOn }: MadeFile): PackageContents {
  const { lang, owner, recipient, caseNumber } = says;
  const line = (label: Text, text: string): Line => ({ label: label[lang], text });
  const chapter = (id: string, title: Text, rest: Partial<Chapter>): Chapter => ({
    ...{ id, title: title[lang], facts: [], parts: [] },
    ...rest,
  });
  const place = (systems: readonly string[]) =>
    systems.length === 0 ? words.unknownPlace[lang] : put(words.inSystems[lang], { system: systems.join(', ') });
  return {
    ...{ lang, owner, caseNumber, asOf: madeAt.toISOString(), expiresOn, withheld: [] },
    title: words.title[lang],
    lead: put(words.lead[lang], { eier: owner, mottaker: recipient, sak: caseNumber }),
    closing: words.confidential[lang],
    chapters: [
      chapter('about', words.about, {
        facts: [
          line(words.from, owner),
          line(words.recipient, recipient),
          line(words.number, caseNumber),
          line(words.ground, [says.ground.text, ...says.ground.law].join('; ')),
          ...(says.lifts === null ? [] : [line(words.lifts, says.lifts)]),
          line(words.made, shortDate(madeOn, lang)),
        ],
      }),
      chapter('data', words.data, {
        facts: says.given.length === 0 ? [line(words.data, words.none[lang])] : [],
        parts: says.given.map(({ name, items }) => ({
          title: name,
          blocks: items.map((lines) => ({
            lines: lines.map(({ label, text }) => ({ label, text: text ?? packageTexts.notHeld[lang] })),
          })),
        })),
      }),
      ...(says.byHand.length === 0
        ? []
        : [
            chapter('by-hand', words.byHand, {
              facts: [
                line(words.byHand, words.byHandNote[lang]),
                ...says.byHand.map(({ name, systems }) => ({ label: name, text: place(systems) })),
              ],
            }),
          ]),
      ...(says.withheld.length === 0
        ? []
        : [
            chapter('withheld', words.withheld, {
              facts: says.withheld.map(({ name, text, count }) => ({
                label: name,
                text: count > 1 ? `${text} (${count})` : text,
              })),
            }),
          ]),
    ],
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What each field of the files is, for programs. */
const schema = {
  'data.json': {
    format: 'skolevern-disclosure-1',
    ground: '{key, text, law: [act and section]}; lifts: the provision that lifts confidentiality, or null',
    given: '[{choice: key of the kind of data or key/field, field, name, items: [[{label, text or null}]]}]',
    byHand: '[{name, systems}]: chosen, not in these files, added by hand',
    withheld: '[{choice, name, why, text, count}]: chosen and kept back, with the ground',
  },
  'data.csv': { encoding: 'UTF-8', delimiter: ',', columns: ['kind', 'choice', 'name', 'item', 'label', 'text'] },
} as const;

function rowsOf({ given, byHand, withheld }: Says): readonly (readonly string[])[] {
  return [
    ...given.flatMap(({ choice, name, items }) =>
      items.flatMap((lines, n) =>
        lines.map(({ label, text }) => ['given', choice, name, String(n + 1), label, text ?? '']),
      ),
    ),
    ...byHand.map(({ name, systems }) => ['by-hand', '', name, '', '', systems.join('; ')]),
    ...withheld.map(({ choice, name, why, text }) => ['withheld', choice, name, '', why, text]),
  ];
}

/** The file that is handed over: for programs (data.json, data.csv), for people (utlevering.pdf), and a list of them with their hashes, in one. */
export async function disclosureZip(says: Says, made: MadeFile): Promise<Uint8Array> {
  const { given, byHand, withheld, ...about } = says;
  const head = { ...about, madeAt: made.madeAt.toISOString() };
  const json = { format: 'skolevern-disclosure-1', ...head, given, byHand, withheld };
  const files: readonly PackageFile[] = [
    { name: 'utlevering.pdf', mediaType: 'application/pdf', bytes: await asPdf(disclosureContents(says, made)) },
    { name: 'data.json', mediaType: 'application/json', bytes: utf8(`${JSON.stringify(json, null, 2)}\n`) },
    {
      name: 'data.csv',
      mediaType: 'text/csv; charset=utf-8',
      bytes: csvOf(schema['data.csv'].columns, rowsOf(says)),
    },
  ];
  const chosen = given.map(({ choice, name }) => ({ choice, name }));
  const list = { ...head, format: 'skolevern-disclosure-manifest-1', given: chosen, byHand, withheld };
  return asZip(withManifest(files, list, schema));
}
