import { createHash } from 'node:crypto';
import type { RunResult } from '../table.ts';

/** The form of a package; a later form gets another number. */
export const evidenceFormat = 'skolevern-evidence/1';
export const manifestName = 'manifest.json';
export const signatureName = 'signature.json';

/** A file of a package, as its manifest has it. */
export interface ListedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/** What a package holds and what it was made with. */
export interface Manifest {
  readonly format: typeof evidenceFormat;
  /** `full` is for the case; in the `public` one is no picture, no value of a cookie, no query and nothing that was typed. */
  readonly version: 'full' | 'public';
  readonly run: string;
  readonly site: string;
  readonly begun: string;
  readonly ended: string;
  readonly tool: string;
  readonly browser: string;
  /** Of Skolevern itself, and of what drives the browser. Not in packages made before 23 November 2026; nor is `commandLine`. */
  readonly versions?: RunResult['versions'];
  readonly flags: readonly string[];
  readonly commandLine?: RunResult['commandLine'];
  readonly userAgent: string;
  readonly lists: RunResult['lists'];
  readonly pages: readonly string[];
  /** Each visit, with how a choice was made there. */
  readonly visits: readonly {
    readonly page: string;
    readonly pass: string;
    readonly begun: string;
    readonly outcome: string;
    readonly consent?: unknown;
  }[];
  /** The scan of the same site before this one, so that none can be taken out between; null for the first. */
  readonly previous: { readonly run: string; readonly manifest: string } | null;
  /** Of a public package: SHA-256 of the manifest of the full one. */
  readonly full?: string;
  readonly files: readonly ListedFile[];
}

export const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** A file of a package with its bytes. */
export interface EvidenceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export function listed({ name, mediaType, bytes }: EvidenceFile): ListedFile {
  return { name, size: bytes.length, sha256: sha256(bytes), mediaType };
}

/** What is known when a manifest is written. */
export interface ManifestInput {
  readonly version: Manifest['version'];
  readonly run: string;
  readonly result: RunResult;
  readonly previous: Manifest['previous'];
  readonly full?: string;
  readonly files: readonly ListedFile[];
}

/** Writes a manifest. The same input gives the same text, byte for byte. */
export function manifestText({ version, run, result, previous, full, files }: ManifestInput): string {
  const { site, tool, browser, versions, flags, commandLine, userAgent, lists } = result;
  const manifest: Manifest = {
    format: evidenceFormat,
    version,
    run,
    site: site.url,
    begun: site.begun,
    ended: site.ended,
    tool,
    browser,
    ...(versions === undefined ? {} : { versions }),
    flags,
    ...(commandLine === undefined ? {} : { commandLine }),
    userAgent,
    lists,
    pages: site.pages,
    visits: site.visits.map(({ page, pass, begun, outcome, consent }) => ({
      page,
      pass,
      begun,
      outcome,
      ...(consent === undefined ? {} : { consent }),
    })),
    previous,
    ...(full === undefined ? {} : { full }),
    files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
