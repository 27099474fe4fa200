import { type IsoDate, isDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { citedGround } from '../documents/cited-ground.ts';
import {
  consentSection,
  deferralGrounds,
  type FoiGround,
  foiGrounds,
  nonexistenceSection,
  type Rest,
  restGrounds,
} from './grounds.ts';
import { checkSecrecy } from './secrecy.ts';

export const foiDecisions = ['open', 'partly', 'refused', 'deferred', 'does-not-exist', 'consent-asked'] as const;
export type FoiDecision = (typeof foiDecisions)[number];

/** What is decided of one document, as somebody wrote it; an empty text is none. */
export interface FoiVerdict {
  readonly decision: FoiDecision;
  readonly section?: string | undefined;
  /** For § 13: the provision that lays down the secrecy. */
  readonly secrecy?: string | undefined;
  /** Wider access (§ 11): considered, and why not. */
  readonly wider?: string | undefined;
  /** Why the rest is kept too (§ 12): a, b, c, or `all`. */
  readonly rest?: string | undefined;
  readonly restReason?: string | undefined;
  /** What is taken out and what is given; where it was looked for. */
  readonly explanation?: string | undefined;
  /** Until when access is put off, or by when the one who may consent is to answer. */
  readonly untilDay?: string | undefined;
  readonly untilEvent?: string | undefined;
}

/** A verdict that holds: what does not belong to its decision is gone, and what it rests on is spelt as the act spells it. */
export interface FoiDecided {
  readonly decision: FoiDecision;
  readonly ground: FoiGround | undefined;
  readonly section: string | undefined;
  readonly secrecy: string | undefined;
  readonly wider: string | undefined;
  readonly rest: Rest | undefined;
  readonly restReason: string | undefined;
  readonly explanation: string | undefined;
  readonly untilDay: IsoDate | undefined;
  readonly untilEvent: string | undefined;
}

export type FoiPlace = Exclude<keyof FoiVerdict, 'decision'>;
export interface FoiFault {
  readonly place: FoiPlace;
  readonly text: Text;
}

const timed = [...deferralGrounds, ...foiGrounds.filter(({ until }) => until !== undefined)];
const none: readonly FoiGround[] = [];

/** The provisions that a decision may rest on. */
export const groundsFor: Readonly<Record<FoiDecision, readonly FoiGround[]>> = {
  open: none,
  partly: foiGrounds,
  refused: foiGrounds,
  deferred: timed,
  'does-not-exist': none,
  'consent-asked': none,
};

const actName = /^(offentleglova|offentlighetsloven|offl\.?)\s+/i;

/** The ground that a citation names; undefined when none, or when it lacks the paragraph or letter that § 31 demands. */
export function groundOf(section: string, among: readonly FoiGround[] = [...foiGrounds, ...deferralGrounds]) {
  return citedGround(section, actName, among);
}

const faults = {
  section: say(
    'Velg bestemmelsen avslaget bygger på, med ledd og bokstav (§ 31)',
    'Vel føresegna avslaget byggjer på, med ledd og bokstav (§ 31)',
    'Choose the provision of the refusal, with paragraph and letter (§ 31)',
  ),
  noSecrecy: say(
    'Skriv hvilken bestemmelse som gir taushetsplikt (§ 31)',
    'Skriv kva føresegn som gir teieplikt (§ 31)',
    'Write which provision lays down secrecy (§ 31)',
  ),
  secrecySection: say(
    'Skriv både loven og paragrafen, for eksempel forvaltningsloven § 13 første ledd nr. 1',
    'Skriv både lova og paragrafen, til dømes forvaltningsloven § 13 første ledd nr. 1',
    'Write both act and section, for example forvaltningsloven § 13 første ledd nr. 1',
  ),
  secrecyUnknown: say('Loven har ingen slik paragraf', 'Lova har ingen slik paragraf', 'The act has no such section'),
  secrecyNotInForce: say(
    'Bestemmelsen gjelder ikke i dag',
    'Føresegna gjeld ikkje i dag',
    'The provision is not in force today',
  ),
  wider: say(
    'Skriv hvorfor dere ikke gir innsyn likevel (§ 11)',
    'Skriv kvifor de ikkje gir innsyn likevel (§ 11)',
    'Write why you do not give access all the same (§ 11)',
  ),
  rest: say(
    'Bestemmelsen gjelder opplysninger, ikke hele dokumentet: velg hvorfor resten ikke kan gis (§ 12)',
    'Føresegna gjeld opplysningar, ikkje heile dokumentet: vel kvifor resten ikkje kan givast (§ 12)',
    'The provision is of information, not of the whole document: choose why the rest cannot be given (§ 12)',
  ),
  restReason: say(
    'Skriv hvorfor det er slik med dette dokumentet',
    'Skriv kvifor det er slik med dette dokumentet',
    'Write why that is so of this document',
  ),
  left: say(
    'Skriv hva som er tatt ut, og hva som gis',
    'Skriv kva som er teke ut, og kva som blir gitt',
    'Write what is taken out, and what is given',
  ),
  searched: say(
    'Skriv hvor dere har lett, og om det kan settes sammen fra en database (§ 9)',
    'Skriv kvar de har leitt, og om det kan setjast saman frå ein database (§ 9)',
    'Write where you have looked, and whether it can be compiled from a database (§ 9)',
  ),
  until: say(
    'Velg en dag etter i dag, eller skriv hva som må skje først',
    'Vel ein dag etter i dag, eller skriv kva som må skje først',
    'Choose a day after today, or write what must happen first',
  ),
  consentBy: say(
    'Velg en dag etter i dag som den som blir spurt, har frist til',
    'Vel ein dag etter i dag som den som blir spurd, har frist til',
    'Choose a day after today by which whoever is asked is to answer',
  ),
} as const satisfies Record<string, Text>;

/** What is wrong with the provision that is said to lay down secrecy, as it stands on a day; undefined when nothing is. */
export const secrecyFault = (text: string | undefined, day: IsoDate): Text | undefined => {
  if (text === undefined) return faults.noSecrecy;
  const check = checkSecrecy(text, day);
  if (check === 'no-section') return faults.secrecySection;
  if (check === 'no-such-section') return faults.secrecyUnknown;
  return check === 'not-in-force' ? faults.secrecyNotInForce : undefined;
};

const isRest = (value: string | undefined): value is Rest => value !== undefined && Object.hasOwn(restGrounds, value);

/** Which of the parts of a verdict its decision and ground ask for. */
export function asksFor(decision: FoiDecision, ground: FoiGround | undefined): ReadonlySet<FoiPlace> {
  const saysNo = decision === 'partly' || decision === 'refused';
  const rests = saysNo || decision === 'deferred';
  const asks = new Set<FoiPlace>();
  if (rests) asks.add('section');
  if (decision === 'consent-asked' || (saysNo && ground?.force === 'duty')) asks.add('secrecy');
  if (rests && ground?.force === 'may') asks.add('wider');
  if (decision === 'refused' && ground?.covers === 'information') asks.add('rest');
  if (decision === 'partly' || decision === 'does-not-exist') asks.add('explanation');
  if (decision === 'deferred' || decision === 'consent-asked') asks.add('untilDay');
  return asks;
}

/**
 * What a verdict lacks by offentleglova §§ 5, 11, 12, 13 and 31, in the order of the form; and the verdict as it holds when it lacks nothing.
 * Pure. @param day today, by which provisions must be in force and after which dates must lie
 */
export function judgeVerdict(
  verdict: FoiVerdict,
  day: IsoDate,
): { readonly faults: readonly FoiFault[]; readonly decided: FoiDecided } {
  const text = (place: FoiPlace) => verdict[place]?.trim() || undefined;
  const { decision } = verdict;
  const ground = groundOf(text('section') ?? '', groundsFor[decision]);
  const asks = asksFor(decision, ground);
  const found: FoiFault[] = [];
  const lacks = (place: FoiPlace, fault: Text | undefined) => {
    if (asks.has(place) && fault !== undefined) found.push({ place, text: fault });
  };
  const rest = text('rest');
  const untilDay = text('untilDay');
  const isLater = untilDay !== undefined && isDate(untilDay) && untilDay > day;
  const mayHappen = decision === 'deferred' && untilDay === undefined && text('untilEvent') !== undefined;
  lacks('section', ground === undefined ? faults.section : undefined);
  lacks('secrecy', secrecyFault(text('secrecy'), day));
  lacks('wider', text('wider') === undefined ? faults.wider : undefined);
  lacks('rest', isRest(rest) ? undefined : faults.rest);
  if (asks.has('rest') && isRest(rest) && rest !== 'all' && text('restReason') === undefined)
    found.push({ place: 'restReason', text: faults.restReason });
  const untold = decision === 'partly' ? faults.left : faults.searched;
  lacks('explanation', text('explanation') === undefined ? untold : undefined);
  const noDay = decision === 'consent-asked' ? faults.consentBy : faults.until;
  lacks('untilDay', isLater || mayHappen ? undefined : noDay);
  const asked = <T>(place: FoiPlace, value: T) => (asks.has(place) ? value : undefined);
  const fixed = { 'does-not-exist': nonexistenceSection, 'consent-asked': consentSection } as const;
  const decided: FoiDecided = {
    decision,
    ground,
    section: decision === 'does-not-exist' || decision === 'consent-asked' ? fixed[decision] : ground?.section,
    secrecy: asked('secrecy', text('secrecy')),
    wider: asked('wider', text('wider')),
    rest: isRest(rest) ? asked('rest', rest) : undefined,
    restReason: isRest(rest) && rest !== 'all' ? asked('rest', text('restReason')) : undefined,
    explanation: text('explanation'),
    untilDay: isLater ? asked('untilDay', untilDay as IsoDate) : undefined,
    untilEvent: decision === 'deferred' ? text('untilEvent') : undefined,
  };
  return { faults: found, decided };
}
