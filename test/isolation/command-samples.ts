import { readFileSync } from 'node:fs';
import { type Command, readArgs } from '#src/app/commands/command.ts';
import { commands } from '#src/app/commands/table.ts';
import type { Landscape } from '#src/features/register/index.ts';
import { printLandscape } from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Known } from './person-sample.ts';

/** One owner as somebody at the command line knows it. */
export interface Side {
  readonly slug: string;
  readonly landscape: Landscape;
  readonly people: readonly Known[];
  /** Names at Feide that open accounts. */
  readonly names: readonly string[];
  /** Ids of lines of the log. */
  readonly lines: readonly string[];
  /** A file with a signed head of the log. */
  readonly checkpoint: string;
}

/** Where a command is run: whose owner it names, whose it must know nothing of, and where files go. */
export interface Ground {
  readonly own: Side;
  readonly other: Side;
  /** A text that stands nowhere else, in names of whatever is brought in. */
  readonly word: string;
  /** Writes a file to give to a command. @returns its path */
  file(name: string, content: string): string;
  /** Where a command may write. */
  out(name: string): string;
}

/** Arguments after the command's name; `--owner` is put in. */
type Runs = (ground: Ground) => readonly (readonly string[])[];

const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
const first = <T>(values: readonly T[]): T => {
  const [one] = values;
  if (one === undefined) throw new Error('there is none');
  return one;
};
const systemOf = ({ landscape }: Side) => first(Object.keys(landscape.entries.systems ?? {}));
const nameOfSystem = ({ landscape }: Side) => first(Object.values(landscape.entries.systems ?? {}))[0]?.name ?? '';
const nobody = '01990000-0000-7000-8000-000000000000';

const accountEnds: Runs = ({ own, other }) => [
  ['--feide', first(other.names)],
  ['--feide', own.names.at(-1) ?? ''],
  ['--feide', 'ingen@finnes.example'],
];

const sheetOfSystems: Runs = ({ own, other, word, file }) => {
  const rows = [nameOfSystem(own), nameOfSystem(other), `System ${word}`].map((name) => [name, 'Firma', 'merknad']);
  const sheet = file('systemer.csv', csv([['System', 'Leverandør', 'Merknad'], ...rows]));
  return [[sheet, '--dry-run'], [sheet], [file(`${own.slug}.yaml`, printLandscape(own.landscape)), '--why', 'igjen']];
};

const sheetOfPeople: Runs = ({ own, other, word, file, out }) => {
  const named = [first(own.people), first(other.people)].map(({ mark }) => [`Kim ${mark.token}`, mark.token]);
  const rows = [...named, [`Kim ${word}`, word]].map((names) => ['Prøveskolen', '9B', ...names]);
  const bad = ['', '9B', 'Uten', 'Skole'];
  const sheet = file('elever.csv', csv([['Skole', 'Klasse', 'Fornavn', 'Etternavn'], ...rows, bad]));
  return [
    [sheet, '--dry-run', '--json'],
    [sheet],
    [sheet, '--good-rows', '--bad-rows', out('feil.csv')],
    [sheet, '--good-rows', '--whole', '--school', 'Prøveskolen'],
  ];
};

const foreignLog: Runs = ({ own, other, word, file, out }) => {
  const persons = [first(own.people), first(other.people), own.people.at(-1), other.people.at(-1)];
  const rows = persons.map((one) => [
    '2026-10-05T10:00:00Z',
    'kim',
    `Kim ${word}`,
    one?.id ?? '',
    'lest',
    'karakterer',
  ]);
  const heading = ['Tidspunkt', 'Brukernavn', 'Navn', 'ElevId', 'Handling', 'Kategori'];
  const log = file('logg.csv', csv([heading, ...rows]));
  return [
    [log, '--system', systemOf(own), '--dry-run', '--json'],
    [log, '--system', systemOf(own), '--rejected', out('avvist.csv')],
    [log, '--system', `${systemOf(other)}-finnes-ikke`],
  ];
};

/**
 * How each command that takes `--owner` is run, with what is the own owner's, with what is another's, and with what is
 * nobody's. A command that has none here fails the walk: put it in, and let it name something of the other owner.
 */
export const samples: Readonly<Record<string, Runs>> = {
  'account list': () => [[]],
  'account add': ({ own, other, word }) =>
    [`ny@${own.slug}.example`, first(other.names), first(own.names)].map((feide) => [
      '--feide',
      feide,
      '--name',
      `Kim ${word}`,
      '--role',
      'reader',
    ]),
  'account end': accountEnds,
  'account sign-out': (ground) => [...accountEnds(ground), []],
  export: ({ out }) => [[], ['--out', out('ut.yaml')], ['--format', 'xlsx', '--lang', 'nn', '--out', out('ut.xlsx')]],
  import: sheetOfSystems,
  'people import': sheetOfPeople,
  'log verify': ({ own, other }) => [
    [],
    ['--json'],
    ['--checkpoint', own.checkpoint],
    ['--checkpoint', other.checkpoint],
  ],
  'log checkpoint': ({ out }) => [[], ['--out', out('hode.txt')]],
  'log prove': ({ own, other, out }) => [
    [first(own.lines)],
    [own.lines.at(-1) ?? '', '--out', out('bevis.txt')],
    [first(other.lines)],
    [nobody],
    [first(own.lines), '--checkpoint', other.checkpoint],
    ['--since', own.checkpoint],
  ],
  'log import': foreignLog,
  'log retention': () => [['--dry-run'], [], ['--json']],
};

/** Commands that open the database and take no owner, and why: they are of all of it. */
export const ofTheWhole: Readonly<Record<string, string>> = {
  start: 'the application itself: its routes are walked in routes.db.test.ts',
  demo: 'makes a database of its own with invented owners',
  backup: 'everything in one file, for whoever has the database',
  restore: 'puts such a file into an empty database',
  migrate: 'tells names of files of the program',
};

/** The commands, with the parts of each, that its usage says take `--owner`: `log verify`, `export`. */
export function takingOwner({ usage }: Pick<Command, 'usage'>): string[] {
  const lines = usage.split('\n').map((line) => line.trim());
  return [
    ...new Set(
      lines
        .filter((line) => line.startsWith('skolevern ') && /--owner\b/.test(line))
        .flatMap((line) => {
          const words = line.split(' ').slice(1);
          const end = words.findIndex((word) => !/^[a-z][a-z|-]*$/.test(word));
          return words
            .slice(0, end)
            .reduce<string[]>(
              (names, word) => names.flatMap((name) => word.split('|').map((part) => `${name} ${part}`)),
              [''],
            )
            .map((name) => name.trim());
        }),
    ),
  ];
}

/** What a command said, wrote and ended with. */
export interface Told {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
  /** Contents by path; bytes as Latin-1. */
  readonly files: Readonly<Record<string, string>>;
}

/** Runs a command as src/app/cli.ts does. @param written paths that it may have written */
export async function runCommand(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  written: () => readonly string[],
): Promise<Told> {
  const said = { out: '', notes: '' };
  const [word = '', ...part] = name.split(' ');
  const load = commands[word];
  if (load === undefined) throw new Error(`there is no command ${word}`);
  const command = await load();
  const ended = async () => {
    try {
      return await command.run(readArgs(word, command, [...part, ...args]), {
        env,
        today: '2026-11-22',
        out: (text) => {
          said.out += text;
        },
        note: (text) => {
          said.notes += text;
        },
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      said.notes += `${error.describe()}\n`;
      return 2;
    }
  };
  const code = await ended();
  return {
    code,
    ...said,
    files: Object.fromEntries(written().map((path) => [path, readFileSync(path).toString('latin1')])),
  };
}
