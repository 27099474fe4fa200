import type { Check } from '../../requirement.ts';
import { asController } from '../as-controller.ts';

const needed = {
  nb: 'Det er skrevet hvorfor opplysningen trengs.',
  nn: 'Det er skrive kvifor opplysninga trengst.',
  en: 'Why the data are needed is written down.',
};
const unknown = {
  nb: 'Ingen har sagt hvorfor opplysningen trengs.',
  nn: 'Ingen har sagt kvifor opplysninga trengst.',
  en: 'Nobody has said why the data are needed.',
};
const excess = {
  nb: 'Eieren har kommet til at opplysningen ikke trengs, men den brukes fortsatt.',
  nn: 'Eigaren har kome til at opplysninga ikkje trengst, men ho blir framleis brukt.',
  en: 'The owner has found that the data are not needed, but they are still used.',
};
const unresolved = {
  nb: 'Eieren har ikke avgjort om opplysningen trengs. Et menneske må avgjøre det før den brukes videre.',
  nn: 'Eigaren har ikkje avgjort om opplysninga trengst. Eit menneske må avgjere det før ho blir brukt vidare.',
  en: 'The owner has not settled whether the data are needed. A person must do so before they are used further.',
};

/** GDPR art. 5(1)(c): adequate, relevant and limited to what is necessary for the purpose, shown for each kind of data. */
export const dataNeeded = asController({
  id: 'data-needed',
  theme: 'data',
  scope: 'dataUse',
  title: {
    nb: 'Bare opplysninger som trengs',
    nn: 'Berre opplysningar som trengst',
    en: 'Only data that are needed',
  },
  question: {
    nb: 'Hvorfor kan ikke formålet klare seg uten denne opplysningen?',
    nn: 'Kvifor kan ikkje formålet klare seg utan denne opplysninga?',
    en: 'Why can the purpose not do without these data?',
  },
  law: [{ act: 'gdpr', section: 'art. 5 nr. 1 bokstav c' }],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'Protokollen, med behovet for hver opplysning',
      nn: 'Protokollen, med behovet for kvar opplysning',
      en: 'The record of processing, with the need for each kind of data',
    },
    of: ['dataUses'],
  },
  judge(read, use) {
    const basis = read.fact(use, 'basis');
    if (basis === 'excess') return { checks: [{ state: 'fails', says: excess }] };
    const need = read.fact(use, 'need');
    const why: Check = need === undefined ? { state: 'unknown', says: unknown } : { state: 'holds', says: needed };
    return { checks: basis === 'unresolved' ? [why, { state: 'condition', says: unresolved }] : [why] };
  },
  remedy: (use) => [
    {
      say: {
        nb: 'Skriv hvorfor opplysningen trengs. Trengs den ikke, slutt å registrere den og slett den som er der.',
        nn: 'Skriv kvifor opplysninga trengst. Trengst ho ikkje, slutt å registrere ho og slett det som er der.',
        en: 'Write why the data are needed. If they are not, stop recording them and erase what is there.',
      },
      form: { kind: 'dataUses', key: use.key },
    },
  ],
});
