import { within } from '#src/kernel/period.ts';
import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';
import { noEndYet } from './archives-act.ts';

/** Schools tidy once a year; what nobody has carried out for longer may be due. */
const lately = 'P1Y';

const stays = {
  nb: 'Opplysningene skal bli liggende. Se «Det er en grunn til at opplysningene blir liggende».',
  nn: 'Opplysningane skal bli liggjande. Sjå «Det er ein grunn til at opplysningane blir liggjande».',
  en: 'The data are to stay. See “There is a reason why the data are kept”.',
};
const done = {
  nb: 'Det som skulle bort, er slettet eller arkivert det siste året.',
  nn: 'Det som skulle bort, er sletta eller arkivert det siste året.',
  en: 'What was due has been erased or archived within the last year.',
};
const unknown = {
  nb: 'Ingen har sagt om det som skal bort, faktisk blir slettet eller arkivert.',
  nn: 'Ingen har sagt om det som skal bort, faktisk blir sletta eller arkivert.',
  en: 'Nobody has said whether what is due is really erased or archived.',
};
const longAgo = {
  nb: 'Det er over ett år siden noe ble slettet eller arkivert. Gjelder bare hvis ingenting er blitt for gammelt siden.',
  nn: 'Det er over eitt år sidan noko vart sletta eller arkivert. Gjeld berre om ingenting er blitt for gammalt sidan.',
  en: 'It is more than a year since anything was erased or archived. Counts only if nothing has become due since.',
};

/** GDPR art. 5(1)(e) and 5(2): a time limit that nobody carries out is none. */
export const erasureCarriedOut = asController({
  id: 'erasure-carried-out',
  theme: 'retention',
  scope: 'retention',
  title: {
    nb: 'Slettingen blir gjennomført',
    nn: 'Slettinga blir gjennomført',
    en: 'The erasure is carried out',
  },
  question: {
    nb: 'Når ble det som skal bort, sist slettet eller arkivert?',
    nn: 'Når vart det som skal bort, sist sletta eller arkivert?',
    en: 'When was what is due last erased or archived?',
  },
  law: [
    { act: 'gdpr', section: 'art. 5 nr. 1 bokstav e' },
    { act: 'gdpr', section: 'art. 5 nr. 2' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Kvittering for siste sletting eller overføring til arkivet',
      nn: 'Kvittering for siste sletting eller overføring til arkivet',
      en: 'A receipt for the latest erasure or transfer to the archive',
    },
    of: ['retention'],
  },
  judge(read, retention) {
    const then = read.fact(retention, 'then');
    if (then === undefined) return { notApplicable: noEndYet };
    if (then === 'keep') return { notApplicable: stays };
    const on = read.fact(retention, 'carriedOutOn');
    const is: Check =
      on === undefined || on > read.asOf
        ? { state: 'unknown', says: unknown }
        : within(lately, on, read.asOf)
          ? { state: 'holds', says: done }
          : { state: 'condition', says: longAgo };
    return { checks: [is] };
  },
  remedy: (retention) => [
    {
      say: {
        nb: 'Slett eller arkiver det som er blitt for gammelt, og ta vare på en kvittering med dato.',
        nn: 'Slett eller arkiver det som er blitt for gammalt, og ta vare på ei kvittering med dato.',
        en: 'Erase or archive what has become due, and keep a dated receipt.',
      },
      form: { kind: 'retention', key: retention.key },
    },
  ],
});
