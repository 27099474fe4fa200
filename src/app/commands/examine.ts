import {
  examine,
  examineDocument,
  type GivenDocument,
  kindNames,
  openDocument,
  type StatementFinding,
} from '#src/features/examination/index.ts';
import { type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { type IsoDate, parseDate } from '#src/kernel/date.ts';
import type { Lang } from '#src/kernel/language.ts';
import { actOf } from '#src/law/acts.ts';
import { type Command, type CommandIo, langOption, onlyArgument, type ParsedArgs, textOption } from './command.ts';
import { readLandscape } from './read-file.ts';
import { readGiven } from './read-given.ts';

/** What a statement may be at most, and how long a server may take to send it. */
const limits = { bytes: 10_000_000, milliseconds: 20_000 };

const words = {
  nb: {
    heading: (name: string, day: string) => `${name}, vurdert etter loven ${day}`,
    line: 'linje',
    nowhere: 'ingen steder',
    none: 'Ingen funn. Det betyr ikke at erklæringen er lovlig.',
  },
  nn: {
    heading: (name: string, day: string) => `${name}, vurdert etter lova ${day}`,
    line: 'linje',
    nowhere: 'ingen stader',
    none: 'Ingen funn. Det tyder ikkje at erklæringa er lovleg.',
  },
  en: {
    heading: (name: string, day: string) => `${name}, read against the law of ${day}`,
    line: 'line',
    nowhere: 'nowhere',
    none: 'No findings. That does not mean that the statement is lawful.',
  },
} as const;

interface Options {
  readonly asOf: IsoDate;
  readonly against?: Snapshot;
}

async function optionsOf(args: ParsedArgs, io: CommandIo): Promise<Options> {
  const day = textOption(args, 'as-of');
  const asOf = day === undefined ? io.today : parseDate(day, '--as-of');
  const path = textOption(args, 'against');
  return path === undefined ? { asOf } : { asOf, against: snapshotOf(await readLandscape(path), asOf) };
}

/** The stable document that scripts read; of a PDF it holds the text too, since places are counted in it. */
function asJson(document: GivenDocument, options: Options, lang: Lang) {
  const findings = examineDocument(document, options).map(({ kind, check, passage, message, law }) => ({
    kind,
    check,
    passage,
    message: message[lang],
    law,
  }));
  return { asOf: options.asOf, findings, ...(document.format === 'pdf' && { text: document.text }) };
}

/** Longer quotes are cut in what people read; the JSON has them whole. */
const longestQuote = 120;

function quoted(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length > longestQuote ? `${words.slice(0, longestQuote)} …` : words;
}

/** Counts lines on from where it last was, since findings come in the order of the text. */
function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    for (; at < offset; at += 1) if (text[at] === '\n') line += 1;
    return line;
  };
}

function printFindings(
  document: GivenDocument,
  findings: readonly StatementFinding[],
  lang: Lang,
  io: CommandIo,
): void {
  const say = words[lang];
  const lineAt = lineCounter(document.text);
  for (const { kind, check, passage, message, law } of findings) {
    const where = passage === null ? say.nowhere : `${say.line} ${lineAt(document.toGiven(passage.start))}`;
    io.out(`\n${where}: ${kindNames[kind][lang]} (${kind}, ${check})\n`);
    if (passage !== null) io.out(`  «${quoted(passage.text)}»\n`);
    io.out(`  ${message[lang]}\n`);
    const cited = law.map(
      ({ act, section }) => `${actOf(act)?.name[lang] ?? act}${section === '–' ? '' : ` ${section}`}`,
    );
    if (cited.length > 0) io.out(`  ${cited.join('; ')}\n`);
  }
  if (findings.length === 0) io.out(`\n${say.none}\n`);
}

/** `skolevern examine`: judges somebody's statement against the law and, if asked, a landscape; opens no database. */
export const examineCommand: Command = {
  usage:
    'skolevern examine FILE|URL|- [--against LANDSCAPE] [--as-of DATE] [--lang nb|nn|en] [--json] [--fail-on-finding]',
  about: 'judge a privacy statement (text, HTML or PDF): what it lacks, and what in it is wrong or out of date',
  options: {
    against: { type: 'string' },
    'as-of': { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
    'fail-on-finding': { type: 'boolean' },
  },
  async run(args, io) {
    const name = onlyArgument(args, 'statement', examineCommand);
    const lang = langOption(args);
    const options = await optionsOf(args, io);
    const given = await readGiven(name, limits);
    const document = await openDocument(given.bytes, given);
    const findings = examine({ text: document.plain, ...options });
    if (args.values.json === true) io.out(`${JSON.stringify(asJson(document, options, lang), null, 2)}\n`);
    else {
      io.out(`${words[lang].heading(given.name, options.asOf)}\n`);
      printFindings(document, findings, lang, io);
    }
    return args.values['fail-on-finding'] === true && findings.length > 0 ? 1 : 0;
  },
};
