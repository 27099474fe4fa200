import { say } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { isDocumentKind } from '#src/law/documents/laws.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import type { Deps } from '#src/platform/access/perform.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { draftedAnswer, isAnsweredHere, lackingIn } from './answer-draft.ts';
import { answerSent } from './closing.ts';
import { outcomeRules } from './model/outcomes.ts';
import { checkedWhen } from './note-clock.ts';
import type { NewFile } from './open-matter.ts';
import { performMatter } from './perform-matter.ts';
import { sayOut } from './say-in-matter.ts';
import { type MatterRow, type PartyRow, partiesOf } from './store/read.ts';
import { kept, type When } from './store/write.ts';
import type { Channel } from './table.ts';

/** How an answer can have been given outside the system. */
const outsideWays = ['post', 'in-person', 'mail', 'phone'] as const satisfies readonly Channel[];
/** How an answer is given: by mail from here, now; or outside. */
export const answerWays = ['mail-now', ...outsideWays] as const;

/** Where the law says what a refusal must say. */
const refusalLaw = { foi: 'offentleglova § 31', 'party-access': 'forvaltningsloven § 21' } as const;

const letterFirst = say(
  'Svaret på et krav om dokumenter sendes fra siden «Svarbrev», som ser til at brevet sier det loven krever.',
  'Svaret på eit krav om dokument blir sendt frå sida «Svarbrev», som ser til at brevet seier det lova krev.',
  'The answer to a request for documents is sent from the page of its letter, which sees to it that the letter says what the act demands.',
);

const faults = {
  nothing: say(
    'Skriv hva som ble svart, eller legg ved brevet: svaret skal ligge i saken',
    'Skriv kva som blei svart, eller legg ved brevet: svaret skal liggje i saka',
    'Write what was answered, or attach the letter: the answer is to be in the case',
  ),
  way: say('Velg hvordan svaret gis', 'Vel korleis svaret blir gitt', 'Choose how the answer is given'),
  noAddress: say(
    'Saken har ingen e-postadresse å sende til. Velg en annen måte',
    'Saka har inga e-postadresse å sende til. Vel ein annan måte',
    'The case has no e-mail address to send to. Choose another way',
  ),
  when: say(
    'Skriv hvilken dag svaret ble gitt',
    'Skriv kva dag svaret blei gitt',
    'Write the day the answer was given',
  ),
  now: say(
    'E-posten går nå: la dagen stå tom',
    'E-posten går no: la dagen stå tom',
    'The e-mail goes now: leave the day empty',
  ),
  noAttachment: say(
    'E-posten herfra tar ikke med filer. Skriv svaret i feltet, eller send brevet selv og velg hvordan',
    'E-posten herfrå tek ikkje med filer. Skriv svaret i feltet, eller send brevet sjølv og vel korleis',
    'The e-mail from here takes no files. Write the answer in the field, or send the letter yourself and choose how',
  ),
  section: say(
    'Et nei må si hvilken bestemmelse det bygger på, for eksempel «art. 17 nr. 3 bokstav b» eller «§ 16»',
    'Eit nei må seie kva føresegn det byggjer på, til dømes «art. 17 nr. 3 bokstav b» eller «§ 16»',
    'A no must say which provision it rests on, for example “art. 17(3)(b)” or “§ 16”',
  ),
} as const;

const letterIn = (name: string) =>
  say(`Svaret er brevet i filen ${name}.`, `Svaret er brevet i fila ${name}.`, `The answer is the letter in ${name}.`);

/** A provision as people write it: "§ 16", "art. 17", "artikkel 12", "article 15". */
const provision = /§\s*\d|\bart(?:\.|ikkel|icle)?\s*\d/iu;

export interface AnswerByHand {
  readonly matter: string;
  readonly when?: When | undefined;
  readonly body?: string;
  readonly way?: string;
  /** The letter that was sent. */
  readonly file?: NewFile | undefined;
  /** Whoever sent the letter says that it has what the law demands of a no: a file cannot be read for it. */
  readonly letterSays?: boolean;
}

/** Whether an answer in a case of this kind and outcome must say what the law demands of a no. */
export const isRefusalOfRight = ({ kind, outcome }: Pick<MatterRow, 'kind' | 'outcome'>): boolean =>
  isAnsweredHere({ kind }) && outcome !== null && outcomeRules[outcome].refuses;

const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
const fault = (text: keyof typeof faults, place: string) =>
  new Problem(faults[text], { code: 'bad-input', place, law: 'GDPR art. 12' });

/**
 * What is kept as the answer. With a letter in a file, the draft that nobody has changed is nobody's words and is left out.
 * @throws Problem (bad-input): `body`, `way`, `when`, `file`, `letterSays`
 */
function answerOf(matter: MatterRow, parties: readonly PartyRow[], wish: AnswerByHand) {
  const { file, way: asked, when } = wish;
  const written = plain(wish.body ?? '');
  const words = file !== undefined && written === plain(draftedAnswer(matter, parties)) ? '' : written;
  if (words === '' && file === undefined) throw fault('nothing', 'body');
  const way = answerWays.find((one) => one === asked);
  if (way === undefined) throw fault('way', 'way');
  if (way === 'mail-now') {
    if (!parties.some(({ part, email }) => part !== 'other-body' && email !== null)) throw fault('noAddress', 'way');
    if (file !== undefined) throw fault('noAttachment', 'file');
    if (when !== undefined) throw fault('now', 'when');
  } else if (when === undefined) throw fault('when', 'when');
  if (isRefusalOfRight(matter)) {
    if (!provision.test(file === undefined ? words : `${words} ${matter.outcome_reason ?? ''}`))
      throw fault('section', 'body');
    const lacking = lackingIn(matter, words);
    if (lacking !== undefined && (file === undefined || wish.letterSays !== true))
      throw new Problem(lacking, { code: 'bad-input', place: file === undefined ? 'body' : 'letterSays' });
  }
  const lang = parties.find(({ part }) => part === 'requester')?.lang ?? 'nb';
  return { way, body: words === '' && file !== undefined ? letterIn(file.name)[lang] : words };
}

/** Keeps the answer in the case as it was given, and sends it where it goes from here. */
async function giveAnswer(trx: Trx, deps: Deps, actor: Actor, matter: MatterRow, wish: AnswerByHand) {
  const parties = await partiesOf(trx, matter.id);
  const { way, body } = answerOf(matter, parties, wish);
  const when = checkedWhen(matter, wish.when, deps.clock.now());
  const said = { matter: matter.id, author: actor.id, body };
  const files = wish.file === undefined ? [] : [wish.file];
  await sayOut(
    trx,
    deps.clock,
    matter,
    way === 'mail-now' ? { ...said, sendMail: true } : { ...said, channel: way, at: kept(when).at, files },
  );
}

/**
 * Answers whoever asked. Of a right, what is answered is kept in the case, in words or as the letter, with how and when it was given; a
 * no says what the law demands of it (GDPR art. 12(4)). Of other kinds it notes that the answer went out. Not of a request for documents: its letter is what says what § 31 demands.
 * @throws Problem (bad-input): `body`, `way`, `when`, `file`, `letterSays`; (conflict) for a request for documents
 */
export function sendByHand(deps: Deps, actor: Actor, wish: AnswerByHand): Promise<void> {
  return performMatter(deps, actor, { step: 'send', matter: wish.matter }, async (trx, { matter }) => {
    if (isDocumentKind(matter.kind)) throw new Problem(letterFirst, { code: 'conflict', law: refusalLaw[matter.kind] });
    if (isAnsweredHere(matter)) await giveAnswer(trx, deps, actor, matter, wish);
    await answerSent(trx, deps.clock, matter, { author: actor.id, when: wish.when });
  });
}
