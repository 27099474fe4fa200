import './table.ts';

export { advance } from './advance.ts';
export { type CaseLanguage, caseLanguage } from './case-language.ts';
export { clocksOfMatter, momentOf } from './clocks/of-matter.ts';
export { nextClock, type Stage, stageOf, waitingClocks } from './clocks/stage.ts';
export { answerSent, decideOutcome, sendAnswer } from './closing.ts';
export { addDemoCases } from './demo.ts';
export { addDocument, attachFile, decideDocument, VerdictFaults } from './documents.ts';
export { type PossibleHandler, possibleHandlers, takeMatter } from './hand-over.ts';
export { caseHolds } from './holds.ts';
export { sortNewMails } from './inbox/arrive.ts';
export { noteGivenUp } from './inbox/given-up.ts';
export { inboxRoutes } from './inbox/pages/routes.tsx';
export { shownParts } from './inbox/quotes.ts';
export { linkMatters } from './join-matter.ts';
export { emptyAllDue } from './keep/empty.ts';
export { readLetter } from './letter/letter.ts';
export { decideMatter } from './model/decide-matter.ts';
export { eventText } from './model/events.ts';
export type { MatterKind } from './model/kinds.ts';
export { type Outcome, outcomeRules } from './model/outcomes.ts';
export { stateTexts } from './model/states.ts';
export { addFile, addMessage, type NewParty, openMatter } from './open-matter.ts';
export { ownCaseRoutes } from './own/routes.tsx';
export { mattersCard } from './pages/card.tsx';
export type { MatterExtras } from './pages/extras.ts';
export { fileFrom, sentForm } from './pages/form-values.ts';
export { caseLinks } from './pages/links.ts';
export { caseRoutes } from './pages/routes.tsx';
export { dueWords, instantWords, lawWords, momentWords, StageTag } from './pages/words.tsx';
export { type AtHand, noMatter, performMatter } from './perform-matter.ts';
export { badField, needText } from './problems.ts';
export { formLinks } from './public/links.ts';
export { formRoutes } from './public/routes.tsx';
export { remindAll, whomToTell } from './remind.ts';
export { handleMessage } from './say-in-matter.ts';
export { nextId } from './store/ids.ts';
export {
  type DocumentRow,
  documentsOf,
  eventsOf,
  type FileRow,
  filesOf,
  type MatterEvent,
  type MatterRow,
  type MessageRow,
  messagesOf,
  numberOf,
  type PartyRow,
  partiesOf,
  readNumber,
  timedOf,
} from './store/read.ts';
export {
  addRequirement,
  meetRequirement,
  type Requirement,
  requirementsOf,
  setRequirementTask,
} from './store/requirements.ts';
export { addMatterEvent, refreshDue } from './store/write.ts';
export type { DocumentDecision } from './table.ts';
export { addTask, giveTask } from './tasks.ts';
export { caseTexts } from './texts.ts';
export type { WholeMatter } from './view-matter.ts';
export { viewMatter } from './view-matter.ts';
