/** A path inside a landscape in its long form (every entry a list of versions). */
export type Path = readonly PropertyKey[];

/** A place in a landscape and what is wrong there; a file may have several. */
export interface LandscapeFault {
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}
