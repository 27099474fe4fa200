export { changeEntry } from './change-entry.ts';
export { type Entry, entryRef, factsOf, groundingOf, valueAt } from './entry.ts';
export { commandLineActor, findTenant, tenantFor } from './found-owner.ts';
export { type ImportOutcome, importLandscape } from './import-landscape.ts';
export { entryName } from './labels/entry-name.ts';
export { kindName } from './labels/kind-names.ts';
export { labelOf } from './labels/label.ts';
export { wordsOf } from './labels/words.ts';
export { landscapeJsonSchema } from './landscape/file.ts';
export { landscapeFromJson, parseLandscape } from './landscape/parse.ts';
export { printLandscape } from './landscape/print.ts';
export { entryHref, formHref, refHref } from './pages/kind-slugs.ts';
export { registerRoutes } from './pages/routes.ts';
export { decideProposal } from './proposals.ts';
export { readRegister, unitName } from './read-register.ts';
export { type NotStated, notStated } from './schema/facts.ts';
export type { Grounding, How } from './schema/frame.ts';
export {
  allKinds,
  type Body,
  type CollectionKind,
  collectionKinds,
  isKind,
  type Kind,
  schemaOf,
} from './schema/kinds.ts';
export { scopeOf } from './scope-of.ts';
export { entriesOf, entryAt, type Landscape, type Origin, type Snapshot, snapshotOf } from './snapshot.ts';
export type { RecordedChange } from './store.ts';
export { exportLandscape, type RegisterView, viewRegister } from './view-register.ts';
