import './table.ts';

export { compare } from './against/compare.ts';
export type { StatementText } from './against/comparison.ts';
export { describe } from './against/describe.ts';
export type { Difference, DifferenceKind } from './against/difference.ts';
export { isGrave } from './against/ease.ts';
export { type Look, latestLooks } from './against/latest-looks.ts';
export { readScan } from './against/read-scan.ts';
export { type Decided, type Stands, standsOn, unseenSince } from './decided/decided.ts';
export { allDecided } from './decided/read.ts';
export { seenAgainWords, standsWords, unseenWords } from './decided/words.ts';
export { readReport } from './evidence/read-report.ts';
export { type EvidenceFault, type Verified, verifyEvidence } from './evidence/verify.ts';
export { observationHolds } from './holds.ts';
export { type Observation, type Observer, observers, type Seen } from './observation.ts';
export { forgetExpiredReadings } from './observers/bring-in.ts';
export { addDemoObservations } from './observers/demo.ts';
export { type AskedSystem, observeSystem } from './observers/fetched.ts';
export { leftOutLines } from './observers/left-out-lines.ts';
export { observerLinks } from './observers/pages/links.ts';
export { observerRoutes } from './observers/pages/routes.ts';
export { isFileObserver, readObserved } from './observers/readers.ts';
export { type FileObserver, fileObservers, type Given, type Reading } from './observers/reading.ts';
export { identify } from './recipients/identify.ts';
export { lists } from './recipients/lists.ts';
export { schoolFormCard } from './school-form/pages/card.tsx';
export { schoolForms, stillSaid } from './school-form/store.ts';
export { queueDue } from './sites/ask-scan.ts';
export { addDemoSites } from './sites/demo.ts';
export { observedExtras } from './sites/pages/case-extras.ts';
export { publicSiteLinks, publicSiteRoutes } from './sites/pages/public-routes.tsx';
export { siteLinks, siteRoutes } from './sites/pages/routes.tsx';
export { deleteOldEvidence, type ScanWork, scanWaiting } from './sites/run-scan.ts';
export { lookAtStatements } from './statements/look.ts';
export type { Fetched, StatementFault, Watching } from './statements/watched.ts';
export { latestObservations, saveRun } from './store.ts';
export { decisions } from './table.ts';
export type { CertifiedList } from './transfer/certified.ts';
export { certifiedBeside } from './transfer/certified-store.ts';
export { readCertified } from './transfer/read-certified.ts';
export { browserSettings } from './web/browser/settings.ts';
export { fetchGuarded } from './web/guarded-fetch.ts';
export { readJourneys } from './web/journey/read-journeys.ts';
export type { BrowserSettings, LocalSites, ScanDeps, ScanOptions, SiteToScan } from './web/scan-options.ts';
export {
  type KeepEvidence,
  type Pass,
  passes,
  type ScanRun,
  type SiteScan,
} from './web/scan-result.ts';
export { scanSites } from './web/scan-sites.ts';
export { faultWords } from './words/fault-words.ts';
export { limitLine } from './words/limit-words.ts';
export { gotWords } from './words/sent-words.ts';
export { techniqueWords } from './words/technique-words.ts';
export { whenGroups } from './words/when-words.ts';
