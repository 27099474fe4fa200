import { dataRows } from './basis-rows-data.ts';
import { purposeRows } from './basis-rows-purposes.ts';
import { retentionRows } from './basis-rows-retention.ts';
import { archived, erased, publicPurposes } from './basis-whose.ts';
import type { Part } from './part.ts';

/** `requirement kind/key` for each key, with the same reason. */
function none(requirement: string, kind: string, keys: readonly string[], why: string): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [`${requirement} ${kind}/${key}`, why]));
}

const jubileeUses = ['jubileum-kontakt-tidligere-elever', 'jubileum-bilder-elever'];
const uses = [
  'elevregister-navn-elever',
  'elevregister-fodselsnummer-elever',
  'elevregister-kontakt-foresatte',
  'elevregister-sperret-adresse-elever',
  'elevregister-klasse-elever',
  'vurdering-fravaer-elever',
  'vurdering-vurderinger-elever',
  'laeringsarbeid-skolearbeid-elever',
  'laeringsarbeid-klasse-elever',
  'skolemiljo-hendelser-elever',
  'skolemiljo-navn-ansatte',
  'saksbehandling-dokumenter-elever',
  'matematikkoving-svar-elever',
  'dagsplan-rom-ansatte',
  'tilgangsstyring-bruk-ansatte',
  'tilgangsstyring-bruk-elever',
  ...jubileeUses,
];
const [certificate, health] = [
  'saksbehandling-politiattest-sokere',
  ['skolemiljo-helse-elever', 'saksbehandling-helse-elever'],
] as const;
const withoutNumbers = [
  'vurdering',
  'laeringsarbeid',
  'skolemiljo',
  'saksbehandling',
  'matematikkoving',
  'dagsplan',
  'tilgangsstyring',
  'jubileum',
];
const others = publicPurposes.filter((key) => key !== 'behandle-saker');
const [invite, show] = ['invitere-til-jubileum', 'vise-klassebilder'] as const;

export const basis: Part = {
  part: 'basis',
  notApplicable: {
    ...none('basis-national', 'purposes', [invite, show], 'a jubilee is no task in law'),
    ...none('basis-necessity', 'purposes', [show], 'consent does not ask for necessity'),
    ...none('legitimate-interest-balanced', 'purposes', [...publicPurposes, show], 'rests on something else'),
    ...none('consent-valid', 'purposes', [...publicPurposes, invite], 'rests on something else'),
    ...none('further-use-compatible', 'purposes', [...others, invite, show], 'uses what was collected for it'),
    ...none('special-category-basis', 'dataUses', [...uses, certificate], 'is no special category'),
    ...none('criminal-data-basis', 'dataUses', [...uses, ...health], 'says nothing of offences'),
    ...none('identity-number-need', 'activities', withoutNumbers, 'uses no identity number'),
    ...none('free-text-reviewed', 'systems', ['tallstien', 'romtavla'], 'has no free text'),
    ...none('retention-ground', 'retention', erased, 'is erased within ten years'),
    ...none(
      'what-remains-is-anonymous',
      'retention',
      [...archived.filter((key) => key !== 'skolemiljo'), ...erased],
      'leaves nothing behind',
    ),
  },
  rows: [...purposeRows, ...dataRows, ...retentionRows],
};
