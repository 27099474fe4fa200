import { say, type Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';
import { kindRules, type MatterKind, matterKinds } from './kinds.ts';
import type { MatterRelation } from './relations.ts';
import { type MatterState, matterStates } from './states.ts';

/** From which states something may be done, and where the case stands after it. */
export type Moves = Readonly<Partial<Record<MatterState, MatterState>>>;

/** Something that may be done with a case. */
export interface Step {
  readonly moves: Moves;
  readonly may: readonly MatterRelation[];
  /** A reason must be given, and stands in the case. */
  readonly needsReason: boolean;
  /** As a button says it. */
  readonly does: Text;
  /** Why it is so, where somebody may ask. */
  readonly law?: LawReference;
  /** In which kinds of case; all of them unless told. */
  readonly kinds?: readonly MatterKind[];
}

/** The state stays as it is. */
function stays(states: readonly MatterState[]): Moves {
  return Object.fromEntries(states.map((state) => [state, state]));
}

const everywhere = stays(matterStates);
const open = stays(matterStates.filter((state) => state !== 'closed'));
const inWork = stays(['active', 'complaint']);

const workers = ['handler', 'leader', 'coordinator'] as const;
const rights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
  'consent-withdrawal',
] as const;

/** Kinds of case that somebody can take back; a breach has happened, whoever tells of it. */
const withdrawable = matterKinds.filter((kind) => kindRules[kind].outcomes.includes('withdrawn'));

/** Kinds of case in which the use of data may have to stop. */
const restrictable = ['restriction', 'objection', 'rectification', 'erasure', 'consent-withdrawal'] as const;

/**
 * Everything that may be done with a case, by whom and when: data, so that it can be read as a page and tested cell by cell.
 * To see is here too. Clock events (an interim answer, a longer term) are one step: which of them there are, the kind's clocks say.
 */
export const steps = {
  see: {
    moves: everywhere,
    may: [...workers, 'reader', 'registrar'],
    needsReason: false,
    does: say('Se saken', 'Sjå saka', 'See the case'),
  },
  'see-offer': {
    moves: open,
    may: [...workers, 'reader', 'offered'],
    needsReason: false,
    does: say('Se at en sak er tilbudt', 'Sjå at ei sak er tilbydd', 'See that a case is offered'),
  },
  'see-task': {
    moves: everywhere,
    may: [...workers, 'reader', 'task-holder'],
    needsReason: false,
    does: say('Se en oppgave', 'Sjå ei oppgåve', 'See a task'),
  },
  'see-own': {
    moves: everywhere,
    may: ['party'],
    needsReason: false,
    does: say('Se hvordan egen sak står', 'Sjå korleis eiga sak står', 'See how one’s own case stands'),
    law: { act: 'forvaltningsloven-1967', section: '§ 11' },
  },
  // What a party does with their own case by themselves; a case that is withdrawn waits until somebody has read that.
  'write-own': {
    moves: everywhere,
    may: ['party'],
    needsReason: false,
    does: say('Skrive noe mer i egen sak', 'Skrive noko meir i eiga sak', 'Write more in one’s own case'),
  },
  'withdraw-own': {
    moves: { received: 'closed', active: 'closed', decided: 'closed' },
    may: ['party'],
    needsReason: false,
    does: say('Trekke sitt eget krav', 'Trekkje sitt eige krav', 'Withdraw one’s own request'),
    kinds: withdrawable,
  },
  take: {
    moves: { ...open, received: 'active' },
    may: ['leader', 'coordinator', 'registrar'],
    needsReason: false,
    does: say('Ta saken', 'Ta saka', 'Take the case'),
  },
  offer: {
    moves: open,
    may: [...workers, 'registrar'],
    needsReason: false,
    does: say('Overlate saken til noen', 'Overlate saka til nokon', 'Hand the case over'),
  },
  recall: {
    moves: open,
    may: [...workers, 'registrar'],
    needsReason: false,
    does: say('Trekke tilbudet', 'Trekkje tilbodet', 'Take the offer back'),
  },
  accept: {
    moves: { ...open, received: 'active' },
    may: ['offered'],
    needsReason: false,
    does: say('Ta imot saken', 'Ta imot saka', 'Accept the case'),
  },
  decline: {
    moves: open,
    may: ['offered'],
    needsReason: true,
    does: say('Si nei til saken', 'Seie nei til saka', 'Decline the case'),
  },
  correct: {
    moves: open,
    may: [...workers],
    needsReason: true,
    does: say('Rette slag, skole eller emne', 'Rette slag, skule eller emne', 'Correct kind, school or subject'),
  },
  'add-party': {
    moves: open,
    may: [...workers],
    needsReason: false,
    does: say('Føre opp en part', 'Føre opp ein part', 'Add a party'),
  },
  note: {
    moves: everywhere,
    may: [...workers],
    needsReason: false,
    does: say('Skrive et notat', 'Skrive eit notat', 'Write a note'),
  },
  'message-in': {
    moves: everywhere,
    may: [...workers, 'registrar'],
    needsReason: false,
    does: say('Føre inn noe som kom', 'Føre inn noko som kom', 'Write down something that came'),
  },
  'message-out': {
    moves: everywhere,
    may: [...workers],
    needsReason: false,
    does: say('Føre inn noe som er sendt', 'Føre inn noko som er sendt', 'Write down something sent'),
  },
  'handle-message': {
    moves: everywhere,
    may: [...workers],
    needsReason: false,
    does: say('Si at en melding er lest', 'Seie at ei melding er lesen', 'Say that a message is read'),
  },
  clock: {
    moves: stays(['active', 'decided', 'answered', 'complaint', 'appealed']),
    may: [...workers],
    needsReason: false,
    does: say('Føre noe som gjelder en frist', 'Føre noko som gjeld ein frist', 'Note what bears on a deadline'),
  },
  'add-document': {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Føre opp et dokument', 'Føre opp eit dokument', 'Add a document'),
  },
  'decide-document': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Avgjøre et dokument', 'Avgjere eit dokument', 'Decide of a document'),
    law: { act: 'offentleglova-2006', section: '§ 29 første ledd' },
  },
  'give-task': {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Gi noen en oppgave', 'Gi nokon ei oppgåve', 'Give somebody a task'),
  },
  'end-task': {
    moves: open,
    may: [...workers, 'task-holder'],
    needsReason: false,
    does: say('Svare på en oppgave', 'Svare på ei oppgåve', 'Answer a task'),
  },
  'cancel-task': {
    moves: open,
    may: [...workers],
    needsReason: true,
    does: say('Trekke en oppgave', 'Trekkje ei oppgåve', 'Take a task back'),
  },
  link: {
    moves: everywhere,
    may: [...workers],
    needsReason: false,
    does: say('Knytte til en annen sak', 'Knyte til ei anna sak', 'Link to another case'),
  },
  decide: {
    moves: { active: 'decided', complaint: 'decided' },
    may: ['handler'],
    needsReason: false,
    does: say('Avgjøre saken', 'Avgjere saka', 'Decide the case'),
  },
  redraft: {
    moves: { decided: 'active' },
    may: ['handler', 'coordinator'],
    needsReason: true,
    does: say('Ta avgjørelsen opp igjen', 'Ta avgjerda opp att', 'Take up the decision again'),
  },
  send: {
    moves: { decided: 'answered' },
    may: ['handler'],
    needsReason: false,
    does: say(
      'Sende svaret, eller føre at det er sendt',
      'Sende svaret, eller føre at det er sendt',
      'Send the answer, or note that it is sent',
    ),
  },
  complain: {
    moves: { answered: 'complaint', closed: 'complaint' },
    may: [...workers, 'party'],
    needsReason: false,
    does: say('Føre en klage', 'Føre ei klage', 'Note a complaint'),
    law: { act: 'forvaltningsloven-1967', section: '§ 28' },
  },
  // Silence is a refusal: it can be complained of before anything is decided.
  'complain-silence': {
    moves: { received: 'complaint', active: 'complaint' },
    may: [...workers, 'party'],
    needsReason: false,
    does: say(
      'Føre en klage over at ingen har svart',
      'Føre ei klage over at ingen har svara',
      'Note a complaint that nobody has answered',
    ),
    law: { act: 'offentleglova-2006', section: '§ 32 andre ledd' },
    kinds: ['foi'],
  },
  'send-complaint': {
    moves: { complaint: 'appealed' },
    may: ['handler'],
    needsReason: false,
    does: say('Sende klagen videre', 'Sende klaga vidare', 'Send the complaint on'),
    law: { act: 'forvaltningsloven-1967', section: '§ 33' },
  },
  'complaint-withdrawn': {
    moves: { complaint: 'answered', appealed: 'answered' },
    may: [...workers],
    needsReason: true,
    does: say('Føre at klagen er trukket', 'Føre at klaga er trekt', 'Note that the complaint is withdrawn'),
  },
  'appeal-stands': {
    moves: { appealed: 'answered' },
    may: [...workers],
    needsReason: false,
    does: say('Føre at svaret ble stående', 'Føre at svaret blei ståande', 'Note that the answer stands'),
  },
  'appeal-changes': {
    moves: { appealed: 'active' },
    may: [...workers],
    needsReason: false,
    does: say('Føre at svaret må endres', 'Føre at svaret må endrast', 'Note that the answer must change'),
  },
  withdraw: {
    moves: { received: 'closed', active: 'closed', decided: 'closed' },
    may: [...workers],
    needsReason: true,
    does: say('Føre at kravet er trukket', 'Føre at kravet er trekt', 'Note that the request is withdrawn'),
    kinds: withdrawable,
  },
  join: {
    moves: { received: 'closed', active: 'closed' },
    may: [...workers],
    needsReason: true,
    does: say('Slå sammen med en annen sak', 'Slå saman med ei anna sak', 'Join with another case'),
  },
  close: {
    moves: { answered: 'closed' },
    may: ['handler', 'coordinator'],
    needsReason: false,
    does: say('Avslutte saken', 'Avslutte saka', 'Close the case'),
  },
  reopen: {
    moves: { closed: 'active' },
    may: [...workers],
    needsReason: true,
    does: say('Åpne saken igjen', 'Opne saka att', 'Open the case again'),
  },
  'find-person': {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Finne hvem saken gjelder', 'Finne kven saka gjeld', 'Find whom the case is about'),
    kinds: [...rights, 'party-access', 'log-access', 'disclosure'],
  },
  'collect-data': {
    moves: open,
    may: [...workers],
    needsReason: false,
    does: say(
      'Samle inn det som er lagret om noen, og avgjøre hva som holdes tilbake',
      'Samle inn det som er lagra om nokon, og avgjere kva som blir halde tilbake',
      'Collect what is held on somebody, and decide what is kept back',
    ),
    law: { act: 'gdpr', section: 'art. 15' },
    kinds: ['access', 'party-access'],
  },
  'open-package': {
    moves: everywhere,
    may: ['party'],
    needsReason: false,
    does: say(
      'Lese det som er samlet inn om en selv',
      'Lese det som er samla inn om ein sjølv',
      'Read what was collected about oneself',
    ),
    law: { act: 'gdpr', section: 'art. 15' },
    kinds: ['access', 'party-access', 'portability'],
  },
  'erase-data': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Avgjøre hva som slettes, og slette det',
      'Avgjere kva som blir sletta, og slette det',
      'Decide what is erased, and erase it',
    ),
    law: { act: 'gdpr', section: 'art. 17' },
    kinds: ['erasure', 'consent-withdrawal'],
  },
  'take-along': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Gi noen det de selv har gitt, i en fil',
      'Gi nokon det dei sjølve har gitt, i ei fil',
      'Give somebody what they have given, in a file',
    ),
    law: { act: 'gdpr', section: 'art. 20' },
    kinds: ['portability'],
  },
  'see-keeping': {
    moves: everywhere,
    may: [...workers, 'reader', 'registrar'],
    needsReason: false,
    does: say(
      'Se hvor lenge en sak tas vare på',
      'Sjå kor lenge ei sak blir teken vare på',
      'See how long a case is kept',
    ),
    law: { act: 'gdpr', section: 'art. 5' },
  },
  hold: {
    moves: everywhere,
    may: ['leader', 'coordinator'],
    needsReason: true,
    does: say(
      'Holde en sak tilbake fra sletting',
      'Halde ei sak tilbake frå sletting',
      'Keep a case from being erased',
    ),
    law: { act: 'arkivlova-2025', section: '§ 13' },
  },
  'end-hold': {
    moves: everywhere,
    may: ['leader', 'coordinator'],
    needsReason: true,
    does: say(
      'La en sak slettes når tiden er ute',
      'La ei sak slettast når tida er ute',
      'Let a case be erased when its time is over',
    ),
  },
  restrict: {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Begrense bruken av opplysninger', 'Avgrense bruken av opplysningar', 'Restrict the use of data'),
    law: { act: 'gdpr', section: 'art. 18' },
    kinds: restrictable,
  },
  'tell-lift': {
    moves: everywhere,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Føre at personen er varslet om at begrensningen tar slutt',
      'Føre at personen er varsla om at avgrensinga tek slutt',
      'Note that the person is told that the restriction ends',
    ),
    law: { act: 'gdpr', section: 'art. 18' },
    kinds: restrictable,
  },
  lift: {
    moves: everywhere,
    may: ['handler'],
    needsReason: true,
    does: say('Oppheve en begrensning', 'Oppheve ei avgrensing', 'Lift a restriction'),
    law: { act: 'gdpr', section: 'art. 18' },
    kinds: restrictable,
  },
  'use-restricted': {
    moves: everywhere,
    may: ['handler', 'coordinator'],
    needsReason: true,
    does: say(
      'Bruke noe som er begrenset, for en time',
      'Bruke noko som er avgrensa, i ein time',
      'Use what is restricted, for an hour',
    ),
    law: { act: 'gdpr', section: 'art. 18' },
    kinds: restrictable,
  },
  'name-wrong': {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Føre opp noe som skal være feil', 'Føre opp noko som skal vere feil', 'Add what is said to be wrong'),
    law: { act: 'gdpr', section: 'art. 16' },
    kinds: ['rectification'],
  },
  'correct-data': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Avgjøre en retting', 'Avgjere ei retting', 'Decide a correction'),
    law: { act: 'gdpr', section: 'art. 16' },
    kinds: ['rectification'],
  },
  disclose: {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Vurdere en utlevering', 'Vurdere ei utlevering', 'Assess a disclosure'),
    law: { act: 'gdpr', section: 'art. 6' },
    kinds: ['disclosure'],
  },
  'hand-over': {
    moves: stays(['active', 'decided', 'answered', 'complaint']),
    may: ['handler'],
    needsReason: false,
    does: say('Føre at noe er utlevert', 'Føre at noko er utlevert', 'Note that something was handed over'),
    law: { act: 'gdpr', section: 'art. 5' },
    kinds: ['disclosure'],
  },
  'open-logs': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Åpne logger eller en postkasse for en navngitt person',
      'Opne loggar eller ei postkasse for ein namngitt person',
      'Open logs or a mailbox to a named person',
    ),
    law: { act: 'gdpr', section: 'art. 5' },
    kinds: ['log-access'],
  },
  'tell-of-logs': {
    moves: everywhere,
    may: ['handler'],
    needsReason: false,
    does: say(
      'Føre at den loggene gjelder, er varslet',
      'Føre at den loggane gjeld, er varsla',
      'Note that whoever the logs are about is told',
    ),
    law: { act: 'gdpr', section: 'art. 5' },
    kinds: ['log-access'],
  },
  'end-logs': {
    moves: everywhere,
    may: ['handler'],
    needsReason: false,
    does: say('Avslutte innsyn i logger', 'Avslutte innsyn i loggar', 'End the access to logs'),
    law: { act: 'gdpr', section: 'art. 5' },
    kinds: ['log-access'],
  },
  'assess-breach': {
    moves: inWork,
    may: ['handler'],
    needsReason: false,
    does: say('Vurdere et brudd', 'Vurdere eit brot', 'Assess a breach'),
    law: { act: 'gdpr', section: 'art. 33' },
    kinds: ['breach'],
  },
  redact: {
    moves: inWork,
    may: [...workers],
    needsReason: false,
    does: say('Sladde et dokument', 'Sladde eit dokument', 'Redact a document'),
    law: { act: 'offentleglova-2006', section: '§ 12' },
    kinds: ['foi', 'access', 'party-access'],
  },
  publish: {
    moves: everywhere,
    may: ['handler', 'coordinator'],
    needsReason: false,
    does: say(
      'Bestemme hva alle kan lese om saken',
      'Bestemme kva alle kan lese om saka',
      'Decide what everybody may read of the case',
    ),
    kinds: ['foi'],
  },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof steps;
export const stepNames = Object.keys(steps) as readonly StepName[];

/** The rule of a step, with the types that all of them have in common. */
export const stepOf = (name: StepName): Step => steps[name];

/** Whether a step belongs to a kind of case. */
export function isStepOf(name: StepName, kind: MatterKind): boolean {
  const { kinds } = stepOf(name);
  return kinds === undefined || kinds.includes(kind);
}
