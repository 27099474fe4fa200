import { unzipSync } from 'fflate';
import { evidenceFormat, type ListedFile, type Manifest, manifestName, sha256, signatureName } from './manifest.ts';
import { isSigned, readSignature } from './signature.ts';

/** What is wrong with a package: the first thing that is not as its manifest says. */
export interface EvidenceFault {
  readonly file: string;
  readonly what:
    | 'not-a-package'
    | 'manifest-edited'
    | 'not-signed'
    | 'other-key'
    | 'changed'
    | 'removed'
    | 'added'
    | 'twice'
    | 'too-large';
}

export type Verified =
  | { readonly holds: false; readonly fault: EvidenceFault }
  | {
      readonly holds: true;
      readonly manifest: Manifest;
      /** SHA-256 of the manifest: what the log of the owner has a line of. */
      readonly sha256: string;
      /** The key that signed it. */
      readonly key: string;
      /** Whether that key is one that the verifier brought. */
      readonly trusted: boolean;
    };

const most = 2_000_000_000;

const fault = (file: string, what: EvidenceFault['what']): Verified => ({ holds: false, fault: { file, what } });

/** The files by their names; one that cannot be unpacked is null. */
type Unpacked = ReadonlyMap<string, Uint8Array | null>;

/** One at a time, so that a damaged file is told by its name. */
function unpack(zip: Uint8Array, name: string): Uint8Array | null {
  try {
    return Object.values(unzipSync(zip, { filter: (one) => one.name === name }))[0] ?? null;
  } catch {
    return null;
  }
}

function unpacked(zip: Uint8Array): Unpacked | EvidenceFault {
  const names: string[] = [];
  let size = 0;
  try {
    unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return false;
      },
    });
  } catch {
    return { file: '', what: 'not-a-package' };
  }
  if (size >= most) return { file: names.at(-1) ?? '', what: 'too-large' };
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { file: twice, what: 'twice' };
  return new Map(names.map((name) => [name, unpack(zip, name)]));
}

const isListed = (value: unknown): value is ListedFile => {
  const { name, size, sha256: hash } = (value ?? {}) as Partial<Record<keyof ListedFile, unknown>>;
  return typeof name === 'string' && typeof size === 'number' && typeof hash === 'string';
};

function readManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    const parsed = JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest;
    const { format, files } = parsed;
    return format === evidenceFormat && Array.isArray(files) && files.every(isListed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function fileFault(files: Unpacked, { files: list }: Manifest): EvidenceFault | undefined {
  for (const { name, size, sha256: hash } of list) {
    const bytes = files.get(name);
    if (bytes === undefined) return { file: name, what: 'removed' };
    if (bytes === null || bytes.length !== size || sha256(bytes) !== hash) return { file: name, what: 'changed' };
  }
  const known = new Set([manifestName, signatureName, ...list.map(({ name }) => name)]);
  const added = [...files.keys()].find((name) => !known.has(name));
  return added === undefined ? undefined : { file: added, what: 'added' };
}

/**
 * Whether a package of evidence is as it was made: the manifest is the one that was signed, and every file is the one that it lists.
 * @param trusted ids of keys (SHA-256, hex) that the verifier has from elsewhere; with any, a package that another key signed does not hold
 */
export function verifyEvidence(zip: Uint8Array, trusted: readonly string[] = []): Verified {
  const files = unpacked(zip);
  if ('what' in files) return { holds: false, fault: files };
  const bytes = files.get(manifestName);
  if (bytes === undefined) return fault(manifestName, 'removed');
  const manifest = bytes === null ? undefined : readManifest(bytes);
  if (bytes === null || manifest === undefined) return fault(manifestName, 'manifest-edited');
  const signature = readSignature(Buffer.from(files.get(signatureName) ?? []).toString('utf8'));
  if (signature === undefined) return fault(signatureName, files.has(signatureName) ? 'manifest-edited' : 'not-signed');
  if (!isSigned(bytes, signature)) return fault(manifestName, 'manifest-edited');
  if (trusted.length > 0 && !trusted.includes(signature.key)) return fault(signatureName, 'other-key');
  const wrong = fileFault(files, manifest);
  if (wrong !== undefined) return { holds: false, fault: wrong };
  return {
    holds: true,
    manifest,
    sha256: sha256(bytes),
    key: signature.key,
    trusted: trusted.includes(signature.key),
  };
}
