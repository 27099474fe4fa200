import { absent, itself, owner, type Row, row, still, turns } from '../row.ts';
import { activitiesUsing, refs, usesOf } from './basis-whose.ts';

/** Kinds of data that are used only where no purpose has a basis under art. 9. */
const withoutNine =
  'dataTypes/{fodselsnummer,kontaktopplysninger,sperret-adresse,klasse-og-gruppe,fravaer,vurderinger,skolearbeid,oppgavesvar,rom-og-time,bilder,bruk-av-systemet}#sensitivity';
const specialTurns = (verdict: 'unknown' | 'met' | 'not-applicable') =>
  turns(verdict, 'special-category-basis', usesOf);

const types: readonly Row[] = [
  row(withoutNine, '–', specialTurns('unknown')),
  row(withoutNine, 'special-category', specialTurns('unknown')),
  row(withoutNine, 'criminal-offence', turns('unknown', 'criminal-data-basis', usesOf)),
  row('dataTypes/{navn,hendelser,saksdokumenter,helse}#sensitivity', '–', specialTurns('unknown')),
  // Both purposes that use them have a basis under art. 9.
  row('dataTypes/{hendelser,saksdokumenter}#sensitivity', 'special-category', specialTurns('met')),
  row('dataTypes/helse#sensitivity', 'ordinary', specialTurns('not-applicable')),
  row('dataTypes/politiattest#sensitivity', 'ordinary', turns('not-applicable', 'criminal-data-basis', usesOf)),
  row(
    'dataTypes/politiattest#sensitivity',
    '–',
    specialTurns('unknown'),
    turns('not-applicable', 'criminal-data-basis', usesOf),
  ),
  row(
    'dataTypes/{navn,fodselsnummer,kontaktopplysninger,sperret-adresse,klasse-og-gruppe,fravaer,vurderinger,skolearbeid,oppgavesvar,rom-og-time,bilder,bruk-av-systemet,hendelser,saksdokumenter,helse,politiattest}#identityNumber',
    '–',
    turns('unknown', 'identity-number-need', activitiesUsing),
  ),
  row(
    'dataTypes/fodselsnummer#identityNumber',
    false,
    turns('not-applicable', 'identity-number-need', activitiesUsing),
  ),
  row('dataTypes/oppgavesvar#identityNumber', true, turns('met', 'identity-number-need', activitiesUsing)),
  // Nobody has to give it, so it is hardly necessary.
  row('dataTypes/bilder#identityNumber', true, turns('conditional', 'identity-number-need', activitiesUsing)),
];

const number = 'dataUses/elevregister-fodselsnummer-elever';
const register = refs('activities', 'elevregister');
const others =
  'dataUses/{elevregister-navn,elevregister-kontakt,elevregister-sperret,elevregister-klasse,vurdering,laeringsarbeid,skolemiljo,saksbehandling,matematikkoving,dagsplan,tilgangsstyring,jubileum}-*';
const certificate = 'dataUses/saksbehandling-politiattest-sokere#bases.0';
const criminal = (verdict: 'deviation' | 'unknown' | 'conditional') => turns(verdict, 'criminal-data-basis', itself);

const uses: readonly Row[] = [
  row('dataUses/*#basis', 'excess', turns('deviation', 'data-needed', itself)),
  row('dataUses/*#basis', 'unresolved', turns('conditional', 'data-needed', itself)),
  row(`${others}#need`, '–', turns('unknown', 'data-needed', itself)),
  row(
    `${number}#need`,
    '–',
    turns('unknown', 'data-needed', itself),
    turns('unknown', 'identity-number-need', register),
  ),
  row('dataUses/*#source', '–', turns('unknown', 'data-source-told', itself)),
  row('dataUses/jubileum-*#mandatory', true, turns('conditional', 'data-source-told', itself)),
  row(`${number}#mandatory`, false, turns('conditional', 'identity-number-need', register)),
  still(
    'dataUses/*#mandatory',
    '–',
    'that something must be given is a fault only where it is said and no law says so',
  ),
  row(`${certificate}.article`, '–', criminal('unknown')),
  row(`${certificate}.{necessity,decidedBy,decidedOn}`, '–', criminal('unknown')),
  row(`${certificate}.decidedOn`, '2027-01-01', criminal('deviation')),
  row(`${certificate}.national.act`, 'skolelova-1889', criminal('unknown')),
  row(`${certificate}.national.section`, '§ 99', criminal('deviation')),
  row(`${certificate}.national.section`, '§ 12-4', criminal('conditional')),
];

const reviewed = 'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak}#freeText';
const freeText = (verdict: 'deviation' | 'unknown' | 'not-applicable') => turns(verdict, 'free-text-reviewed', itself);

const systemsAndRoles: readonly Row[] = [
  row('systems/*#freeText.fields', '–', freeText('unknown')),
  row(`${reviewed}.fields`, [], freeText('not-applicable')),
  row(`${reviewed}.reviewed`, '–', freeText('unknown')),
  row(`${reviewed}.reviewed`, false, freeText('deviation')),
  row('activities/*#access', '–', turns('unknown', 'access-by-need', itself)),
  row('activities/*#access', [], turns('remark', 'access-by-need', itself)),
  row('activities/*#access.*.role', '–', turns('unknown', 'access-by-need', itself)),
  row('activities/*#access.*.need', '–', turns('unknown', 'access-by-need', itself)),
  row('activities/*#access.*.need', absent, turns('unknown', 'access-by-need', itself)),
];

function onlyOfTheOldAct(bases: readonly { readonly article: string }[]) {
  return bases.filter(({ article }) => article.startsWith('pol-'));
}
const given = (verdict: 'deviation' | 'unknown' | 'conditional') => turns(verdict, 'disclosure-basis', itself);

const disclosures: readonly Row[] = [
  row('disclosures/*#bases', [], given('deviation')),
  row('disclosures/*#bases', onlyOfTheOldAct, given('deviation')),
  row('disclosures/*#bases', '–', given('unknown')),
  still('disclosures/*#bases.0.article', 'pol-8-a', 'what the act of 2000 says carries nothing today'),
  row('disclosures/*#bases.1.article', '–', given('unknown')),
  row('disclosures/inntak-til-videregaende#bases.1.article', 'gdpr-6-1-c', given('conditional')),
  row('disclosures/*#bases.1.national.act', 'skolelova-1889', given('unknown')),
  row('disclosures/*#bases.1.national.section', '§ 99', given('deviation')),
  row('disclosures/*#bases.1.{necessity,decidedBy,decidedOn}', '–', given('unknown')),
  row('disclosures/*#bases.1.decidedOn', '2027-01-01', given('deviation')),
  row('disclosures/*#confidentialityAssessed', false, turns('deviation', 'disclosure-confidentiality', itself)),
  row('disclosures/*#confidentialityAssessed', '–', turns('unknown', 'disclosure-confidentiality', itself)),
  row('disclosures/*#recorded', false, turns('deviation', 'disclosure-recorded', itself)),
  row('disclosures/*#recorded', '–', turns('unknown', 'disclosure-recorded', itself)),
];

const routines: readonly Row[] = [
  ['utlevering-politi', 'routine-police-disclosure', 'remark'] as const,
  ['meldeplikt', 'routine-duty-to-report', 'deviation'] as const,
  ['klasselister', 'routine-class-lists', 'remark'] as const,
  ['arkiv', 'routine-archive', 'deviation'] as const,
].flatMap(([key, requirement, verdict]) => [
  row(`routines/${key}#written`, false, turns(verdict, requirement, owner)),
  row(`routines/${key}#written`, '–', turns('unknown', requirement, owner)),
  row(`routines/${key}#kind`, 'web-publishing', turns('unknown', requirement, owner)),
]);

export const dataRows: readonly Row[] = [...types, ...uses, ...systemsAndRoles, ...disclosures, ...routines];
