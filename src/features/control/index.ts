export { defaultAsOf } from './as-of.ts';
export { findingsJson } from './findings-json.ts';
export { standingControl, tellChange } from './incremental.ts';
export { lawDateOf, type Pack, packs } from './packs/packs.ts';
export { control } from './run.ts';
export { type Finding, type Verdict, verdicts } from './verdict.ts';
export { packOf, viewFindings } from './view-findings.ts';
