import './table.ts';

export { mayAlone, ownAges } from './ages.ts';
export { addDemoSchools } from './demo.ts';
export { demoSource } from './demo-roster.ts';
export { isWholeName, type NamedPerson, personsCalled } from './find-by-name.ts';
export { peopleHolds } from './holds.ts';
export { readIdentityNumber } from './identity-number.ts';
export { filesInZip, isZip } from './import/archive.ts';
export { differenceInWords } from './import/difference-words.ts';
export { faultsAsCsv } from './import/faults.ts';
export { type ImportOutcome, importPeople } from './import/import-people.ts';
export { formatOf, readSource, type SourceFormat, sourceFormats } from './import/read-source.ts';
export type { Roster } from './import/roster.ts';
export { readSheet } from './import/spreadsheet/read.ts';
export { proposeColumns } from './import/spreadsheet/targets.ts';
export type { Progress } from './import/store.ts';
export { peopleLinks } from './pages/links.ts';
export { peopleRoutes } from './pages/routes.ts';
export { askAge } from './person/ask-age.ts';
export { seeOwn } from './person/see-own.ts';
export { guardiansOf, relationsTo, schoolsOf, wardsOf } from './relation-store.ts';
export { ageOn } from './relations.ts';
export { restrictionsFor } from './restrictions.ts';
export {
  findPerson,
  findPersons,
  type Group,
  groupsOf,
  groupsWith,
  membersOf,
  type Person,
  personByIdentityNumber,
  personBySource,
  schools,
  standingOf,
} from './store.ts';
export {
  type CorrectionField,
  correctionFields,
  type GroupKind,
} from './table.ts';
export { peopleTexts } from './texts.ts';
export { forgetExpiredPeople } from './upload.ts';
export { usesIdentityNumbers } from './uses-identity-numbers.ts';
