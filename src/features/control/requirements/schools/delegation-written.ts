import { check, requirement } from '../../requirement.ts';

const ownersOwn = {
  nb: 'Enheten er eierens egen administrasjon.',
  nn: 'Eininga er administrasjonen til eigaren sjølv.',
  en: 'The unit is the owner’s own administration.',
};
const notDelegated = {
  nb: 'Enheten kan ikke ta i bruk systemer selv, så det er ikke noe å delegere skriftlig.',
  nn: 'Eininga kan ikkje ta i bruk system sjølv, så det er ikkje noko å delegere skriftleg.',
  en: 'The unit may not put systems into use itself, so there is nothing to delegate in writing.',
};
const delegated = {
  nb: 'Ingen har sagt om enheten selv kan ta i bruk systemer.',
  nn: 'Ingen har sagt om eininga sjølv kan ta i bruk system.',
  en: 'Nobody has said whether the unit may put systems into use itself.',
};
const written = {
  holds: { nb: 'Delegeringen er skriftlig.', nn: 'Delegeringa er skriftleg.', en: 'The delegation is in writing.' },
  fails: {
    nb: 'Enheten får ta i bruk systemer selv, men det er ikke skrevet ned.',
    nn: 'Eininga får ta i bruk system sjølv, men det er ikkje skrive ned.',
    en: 'The unit may put systems into use itself, but this is not written down.',
  },
  unknown: {
    nb: 'Ingen har sagt om delegeringen er skriftlig.',
    nn: 'Ingen har sagt om delegeringa er skriftleg.',
    en: 'Nobody has said whether the delegation is in writing.',
  },
};

/**
 * GDPR art. 24(1) with 5(2): the owner must be able to show who decides; kommuneloven § 25-1 third paragraph (a) and
 * (d).
 */
export const delegationWritten = requirement({
  id: 'delegation-written',
  theme: 'schools',
  scope: 'unit',
  title: { nb: 'Delegeringen er skriftlig', nn: 'Delegeringa er skriftleg', en: 'The delegation is in writing' },
  question: {
    nb: 'Er det skrevet ned at enheten selv kan ta i bruk systemer?',
    nn: 'Er det skrive ned at eininga sjølv kan ta i bruk system?',
    en: 'Is it written down that the unit may put systems into use itself?',
  },
  law: [
    { act: 'gdpr', section: 'art. 24 nr. 1' },
    { act: 'gdpr', section: 'art. 5 nr. 2' },
    { act: 'kommuneloven-2018', section: '§ 25-1' },
  ],
  note: {
    nb: 'Kommuneloven gjelder bare kommuner og fylkeskommuner, og § 25-1 også private grunnskoler etter opplæringslova.',
    nn: 'Kommunelova gjeld berre kommunar og fylkeskommunar, og § 25-1 også private grunnskular etter opplæringslova.',
    en: 'The Local Government Act applies to municipalities and county councils only, and § 25-1 also to private primary schools under the Education Act.',
  },
  severity: 'medium',
  evidence: {
    wants: { nb: 'Delegeringen', nn: 'Delegeringa', en: 'The delegation' },
    of: ['units'],
  },
  judge(read, unit) {
    if (read.fact(unit, 'kind') === 'administration') return { notApplicable: ownersOwn };
    const may = read.fact(unit, 'delegation.mayPutSystemsIntoUse');
    if (may === false) return { notApplicable: notDelegated };
    if (may === undefined) return { checks: [{ state: 'unknown', says: delegated }] };
    return { checks: [check(read.fact(unit, 'delegation.written'), written)] };
  },
  remedy: (unit) => [
    {
      say: {
        nb: 'Bestem om enheten selv kan ta i bruk systemer, og på hvilke vilkår, og skriv det ned.',
        nn: 'Bestem om eininga sjølv kan ta i bruk system, og på kva vilkår, og skriv det ned.',
        en: 'Decide whether the unit may put systems into use itself, and on which conditions, and write it down.',
      },
      form: { kind: 'units', key: unit.key },
    },
  ],
});
