import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';

const says = {
  none: {
    nb: 'Systemet lagrer ikke noe på enheten til brukeren.',
    nn: 'Systemet lagrar ikkje noko på eininga til brukaren.',
    en: 'The system stores nothing on the user’s device.',
  },
  necessary: {
    nb: 'Systemet lagrer bare det som er strengt nødvendig for tjenesten brukeren har bedt om. Da gjelder ikke kravet.',
    nn: 'Systemet lagrar berre det som er strengt nødvendig for tenesta brukaren har bede om. Då gjeld ikkje kravet.',
    en: 'The system stores only what is strictly necessary for the service that the user asked for. Then this is not required.',
  },
  first: {
    nb: 'Først må noen si om systemet lagrer mer enn det nødvendige på enheten til brukeren. Det blir spurt etter i kravet om informasjon.',
    nn: 'Først må nokon seie om systemet lagrar meir enn det nødvendige på eininga til brukaren. Det blir spurt etter i kravet om informasjon.',
    en: 'First somebody must say whether the system stores more than is necessary on the user’s device. That is asked with the information.',
  },
  used: {
    nb: 'Ingen har sagt om systemet lagrer noe på enheten til brukeren.',
    nn: 'Ingen har sagt om systemet lagrar noko på eininga til brukaren.',
    en: 'Nobody has said whether the system stores anything on the user’s device.',
  },
  onlyNecessary: {
    nb: 'Systemet lagrer noe på enheten til brukeren. Ingen har sagt om alt er strengt nødvendig.',
    nn: 'Systemet lagrar noko på eininga til brukaren. Ingen har sagt om alt er strengt nødvendig.',
    en: 'The system stores something on the user’s device. Nobody has said whether all of it is strictly necessary.',
  },
} satisfies Readonly<Record<string, Text>>;

/** Whether ekomloven § 3-15 asks anything of a system: `asks`, an answer why not, or what nobody has said. */
export type Asked = { readonly asks: true } | { readonly not: Text } | { readonly unknown: Text };

/** ekomloven § 3-15 second paragraph: what is strictly necessary is free from both information and consent. */
export function asked(read: Reader, system: Entry<'systems'>): Asked {
  const used = read.fact(system, 'cookies.used');
  if (used === undefined) return { unknown: says.used };
  if (!used) return { not: says.none };
  const onlyNecessary = read.fact(system, 'cookies.onlyNecessary');
  if (onlyNecessary === undefined) return { unknown: says.onlyNecessary };
  return onlyNecessary ? { not: says.necessary } : { asks: true };
}

/** Why consent is not asked about yet: one open question is asked once. */
export function notYet(answer: Asked): Text | undefined {
  if ('asks' in answer) return undefined;
  return 'not' in answer ? answer.not : says.first;
}
