import {
  compare,
  describe,
  type FileObserver,
  fileObservers,
  type Given,
  isFileObserver,
  leftOutLines,
  type Observation,
  type Reading,
  readObserved,
} from '#src/features/observation/index.ts';
import { type Snapshot, snapshotOf } from '#src/features/register/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Command, type CommandIo, langOption, type ParsedArgs, textOption } from './command.ts';
import { readBytes, readLandscape } from './read-file.ts';

const kinds = fileObservers.join('|');

function problem(message: string, place: string): Problem {
  return new Problem(message, { code: 'bad-input', place, remedy: `usage: ${observeCommand.usage}` });
}

function whatAndWhere({ positionals }: ParsedArgs): { readonly observer: FileObserver; readonly file: string } {
  const [observer, file, ...more] = positionals;
  if (observer === undefined || file === undefined || more.length > 0)
    throw problem('give what it is and the file', 'skolevern observe');
  if (!isFileObserver(observer)) throw problem('there is no such kind of file', 'KIND');
  return { observer, file };
}

function leastClients(args: ParsedArgs): Pick<Given, 'leastClients'> {
  const said = textOption(args, 'least-clients');
  if (said === undefined) return {};
  if (!/^[1-9]\d{0,4}$/.test(said)) throw problem('it is a whole number from 1 up', '--least-clients');
  return { leastClients: Number(said) };
}

function givenOf(args: ParsedArgs, bytes: Uint8Array, io: CommandIo): Given {
  const unit = textOption(args, 'unit');
  const recipient = textOption(args, 'recipient');
  return {
    bytes,
    // What has no time of its own is of today: the day that the command was told.
    at: `${io.today}T12:00:00.000Z`,
    ...(unit === undefined ? {} : { unit }),
    ...(recipient === undefined ? {} : { recipient }),
    isCatalogue: args.values.catalogue === true,
    ...leastClients(args),
  };
}

function differencesOf(reading: Reading, against: Snapshot | undefined) {
  if (against === undefined) return undefined;
  return compare({ observations: reading.observations, snapshot: against });
}

function line({ seen, at, count, unit }: Observation): string {
  const what =
    seen.kind === 'receives'
      ? `${seen.name} ← ${seen.field}`
      : seen.kind === 'sign-in'
        ? `${seen.name}: ${seen.method}, ${seen.factors ?? '?'}`
        : 'name' in seen
          ? seen.name
          : seen.kind;
  return `  ${at.slice(0, 10)}  ${what}${count === undefined ? '' : ` (${count})`}${unit === undefined ? '' : ` [${unit}]`}\n`;
}

/** `skolevern observe`: reads a list or a log for what is in use; opens no database. */
export const observeCommand: Command = {
  usage: `skolevern observe ${kinds} FILE [--against LANDSCAPE] [--unit KEY] [--recipient NAME] [--catalogue] [--least-clients N] [--lang nb|nn|en] [--json]`,
  about: 'what a list or a log says is in use, and how it differs from a register; nothing of persons is kept',
  options: {
    against: { type: 'string' },
    unit: { type: 'string' },
    recipient: { type: 'string' },
    catalogue: { type: 'boolean' },
    'least-clients': { type: 'string' },
    lang: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(args, io) {
    const lang = langOption(args);
    const { observer, file } = whatAndWhere(args);
    const path = textOption(args, 'against');
    const against = path === undefined ? undefined : snapshotOf(await readLandscape(path), io.today);
    const reading = await readObserved(observer, givenOf(args, await readBytes(file), io));
    const differences = differencesOf(reading, against);
    if (args.values.json === true) {
      const told = differences?.map((one) => ({ ...one, title: describe(one).title[lang] }));
      const { read, leftOut, observations } = reading;
      io.out(
        `${JSON.stringify({ observer, read, leftOut, observations, ...(told && { differences: told }) }, null, 2)}\n`,
      );
      return 0;
    }
    for (const observation of reading.observations) io.out(line(observation));
    for (const left of leftOutLines(reading, lang)) io.note(`${left}\n`);
    for (const difference of differences ?? []) io.out(`\n${describe(difference).title[lang]}\n`);
    return 0;
  },
};
