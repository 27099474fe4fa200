export { type Audience, audienceNames, audiences, isAudience, lixLimit } from './audience.ts';
export { noticeHolds } from './holds.ts';
export { statementLinks } from './pages/public-routes.tsx';
export { statementRoutes } from './pages/routes.ts';
export { publishStatement } from './publish/publish-statement.ts';
export {
  inForceOn,
  type PublishedSentence,
  type PublishedStatement,
  publishedFromJson,
} from './publish/published.ts';
export { type Overtaken, overtaken } from './publish/stale.ts';
export { publishedOn, publishedUpTo } from './publish/store.ts';
export { type Matter, type Untold, untold } from './publish/untold.ts';
export { readStatement } from './read.ts';
export { type Sentence, type Statement, statementText, writeStatement } from './write.ts';
