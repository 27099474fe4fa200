import { type IsoDate, isDate } from '#src/kernel/date.ts';
import { say, type Text } from '#src/kernel/language.ts';
import { citedGround } from '../documents/cited-ground.ts';
import type {
  Asker,
  DocumentDecided,
  DocumentFault,
  DocumentPlace,
  DocumentVerdict,
  RestGround,
} from '../documents/verdict.ts';
import { type FoiDecision, secrecyFault } from '../foi/decision.ts';
import { type Rest, restGrounds } from '../foi/grounds.ts';
import { administrationAct } from '../foi/secrecy.ts';
import { type PartyAct, type PartyGround, partyGrounds, partyGroundsOn } from './grounds.ts';
import { isFactsWay, isMunicipalSort, municipalSorts } from './municipal.ts';

/** What can be decided of a document that a party asks for. Nobody's consent is asked: secrecy does not keep a party out (§ 13 b). */
export const partyDecisions = [
  'open',
  'partly',
  'refused',
  'deferred',
  'does-not-exist',
] as const satisfies readonly FoiDecision[];
export type PartyDecision = (typeof partyDecisions)[number];

/** The act that party access is decided by on a day. */
export const partyActOn = (day: IsoDate): PartyAct =>
  administrationAct(day) === 'forvaltningsloven-2025' ? 'forvaltningsloven-2025' : 'forvaltningsloven-1967';

/** The provisions of each act that decisions, letters and forms name beside the grounds. */
export const partySections = {
  'forvaltningsloven-1967': {
    right: '§ 18 første ledd',
    wider: '§ 18 andre ledd',
    facts: '§ 18 c',
    municipal: '§ 18 d',
    refusal: '§ 21 første ledd',
    appeal: '§ 21 andre ledd',
    keptWhy: '§ 24 tredje ledd',
    representative: '§ 19 første ledd bokstav d',
    use: '§ 13 b andre ledd',
    statement: '§ 20 femte ledd',
    interim: '§ 11 a andre ledd',
    child: '§ 27 første ledd',
  },
  'forvaltningsloven-2025': {
    right: '§ 46 første ledd',
    wider: '§ 46 andre ledd',
    facts: '§ 47',
    municipal: '§ 49',
    refusal: '§ 53 første ledd',
    appeal: '§ 53 andre ledd',
    keptWhy: '§ 57 tredje ledd',
    representative: '§ 50 andre ledd',
    use: '§ 36',
    statement: '§ 52 tredje ledd',
    interim: '§ 17 andre ledd',
    child: '§ 54 fjerde ledd',
  },
} as const satisfies Readonly<Record<PartyAct, Readonly<Record<string, string>>>>;

const rests: Readonly<Record<PartyAct, readonly RestGround[]>> = {
  // The act of 1967 lets nobody keep the rest: what is withheld is information (§ 19), and the rest is given.
  'forvaltningsloven-1967': [{ id: 'all', ...restGrounds.all }],
  'forvaltningsloven-2025': [
    { id: 'all', ...restGrounds.all },
    { id: 'a', says: restGrounds.a.says, section: '§ 51' },
    { id: 'c', says: restGrounds.c.says, section: '§ 51' },
  ],
};

/** Why the rest of a document may be kept, by the act of a day. */
export const partyRests = (day: IsoDate): readonly RestGround[] => rests[partyActOn(day)];

/** The grounds that a decision may rest on, on a day. */
export function partyGroundsFor(decision: PartyDecision, day: IsoDate): readonly PartyGround[] {
  if (decision === 'deferred') return partyGroundsOn(day).filter(({ puts }) => puts === 'off');
  if (decision === 'partly' || decision === 'refused') return partyGroundsOn(day).filter(({ puts }) => puts !== 'off');
  return [];
}

const actName = /^(forvaltningslov(?:en|a)|fvl\.?)\s+/i;

/** The ground that a citation names; undefined when none does, or when it lacks the paragraph or letter that § 21 demands. */
export function partyGroundOf(section: string, among: readonly PartyGround[] = partyGrounds): PartyGround | undefined {
  return citedGround(section, actName, among);
}

const faults = {
  decision: say(
    'Velg noe som kan avgjøres i en sak om partsinnsyn',
    'Vel noko som kan avgjerast i ei sak om partsinnsyn',
    'Choose something that can be decided in a case of party access',
  ),
  section: (cited: string) =>
    say(
      `Velg bestemmelsen avslaget bygger på, med ledd og bokstav (${cited})`,
      `Vel føresegna avslaget byggjer på, med ledd og bokstav (${cited})`,
      `Choose the provision of the refusal, with paragraph and letter (${cited})`,
    ),
  notForThis: (cited: string) =>
    say(
      `${cited} gir bare rett til å utsette innsyn, ikke til å nekte det`,
      `${cited} gir berre rett til å utsetje innsyn, ikkje til å nekte det`,
      `${cited} lets access be put off only, not refused`,
    ),
  neverLater: (cited: string) =>
    say(
      `${cited} gir ikke rett til å utsette innsyn`,
      `${cited} gir ikkje rett til å utsetje innsyn`,
      `${cited} does not let access be put off`,
    ),
  notChild: (cited: string) =>
    say(
      `${cited} gjelder bare en part under 15 år, og den som ber om innsyn her, er voksen`,
      `${cited} gjeld berre ein part under 15 år, og den som ber om innsyn her, er vaksen`,
      `${cited} is only for a party under 15, and who asks here is grown up`,
    ),
  municipal: (ground: string, cited: string) =>
    say(
      `${ground} kan ikke brukes for et slikt dokument (${cited})`,
      `${ground} kan ikkje brukast for eit slikt dokument (${cited})`,
      `${ground} cannot be used for such a document (${cited})`,
    ),
  sort: (cited: string) =>
    say(
      `Velg hva slags dokument det er (${cited})`,
      `Vel kva slags dokument det er (${cited})`,
      `Choose what sort of document it is (${cited})`,
    ),
  facts: (cited: string) =>
    say(
      `Vurder de faktiske opplysningene i dokumentet: parten har rett til dem (${cited})`,
      `Vurder dei faktiske opplysningane i dokumentet: parten har rett til dei (${cited})`,
      `Assess the facts in the document: the party has a right to them (${cited})`,
    ),
  factsGiven: (cited: string) =>
    say(
      `Skal parten ha de faktiske opplysningene (${cited}), gir dere en del av dokumentet: velg det i stedet for avslag`,
      `Skal parten ha dei faktiske opplysningane (${cited}), gir de ein del av dokumentet: vel det i staden for avslag`,
      `If the party is to have the facts (${cited}), you give a part of the document: choose that in place of a refusal`,
    ),
  factsReason: (cited: string) =>
    say(
      `Skriv hvorfor de er uten betydning, eller hvor parten finner dem (${cited})`,
      `Skriv kvifor dei er utan betydning, eller kvar parten finn dei (${cited})`,
      `Write why they do not matter, or where the party finds them (${cited})`,
    ),
  why: (cited: string) =>
    say(
      `Skriv hvorfor vilkåret i ${cited} er oppfylt her`,
      `Skriv kvifor vilkåret i ${cited} er oppfylt her`,
      `Write why the condition of ${cited} is met here`,
    ),
  wider: (cited: string) =>
    say(
      `Skriv hvorfor behovet for unntak veier tyngre enn hensynet til parten (${cited})`,
      `Skriv kvifor behovet for unntak veg tyngre enn omsynet til parten (${cited})`,
      `Write why the need to withhold outweighs the party's interest (${cited})`,
    ),
  rest: (cited: string) =>
    say(
      `${cited} gjelder opplysninger, ikke hele dokumentet. Gi resten, eller bekreft at alt i dokumentet er slikt`,
      `${cited} gjeld opplysningar, ikkje heile dokumentet. Gi resten, eller stadfest at alt i dokumentet er slikt`,
      `${cited} is of information, not of the whole document. Give the rest, or confirm that all of it is such`,
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
  searched: say('Skriv hvor dere har lett', 'Skriv kvar de har leitt', 'Write where you have looked'),
  until: say(
    'Velg en dag etter i dag, eller skriv hva som må skje først',
    'Vel ein dag etter i dag, eller skriv kva som må skje først',
    'Choose a day after today, or write what must happen first',
  ),
} as const;

/** Which of the parts of a verdict its decision and ground ask for. */
export function partyAsksFor(decision: FoiDecision, ground: PartyGround | undefined): ReadonlySet<DocumentPlace> {
  const saysNo = decision === 'partly' || decision === 'refused';
  const asks = new Set<DocumentPlace>();
  if (saysNo || decision === 'deferred') {
    asks.add('section');
    if (ground?.force === 'may') asks.add('wider');
    if (ground?.asks !== undefined) asks.add('why');
    if (ground?.mayKeepWhy === true) asks.add('keepWhy');
  }
  if (saysNo && ground?.force === 'duty') asks.add('secrecy');
  if (saysNo && ground?.internal !== undefined) asks.add('sort').add('facts');
  if (decision === 'refused' && ground?.covers === 'information') asks.add('rest');
  if (decision === 'partly' || decision === 'does-not-exist') asks.add('explanation');
  if (decision === 'deferred') asks.add('untilDay');
  return asks;
}

/** Why a provision cannot carry the decision: it is none, not for this decision, not for this party, or not for such a document. */
function groundFault(
  verdict: DocumentVerdict,
  found: PartyGround | undefined,
  day: IsoDate,
  asker: Asker | undefined,
): Text | undefined {
  const act = partyActOn(day);
  const { decision, section = '', sort } = verdict;
  if (found === undefined) {
    const other = partyGroundOf(section, partyGroundsOn(day));
    if (other === undefined) return faults.section(partySections[act].refusal);
    return other.puts === 'off' ? faults.notForThis(other.section) : faults.neverLater(other.section);
  }
  if (found.below !== undefined && asker?.isGrown === true) return faults.notChild(found.section);
  const at = sort?.trim();
  if (decision === 'deferred' || found.internal === undefined || !isMunicipalSort(at)) return undefined;
  const { takesAway, section: by } = municipalSorts[at];
  const isTaken = (takesAway as readonly string[]).includes(found.internal);
  return isTaken && by !== undefined ? faults.municipal(found.section, by[act]) : undefined;
}

/**
 * What a verdict lacks by the act of the day (forvaltningsloven §§ 18–21), in the order of the form; and the verdict as it holds when it lacks nothing.
 * Pure. @param day today, by which provisions must be in force and after which dates must lie
 * @param asker what is known of the party, where it is known
 */
export function judgePartyVerdict(
  verdict: DocumentVerdict,
  day: IsoDate,
  asker?: Asker,
): { readonly faults: readonly DocumentFault[]; readonly decided: DocumentDecided } {
  const text = (place: DocumentPlace) => verdict[place]?.trim() || undefined;
  const act = partyActOn(day);
  const { refusal, wider: weigh, facts: factsBy, municipal } = partySections[act];
  const decision = partyDecisions.find((one) => one === verdict.decision);
  if (decision === undefined) {
    const none = { ground: undefined, act: undefined, section: undefined, secrecy: undefined, wider: undefined };
    const more = { rest: undefined, restReason: undefined, explanation: undefined, untilDay: undefined };
    return {
      faults: [{ place: 'decision', text: faults.decision }],
      decided: { decision: verdict.decision, ...none, ...more, untilEvent: undefined },
    };
  }
  const ground = partyGroundOf(text('section') ?? '', partyGroundsFor(decision, day));
  const asks = partyAsksFor(decision, ground);
  const cited = ground?.section ?? refusal;
  const found: DocumentFault[] = [];
  const lacks = (place: DocumentPlace, fault: Text | undefined) => {
    if (asks.has(place) && fault !== undefined) found.push({ place, text: fault });
  };
  const [sort, facts, rest] = [text('sort'), text('facts'), text('rest')];
  const restGround = partyRests(day).find(({ id }) => id === rest);
  const untilDay = text('untilDay');
  const isLater = untilDay !== undefined && isDate(untilDay) && untilDay > day;
  const mayHappen = untilDay === undefined && text('untilEvent') !== undefined;
  lacks('section', groundFault(verdict, ground, day, asker));
  lacks('secrecy', secrecyFault(text('secrecy'), day));
  lacks('sort', isMunicipalSort(sort) ? undefined : faults.sort(municipal));
  lacks('facts', factsFault(facts, decision, factsBy));
  const needsFactsReason = asks.has('facts') && (facts === 'immaterial' || facts === 'elsewhere');
  if (needsFactsReason && text('factsReason') === undefined)
    found.push({ place: 'factsReason', text: faults.factsReason(factsBy) });
  lacks('why', text('why') === undefined ? faults.why(cited) : undefined);
  lacks('wider', text('wider') === undefined ? faults.wider(weigh) : undefined);
  lacks('rest', restGround === undefined ? faults.rest(cited) : undefined);
  if (asks.has('rest') && restGround !== undefined && rest !== 'all' && text('restReason') === undefined)
    found.push({ place: 'restReason', text: faults.restReason });
  lacks(
    'explanation',
    text('explanation') === undefined ? faults[decision === 'partly' ? 'left' : 'searched'] : undefined,
  );
  lacks('untilDay', isLater || mayHappen ? undefined : faults.until);
  const asked = <T>(place: DocumentPlace, value: T) => (asks.has(place) ? value : undefined);
  const doesNotExist = decision === 'does-not-exist';
  const decided: DocumentDecided = {
    decision,
    ground,
    act: ground?.act ?? (doesNotExist ? act : undefined),
    section: doesNotExist ? partySections[act].right : ground?.section,
    secrecy: asked('secrecy', text('secrecy')),
    wider: asked('wider', text('wider')),
    rest: asked('rest', restGround?.id as Rest | undefined),
    restReason: restGround === undefined || rest === 'all' ? undefined : asked('rest', text('restReason')),
    explanation: text('explanation'),
    untilDay: isLater ? asked('untilDay', untilDay as IsoDate) : undefined,
    untilEvent: asked('untilDay', text('untilEvent')),
    sort: isMunicipalSort(sort) ? asked('sort', sort) : undefined,
    facts: isFactsWay(facts) ? asked('facts', facts) : undefined,
    factsReason: needsFactsReason ? text('factsReason') : undefined,
    why: asked('why', text('why')),
    keepWhy: asks.has('keepWhy') && text('keepWhy') === 'ja',
  };
  return { faults: found, decided };
}

function factsFault(facts: string | undefined, decision: PartyDecision, cited: string): Text | undefined {
  if (!isFactsWay(facts)) return faults.facts(cited);
  return decision === 'refused' && facts === 'given' ? faults.factsGiven(cited) : undefined;
}
