import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** A file of the package. */
export interface PackageFile {
  /** Where it lies; folders are parted by "/". */
  readonly path: string;
  /** What it is, in words of the owner's language. */
  readonly what: string;
  readonly bytes: Uint8Array;
  /** Holds what was not given to the one who asks. */
  readonly unredacted?: boolean;
}

export interface Manifest {
  readonly case: string;
  readonly owner: string;
  readonly made: string;
  readonly files: readonly {
    readonly path: string;
    readonly what: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly unredacted: boolean;
  }[];
}

/** A name that lies safely in a folder whatever somebody called their file: no step up, no sign that a system refuses, and short. */
export function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}/\\:*?"<>|]+/gu, '-')
    .replace(/^[.\s-]+/, '')
    .slice(-100)
    .trim();
  return plain === '' ? 'fil' : plain;
}

/** What a package holds, each with its hash; the manifest itself is not in it. Pure. */
export function manifestOf(files: readonly PackageFile[], about: Omit<Manifest, 'files'>): Manifest {
  return {
    ...about,
    files: files.map(({ path, what, bytes, unredacted }) => ({
      path,
      what,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      unredacted: unredacted === true,
    })),
  };
}

/** The files and their manifest as one zip. The same files and time give the same bytes. */
export function packageZip(files: readonly PackageFile[], about: Omit<Manifest, 'files'>): Uint8Array {
  const manifest = manifestOf(files, about);
  const entries: Zippable = { 'manifest.json': strToU8(`${JSON.stringify(manifest, undefined, 2)}\n`) };
  for (const { path, bytes } of files) entries[path] = bytes;
  return zipSync(entries, { level: 6, mtime: new Date(about.made) });
}
