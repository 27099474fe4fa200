import type { ActId } from '#src/law/acts.ts';

/**
 * What a section is cited for, where the same number stands for something else in the act that took over: "§ 5-1" beside
 * "spesialundervisning" is of the act of 1998, although the act of 2023 has a § 5-1 too.
 */
export interface Matter {
  /** In a clause that speaks of it, bokmål or nynorsk. */
  readonly words: RegExp;
  /** Words with which the number is right today after all. */
  readonly unless?: RegExp;
  /** Where it stood, as one cites it. */
  readonly before: string;
  /** Where it stands in the act that has the name now; absent when another act took over. */
  readonly now?: string;
  /** The step below the section that it was, where only that is gone. */
  readonly step?: string;
  /** What else these words may rightly stand beside, in either act; given when any other number is wrong. */
  readonly near?: string;
}

/** Two acts of one name with their matters. */
export interface MattersOf {
  readonly before: ActId;
  readonly now: ActId;
  readonly matters: readonly Matter[];
}

/** opplæringslova 1998 beside that of 2023, from the headings of both. */
const schools: readonly Matter[] = [
  {
    words: /spesialundervisning|spesialpedagogisk|sak(?:kyndig|kunnig) vurdering|individuell opplæringsplan|\bIOP\b/iu,
    before: 'kap. 5',
    now: '§§ 11-6–11-11',
  },
  {
    words:
      /(?:meldeplikt|opplysningsplikt|plikt til å (?:melde|varsle|gi opplysning)|skal melde|bekymringsmelding)[^.;]{0,60}barnevern|barnevern[^.;]{0,60}(?:meldeplikt|opplysningsplikt)/iu,
    before: '§ 15-3',
    now: '§ 24-3',
    near: 'kap. 15, kap. 24, § 25-1',
  },
  {
    words: /(?:meld|opplysning)[^.;]{0,60}barnevern|barnevern[^.;]{0,60}(?:meld|opplysning)/iu,
    before: '§ 15-3',
    now: '§ 24-3',
  },
  { words: /individuell(?:e)? plan/iu, before: '§ 15-5', now: '§ 24-1' },
  {
    words: /sosialtenest|sosialtjenest|helse- og omsorgstenest|helse- og omsorgstjenest/iu,
    before: '§ 15-4',
    now: '§ 24-2',
  },
  { words: /overgang[^.;]{0,40}barnehage|barnehage[^.;]{0,40}overgang/iu, before: '§ 13-5', now: '§ 4-7' },
  { words: /skoleskyss|skuleskyss|skyss til og fr/iu, before: 'kap. 7', now: '§§ 4-1–4-3' },
  { words: /tilpass[ae](?:t|de)? opplæring/iu, before: '§ 1-3', now: '§ 11-1' },
  { words: /formålet med opplæring/iu, before: '§ 1-1', now: '§ 1-3' },
  { words: /intensiv opplæring|tidlig innsats|tidleg innsats/iu, before: '§ 1-4', now: '§ 11-3' },
  {
    words: /rett(?:en)? til vid[ea]reg[åa]ende opplæring|rett(?:en)? til vidaregåande opplæring/iu,
    before: '§ 3-1',
    now: '§ 5-1',
  },
  { words: /oppfølgings?tenest|oppfølgingstjenest/iu, before: '§ 3-6', now: '§ 9-4' },
  { words: /\bPPT\b|\bPP-(?:tjenest|tenest)|pedagogisk[ -]psykologisk/iu, before: '§ 5-6', now: '§ 11-13' },
  { words: /nærskole|nærskule|nærmiljøskole/iu, before: '§ 8-1', now: '§ 2-6' },
  { words: /rådgiv/iu, before: '§ 9-2', now: '§§ 16-1–16-2' },
  { words: /reklame/iu, before: '§ 9-6', now: '§ 27-1' },
  { words: /politiattest/iu, before: '§ 10-9', now: '§ 17-11' },
  {
    words: /elevråd|samarbeidsutval|foreldreråd|skolemiljøutval|skulemiljøutval|\bFAU\b/iu,
    before: 'kap. 11',
    now: '§§ 10-4–10-5',
  },
  {
    words: /(?:^|[^y])kommunen[^.;]{0,30}ansvar|ansvar[^.;]{0,30}(?:^|[^y])kommunen/iu,
    unless: /bortvis|utvis/iu,
    before: '§ 13-1',
    now: '§ 28-1',
  },
  { words: /fylkeskommunen[^.;]{0,30}ansvar|ansvar[^.;]{0,30}fylkeskommunen/iu, before: '§ 13-3', now: '§ 28-2' },
  { words: /statlig tilsyn|statleg tilsyn/iu, before: '§ 14-1', now: '§ 29-2' },
  { words: /klag/iu, before: '§ 15-2', now: '§ 29-1' },
];

/** forskrift til opplæringslova 2006 beside that of 2024. */
const schoolRegulations: readonly Matter[] = [
  { words: /vurder|vitnemål|standpunkt|dokumentasjon|karakter/iu, before: 'kap. 3', now: 'kap. 9' },
];

/** personopplysningsloven 2000 beside that of 2018, whose matters most of them left for the regulation of the Union. */
const privacy: readonly Matter[] = [
  { words: /definisjon|definer/iu, before: '§ 2' },
  {
    words:
      /samtykke|behandlingsgrunnlag|rett(?:slig|sleg|s)[ -]?grunnlag|lovgrunnlag|hjemmel|heimel|hjemlet|heimla|berettiget interesse|vilkår|(?:kan|adgang til å|høve til å) (?:behandle|handsame)/iu,
    unless: /arkiv|forsk|statistikk|historisk|barn(?!et)/iu,
    before: '§§ 8–9',
  },
  { words: /sensitiv/iu, unless: /arkiv|forsk|statistikk|historisk/iu, before: '§ 9' },
  { words: /grunnkrav|formål/iu, unless: /straff|lovovertred|lovbrudd/iu, before: '§ 11' },
  {
    words: /informasjonssikkerhet|informasjonstryggleik|krav(?:ene|a|et)? til (?:sikkerhet|tryggleik)/iu,
    unless: /overføring/iu,
    before: '§ 13',
  },
  { words: /internkontroll/iu, before: '§ 14' },
  { words: /databehandler|databehandlar/iu, before: '§ 15' },
  { words: /innsyn/iu, unless: /personvernombud|unntak/iu, before: '§ 18' },
  { words: /informasjonsplikt|plikt til å informere|rett til informasjon|rett på informasjon/iu, before: '§§ 19–20' },
  { words: /retting|rettet|å rette |korriger|mangelfulle/iu, before: '§ 27' },
  { words: /slett/iu, before: '§ 28' },
  { words: /meldeplikt|melding til datatilsynet|meldt til datatilsynet/iu, before: '§§ 31–32' },
  { words: /konsesjon/iu, before: '§§ 33–34' },
];

/** arkivlova 1992 beside that of 2025. */
const archives: readonly Matter[] = [
  {
    words:
      /arkivansvar|arkivplikt|plikt til å (?:ha|halde|føre) arkiv|arkiver(?:es|ast|t|te|er|ar|e)(?!\p{L})|arkivering/iu,
    before: '§ 6',
    now: '§ 5',
  },
  { words: /kasser|kassasjon/iu, before: '§ 9', step: '§ 9 bokstav c', now: '§§ 12–13' },
  { words: /avlever/iu, before: '§ 10', now: '§ 14' },
];

/** arkivforskrifta 2017 beside that of 2025. */
const archiveRegulations: readonly Matter[] = [{ words: /journal/iu, before: '§ 9', now: '§ 14' }];

/** Every pair of acts of one name whose numbers mean different things. */
export const matters: readonly MattersOf[] = [
  { before: 'opplaeringslova-1998', now: 'opplaeringslova-2023', matters: schools },
  { before: 'opplaeringsforskrifta-2006', now: 'opplaeringsforskrifta-2024', matters: schoolRegulations },
  { before: 'pol-2000', now: 'popplyl-2018', matters: privacy },
  { before: 'arkivlova-1992', now: 'arkivlova-2025', matters: archives },
  { before: 'arkivforskrifta-2017', now: 'arkivforskrifta-2025', matters: archiveRegulations },
];

/** A right of the person, and the article of the regulation that gives it. */
export interface RightOf {
  readonly words: RegExp;
  readonly article: number;
}

/** GDPR articles 15–22, each by what the heading calls the right. */
export const rights: readonly RightOf[] = [
  { words: /\binnsyn/iu, article: 15 },
  { words: /\b(?:retting|korrigering|korrigert|rettet|retta)(?!\p{L})/iu, article: 16 },
  { words: /\b(?:sletting|slettet|sletta|bli glemt|bli gløymd)(?!\p{L})/iu, article: 17 },
  { words: /\b(?:begrensning|begrenset|avgrensing|avgrensa)(?!\p{L})/iu, article: 18 },
  { words: /dataportabilitet/iu, article: 20 },
  { words: /\b(?:innsigelse|motsegn|protestere|motsette|motsetje|motseie)(?!\p{L})/iu, article: 21 },
  { words: /automatiser(?:t|te) (?:individuelle )?avgj/iu, article: 22 },
];
