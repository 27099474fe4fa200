export type { WishedChange } from './candidate.ts';
export { emptyCatalogue, shippedCatalogue } from './catalogue/catalogue.ts';
export { expandLandscape } from './catalogue/expand.ts';
export { type Outdated, outdated } from './catalogue/outdated.ts';
export { ChangesTable } from './catalogue/pages/changes-table.tsx';
export { catalogueHref, catalogueName, withNoBreaks } from './catalogue/pages/look.ts';
export { catalogueRoutes } from './catalogue/pages/routes.ts';
export { changeEntries, changeEntry, changeWithin } from './change-entry.ts';
export { type Entry, entryRef, factsOf, groundingOf, valueAt } from './entry.ts';
export { commandLineActor, findTenant, tenantFor } from './found-owner.ts';
export { registerHolds } from './holds.ts';
export { type ImportOutcome, importLandscape } from './import-landscape.ts';
export { entryName } from './labels/entry-name.ts';
export { kindName } from './labels/kind-names.ts';
export { fieldLabel, labelOf } from './labels/label.ts';
export { subjectNames } from './labels/processing.ts';
export { wordsOf } from './labels/words.ts';
export { checkLandscape } from './landscape/check.ts';
export { alternatives, defOf, schemaAt } from './landscape/describe.ts';
export { landscapeFile, landscapeFormat, landscapeJsonSchema } from './landscape/file.ts';
export { landscapeFromJson, parseLandscape } from './landscape/parse.ts';
export { printLandscape } from './landscape/print.ts';
export { fitLines } from './map/text-fit.ts';
export { countryName } from './map/words.ts';
export { factChanges } from './pages/entry-history.ts';
export { groundingsAfter } from './pages/form/groundings.ts';
export { sentValues } from './pages/form/sent.ts';
export { entryHref, formHref, refHref } from './pages/kind-slugs.ts';
export { openRegister, usualDayOf } from './pages/open-register.ts';
export { capital } from './pages/phrases.ts';
export { registerRoutes } from './pages/routes.ts';
export { compilePolicy } from './policy/compile-policy.ts';
export { proposeRelation } from './policy/propose-relation.ts';
export { decideProposal } from './proposals.ts';
export { proseOf } from './prose/prose.ts';
export { inPublished, isPublished, publishedRegister, setPublished } from './public/publication.ts';
export { publicRoutes } from './public/routes.tsx';
export { untilInWords } from './public/until-words.ts';
export { readRegister, unitName, unitsOn } from './read-register.ts';
export { referencesIn } from './references.ts';
export { sameJson } from './same.ts';
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
export { lastChange, lockRegister, type RecordedChange } from './store.ts';
export { exportLandscape, type RegisterView, viewRegister } from './view-register.ts';
