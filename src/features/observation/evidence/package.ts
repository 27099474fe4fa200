import { type Zippable, zipSync } from 'fflate';
import type { EvidenceFile, Manifest } from './manifest.ts';
import { publicFolder } from './seal.ts';

const packed = /^(image\/(png|jpeg|webp)|application\/gzip)$/;

/** The zip of a version, from all the files of a run. The same files give the same bytes. */
export function packageOf(files: readonly EvidenceFile[], version: Manifest['version']): Uint8Array {
  const chosen = files
    .filter(({ name }) => name.startsWith(publicFolder) === (version === 'public'))
    .map((one) => ({ ...one, name: version === 'public' ? one.name.slice(publicFolder.length) : one.name }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const zip: Zippable = Object.fromEntries(
    chosen.map(({ name, mediaType, bytes }) => [
      name,
      [bytes, { level: packed.test(mediaType) ? 0 : 6, mtime: '2000-01-01T12:00:00' }],
    ]),
  );
  return zipSync(zip);
}
