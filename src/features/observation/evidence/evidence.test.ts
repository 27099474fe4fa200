import { generateKeyPairSync } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { parseSigner } from '#src/platform/log/signing.ts';
import { rawFiles, recordedRun } from '../sites/recorded-run.ts';
import { listed, manifestName, manifestText, signatureName } from './manifest.ts';
import { packageOf } from './package.ts';
import { readReport } from './read-report.ts';
import { reportContents } from './report-contents.ts';
import { reportName } from './reports.ts';
import { requestsCsv } from './requests-csv.ts';
import { seal } from './seal.ts';
import { publicScan } from './shorten.ts';
import { signManifest } from './signature.ts';
import { type Verified, verifyEvidence } from './verify.ts';

const newSigner = () =>
  parseSigner(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 'key');
const signer = newSigner();
const raw = rawFiles();
const { source, files } = await seal({
  run: '01900000-0000-7000-8000-000000000001',
  result: recordedRun(),
  raw: raw.map((one) => ({ ...listed(one), bytes: one.bytes })),
  previous: null,
  findings: [],
  lang: 'nb',
  signer,
});
const full = packageOf([...raw, ...files], 'full');
const open = packageOf([...raw, ...files], 'public');

/** The package with something done to its files. */
function changed(zip: Uint8Array, change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const unpacked = unzipSync(zip);
  change(unpacked);
  return zipSync(unpacked);
}
const flip = (files: Record<string, Uint8Array>, name: string, at = 0) => {
  const bytes = files[name];
  if (bytes === undefined) throw new Error(`no ${name}`);
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  files[name] = copy;
};
const faultOf = (verified: Verified) => (verified.holds ? undefined : verified.fault);

describe('a package of evidence', () => {
  test('holds as it was made, and says what its manifest is', () => {
    const verified = verifyEvidence(full, [signer.id]);
    expect(verified).toMatchObject({ holds: true, sha256: source, trusted: true });
    expect(verifyEvidence(open)).toMatchObject({ holds: true, manifest: { version: 'public', full: source } });
  });

  test('says in both versions what it was made with: versions, every argument of the browser, lists', async () => {
    const versions = { skolevern: '0.1.0', 'playwright-core': '1.65.1' };
    const commandLine = ['/usr/lib/chromium/chromium-headless-shell', '--headless', '--user-data-dir=…'];
    const result = { ...recordedRun(), versions, commandLine };
    const made = await seal({ run: 'r', result, raw: [], previous: null, findings: [], lang: 'nb', signer });
    for (const version of ['full', 'public'] as const) {
      const zip = packageOf(made.files, version);
      const verified = verifyEvidence(zip, [signer.id]);
      expect(verified).toMatchObject({
        holds: true,
        manifest: { version, versions, commandLine, lists: result.lists },
      });
      expect(JSON.parse(Buffer.from(unzipSync(zip)['scan.json'] ?? []).toString())).toMatchObject({
        versions,
        commandLine,
      });
      const edited = changed(zip, (all) => {
        const text = Buffer.from(all[manifestName] ?? []).toString();
        all[manifestName] = strToU8(text.replace('--headless', '--no-sandbox'));
      });
      expect(faultOf(verifyEvidence(edited))).toEqual({ file: manifestName, what: 'manifest-edited' });
    }
  });

  test('tells who was only named from who was contacted', () => {
    const run = recordedRun();
    const [one] = run.site.recipients;
    if (one === undefined) throw new Error('no recipient');
    const told = (contactedIn: typeof one.passes) =>
      reportContents(
        { ...run, site: { ...run.site, recipients: [{ ...one, contactedIn }] } },
        { run: 'r', version: 'full', lang: 'nb' },
      ).sections[0]?.rows[0]?.[4];
    expect(told([])).toContain('aldri');
    expect(told(['accept'])).toBe('godtatt alt');
  });

  test('is the same bytes when it is made again', () => {
    expect(Buffer.from(packageOf([...files, ...raw], 'full')).equals(full)).toBe(true);
  });

  test('one byte of any file changed is told by the name of the file', () => {
    for (const [name, { length }] of Object.entries(unzipSync(full))) {
      const at = Math.floor(length / 2);
      const fault = faultOf(verifyEvidence(changed(full, (all) => flip(all, name, at))));
      expect(fault?.file, name).toBe(name === signatureName ? fault?.file : name);
      expect(fault, name).toBeDefined();
    }
  });

  test('a file that is damaged inside the zip is told by its name', () => {
    const name = raw[0]?.name ?? '';
    const at = Buffer.from(full).indexOf(name) + name.length + 12;
    const damaged = Uint8Array.from(full);
    for (let n = 0; n < 8; n += 1) damaged[at + n] = 0xff;
    expect(faultOf(verifyEvidence(damaged))).toMatchObject({ file: name, what: 'changed' });
  });

  test('a file added, one removed, and one that is there under a name that means something to programs', () => {
    const added = changed(full, (all) => (all['more.txt'] = strToU8('x')));
    expect(faultOf(verifyEvidence(added))).toEqual({ file: 'more.txt', what: 'added' });
    const hidden = Buffer.from(changed(full, (all) => (all.xxproto__x = strToU8('x'))));
    const renamed = Buffer.from(hidden.toString('latin1').replaceAll('xxproto__x', '__proto__/'), 'latin1');
    expect(faultOf(verifyEvidence(renamed))?.what).toBe('added');
    const removed = changed(full, (all) => delete all['requests.csv']);
    expect(faultOf(verifyEvidence(removed))).toEqual({ file: 'requests.csv', what: 'removed' });
  });

  test('an edited manifest shows, also when the file that it speaks of was edited to fit', () => {
    const edit = (all: Record<string, Uint8Array>) => {
      all['requests.csv'] = strToU8('at\r\n');
      const manifest = JSON.parse(Buffer.from(all[manifestName] ?? []).toString());
      manifest.files = manifest.files.map((one: { name: string }) =>
        one.name === 'requests.csv'
          ? listed({ name: 'requests.csv', mediaType: 'text/csv', bytes: strToU8('at\r\n') })
          : one,
      );
      all[manifestName] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
    };
    expect(faultOf(verifyEvidence(changed(full, edit)))).toEqual({ file: manifestName, what: 'manifest-edited' });
    const other = newSigner();
    const signedAgain = changed(full, (all) => {
      edit(all);
      all[signatureName] = strToU8(signManifest(Buffer.from(all[manifestName] ?? []).toString(), other));
    });
    expect(verifyEvidence(signedAgain)).toMatchObject({ holds: true, trusted: false, key: other.id });
    expect(faultOf(verifyEvidence(signedAgain, [signer.id]))).toEqual({ file: signatureName, what: 'other-key' });
  });

  test('without a signature, and what is no package at all', () => {
    expect(faultOf(verifyEvidence(changed(full, (all) => delete all[signatureName])))?.what).toBe('not-signed');
    expect(faultOf(verifyEvidence(strToU8('no zip')))?.what).toBe('not-a-package');
    expect(faultOf(verifyEvidence(zipSync({ a: strToU8('b') })))).toEqual({ file: manifestName, what: 'removed' });
  });

  test('the public version has no picture, no page, no query, no cookie value and nothing typed', () => {
    const names = Object.keys(unzipSync(open));
    expect(names.filter((name) => /\.(png|jpe?g|har|html?)$/.test(name))).toEqual([
      'report.en.html',
      'report.html',
      'report.nn.html',
    ]);
    const all = Object.values(unzipSync(open))
      .map((bytes) => Buffer.from(bytes).toString('utf8'))
      .join('\n');
    for (const secret of ['kanarifugl', 'hemmelig-verdi', 'tid=']) {
      const inFull = Object.values(unzipSync(full)).some((bytes) => Buffer.from(bytes).includes(secret));
      expect([secret, inFull]).toEqual([secret, true]);
      expect(all).not.toContain(secret);
    }
  });

  test('the report is in all three languages, to be read and as a tagged PDF, under the manifest of each version', () => {
    for (const zip of [full, open]) {
      const unpacked = unzipSync(zip);
      const names = Object.keys(unpacked);
      const verified = verifyEvidence(zip);
      const covered = verified.holds ? verified.manifest.files.map(({ name }) => name) : [];
      const words = { nb: 'Hvem som fikk noe', nn: 'Kven som fekk noko', en: 'Who got something' };
      for (const lang of languages) {
        const [page = '', pdf = ''] = (['html', 'pdf'] as const).map((form) => reportName(names, lang, form));
        expect([page, pdf].every((name) => covered.includes(name))).toBe(true);
        const text = Buffer.from(unpacked[page] ?? []).toString();
        expect(text).toContain(`<html lang="${lang}">`);
        expect(text).toContain(words[lang]);
        const bytes = Buffer.from(unpacked[pdf] ?? []).toString('latin1');
        for (const sign of ['%PDF-', '/StructTreeRoot', `/Lang (${lang}`, '<pdfuaid:part>1'])
          expect(bytes).toContain(sign);
      }
    }
  });

  test('the report of the public version says no more than that version holds', () => {
    const run = recordedRun();
    const shown = { ...run, site: publicScan(run.site) };
    const told = (result: typeof run, version: 'full' | 'public') =>
      JSON.stringify(reportContents(result, { run: 'r', version, lang: 'nb' }));
    expect(told(run, 'full')).toContain('kanarifugl');
    expect(told(shown, 'public')).not.toContain('kanarifugl');
    expect(told(shown, 'public')).toContain('Offentlig versjon');
    expect(told(run, 'full')).not.toContain('Offentlig versjon');
  });

  test('a package from before there were three languages holds, and has its one report in bokmål', async () => {
    const one = ({ name }: { readonly name: string }) => !/report\.((nn|en)\.\w+|pdf)$/.test(name);
    const page = { name: 'report.html', mediaType: 'text/html', bytes: strToU8('<p>gammel</p>') };
    const old = [...raw, ...files.filter(({ name }) => name === 'scan.json' || name === 'requests.csv'), page].filter(
      one,
    );
    const run = '01900000-0000-7000-8000-000000000001';
    const text = manifestText({ version: 'full', run, result: recordedRun(), previous: null, files: old.map(listed) });
    const closing = [
      { name: manifestName, mediaType: 'application/json', bytes: strToU8(text) },
      { name: signatureName, mediaType: 'application/json', bytes: strToU8(signManifest(text, signer)) },
    ];
    const zip = packageOf([...old, ...closing], 'full');
    const verified = verifyEvidence(zip, [signer.id]);
    if (!verified.holds) throw new Error(verified.fault.what);
    const inLang = async (lang: 'nb' | 'nn') => {
      const { bytes, sealed } = await readReport(zip, verified.manifest, lang, 'html');
      return [sealed, Buffer.from(bytes).toString()] as const;
    };
    expect(await inLang('nb')).toEqual([true, '<p>gammel</p>']);
    expect(await inLang('nn')).toEqual([false, expect.stringContaining('Kven som fekk noko')]);
    expect([...languages].map((lang) => reportName(['report.html', 'scan.json'], lang, 'html'))).toEqual([
      'report.html',
      undefined,
      undefined,
    ]);
    expect(reportName(['report.html'], 'nb', 'pdf')).toBeUndefined();
  });

  test('a cell of the list of requests is no formula', () => {
    const [one] = JSON.parse(Buffer.from(files.find(({ name }) => name === 'requests.json')?.bytes ?? []).toString());
    expect(requestsCsv([{ ...one, page: '=1+1', url: 'a,"b"' }])).toContain(`'=1+1`);
    expect(requestsCsv([{ ...one, url: 'a,"b"' }])).toContain('"a,""b"""');
  });
});
