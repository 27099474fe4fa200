import type { Lang } from '#src/kernel/language.ts';
import type { Signer } from '#src/platform/log/signing.ts';
import type { RunResult } from '../table.ts';
import { contactsIn } from './contacts.ts';
import {
  type EvidenceFile,
  type ListedFile,
  listed,
  type Manifest,
  manifestName,
  manifestText,
  sha256,
  signatureName,
} from './manifest.ts';
import { reportFiles } from './reports.ts';
import { requestsCsv } from './requests-csv.ts';
import { publicContact, publicScan } from './shorten.ts';
import { signManifest } from './signature.ts';

/** Where the files of the public version lie among those of a run. */
export const publicFolder = 'offentlig/';

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
const file = (name: string, mediaType: string, text: string | Uint8Array): EvidenceFile => ({
  name,
  mediaType,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
});

/** What is made of a scan beside its raw files, once for each version. */
async function made(
  run: string,
  result: RunResult,
  contacts: readonly Parameters<typeof requestsCsv>[0][number][],
  version: Manifest['version'],
  first: Lang,
): Promise<readonly EvidenceFile[]> {
  return [
    file('scan.json', 'application/json', json(result)),
    file('requests.json', 'application/json', json(contacts)),
    file('requests.csv', 'text/csv', requestsCsv(contacts)),
    ...(await reportFiles(result, { run, version, first })),
  ];
}

export interface ToSeal {
  readonly run: string;
  readonly result: RunResult;
  readonly raw: readonly (ListedFile & { readonly bytes?: Uint8Array })[];
  readonly previous: Manifest['previous'];
  readonly findings: unknown;
  /** The language of `report.html` and `report.pdf`; those in the others have theirs in their names. */
  readonly lang: Lang;
  /** Without a key the package is not signed; its manifest still has its line in the log. */
  readonly signer?: Signer | undefined;
}

export interface Sealed {
  /** SHA-256 of the full manifest: what every observation of the run refers to. */
  readonly source: string;
  /** To be kept beside the raw files. */
  readonly files: readonly EvidenceFile[];
}

/**
 * Closes the evidence of a scan: writes what can be read, the manifests of the full and the public version, and signs both. What it
 * does with the same scan and key is the same.
 * @param raw every file that was kept while the scan ran; `bytes` of those that hold contacts
 */
export async function seal({ run, result, raw, previous, findings, lang, signer }: ToSeal): Promise<Sealed> {
  const contacts = raw.flatMap(({ name, bytes }) => (bytes === undefined ? [] : contactsIn({ name, bytes })));
  const full = [
    ...(await made(run, result, contacts, 'full', lang)),
    file('findings.json', 'application/json', json(findings)),
  ];
  const fullText = manifestText({
    version: 'full',
    run,
    result,
    previous,
    files: [
      ...raw.map(({ name, size, sha256: hash, mediaType }) => ({ name, size, sha256: hash, mediaType })),
      ...full.map(listed),
    ],
  });
  const source = sha256(fullText);
  const shown = { ...result, site: publicScan(result.site) };
  const open = [
    ...(await made(run, shown, contacts.map(publicContact), 'public', lang)),
    file('findings.json', 'application/json', json(findings)),
  ];
  const openText = manifestText({
    version: 'public',
    run,
    result: shown,
    previous,
    full: source,
    files: open.map(listed),
  });
  const closing = (text: string) => [
    file(manifestName, 'application/json', text),
    ...(signer === undefined ? [] : [file(signatureName, 'application/json', signManifest(text, signer))]),
  ];
  const inFolder = [...open, ...closing(openText)].map((one) => ({ ...one, name: `${publicFolder}${one.name}` }));
  return { source, files: [...full, ...closing(fullText), ...inFolder] };
}
