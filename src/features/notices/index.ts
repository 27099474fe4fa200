export { type Audience, audienceNames, audiences, isAudience, lixLimit, subjectsOf } from './audience.ts';
export { type ReadStatement, readStatement } from './read.ts';
export type { Segment } from './sentence.ts';
export type { Scope } from './tell/statement.ts';
export type { FactRef, ToldFact } from './telling.ts';
export { type Sentence, type Statement, statementText, writeStatement } from './write.ts';
