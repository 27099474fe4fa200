import { Problem } from '#src/kernel/problem.ts';
import type { Command, CommandIo, ParsedArgs } from './command.ts';
import { importLog, logImportOptions, logImportUsage } from './log-import.ts';
import { makeCheckpoint, tellKey } from './log-keep.ts';
import { check, prove } from './log-prove.ts';
import { logRetentionUsage, retainLog } from './log-retention.ts';
import { verify } from './log-verify.ts';

type Part = (args: ParsedArgs, io: CommandIo) => Promise<number>;

const parts: Readonly<Record<string, Part>> = {
  verify,
  checkpoint: makeCheckpoint,
  prove,
  check,
  key: tellKey,
  import: importLog,
  retention: retainLog,
};

/** `skolevern log`: what makes the log of who did what one that can be trusted; docs/log.md. */
export const logCommand: Command = {
  usage: [
    'skolevern log verify [--owner ID] [--checkpoint FILE]… [--trust KEY.pem]… [--json]',
    'skolevern log checkpoint [--owner ID] [--out FILE]',
    'skolevern log prove LINE-ID [--owner ID] [--checkpoint FILE] [--out FILE]',
    'skolevern log prove --since CHECKPOINT [--out FILE]',
    'skolevern log check PROOF --checkpoint FILE [--trust KEY.pem]…',
    'skolevern log key [--rotate] [--out FILE]',
    logImportUsage,
    logRetentionUsage,
  ].join('\n       '),
  about: 'verify the log of who did what, and give others what they need to verify it',
  options: {
    ...logImportOptions,
    checkpoint: { type: 'string', multiple: true },
    trust: { type: 'string', multiple: true },
    since: { type: 'string' },
    out: { type: 'string' },
    rotate: { type: 'boolean' },
  },
  run(args, io) {
    const [name = '', ...positionals] = args.positionals;
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part !== undefined) return part({ ...args, positionals }, io);
    throw new Problem(name === '' ? 'what about the log?' : `there is no "log ${name}"`, {
      code: 'bad-input',
      place: 'skolevern log',
      remedy: `use one of: ${Object.keys(parts).join(', ')}`,
    });
  },
};
