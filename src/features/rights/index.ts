import './duty/table.ts';

export { collectWaiting } from './collect/collect.ts';
export { consentRoutes } from './consent/pages.tsx';
export { addDemoAccess } from './demo.ts';
export { groundWords } from './disclose/pages.tsx';
export { type DisclosureRow, disclosuresAbout, quietMatters } from './disclose/store.ts';
export { addDemoDuties } from './duty/demo.ts';
export { dutyExtras } from './duty/extras.ts';
export { dutyLinks } from './duty/links.ts';
export { dutyRoutes } from './duty/routes.ts';
export { eraseWaiting } from './erase/erase.ts';
export { erasureRoutes } from './erase/pages.tsx';
export { rightsHolds } from './holds.ts';
export { expirePackages } from './package/expire.ts';
export { innsynExtras, ownDataLinks } from './pages/extras.ts';
export { innsynRoutes } from './pages/innsyn-routes.tsx';
export { ownDataRoutes } from './pages/own-routes.tsx';
