import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { Problem } from '#src/kernel/problem.ts';
import { type AssetManifest, type Assets, assetPath, assetsFrom } from '#src/ui/assets.ts';

interface AssetFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** Built style and script, held in memory: few, small, and no path from outside reaches the disk. */
export interface StaticAssets extends Assets {
  readonly files: ReadonlyMap<string, AssetFile>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Reads what the build made.
 * @param dir the folder with `manifest.json`
 * @throws Problem (unavailable) when nothing was built
 */
export function loadAssets(dir: string): StaticAssets {
  const manifest = readManifest(dir);
  const names = readdirSync(dir).filter((name) => types[extname(name)] !== undefined);
  const files = new Map(names.map((name) => [name, readAsset(dir, name)]));
  return { ...assetsFrom(manifest), files };
}

function readManifest(dir: string): AssetManifest {
  try {
    return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as AssetManifest;
  } catch {
    throw new Problem('style and script have not been built', {
      code: 'unavailable',
      place: join(dir, 'manifest.json'),
      remedy: 'run: npm run build',
    });
  }
}

function readAsset(dir: string, name: string): AssetFile {
  const plain = new Uint8Array(readFileSync(join(dir, name)));
  return {
    type: types[extname(name)] ?? 'application/octet-stream',
    plain,
    br: new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } })),
    gzip: new Uint8Array(gzipSync(plain)),
  };
}

/** Answers for built assets. Their names hold a hash of their content, so a browser may keep them for ever. */
export function serveAssets(assets: StaticAssets): MiddlewareHandler {
  return async (c, next) => {
    const { path } = c.req;
    const file = path.startsWith(assetPath) ? assets.files.get(path.slice(assetPath.length)) : undefined;
    if (file === undefined || !/^(GET|HEAD)$/.test(c.req.method)) return next();
    const accepted = c.req.header('accept-encoding') ?? '';
    const encoding = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
    c.header('content-type', file.type);
    c.header('cache-control', 'public, max-age=31536000, immutable');
    c.header('vary', 'accept-encoding');
    if (encoding) c.header('content-encoding', encoding);
    return c.body(file[encoding ?? 'plain']);
  };
}
