import './table.ts';

export { addDemoClassLists } from './demo.ts';
export { classListHolds } from './holds.ts';
export { classListLinks } from './pages/links.ts';
export { classListRoutes } from './pages/routes.tsx';
