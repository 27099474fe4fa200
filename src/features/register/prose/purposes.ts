import { say } from '../labels/field.ts';
import { basesPattern } from './bases.ts';
import { choice, either, line, type Pattern, said } from './patterns.ts';

const consent: readonly Pattern[] = [
  choice('consent.givenBy', {
    of: {
      pupil: say(
        '{consent.givenBy:Eleven selv} samtykker.',
        '{consent.givenBy:Eleven sjølv} samtykkjer.',
        '{consent.givenBy:The pupil} consents.',
      ),
      guardian: say(
        '{consent.givenBy:Foresatte} samtykker.',
        '{consent.givenBy:Føresette} samtykkjer.',
        '{consent.givenBy:The guardian} consents.',
      ),
      'pupil-or-guardian-by-age': say(
        '{consent.givenBy:Eleven eller foresatte} samtykker, etter elevens alder.',
        '{consent.givenBy:Eleven eller føresette} samtykkjer, etter alderen til eleven.',
        '{consent.givenBy:The pupil or the guardian} consents, by the pupil’s age.',
      ),
      other: say(
        '{consent.givenBy:Andre} enn elever og foresatte samtykker.',
        '{consent.givenBy:Andre} enn elevar og føresette samtykkjer.',
        '{consent.givenBy:Others} than pupils and guardians consent.',
      ),
    },
    asks: say(
      'Hvem samtykker, eleven eller foresatte?',
      'Kven samtykkjer, eleven eller føresette?',
      'Who consents, the pupil or the guardian?',
    ),
  }),
  either(
    'consent.freelyGiven',
    say(
      'De {consent.freelyGiven:kan si nei} uten at det får følger for dem.',
      'Dei {consent.freelyGiven:kan seie nei} utan at det får følgjer for dei.',
      'They {consent.freelyGiven:can say no} without consequences.',
    ),
    say(
      'De {consent.freelyGiven:kan ikke si nei} uten at det får følger for dem.',
      'Dei {consent.freelyGiven:kan ikkje seie nei} utan at det får følgjer for dei.',
      'They {consent.freelyGiven:cannot say no} without consequences.',
    ),
    say(
      'Kan de som blir spurt, si nei uten at det får følger for dem?',
      'Kan dei som blir spurde, seie nei utan at det får følgjer for dei?',
      'Can those who are asked say no without consequences?',
    ),
  ),
  either(
    'consent.recorded',
    say(
      'Skoleeieren {consent.recorded:kan vise} hvem som har samtykket.',
      'Skuleeigaren {consent.recorded:kan vise} kven som har samtykt.',
      'The owner {consent.recorded:can show} who has consented.',
    ),
    say(
      'Skoleeieren {consent.recorded:kan ikke vise} hvem som har samtykket.',
      'Skuleeigaren {consent.recorded:kan ikkje vise} kven som har samtykt.',
      'The owner {consent.recorded:cannot show} who has consented.',
    ),
    say(
      'Kan dere vise hvem som har samtykket?',
      'Kan de vise kven som har samtykt?',
      'Can you show who has consented?',
    ),
  ),
  either(
    'consent.withdrawable',
    say(
      'Det er {consent.withdrawable:like lett} å trekke samtykket som å gi det.',
      'Det er {consent.withdrawable:like lett} å trekkje samtykket som å gi det.',
      'It is {consent.withdrawable:as easy} to withdraw consent as to give it.',
    ),
    say(
      'Det er {consent.withdrawable:ikke like lett} å trekke samtykket som å gi det.',
      'Det er {consent.withdrawable:ikkje like lett} å trekkje samtykket som å gi det.',
      'It is {consent.withdrawable:not as easy} to withdraw consent as to give it.',
    ),
    say(
      'Er det like lett å trekke samtykket som å gi det?',
      'Er det like lett å trekkje samtykket som å gi det?',
      'Is it as easy to withdraw consent as to give it?',
    ),
  ),
];

const furtherUse: readonly Pattern[] = [
  said('furtherUse.of', {
    some: say(
      'Opplysningene ble først samlet inn for «{furtherUse.of}».',
      'Opplysningane vart først samla inn for «{furtherUse.of}».',
      'The data were first collected for “{furtherUse.of}”.',
    ),
    asks: say(
      'Hva ble opplysningene først samlet inn for?',
      'Kva vart opplysningane først samla inn for?',
      'What were the data first collected for?',
    ),
  }),
  either(
    'furtherUse.compatible',
    say(
      'Den nye bruken {furtherUse.compatible:er forenlig} med det.',
      'Den nye bruken {furtherUse.compatible:er sameinleg} med det.',
      'The new use {furtherUse.compatible:is compatible} with that.',
    ),
    say(
      'Den nye bruken {furtherUse.compatible:er ikke forenlig} med det.',
      'Den nye bruken {furtherUse.compatible:er ikkje sameinleg} med det.',
      'The new use {furtherUse.compatible:is not compatible} with that.',
    ),
    say(
      'Er den nye bruken forenlig med det opplysningene først ble samlet inn for?',
      'Er den nye bruken sameinleg med det opplysningane først vart samla inn for?',
      'Is the new use compatible with what the data were first collected for?',
    ),
  ),
];

export const purposeProse: readonly (readonly Pattern[])[] = [
  [
    line(say('Formålet er «{name}».', 'Formålet er «{name}».', 'The purpose is “{name}”.')),
    line(
      say(
        'Det hører til behandlingen «{activity}».',
        'Det høyrer til behandlinga «{activity}».',
        'It belongs to the processing “{activity}”.',
      ),
    ),
    either(
      'publicTask',
      say(
        'Det er {publicTask:en del av en offentlig oppgave}.',
        'Det er {publicTask:ein del av ei offentleg oppgåve}.',
        'It is {publicTask:part of a public task}.',
      ),
      say(
        'Det er {publicTask:ikke en del av en offentlig oppgave}.',
        'Det er {publicTask:ikkje ein del av ei offentleg oppgåve}.',
        'It is {publicTask:not part of a public task}.',
      ),
      say(
        'Er dette en del av en offentlig oppgave?',
        'Er dette ein del av ei offentleg oppgåve?',
        'Is this part of a public task?',
      ),
    ),
  ],
  furtherUse,
  [basesPattern],
  consent,
];
