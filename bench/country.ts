import type { Landscape } from '#src/features/register/index.ts';

/** A generator of numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Body = Record<string, unknown>;
type Collection = Record<string, Body[]>;

function collection(count: number, prefix: string, make: (index: number) => Body): Collection {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}-${index}`, [make(index)]]));
}

const evidenced = (index: number) => [{ how: 'evidenced', evidence: `doc-${index}`, source: `s. ${1 + (index % 20)}` }];

interface Size {
  readonly schools: number;
  readonly systems: number;
}

/** How one owner answers: mostly well, sometimes not at all, sometimes badly. */
function answers(random: () => number) {
  return () => {
    const draw = random();
    if (draw < 0.82) return { known: true } as const;
    return draw < 0.92 ? ({ known: false } as const) : ({ known: '–' } as const);
  };
}

function systemsOf({ systems }: Size, answer: () => { known: boolean | '–' }): Collection {
  return collection(systems, 'system', (index) => ({
    name: `Program ${index}`,
    personalData: true,
    vendor: `party-${index % 30}`,
    operation: index % 9 === 0 ? 'own' : 'processor',
    systemOwner: { appointed: answer().known, role: 'oppvekstsjef' },
    login: { accounts: 'personal', factors: index % 3 === 0 ? 1 : 2, reachableFrom: 'anywhere' },
    log: { perUser: answer().known, records: ['logins', 'changes'], failedAttempts: answer().known, keptFor: 'P1Y' },
    freeText: { fields: index % 4 === 0 ? ['merknad'] : [], reviewed: answer().known },
    storage: { countries: ['NO'] },
    changedOn: '2026-01-10',
    known: evidenced(index % 30),
  }));
}

function usesOf({ schools, systems }: Size, answer: () => { known: boolean | '–' }): Collection {
  const uses: Collection = {};
  for (let school = 0; school < schools; school += 1) {
    for (let system = 0; system < systems; system += 1) {
      uses[`system-${system}-school-${school}`] = [
        {
          system: `system-${system}`,
          unit: `school-${school}`,
          since: '2024-08-01',
          approvedBy: 'oppvekstsjef',
          knownToOwner: answer().known,
          known: evidenced(system % 30),
        },
      ];
    }
  }
  return uses;
}

function processing({ systems }: Size): Record<string, Collection> {
  return {
    activities: collection(systems, 'activity', (index) => ({
      name: `Behandling ${index}`,
      role: 'controller',
      systems: [`system-${index}`],
      access: [{ role: 'kontaktlærer' }, { role: 'rektor' }],
      known: evidenced(index % 30),
    })),
    purposes: collection(systems, 'purpose', (index) => ({
      name: `Formål ${index}`,
      activity: `activity-${index}`,
      bases: [
        {
          article: 'pol-8-b',
          national: { act: 'opplaeringslova-1998', section: '9a-3' },
          necessity: 'nødvendig for å følge opp skolemiljøet',
          decidedBy: 'kommunedirektøren',
        },
      ],
      known: evidenced(index % 30),
    })),
    dataTypes: collection(25, 'data', (index) => ({
      name: `Opplysning ${index}`,
      sensitivity: 'ordinary',
      freeText: false,
    })),
    dataUses: collection(systems * 3, 'data-use', (index) => ({
      activity: `activity-${index % systems}`,
      data: `data-${index % 25}`,
      subjects: 'pupils',
      basis: 'inherited',
      source: 'eleven',
      known: evidenced(index % 30),
    })),
    retention: collection(systems, 'retention', (index) => ({
      activity: `activity-${index}`,
      event: 'pupil-leaves',
      period: 'P1Y',
      then: 'delete',
      removes: [`data-${index % 25}`],
      leaves: [],
      known: evidenced(index % 30),
    })),
  };
}

function followUp({ schools, systems }: Size, answer: () => { known: boolean | '–' }): Record<string, Collection> {
  const kinds = [
    'access',
    'information',
    'rectification',
    'erasure',
    'free-text-review',
    'breach-handling',
    'security-audit',
    'security-objectives',
    'security-strategy',
  ];
  const schoolsKnow = () =>
    Object.fromEntries(Array.from({ length: schools }, (_, school) => [`school-${school}`, answer().known]));
  return {
    agreements: collection(systems, 'agreement', (index) => ({
      name: `Databehandleravtale ${index}`,
      kind: 'processor',
      written: answer().known,
      party: `party-${index % 30}`,
      systems: [`system-${index}`],
      contents: { onlyAsAgreed: true, securityMeasures: true },
      clauses: {
        audit: {
          kind: 'security-audit',
          obligation: 'årlig revisjon',
          recurs: 'P1Y',
          askedFor: answer().known,
          receivedOn: '2026-05-05',
        },
        breach: { kind: 'breach-report', obligation: 'melder avvik', recurs: 'on-event', askedFor: answer().known },
      },
      known: evidenced(index % 30),
    })),
    routines: collection(kinds.length, 'routine', (index) => ({
      name: `Rutine ${index}`,
      kind: kinds[index],
      written: answer().known,
      covers: 'all',
      knownAt: schoolsKnow(),
      known: evidenced(index % 30),
    })),
    measures: collection(systems, 'measure', (index) => ({
      system: `system-${index}`,
      what: 'tilgangsstyring',
      decidedBy: 'owner',
      written: true,
      implemented: answer().known,
      known: evidenced(index % 30),
    })),
    assessments: collection(systems, 'risk', (index) => ({
      kind: 'risk',
      systems: [`system-${index}`],
      done: answer().known,
      on: '2026-02-02',
      criteriaSet: true,
      comparedWithCriteria: true,
      coversExternalAccess: answer().known,
      known: evidenced(index % 30),
    })),
    audits: collection(2, 'audit', (index) => ({
      kind: index === 0 ? 'security-audit' : 'management-review',
      systems: 'all',
      done: true,
      on: '2026-06-06',
      documented: true,
      known: evidenced(index),
    })),
    notices: collection(systems, 'notice', (index) => ({
      name: `Erklæring ${index}`,
      form: 'statement',
      audience: ['pupils', 'guardians'],
      written: true,
      findable: true,
      mentions: { [`system-${index}`]: true },
      tells: {
        controller: 'yes',
        purpose: 'yes',
        recipients: 'yes',
        voluntary: 'yes',
        rights: 'yes',
        dataRecorded: 'yes',
      },
      known: evidenced(index % 30),
    })),
  };
}

/** One invented owner: its schools all use every system. The same seed gives the same owner. */
export function ownerLandscape(seed: number, size: Size): Landscape {
  const answer = answers(numbers(seed));
  const entries = {
    units: collection(size.schools, 'school', (index) => ({ name: `Skole ${index}`, kind: 'school' })),
    parties: collection(30, 'party', (index) => ({ name: `Leverandør ${index}`, kind: 'vendor', country: 'NO' })),
    systems: systemsOf(size, answer),
    uses: usesOf(size, answer),
    records: {
      oversikt: [
        {
          name: 'Oversikt',
          lists: Object.fromEntries(
            Array.from({ length: size.systems }, (_, index) => [`system-${index}`, answer().known]),
          ),
          known: evidenced(0),
        },
      ],
    },
    ...processing(size),
    ...followUp(size, answer),
    evidence: collection(30, 'doc', (index) => ({ title: `Dokument ${index}`, kind: 'document', date: '2026-03-03' })),
  };
  const owner = [{ id: `eier-${seed}`, name: `Eier ${seed}`, kind: 'municipality', publicBody: true }];
  const origin = { kind: 'invented', title: 'Generert', date: '2026-11-01' };
  return { origin, owner, entries } as unknown as Landscape;
}

/** Norway, invented: as many owners and schools as asked for, spread evenly. */
export function* country(owners: number, schools: number, systems: number): Generator<Landscape> {
  for (let index = 0; index < owners; index += 1) {
    const mine = Math.floor(((index + 1) * schools) / owners) - Math.floor((index * schools) / owners);
    yield ownerLandscape(index + 1, { schools: mine, systems });
  }
}
