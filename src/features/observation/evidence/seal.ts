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
import { reportHtml } from './report.ts';
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
function made(
  result: RunResult,
  contacts: readonly Parameters<typeof requestsCsv>[0][number][],
  version: Manifest['version'],
  lang: Lang,
) {
  return [
    file('scan.json', 'application/json', json(result)),
    file('requests.json', 'application/json', json(contacts)),
    file('requests.csv', 'text/csv', requestsCsv(contacts)),
    file('report.html', 'text/html', reportHtml(result, version, lang)),
  ];
}

export interface ToSeal {
  readonly run: string;
  readonly result: RunResult;
  readonly raw: readonly (ListedFile & { readonly bytes?: Uint8Array })[];
  readonly previous: Manifest['previous'];
  readonly findings: unknown;
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
 * Closes the evidence of a scan: writes what can be read, the manifests of the full and the public version, and signs both. Pure but for the
 * signature.
 * @param raw every file that was kept while the scan ran; `bytes` of those that hold contacts
 */
export function seal({ run, result, raw, previous, findings, lang, signer }: ToSeal): Sealed {
  const contacts = raw.flatMap(({ name, bytes }) => (bytes === undefined ? [] : contactsIn({ name, bytes })));
  const full = [...made(result, contacts, 'full', lang), file('findings.json', 'application/json', json(findings))];
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
    ...made(shown, contacts.map(publicContact), 'public', lang),
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
