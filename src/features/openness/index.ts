import './table.ts';

export { addDemoAnswers } from './demo.ts';
export { addDemoParty } from './demo-party.ts';
export { addDemoPublicRequest } from './demo-public.ts';
export type { HeldSource } from './held/held.ts';
export { opennessHolds } from './holds.ts';
export { answerExtras } from './pages/extras.ts';
export { opennessRoutes } from './pages/routes.ts';
export {
  publicRequestRoutes,
  publishExtras,
  requestLinks,
  requestSettingLink,
} from './public/pages/routes.tsx';
export { redactExtras } from './redact/pages/extras.ts';
export { redactRoutes } from './redact/pages/routes.tsx';
