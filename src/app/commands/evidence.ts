import { type EvidenceFault, readReport, verifyEvidence } from '#src/features/observation/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { type Command, type CommandIo, langOption, type ParsedArgs, textOption } from './command.ts';
import { evidenceWords } from './evidence-words.ts';
import { readTrusted } from './log-files.ts';
import { readBytes, writePrivate } from './read-file.ts';

const misused = (message: string): Problem =>
  new Problem(message, { code: 'bad-input', place: 'skolevern evidence', remedy: `usage: ${evidenceCommand.usage}` });

/** What is to be done, and with which package. @throws Problem (bad-input) */
function errand({ positionals }: ParsedArgs): { readonly what: 'verify' | 'report'; readonly path: string } {
  const [what, path, ...more] = positionals;
  if (what !== 'verify' && what !== 'report') throw misused('say what to do: verify or report');
  if (path === undefined || more.length > 0) throw misused('give one file');
  return { what, path };
}

/** What is wrong with a package, in a line. */
const faultLine = (path: string, { file, what }: EvidenceFault, lang: Lang) =>
  `${file === '' ? path : file}: ${evidenceWords[lang].fault[what]}\n`;

/** Writes the report of a package that holds; of one that does not, nothing. */
async function report(path: string, args: ParsedArgs, io: CommandIo): Promise<number> {
  const out = textOption(args, 'out');
  const form = /\.(pdf|html)$/.exec(out ?? '')?.[1];
  if (out === undefined || (form !== 'pdf' && form !== 'html'))
    throw misused('say where the report goes: --out FILE.pdf or --out FILE.html');
  const lang = langOption(args);
  const zip = await readBytes(path);
  const trusted = (await readTrusted(args)).map(({ id }) => id);
  const verified = verifyEvidence(zip, trusted);
  if (!verified.holds) {
    io.out(faultLine(path, verified.fault, lang));
    return 1;
  }
  const { bytes, sealed } = await readReport(zip, verified.manifest, lang, form);
  await writePrivate(out, bytes);
  io.note(
    sealed
      ? `wrote ${out}, as it lies in the package\n`
      : `wrote ${out}, made now from the scan in the package: it is older than its reports in this language and form\n`,
  );
  return 0;
}

async function verify(path: string, args: ParsedArgs, io: CommandIo): Promise<number> {
  const lang = langOption(args);
  const trusted = (await readTrusted(args)).map(({ id }) => id);
  const verified = verifyEvidence(await readBytes(path), trusted);
  if (!verified.holds) {
    io.out(faultLine(path, verified.fault, lang));
    return 1;
  }
  const { manifest, sha256, key } = verified;
  const words = evidenceWords[lang];
  const lines = [
    [words.manifest, sha256],
    [words.run, manifest.run],
    [words.before, manifest.previous?.manifest ?? words.none],
    [words.key, key],
  ].map(([name, value]) => `${`${name}:`.padEnd(13)}${value}\n`);
  io.out(`${words.holds(manifest)}\n${lines.join('')}`);
  if (!verified.trusted) io.note(`${words.ownKey}\n`);
  return 0;
}

/** `skolevern evidence`: whether a package of evidence is as it was made, and its report in one's language; opens no database. */
export const evidenceCommand: Command = {
  usage:
    'skolevern evidence verify FILE.zip [--lang nb|nn|en] [--trust PUBLIC-KEY.pem] | report FILE.zip --out FILE.pdf|FILE.html [--lang nb|nn|en] [--trust PUBLIC-KEY.pem]',
  about: 'see that evidence of a scan has not been changed, and which file has; write its report',
  options: { trust: { type: 'string', multiple: true }, out: { type: 'string' }, lang: { type: 'string' } },
  async run(args, io) {
    const { what, path } = errand(args);
    return what === 'verify' ? verify(path, args, io) : report(path, args, io);
  },
};
