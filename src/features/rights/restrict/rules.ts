import { say, type Text } from '#src/kernel/language.ts';

/** Why something is restricted (GDPR art. 18(1), 21(1), 17(3)). */
export const restrictionGrounds = {
  contested: {
    text: say(
      'Det er uenighet om opplysningen er riktig, og det skal undersøkes',
      'Det er usemje om opplysninga er rett, og det skal undersøkjast',
      'It is disputed whether the data are accurate, and that is being looked into',
    ),
    section: 'art. 18 nr. 1 bokstav a',
  },
  unlawful: {
    text: say(
      'Behandlingen er ulovlig, og personen vil ha begrensning i stedet for sletting',
      'Behandlinga er ulovleg, og personen vil ha avgrensing i staden for sletting',
      'The processing is unlawful, and the person wants restriction rather than erasure',
    ),
    section: 'art. 18 nr. 1 bokstav b',
  },
  claims: {
    text: say(
      'Vi trenger det ikke lenger, men personen trenger det for et rettskrav',
      'Vi treng det ikkje lenger, men personen treng det for eit rettskrav',
      'We no longer need it, and the person does for a legal claim',
    ),
    section: 'art. 18 nr. 1 bokstav c',
  },
  objection: {
    text: say(
      'Personen har protestert, og protesten er ikke ferdig vurdert',
      'Personen har protestert, og protesten er ikkje ferdig vurdert',
      'The person has objected, and the objection is not yet weighed',
    ),
    section: 'art. 18 nr. 1 bokstav d, art. 21 nr. 1',
  },
  'objection-upheld': {
    text: say(
      'Protesten er tatt til følge: vi bruker ikke dette til formålet',
      'Protesten er teken til følgje: vi bruker ikkje dette til formålet',
      'The objection is upheld: we do not use this for the purpose',
    ),
    section: 'art. 21 nr. 1',
  },
  'consent-withdrawn': {
    text: say(
      'Samtykket er trukket: vi bruker ikke dette til formålet',
      'Samtykket er trekt: vi bruker ikkje dette til formålet',
      'Consent is withdrawn: we do not use this for the purpose',
    ),
    section: 'art. 7 nr. 3, art. 17 nr. 1 bokstav b',
  },
  kept: {
    text: say(
      'Det kan ikke slettes, og brukes derfor ikke lenger',
      'Det kan ikkje slettast, og blir difor ikkje brukt lenger',
      'It cannot be erased, and is therefore no longer used',
    ),
    section: 'art. 17 nr. 3, art. 18',
  },
} as const satisfies Readonly<Record<string, { readonly text: Text; readonly section: string }>>;
export type RestrictionGround = keyof typeof restrictionGrounds;

/** Whether a value names a ground. */
export const isRestrictionGround = (value: string): value is RestrictionGround =>
  Object.hasOwn(restrictionGrounds, value);

/** What lets somebody use it all the same (GDPR art. 18(2)). */
export const useGrounds = {
  consent: say(
    'Personen har samtykket til bruken',
    'Personen har samtykt til bruken',
    'The person has consented to it',
  ),
  claims: say(
    'For å fastsette, gjøre gjeldende eller forsvare et rettskrav',
    'For å fastsetje, gjere gjeldande eller forsvare eit rettskrav',
    'For the establishment, exercise or defence of a legal claim',
  ),
  'protect-other': say(
    'For å verne rettighetene til en annen person',
    'For å verne rettane til ein annan person',
    'For the protection of the rights of another person',
  ),
  'public-interest': say(
    'Av hensyn til viktige allmenne interesser',
    'Av omsyn til viktige allmenne interesser',
    'For reasons of important public interest',
  ),
} as const satisfies Readonly<Record<string, Text>>;
export type UseGround = keyof typeof useGrounds;
export const isUseGround = (value: string): value is UseGround => Object.hasOwn(useGrounds, value);

/** How long somebody may use what is restricted before a reason is asked for again, in milliseconds. */
export const useLasts = 3_600_000;

/** What a purpose rests on, as the register says. */
export interface PurposeBasis {
  readonly articles: readonly string[];
}

/** Whether one may object to a purpose, and why not: art. 21 is of art. 6(1)(e) and (f). Pure. */
export function mayObject({ articles }: PurposeBasis): { readonly may: boolean; readonly because: Text } {
  if (articles.some((one) => one === 'gdpr-6-1-e' || one === 'gdpr-6-1-f'))
    return {
      may: true,
      because: say(
        'Formålet bygger på art. 6 nr. 1 bokstav e eller f.',
        'Formålet byggjer på art. 6 nr. 1 bokstav e eller f.',
        'The purpose rests on art. 6(1)(e) or (f).',
      ),
    };
  if (articles.includes('gdpr-6-1-a'))
    return {
      may: false,
      because: say(
        'Formålet bygger på samtykke. Da trekkes samtykket (art. 7 nr. 3); retten til å protestere gjelder ikke.',
        'Formålet byggjer på samtykke. Då blir samtykket trekt (art. 7 nr. 3); retten til å protestere gjeld ikkje.',
        'The purpose rests on consent. Then consent is withdrawn (art. 7(3)); the right to object does not apply.',
      ),
    };
  if (articles.length === 0)
    return {
      may: true,
      because: say(
        'Registeret sier ikke hva formålet bygger på. Til det er avklart, stanses behandlingen.',
        'Registeret seier ikkje kva formålet byggjer på. Til det er avklart, blir behandlinga stansa.',
        'The register does not say what the purpose rests on. Until that is clear, the processing stops.',
      ),
    };
  return {
    may: false,
    because: say(
      'Formålet bygger verken på art. 6 nr. 1 bokstav e eller f, og retten til å protestere gjelder bare dem (art. 21 nr. 1).',
      'Formålet byggjer verken på art. 6 nr. 1 bokstav e eller f, og retten til å protestere gjeld berre dei (art. 21 nr. 1).',
      'The purpose rests on neither art. 6(1)(e) nor (f), and the right to object is of those alone (art. 21(1)).',
    ),
  };
}
