import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { IsoDate } from '#src/kernel/date.ts';
import { isLang, type Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';

/** What a command may touch outside its arguments. */
export interface CommandIo {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today in Europe/Oslo. */
  readonly today: IsoDate;
  readonly out: (text: string) => void;
  /** Progress and warnings; never the answer. */
  readonly note: (text: string) => void;
}

/** 0: done. 1: done, but what was asked for does not hold. 2: bad input (told by throwing a Problem). */
type ExitCode = number;

/** One command of `skolevern`, in a module of its own that is loaded only when it is called. */
export interface Command {
  readonly usage: string;
  readonly about: string;
  readonly options: ParseArgsOptionsConfig;
  run(args: ParsedArgs, io: CommandIo): Promise<ExitCode>;
}

export interface ParsedArgs {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
}

/** Reads a command's arguments. @throws Problem (bad-input) with the command's usage */
export function readArgs(name: string, command: Command, args: readonly string[]): ParsedArgs {
  try {
    return parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new Problem(message, { code: 'bad-input', place: `skolevern ${name}`, remedy: `usage: ${command.usage}` });
  }
}

/** A text option, or undefined when it was not given. */
export function textOption(args: ParsedArgs, name: string): string | undefined {
  const value = args.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The one thing that a command is about. @throws Problem (bad-input) when there is none or more than one */
export function onlyArgument(args: ParsedArgs, what: string, command: Command): string {
  const [first, ...more] = args.positionals;
  if (first !== undefined && more.length === 0) return first;
  throw new Problem(first === undefined ? `no ${what} was given` : `only one ${what} at a time`, {
    code: 'bad-input',
    place: what,
    remedy: `usage: ${command.usage}`,
  });
}

/** The language of texts in the output. @throws Problem (bad-input) */
export function langOption(args: ParsedArgs): Lang {
  const lang = textOption(args, 'lang') ?? 'nb';
  if (isLang(lang)) return lang;
  throw new Problem(`"${lang}" is not a language that Skolevern speaks`, {
    code: 'bad-input',
    place: '--lang',
    remedy: 'use nb, nn or en',
  });
}
