/** The library that reads and draws PDF. */
export type Mupdf = typeof import('mupdf');

/**
 * Loads it (ten megabytes of WebAssembly) when the first file comes, without its remarks on repaired files, which it would write on
 * standard error.
 */
export async function loadMupdf(): Promise<Mupdf> {
  Reflect.set(globalThis, '$libmupdf_wasm_Module', { print: () => {}, printErr: () => {} });
  return import('mupdf');
}
