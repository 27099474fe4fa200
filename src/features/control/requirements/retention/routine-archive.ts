import { check, requirement } from '../../requirement.ts';
import { hasWrittenRoutine } from '../routines.ts';
import { isArchiveOrgan } from './archives-act.ts';

const written = {
  holds: {
    nb: 'Det finnes en skriftlig plan for dokumentasjon og arkiv.',
    nn: 'Det finst ein skriftleg plan for dokumentasjon og arkiv.',
    en: 'There is a written plan for documentation and archives.',
  },
  fails: {
    nb: 'Det er ikke skrevet noen plan for dokumentasjon og arkiv.',
    nn: 'Det er ikkje skrive nokon plan for dokumentasjon og arkiv.',
    en: 'No plan for documentation and archives is written.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes en skriftlig plan for dokumentasjon og arkiv.',
    nn: 'Ingen har sagt om det finst ein skriftleg plan for dokumentasjon og arkiv.',
    en: 'Nobody has said whether there is a written plan for documentation and archives.',
  },
};
const onlyDecisions = {
  nb: 'Det er ikke skrevet noen plan for dokumentasjon og arkiv. En privat skole trenger den bare for saker der den gjør enkeltvedtak.',
  nn: 'Det er ikkje skrive nokon plan for dokumentasjon og arkiv. Ein privat skule treng han berre for saker der han gjer enkeltvedtak.',
  en: 'No plan for documentation and archives is written. A private school needs it only for cases where it makes individual decisions.',
};

/** arkivlova (2025) § 8: an organ has an up-to-date documentation plan; without one nobody knows what may be erased. */
export const routineArchive = requirement({
  id: 'routine-archive',
  theme: 'retention',
  scope: 'owner',
  title: {
    nb: 'Dokumentasjonsplan for arkivet',
    nn: 'Dokumentasjonsplan for arkivet',
    en: 'Documentation plan for the archive',
  },
  question: {
    nb: 'Finnes det en oppdatert plan for hva som blir til, hva som er arkiv, og hvor det ligger?',
    nn: 'Finst det ein oppdatert plan for kva som blir til, kva som er arkiv, og kvar det ligg?',
    en: 'Is there an up-to-date plan of what is made, what is archive, and where it lies?',
  },
  law: [
    { act: 'arkivlova-2025', section: '§ 8 første ledd' },
    { act: 'arkivlova-2025', section: '§ 3 første ledd' },
  ],
  severity: 'medium',
  evidence: {
    wants: { nb: 'Dokumentasjonsplanen', nn: 'Dokumentasjonsplanen', en: 'The documentation plan' },
    of: ['routines'],
  },
  judge(read) {
    const has = hasWrittenRoutine(read, 'archive');
    const fails = isArchiveOrgan(read) === true;
    return {
      checks: [check(has, fails ? written : { ...written, fails: onlyDecisions }, fails ? 'fails' : 'condition')],
    };
  },
  remedy: () => [
    {
      say: {
        nb: 'Skriv dokumentasjonsplanen: hva slags dokumentasjon som blir til, hva som forvaltes som arkiv, og hvordan det lagres.',
        nn: 'Skriv dokumentasjonsplanen: kva slags dokumentasjon som blir til, kva som blir forvalta som arkiv, og korleis det blir lagra.',
        en: 'Write the documentation plan: what documentation is made, what is managed as archive, and how it is stored.',
      },
      form: { kind: 'routines', fill: { kind: 'archive', covers: 'all' } },
    },
  ],
});
