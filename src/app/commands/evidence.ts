import { type EvidenceFault, verifyEvidence } from '#src/features/observation/index.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Command, CommandIo, ParsedArgs } from './command.ts';
import { readTrusted } from './log-files.ts';
import { readBytes } from './read-file.ts';

const words: Readonly<Record<EvidenceFault['what'], string>> = {
  'not-a-package': 'it is no package of evidence',
  'manifest-edited': 'it is not as it was signed: somebody has edited it',
  'not-signed': 'there is no signature',
  'other-key': 'another key signed it than the one that was given',
  changed: 'its bytes are not those that the manifest lists: it has been changed',
  removed: 'the manifest lists it, and it is not there: it has been removed',
  added: 'the manifest does not list it: it has been added',
  twice: 'it is there twice',
  'too-large': 'the package unpacks to more than 2 GB',
};

function fileToVerify({ positionals }: ParsedArgs): string {
  const [what, path, ...more] = positionals;
  if (what === 'verify' && path !== undefined && more.length === 0) return path;
  throw new Problem(what === 'verify' ? 'give one file' : 'say what to do: verify', {
    code: 'bad-input',
    place: 'skolevern evidence',
    remedy: `usage: ${evidenceCommand.usage}`,
  });
}

async function verify(path: string, args: ParsedArgs, io: CommandIo): Promise<number> {
  const trusted = (await readTrusted(args)).map(({ id }) => id);
  const verified = verifyEvidence(await readBytes(path), trusted);
  if (!verified.holds) {
    const { file, what } = verified.fault;
    io.out(`${file === '' ? path : file}: ${words[what]}\n`);
    return 1;
  }
  const { manifest, sha256, key } = verified;
  const { site, begun, files, version, run, previous } = manifest;
  io.out(
    `Every file is as its manifest says: ${files.length} files, ${version} version, scan of ${site} begun ${begun}\n`,
  );
  io.out(
    `manifest: ${sha256}\nrun:      ${run}\nbefore:   ${previous === null ? 'none' : previous.manifest}\nkey:      ${key}\n`,
  );
  if (!verified.trusted)
    io.note(
      'The key is the one in the package itself. To be sure whose it is, give the owner’s public key with --trust FILE, or find the manifest’s hash in the owner’s log.\n',
    );
  return 0;
}

/** `skolevern evidence verify`: whether a package of evidence is as it was made; opens no database. */
export const evidenceCommand: Command = {
  usage: 'skolevern evidence verify FILE.zip [--trust PUBLIC-KEY.pem]',
  about: 'see that evidence of a scan has not been changed, and which file has',
  options: { trust: { type: 'string', multiple: true } },
  async run(args, io) {
    return verify(fileToVerify(args), args, io);
  },
};
