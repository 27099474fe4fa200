import { entriesOf, notStated, wordsOf } from '#src/features/register/index.ts';
import { spreadsheetTexts } from '../texts.ts';
import type { Activity, Sight } from './record-sight.ts';

/** Several answers in one cell: each once, a line each. */
export const lines = (items: readonly (string | undefined)[]) =>
  [...new Set(items.filter((item) => item !== undefined && item !== '' && item !== notStated))].join('\n');

/** Art. 30(1)(a): the controller, joint controllers and the data protection officer. */
export function controller({ snapshot, lang, name, of }: Sight, activity: Activity): string {
  const texts = spreadsheetTexts[lang].record;
  const owner = entriesOf(snapshot, 'owner').get('owner')?.body;
  const joint = of(
    'agreements',
    ({ kind, systems }) => kind === 'joint-controllers' && systems.some((one) => activity.body.systems.includes(one)),
  );
  const say = (label: string, value: string | undefined) =>
    value === undefined || value === notStated ? undefined : `${label}: ${value}`;
  return lines([
    owner?.name,
    say(texts.organisationNumber, owner?.organisationNumber),
    say(texts.responsible, owner?.responsible),
    say(texts.contact, owner?.contact),
    say(texts.officer, owner?.dataProtectionOfficer?.contact),
    ...joint.map(({ party }) => say(texts.jointController, name(`parties/${party}`))),
  ]);
}

/** Art. 30(2)(a): on whose behalf. */
export function principals({ of, name }: Sight, { body }: Activity): string {
  const those = of(
    'agreements',
    ({ kind, systems }) => kind === 'processor' && systems.some((one) => body.systems.includes(one)),
  );
  return lines(those.map(({ party }) => name(`parties/${party}`)));
}

/** Art. 30(1)(b). */
export function purposes({ of }: Sight, { key }: Activity): string {
  return lines(of('purposes', ({ activity }) => activity === key).map((purpose) => purpose.name));
}

/** Art. 30(1)(c): whom data is about. */
export function people({ of, words }: Sight, { key }: Activity): string {
  const uses = of('dataUses', ({ activity }) => activity === key);
  return lines(uses.map(({ subjects }) => words('dataUses', 'subjects', subjects)));
}

/** Art. 30(1)(c): which data, with how sensitive it is where it is more than ordinary. */
export function data({ of, name, words, snapshot }: Sight, { key }: Activity): string {
  const uses = of('dataUses', ({ activity }) => activity === key);
  return lines(
    uses.map((use) => {
      const type = entriesOf(snapshot, 'dataTypes').get(use.data)?.body;
      const isOrdinary =
        type?.sensitivity === undefined || type.sensitivity === notStated || type.sensitivity === 'ordinary';
      const sensitivity = isOrdinary ? '' : ` (${words('dataTypes', 'sensitivity', type.sensitivity)})`;
      return `${name(`dataTypes/${use.data}`)}${sensitivity}`;
    }),
  );
}

/** Art. 30(1)(d). Processors are recipients too (GDPR art. 4(9)); so are those whom data is given to. */
export function recipients({ of, name, lang, snapshot }: Sight, { key, body }: Activity): string {
  const texts = spreadsheetTexts[lang].record;
  const systems = body.systems.map((one) => entriesOf(snapshot, 'systems').get(one)?.body);
  const processors = systems.flatMap((system) =>
    system?.operation === 'processor' && system.vendor !== undefined && system.vendor !== notStated
      ? [system.vendor]
      : [],
  );
  const given = of('disclosures', ({ activity }) => activity === key);
  return lines([
    ...given.map(({ recipient }) => name(`parties/${recipient}`)),
    ...processors.map((party) => `${name(`parties/${party}`)} (${texts.processor})`),
  ]);
}

/** Art. 30(1)(e) and 30(2)(c): where to, to whom, on what ground, by which system. */
export function transfers({ of, name, words }: Sight, { body }: Activity): string {
  const those = of('transfers', ({ system }) => body.systems.includes(system));
  return lines(
    those.map(({ system, country, recipient, mechanism }) =>
      [
        words('transfers', 'country', country),
        recipient === undefined || recipient === notStated ? '' : name(`parties/${recipient}`),
        words('transfers', 'mechanism', mechanism),
        name(`systems/${system}`),
      ]
        .filter((part) => part !== '' && part !== notStated)
        .join(', '),
    ),
  );
}

/** Art. 30(1)(f): how long, from when, and what happens then. */
export function retention({ of, words }: Sight, { key }: Activity): string {
  return lines(
    of('retention', ({ activity }) => activity === key).map((each) =>
      [
        words('retention', 'period', each.period),
        words('retention', 'event', each.event),
        words('retention', 'then', each.then),
        each.note ?? '',
      ]
        .filter((part) => part !== '' && part !== notStated)
        .join(', '),
    ),
  );
}

/** Art. 30(1)(g) and 30(2)(d). */
export function measures({ of }: Sight, { body }: Activity): string {
  return lines(of('measures', ({ system }) => body.systems.includes(system)).map(({ what }) => what));
}

/** The articles that are claimed, with their national provisions. */
export function bases({ of, words, lang }: Sight, { key }: Activity): string {
  return lines(
    of('purposes', ({ activity }) => activity === key).flatMap(({ bases: claimed }) =>
      claimed === undefined || claimed === notStated
        ? []
        : claimed.map(({ article, national }) =>
            [
              article === notStated ? '' : words('purposes', 'bases.0.article', article),
              national === undefined
                ? ''
                : `${wordsOf('purposes', 'bases.0.national.act', national.act, lang)} ${national.section}`,
            ]
              .filter((part) => part !== '')
              .join(', '),
          ),
    ),
  );
}

/** The agreements on the systems that an activity uses, with whom and since when. */
export function agreements({ of, name, words }: Sight, { body }: Activity): string {
  const those = of('agreements', ({ systems }) => systems.some((one) => body.systems.includes(one)));
  return lines(
    those.map(
      (each) => `${each.name} (${name(`parties/${each.party}`)}, ${words('agreements', 'signedOn', each.signedOn)})`,
    ),
  );
}

/** What has been assessed of the systems that an activity uses, and when. */
export function assessments({ of, words }: Sight, { body }: Activity): string {
  const those = of(
    'assessments',
    ({ systems }) => systems === 'all' || systems.some((one) => body.systems.includes(one)),
  );
  return lines(
    those.map((each) => `${words('assessments', 'kind', each.kind)}: ${words('assessments', 'on', each.on)}`),
  );
}
