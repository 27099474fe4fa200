import type { Text } from '#src/kernel/language.ts';

/** What the register's verbs say when they will not do it, and what to do instead. */
export const problems = {
  needsReason: {
    nb: 'En endring trenger en begrunnelse.',
    nn: 'Ei endring treng ei grunngiving.',
    en: 'A change needs a reason.',
  },
  sayWhy: {
    nb: 'Skriv i en setning hvorfor opplysningene endres.',
    nn: 'Skriv i ei setning kvifor opplysningane blir endra.',
    en: 'Say in a sentence why the facts are changed.',
  },
  otherUnit: {
    nb: 'Denne oppføringen hører til en annen enhet.',
    nn: 'Denne oppføringa høyrer til ei anna eining.',
    en: 'This entry belongs to another unit.',
  },
  changedMeanwhile: {
    nb: 'Noen andre har endret denne oppføringen imens.',
    nn: 'Nokon andre har endra denne oppføringa imens.',
    en: 'Somebody else has changed this entry meanwhile.',
  },
  lookAgain: {
    nb: 'Se hva som står der nå, og gjør endringen på nytt.',
    nn: 'Sjå kva som står der no, og gjer endringa på nytt.',
    en: 'Look at what it says now, and make your change again.',
  },
  nothingHolds: {
    nb: 'Oppføringen gjelder ikke den dagen.',
    nn: 'Oppføringa gjeld ikkje den dagen.',
    en: 'The entry does not hold on that day.',
  },
  nothingWaits: {
    nb: 'Ingen endring venter under det nummeret.',
    nn: 'Inga endring ventar under det nummeret.',
    en: 'No change waits under that number.',
  },
  decidedAlready: {
    nb: 'Se på listen igjen: noen kan ha avgjort den allerede.',
    nn: 'Sjå på lista igjen: nokon kan ha avgjort ho alt.',
    en: 'Look at the list again: somebody may have decided it already.',
  },
  takesTwo: {
    nb: 'En endring som gir flere tilgang, må avgjøres av en annen enn den som foreslo den.',
    nn: 'Ei endring som gir fleire tilgang, må avgjerast av ein annan enn den som foreslo ho.',
    en: 'A change that opens access is decided by somebody other than the one who proposed it.',
  },
  askColleague: {
    nb: 'Be en kollega med rollen koordinator om å avgjøre den.',
    nn: 'Be ein kollega med rolla koordinator om å avgjere ho.',
    en: 'Ask a colleague with the coordinator role to decide it.',
  },
  otherOrigin: {
    nb: 'Filen sier at den kommer fra et annet sted enn dette registeret.',
    nn: 'Fila seier at ho kjem frå ein annan stad enn dette registeret.',
    en: 'The file says that it comes from elsewhere than this register.',
  },
  giveOrigin: {
    nb: 'Gi filen samme opphav som registeret (se en eksport), eller ta den inn som en egen virksomhet.',
    nn: 'Gi fila same opphav som registeret (sjå ein eksport), eller ta ho inn som ei eiga verksemd.',
    en: 'Give the file the origin of the register (see an export), or import it as an owner of its own.',
  },
} satisfies Record<string, Text>;
