import { hasSigned, parsePublicKey, printPublicKey, type Signer } from '#src/platform/log/signing.ts';
import { sha256 } from './manifest.ts';

/** The signature of a manifest, as it lies in a package. */
export interface SignatureFile {
  /** SHA-256 of the key. */
  readonly key: string;
  /** The public key in PEM. That it lies here proves nothing: compare `key` with what the owner has told. */
  readonly publicKey: string;
  readonly manifest: string;
  readonly signature: string;
}

/** What is signed: never a text that could be a head of the log. */
const signedText = (manifest: string) => `skolevern evidence\n${manifest}\n`;

/** Signs a manifest with the key of the log. */
export function signManifest(manifest: string, signer: Signer): string {
  const hash = sha256(manifest);
  const file: SignatureFile = {
    key: signer.id,
    publicKey: printPublicKey(signer),
    manifest: hash,
    signature: Buffer.from(signer.sign(signedText(hash))).toString('base64'),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length < 10_000;

/** Reads a signature; undefined when it is none. */
export function readSignature(text: string): SignatureFile | undefined {
  try {
    const { key, publicKey, manifest, signature } = JSON.parse(text) as Partial<Record<keyof SignatureFile, unknown>>;
    if (!isText(key) || !isText(publicKey) || !isText(manifest) || !isText(signature)) return undefined;
    return { key, publicKey, manifest, signature };
  } catch {
    return undefined;
  }
}

/** Whether a manifest is the one that was signed, and the key is what it says that it is. */
export function isSigned(manifest: Uint8Array, { key, publicKey, manifest: hash, signature }: SignatureFile): boolean {
  if (sha256(manifest) !== hash) return false;
  try {
    const parsed = parsePublicKey(publicKey, 'signature.json');
    return parsed.id === key && hasSigned(parsed, signedText(hash), Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
