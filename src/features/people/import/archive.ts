import { unzipSync } from 'fflate';
import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';

/** More than this is no roster: it is a mistake, or meant to fill the memory. */
export const most = { files: 200, bytes: 1_500_000_000 } as const;

const notAnArchive = say('Zip-filen kan ikke leses.', 'Zip-fila kan ikkje lesast.', 'The zip file cannot be read.');
const tooLarge = say(
  'Zip-filen er for stor utpakket.',
  'Zip-fila er for stor utpakka.',
  'The zip file is too large unpacked.',
);
const again = say(
  'Eksporter den på nytt fra kilden. Ingenting er tatt inn.',
  'Eksporter ho på nytt frå kjelda. Ingenting er teke inn.',
  'Export it again from its source. Nothing was taken in.',
);

/** True for a zip file, whatever it is called. */
export const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const baseName = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/**
 * The CSV and JSON files of a zip, by their names without folders; other files are not unpacked. The sizes that the
 * archive tells are counted before anything is unpacked, and nothing grows past them.
 * @throws Problem (bad-input)
 */
export function filesInZip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let [count, size] = [0, 0];
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:csv|json)$/i.test(name) || /(?:^|\/)(?:__MACOSX|\.)/.test(name)) return false;
        count += 1;
        size += originalSize;
        if (count > most.files || size > most.bytes) throw new Problem(tooLarge, { code: 'bad-input', remedy: again });
        return true;
      },
    });
    return new Map(Object.entries(found).map(([name, content]) => [baseName(name), content]));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(notAnArchive, { code: 'bad-input', remedy: again });
  }
}
