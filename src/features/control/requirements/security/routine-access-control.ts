import { check, requirement } from '../../requirement.ts';
import { writtenForAll } from '../routines.ts';

const routine = {
  holds: {
    nb: 'Det finnes en skriftlig rutine for tilgang, og den dekker alle systemene i bruk.',
    nn: 'Det finst ei skriftleg rutine for tilgang, og ho dekkjer alle systema i bruk.',
    en: 'There is a written routine for access rights, and it covers every system in use.',
  },
  fails: {
    nb: 'Minst ett system i bruk er uten skriftlig rutine for tilgang. Det holder bare når tilgangen styres godt nok på annen måte.',
    nn: 'Minst eitt system i bruk er utan skriftleg rutine for tilgang. Det held berre når tilgangen blir styrt godt nok på annan måte.',
    en: 'At least one system in use is without a written routine for access rights. That does only where access is governed well enough in another way.',
  },
  unknown: {
    nb: 'Ingen har sagt om alle systemene er dekket av en skriftlig rutine for tilgang.',
    nn: 'Ingen har sagt om alle systema er dekte av ei skriftleg rutine for tilgang.',
    en: 'Nobody has said whether every system is covered by a written routine for access rights.',
  },
};
/** GDPR art. 32(4): those who have access use the data on instructions only; art. 24(2): policies, where that is proportionate. */
export const routineAccessControl = requirement({
  id: 'routine-access-control',
  theme: 'security',
  scope: 'owner',
  title: { nb: 'Rutine for tilgang', nn: 'Rutine for tilgang', en: 'Routine for access rights' },
  question: {
    nb: 'Finnes det en skriftlig rutine for hvem som får tilgang, og når den tas bort?',
    nn: 'Finst det ei skriftleg rutine for kven som får tilgang, og når han blir teken bort?',
    en: 'Is there a written routine for who gets access, and when it is taken away?',
  },
  law: [
    { act: 'gdpr', section: 'art. 32 nr. 4' },
    { act: 'gdpr', section: 'art. 24 nr. 2' },
  ],
  severity: 'medium',
  evidence: {
    wants: { nb: 'Rutinen for tilgang', nn: 'Rutina for tilgang', en: 'The routine for access rights' },
    of: ['routines'],
  },
  judge: (read) => ({ checks: [check(writtenForAll(read, 'access-control'), routine, 'condition')] }),
  remedy: () => [
    {
      say: {
        nb: 'Skriv rutinen: hvem som gir tilgang, etter hvilket behov, og hvem som tar den bort når noen slutter.',
        nn: 'Skriv rutina: kven som gir tilgang, etter kva behov, og kven som tek han bort når nokon sluttar.',
        en: 'Write the routine: who gives access, for which need, and who takes it away when somebody leaves.',
      },
      form: { kind: 'routines', fill: { kind: 'access-control', covers: 'all' } },
    },
  ],
});
