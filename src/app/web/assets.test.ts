import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadAssets } from './assets.ts';

test('what the build made is found by its fixed name and held plain and compressed', () => {
  const dir = mkdtempSync(join(tmpdir(), 'assets-'));
  const css = 'body{color:red}'.repeat(50);
  writeFileSync(join(dir, 'manifest.json'), '{"main.css":"main-ABC.css"}');
  writeFileSync(join(dir, 'main-ABC.css'), css);
  const assets = loadAssets(dir);
  expect(assets.path('main.css')).toBe('/assets/main-ABC.css');
  const file = assets.files.get('main-ABC.css');
  expect(String(brotliDecompressSync(file?.br ?? ''))).toBe(css);
  expect(String(gunzipSync(file?.gzip ?? ''))).toBe(css);
  expect(assets.files.has('manifest.json')).toBe(false);
  expect(() => assets.path('main.js')).toThrow(/no asset "main.js"/);
});

test('without a build it says how to build', () => {
  expect(() => loadAssets(join(tmpdir(), 'no-such-folder'))).toThrow(
    expect.objectContaining({ code: 'unavailable', remedy: 'run: npm run build' }),
  );
});
