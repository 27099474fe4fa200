import type { Lang, Text } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import { onwards } from '../duty/onwards.ts';
import type { PackageContents } from '../package/contents.ts';
import { asJson, csvOf, type PackageFile, withManifest } from '../package/forms.ts';

/** What somebody takes along of our own rooms, with keys that stay the same. */
export interface Portable {
  readonly consents: readonly {
    readonly purpose: string;
    readonly text: string;
    readonly version: number;
    readonly givenAt: string;
    readonly withdrawnAt: string | null;
  }[];
  /** Values of our own fields, by the kind of data of the register. */
  readonly values: readonly { readonly data: string; readonly field: string; readonly value: string }[];
}

const words = {
  title: say('Opplysninger du har gitt', 'Opplysningar du har gitt', 'Data that you have given'),
  lead: say(
    'Dette er det du selv har gitt og som brukes fordi du har sagt ja eller har en avtale. Filene kan leses av andre programmer (GDPR art. 20).',
    'Dette er det du sjølv har gitt og som blir brukt fordi du har sagt ja eller har ein avtale. Filene kan lesast av andre program (GDPR art. 20).',
    'This is what you have given and that is used because you have consented or have a contract. Other programs can read the files (GDPR art. 20).',
  ),
  consents: say('Samtykker', 'Samtykke', 'Consents'),
  values: say('Opplysninger', 'Opplysningar', 'Data'),
  purpose: say('Formål', 'Formål', 'Purpose'),
  text: say('Det du samtykket til', 'Det du samtykte til', 'What you consented to'),
  given: say('Gitt', 'Gitt', 'Given'),
  withdrawn: say('Trukket', 'Trekt', 'Withdrawn'),
  outside: say('Fra andre systemer', 'Frå andre system', 'From other systems'),
  file: say('Fil', 'Fil', 'File'),
  not: say('Dette er ikke med', 'Dette er ikkje med', 'This is not along'),
  why: say('Hva, og hvorfor', 'Kva, og kvifor', 'What, and why'),
  none: say('Ingenting i Skolevern', 'Ikkje noko i Skolevern', 'Nothing in Skolevern'),
} as const;

/** The package as people read it, in the same form as a copy. Pure. */
export function portableContents(
  portable: Portable,
  attached: readonly PackageFile[],
  about: {
    readonly lang: Lang;
    readonly owner: string;
    readonly caseNumber: string;
    readonly asOf: string;
    readonly expiresOn: string;
  },
  /** What may not be taken along and why; nothing when all may. */
  refusal: string,
): PackageContents {
  const { lang } = about;
  const line = (label: Text, text: string) => ({ label: label[lang], text });
  const part = (title: Text, blocks: readonly (readonly ReturnType<typeof line>[])[]) =>
    blocks.length === 0 ? [] : [{ title: title[lang], blocks: blocks.map((lines) => ({ lines })) }];
  const isEmpty = portable.consents.length === 0 && portable.values.length === 0;
  return {
    ...about,
    title: words.title[lang],
    lead: words.lead[lang],
    withheld: [],
    chapters: [
      {
        id: 'own',
        title: 'Skolevern',
        facts: isEmpty ? [{ label: words.values[lang], text: words.none[lang] }] : [],
        parts: [
          ...part(
            words.consents,
            portable.consents.map((one) => [
              line(words.purpose, one.purpose),
              line(words.text, one.text),
              line(words.given, one.givenAt),
              ...(one.withdrawnAt === null ? [] : [line(words.withdrawn, one.withdrawnAt)]),
            ]),
          ),
          ...part(
            words.values,
            portable.values.map((one) => [{ label: `${one.data}: ${one.field}`, text: one.value }]),
          ),
        ],
      },
      ...(attached.length === 0
        ? []
        : [
            {
              id: 'outside',
              title: words.outside[lang],
              facts: attached.map(({ name }) => line(words.file, name)),
              parts: [],
            },
          ]),
      // A no in part says why, and where to go on (GDPR art. 12(4)).
      ...(refusal === ''
        ? []
        : [
            {
              id: 'not',
              title: words.not[lang],
              facts: [],
              parts: [
                {
                  title: words.why[lang],
                  note: onwards[lang],
                  blocks: refusal.split('\n').map((text) => ({ lines: [line(words.not, text)] })),
                },
              ],
            },
          ]),
    ],
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What each field of the files is, for programs. */
const schema = {
  'data.json': {
    format: 'skolevern-portable-1',
    consents: '[{purpose: key of the register, text, version, givenAt: ISO 8601, withdrawnAt: ISO 8601 or null}]',
    values: '[{data: key of the kind of data in the register, field, value}]',
  },
  'data.csv': { encoding: 'UTF-8', delimiter: ',', columns: ['kind', 'key', 'field', 'value'] },
} as const;

/** The files of a package: for programs (data.json, data.csv), for people (kopi.json, which the page shows), what came from outside, and a list of all. */
export function portableFiles(
  portable: Portable,
  contents: PackageContents,
  attached: readonly PackageFile[],
): readonly PackageFile[] {
  const { owner, caseNumber, asOf, expiresOn } = contents;
  const head = { format: 'skolevern-portable-1', owner, caseNumber, asOf };
  const rows = [
    ...portable.consents.flatMap(({ purpose, ...one }) =>
      Object.entries(one).map(([field, value]) => ['consent', purpose, field, String(value ?? '')]),
    ),
    ...portable.values.map(({ data, field, value }) => ['data', data, field, value]),
  ];
  const files: readonly PackageFile[] = [
    {
      name: 'data.json',
      mediaType: 'application/json',
      bytes: utf8(`${JSON.stringify({ ...head, ...portable }, null, 2)}\n`),
    },
    { name: 'data.csv', mediaType: 'text/csv; charset=utf-8', bytes: csvOf(schema['data.csv'].columns, rows) },
    { name: 'kopi.json', mediaType: 'application/json', bytes: asJson(contents) },
    ...attached,
  ];
  return withManifest(files, { ...head, format: 'skolevern-portable-manifest-1', expiresOn }, schema);
}
