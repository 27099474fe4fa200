export { type CaseLanguage, caseLanguage } from '#src/features/cases/index.ts';
