import './table.ts';

export type { Source } from './find-usage/client.ts';
export { importForeignLog } from './foreign/import-foreign-log.ts';
export { isMeaning, type Mapping, meanings } from './foreign/mapping.ts';
export { readLogFile } from './foreign/read-rows.ts';
export { lookedHolds } from './holds.ts';
export { lookedLinks } from './pages/links.ts';
export { type LookedOptions, lookedRoutes } from './pages/routes.tsx';
export { lookedTexts } from './pages/texts.ts';
export { readingsForCase } from './reading/for-case.ts';
export { type Retained, retainAll, retainFor } from './retention.ts';
