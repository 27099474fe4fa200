import {
  type Entry,
  entriesOf,
  entryName,
  type Snapshot,
  untilInWords,
  wordsOf,
} from '#src/features/register/index.ts';
import { type languages, say, type Text } from '#src/kernel/language.ts';
import { type Item, type Section, type Value, value } from '#src/platform/holdings/holdings.ts';
import type { SubjectKind } from './subject-kinds.ts';

/** What the register says is done with this kind of person, and what can be done about it (GDPR art. 15(1) and (2)). */
export type About = readonly Section[];

const words = {
  controller: say('Hvem som har ansvaret', 'Kven som har ansvaret', 'Who is responsible'),
  owner: say('Behandlingsansvarlig', 'Behandlingsansvarleg', 'Controller'),
  contact: say('Kontakt', 'Kontakt', 'Contact'),
  dpo: say('Personvernombud', 'Personvernombod', 'Data protection officer'),
  activities: say('Hva opplysningene brukes til', 'Kva opplysningane blir brukte til', 'What the data are used for'),
  activity: say('Behandling', 'Behandling', 'Activity'),
  purposes: say('Formål', 'Formål', 'Purposes'),
  bases: say('Grunnlag i loven', 'Grunnlag i lova', 'Legal basis'),
  data: say('Opplysninger', 'Opplysningar', 'Data'),
  source: say('Hvor de kommer fra', 'Kvar dei kjem frå', 'Where they come from'),
  systems: say('System', 'System', 'Systems'),
  recipients: say('Hvem som får dem', 'Kven som får dei', 'Who receives them'),
  transfers: say('Ut av EØS', 'Ut av EØS', 'Out of the EEA'),
  kept: say('Hvor lenge', 'Kor lenge', 'How long'),
  automated: say('Helt automatiske avgjørelser', 'Heilt automatiske avgjerder', 'Wholly automatic decisions'),
  logic: say('Hvordan de tas', 'Korleis dei blir tekne', 'How they are taken'),
  profiling: say('Profilering', 'Profilering', 'Profiling'),
  rights: say('Hva du kan gjøre', 'Kva du kan gjere', 'What you can do'),
  right: say('Rettighet', 'Rett', 'Right'),
  how: say('Hva den gir', 'Kva han gir', 'What it gives'),
  unknown: say('Registeret sier det ikke', 'Registeret seier det ikkje', 'The register does not say'),
  noneTold: say(
    'Registeret nevner ingen utenfor skoleeieren og leverandørene',
    'Registeret nemner ingen utanfor skuleeigaren og leverandørane',
    'The register names nobody outside the owner and its vendors',
  ),
  noTransfer: say(
    'Registeret nevner ingen overføring',
    'Registeret nemner inga overføring',
    'The register names no transfer',
  ),
  vendor: say('leverandør', 'leverandør', 'vendor'),
} as const;

const rights: readonly (readonly [string, Text, Text])[] = [
  [
    'rectification',
    say('Retting (GDPR art. 16)', 'Retting (GDPR art. 16)', 'Correction (GDPR art. 16)'),
    say(
      'Du kan kreve at det som er feil, blir rettet, og at det som mangler, blir lagt til.',
      'Du kan krevje at det som er feil, blir retta, og at det som manglar, blir lagt til.',
      'You can demand that what is wrong is corrected, and what is missing added.',
    ),
  ],
  [
    'erasure',
    say('Sletting (GDPR art. 17)', 'Sletting (GDPR art. 17)', 'Erasure (GDPR art. 17)'),
    say(
      'Du kan kreve at noe slettes. Mye må skolen ta vare på etter loven; da får du vite hvilken lov.',
      'Du kan krevje at noko blir sletta. Mykje må skulen ta vare på etter lova; då får du vite kva lov.',
      'You can demand erasure. Much the school must keep by law; then you are told which.',
    ),
  ],
  [
    'restriction',
    say('Begrensning (GDPR art. 18)', 'Avgrensing (GDPR art. 18)', 'Restriction (GDPR art. 18)'),
    say(
      'Du kan kreve at noe bare lagres og ikke brukes, for eksempel mens dere er uenige om det er riktig.',
      'Du kan krevje at noko berre blir lagra og ikkje brukt, til dømes medan de er usamde om det er rett.',
      'You can demand that something is only stored and not used, for example while its accuracy is contested.',
    ),
  ],
  [
    'objection',
    say('Innsigelse (GDPR art. 21)', 'Motsegn (GDPR art. 21)', 'Objection (GDPR art. 21)'),
    say(
      'Du kan protestere mot noe skolen gjør fordi det er en oppgave i allmennhetens interesse.',
      'Du kan protestere mot noko skulen gjer fordi det er ei oppgåve i allmenta si interesse.',
      'You can object to what the school does as a task in the public interest.',
    ),
  ],
  [
    'complaint',
    say('Klage (GDPR art. 77)', 'Klage (GDPR art. 77)', 'Complaint (GDPR art. 77)'),
    say(
      'Du kan klage til Datatilsynet: datatilsynet.no, postboks 458 Sentrum, 0105 Oslo.',
      'Du kan klage til Datatilsynet: datatilsynet.no, postboks 458 Sentrum, 0105 Oslo.',
      'You can complain to Datatilsynet: datatilsynet.no, postboks 458 Sentrum, 0105 Oslo.',
    ),
  ],
];

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
const inEach = (word: (lang: (typeof languages)[number]) => string): Text => say(word('nb'), word('nn'), word('en'));
const plain = (text: string): Text => say(text, text, text);
const isKnown = <T>(fact: T | '–' | undefined): fact is T => fact !== undefined && fact !== '–';

/** Keys of the activities that use data about such people. */
export function activitiesFor(snapshot: Snapshot, kinds: readonly SubjectKind[]): readonly string[] {
  const uses = [...entriesOf(snapshot, 'dataUses').values()];
  return unique(
    uses.filter(({ body }) => (kinds as readonly string[]).includes(body.subjects)).map(({ body }) => body.activity),
  );
}

/** What is used in an activity about such people. */
export function usesIn(
  snapshot: Snapshot,
  activity: string,
  kinds: readonly SubjectKind[],
): readonly Entry<'dataUses'>[] {
  return [...entriesOf(snapshot, 'dataUses').values()].filter(
    ({ body }) => body.activity === activity && (kinds as readonly string[]).includes(body.subjects),
  );
}

function basesOf(snapshot: Snapshot, activity: string): Text | null {
  const purposes = [...entriesOf(snapshot, 'purposes').values()].filter(({ body }) => body.activity === activity);
  // What was the ground under an act that no longer holds is none today.
  const said = purposes.flatMap(({ body }) =>
    (isKnown(body.bases) ? body.bases : []).filter(({ article }) => article.startsWith('gdpr')),
  );
  if (said.length === 0) return null;
  return inEach((lang) =>
    unique(
      said.map(({ article, national }) => {
        const name = wordsOf('purposes', 'bases.0.article', article, lang);
        return national === undefined
          ? name
          : `${name} (${wordsOf('purposes', 'bases.0.national.act', national.act, lang)} ${national.section})`;
      }),
    ).join('; '),
  );
}

function recipientsOf(snapshot: Snapshot, { key, body }: Entry<'activities'>): Text {
  const given = [...entriesOf(snapshot, 'disclosures').values()].filter((one) => one.body.activity === key);
  const vendors = body.systems.flatMap((system) => {
    const vendor = entriesOf(snapshot, 'systems').get(system)?.body.vendor;
    return isKnown(vendor) ? [vendor] : [];
  });
  const parties = unique(given.map((one) => one.body.recipient));
  if (parties.length === 0 && vendors.length === 0) return words.noneTold;
  return inEach((lang) =>
    [
      ...parties.map((party) => entryName(snapshot, `parties/${party}`, lang)),
      ...unique(vendors).map((party) => `${entryName(snapshot, `parties/${party}`, lang)} (${words.vendor[lang]})`),
    ].join(', '),
  );
}

function transfersOf(snapshot: Snapshot, { body }: Entry<'activities'>): Text {
  const those = [...entriesOf(snapshot, 'transfers').values()].filter((one) => body.systems.includes(one.body.system));
  if (those.length === 0) return words.noTransfer;
  return inEach((lang) =>
    those
      .map((one) => {
        const { country, mechanism } = one.body;
        const said = [
          isKnown(country) ? wordsOf('transfers', 'country', country, lang) : words.unknown[lang],
          isKnown(mechanism) ? wordsOf('transfers', 'mechanism', mechanism, lang) : words.unknown[lang],
        ];
        return `${entryName(snapshot, `systems/${one.body.system}`, lang)}: ${said.join(', ')}`;
      })
      .join('; '),
  );
}

function keptOf(snapshot: Snapshot, activity: string): Text | null {
  const rules = [...entriesOf(snapshot, 'retention').values()].filter(({ body }) => body.activity === activity);
  if (rules.length === 0) return null;
  return inEach((lang) =>
    rules
      .map(({ body }) => {
        // A rule that neither says when nor what then happens tells nothing by itself but its ground.
        const says = isKnown(body.event) || isKnown(body.period) || isKnown(body.then);
        const until = says ? [untilInWords(body, lang, (key) => entryName(snapshot, `dataTypes/${key}`, lang))] : [];
        const ground = isKnown(body.ground)
          ? [`${wordsOf('retention', 'ground', body.ground, lang).replace(/\.$/, '')}.`]
          : [];
        return [...until, ...ground].join(' ');
      })
      .join(' '),
  );
}

/** A fact that may be unknown: unknown is said, and never passes for an answer. */
const known = (label: Text, given: Text | boolean | null | undefined): Value => value(label, given ?? words.unknown);

function activityItem(snapshot: Snapshot, entry: Entry<'activities'>, kinds: readonly SubjectKind[]): Item {
  const { key, body } = entry;
  const uses = usesIn(snapshot, key, kinds);
  const purposes = [...entriesOf(snapshot, 'purposes').values()].filter((one) => one.body.activity === key);
  const sources = unique(uses.flatMap((one) => (isKnown(one.body.source) ? [one.body.source] : [])));
  const named = (kind: 'dataTypes' | 'systems', keys: readonly string[]) =>
    inEach((lang) => unique(keys.map((one) => entryName(snapshot, `${kind}/${one}`, lang))).join(', '));
  const decides = isKnown(body.automatedDecisions) ? body.automatedDecisions : null;
  return {
    id: key,
    values: [
      value(words.activity, plain(body.name)),
      known(words.purposes, purposes.length === 0 ? null : plain(purposes.map((one) => one.body.name).join('; '))),
      known(words.bases, basesOf(snapshot, key)),
      value(
        words.data,
        named(
          'dataTypes',
          uses.map((one) => one.body.data),
        ),
      ),
      known(words.source, sources.length === 0 ? null : plain(sources.join('; '))),
      ...(body.systems.length === 0 ? [] : [value(words.systems, named('systems', body.systems))]),
      value(words.recipients, recipientsOf(snapshot, entry)),
      value(words.transfers, transfersOf(snapshot, entry)),
      known(words.kept, keptOf(snapshot, key)),
      known(words.automated, decides),
      ...(decides === true
        ? [known(words.logic, isKnown(body.automatedLogic) ? plain(body.automatedLogic) : null)]
        : []),
      known(words.profiling, isKnown(body.profiling) ? body.profiling : null),
    ],
  };
}

/**
 * Everything that GDPR art. 15(1)(a)-(h) and (2) asks to be told of this kind of person, from the register as it holds on the day.
 * What the register does not say is told as not said. Pure.
 */
export function aboutKinds(snapshot: Snapshot, kinds: readonly SubjectKind[]): About {
  const owner = entriesOf(snapshot, 'owner').get('owner')?.body;
  const contact = isKnown(owner?.contact) ? plain(owner.contact) : null;
  const officer = owner?.dataProtectionOfficer?.contact;
  const activities = entriesOf(snapshot, 'activities');
  return [
    {
      id: 'controller',
      title: words.controller,
      items: [
        {
          id: 'owner',
          values: [
            value(words.owner, owner === undefined ? words.unknown : plain(owner.name)),
            known(words.contact, contact),
            known(words.dpo, isKnown(officer) ? plain(officer) : null),
          ],
        },
      ],
    },
    {
      id: 'activities',
      title: words.activities,
      items: activitiesFor(snapshot, kinds).flatMap((key) => {
        const entry = activities.get(key);
        return entry === undefined ? [] : [activityItem(snapshot, entry, kinds)];
      }),
    },
    {
      id: 'rights',
      title: words.rights,
      items: rights.map(([id, right, how]) => ({ id, values: [value(words.right, right), value(words.how, how)] })),
    },
  ];
}
