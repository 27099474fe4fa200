/** Name of a source asset to its file name with a content hash: `{ "main.css": "main-4F2A.css" }`. */
export type AssetManifest = Readonly<Record<string, string>>;

/** Where the browser finds style and script. */
export interface Assets {
  /** The address of an asset. @throws RangeError for a name that the build did not make */
  path(name: string): string;
}

/** The address under which built assets are served; their names hold a hash, so that they can be kept for ever. */
export const assetPath = '/assets/';

/** Addresses of built assets, from the manifest that the build writes. */
export function assetsFrom(manifest: AssetManifest): Assets {
  return {
    path(name) {
      const file = manifest[name];
      if (file === undefined) throw new RangeError(`the build made no asset "${name}"`);
      return `${assetPath}${file}`;
    },
  };
}
