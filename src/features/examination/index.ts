export { type GivenDocument, openDocument, readDocument } from './document/read-document.ts';
export { examine, examineDocument } from './examine.ts';
export { findingKinds, type StatementFinding } from './finding.ts';
export { examinationHolds } from './holds.ts';
export { kindNames } from './kind-names.ts';
export { examinationRoutes } from './pages/routes.tsx';
