import { within } from '#src/kernel/period.ts';
import type { Reader } from '../../reader.ts';
import { anyOf, check, requirement } from '../../requirement.ts';

const noAddresses = {
  nb: 'Ingen av opplysningene som systemet brukes til, er ført inn som adresser.',
  nn: 'Ingen av opplysningane som systemet blir brukt til, er førte inn som adresser.',
  en: 'None of the data that the system is used for is entered as addresses.',
};
const dataUnknown = {
  nb: 'Ingen har sagt om systemet brukes til adresser.',
  nn: 'Ingen har sagt om systemet blir brukt til adresser.',
  en: 'Nobody has said whether the system is used for addresses.',
};
const hidden = {
  holds: {
    nb: 'Systemet skjuler fortrolige og strengt fortrolige adresser.',
    nn: 'Systemet skjuler fortrulege og strengt fortrulege adresser.',
    en: 'The system hides protected addresses.',
  },
  fails: {
    nb: 'Systemet viser også fortrolige og strengt fortrolige adresser.',
    nn: 'Systemet viser også fortrulege og strengt fortrulege adresser.',
    en: 'The system shows protected addresses too.',
  },
  unknown: {
    nb: 'Ingen har sagt om systemet skjuler fortrolige og strengt fortrolige adresser.',
    nn: 'Ingen har sagt om systemet skjuler fortrulege og strengt fortrulege adresser.',
    en: 'Nobody has said whether the system hides protected addresses.',
  },
};
const tried = {
  holds: {
    nb: 'Det er prøvd det siste året.',
    nn: 'Det er prøvd det siste året.',
    en: 'This has been tried within the last year.',
  },
  fails: {
    nb: 'Det er mer enn et år siden det ble prøvd.',
    nn: 'Det er meir enn eit år sidan det blei prøvd.',
    en: 'This was last tried more than a year ago.',
  },
  unknown: {
    nb: 'Ingen har sagt når det sist ble prøvd.',
    nn: 'Ingen har sagt når det sist blei prøvd.',
    en: 'Nobody has said when this was last tried.',
  },
};

/** A word for where somebody lives; not an e-mail or network address. */
const address = /(^|[\s,(/])(folkeregistrert |post|bosteds?|bustads?|hjemme|heime)?adress/iu;

/**
 * Do the activities on the system use addresses? Undefined when nobody has said which data they use, or what kind
 * these are.
 */
function usesAddresses(read: Reader, system: string): boolean | undefined {
  const uses = read
    .find('activitiesBySystem', system)
    .flatMap((activity) => read.find('dataUsesByActivity', activity.key));
  return anyOf(
    uses.map((use) => {
      const data = read.get('dataTypes', use.body.data);
      if (data === undefined) return undefined;
      if (address.test(read.fact(data, 'name') ?? '')) return true;
      const sensitivity = read.fact(data, 'sensitivity');
      return sensitivity === undefined ? undefined : sensitivity === 'protected-address';
    }),
  );
}

/**
 * GDPR art. 32(1) and 25(2): an address that the police or child welfare have classified may not be shown to whoever
 * logs in.
 */
export const protectedAddressesHidden = requirement({
  id: 'protected-addresses-hidden',
  theme: 'schools',
  scope: 'system',
  title: {
    nb: 'Skjermede adresser er skjult',
    nn: 'Skjerma adresser er skjulte',
    en: 'Protected addresses are hidden',
  },
  question: {
    nb: 'Skjuler systemet fortrolige og strengt fortrolige adresser, og er det prøvd?',
    nn: 'Skjuler systemet fortrulege og strengt fortrulege adresser, og er det prøvd?',
    en: 'Does the system hide protected addresses, and has it been tried?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 1' },
    { act: 'gdpr', section: 'art. 25 nr. 2' },
    { act: 'folkeregisterloven-2016', section: '§ 10-4' },
  ],
  note: {
    nb: 'Folkeregisterloven § 10-4 sier hvilke opplysninger som er gradert. Plikten til å verne dem følger av forordningen. At det prøves hvert år, er god praksis.',
    nn: 'Folkeregisterlova § 10-4 seier kva opplysningar som er graderte. Plikta til å verne dei følgjer av forordninga. At det blir prøvd kvart år, er god praksis.',
    en: 'The Population Register Act § 10-4 says which data are classified. The duty to protect them follows from the Regulation. Trying it every year is good practice.',
  },
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Prøven: et skjermbilde eller en rapport uten adressen',
      nn: 'Prøva: eit skjermbilete eller ein rapport utan adressa',
      en: 'The trial: a screenshot or report without the address',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const uses = usesAddresses(read, system.key);
    if (uses === false) return { notApplicable: noAddresses };
    if (uses === undefined) return { checks: [{ state: 'unknown', says: dataUnknown }] };
    const on = read.fact(system, 'protectedAddresses.testedOn');
    return {
      checks: [
        check(read.fact(system, 'protectedAddresses.hidden'), hidden),
        check(on === undefined ? undefined : within('P1Y', on, read.asOf), tried, 'advice'),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Prøv med en oppdiktet elev som har skjermet adresse: søk, lister, utskrifter og varsler. Skriv inn hva dere så.',
        nn: 'Prøv med ein oppdikta elev som har skjerma adresse: søk, lister, utskrifter og varsel. Skriv inn kva de såg.',
        en: 'Try with an invented pupil who has a protected address: search, lists, printouts and messages. Enter what you saw.',
      },
      form: { kind: 'systems', key: system.key },
    },
  ],
});
