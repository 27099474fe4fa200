import { say } from '../labels/field.ts';
import { either, type Pattern, said } from './patterns.ts';

/** How a system keeps what is in it safe: encryption, backups, protected addresses. */
export const protection: readonly Pattern[] = [
  either(
    'encryption.atRest',
    say(
      'Opplysningene {encryption.atRest:er kryptert} der de er lagret.',
      'Opplysningane {encryption.atRest:er krypterte} der dei er lagra.',
      'The data {encryption.atRest:are encrypted} where they are stored.',
    ),
    say(
      'Opplysningene {encryption.atRest:er ikke kryptert} der de er lagret.',
      'Opplysningane {encryption.atRest:er ikkje krypterte} der dei er lagra.',
      'The data {encryption.atRest:are not encrypted} where they are stored.',
    ),
    say(
      'Er opplysningene kryptert der de er lagret?',
      'Er opplysningane krypterte der dei er lagra?',
      'Are the data encrypted where they are stored?',
    ),
  ),
  either(
    'encryption.inTransit',
    say(
      'De {encryption.inTransit:er kryptert} når de sendes over nettet.',
      'Dei {encryption.inTransit:er krypterte} når dei blir sende over nettet.',
      'They {encryption.inTransit:are encrypted} when they are sent over the network.',
    ),
    say(
      'De {encryption.inTransit:er ikke kryptert} når de sendes over nettet.',
      'Dei {encryption.inTransit:er ikkje krypterte} når dei blir sende over nettet.',
      'They {encryption.inTransit:are not encrypted} when they are sent over the network.',
    ),
    say(
      'Er opplysningene kryptert når de sendes over nettet?',
      'Er opplysningane krypterte når dei blir sende over nettet?',
      'Are the data encrypted when they are sent over the network?',
    ),
  ),
  either(
    'backup.taken',
    say(
      'Det {backup.taken:tas sikkerhetskopi}.',
      'Det {backup.taken:blir teke tryggingskopi}.',
      'Backups {backup.taken:are taken}.',
    ),
    say(
      'Det {backup.taken:tas ikke sikkerhetskopi}.',
      'Det {backup.taken:blir ikkje teke tryggingskopi}.',
      'Backups {backup.taken:are not taken}.',
    ),
    say(
      'Tas det sikkerhetskopi av opplysningene?',
      'Blir det teke tryggingskopi av opplysningane?',
      'Are backups of the data taken?',
    ),
  ),
  said('backup.restoreTestedOn', {
    some: say(
      'Noen prøvde sist å hente opplysningene tilbake fra kopien {backup.restoreTestedOn}.',
      'Nokon prøvde sist å hente opplysningane tilbake frå kopien {backup.restoreTestedOn}.',
      'Somebody last tried to bring the data back from the backup on {backup.restoreTestedOn}.',
    ),
    asks: say(
      'Når prøvde noen sist å hente opplysningene tilbake fra sikkerhetskopien?',
      'Når prøvde nokon sist å hente opplysningane tilbake frå tryggingskopien?',
      'When did somebody last try to bring the data back from the backup?',
    ),
  }),
  either(
    'protectedAddresses.hidden',
    say(
      'Systemet {protectedAddresses.hidden:skjuler} sperrede adresser.',
      'Systemet {protectedAddresses.hidden:skjuler} sperra adresser.',
      'The system {protectedAddresses.hidden:hides} protected addresses.',
    ),
    say(
      'Systemet {protectedAddresses.hidden:skjuler ikke} sperrede adresser.',
      'Systemet {protectedAddresses.hidden:skjuler ikkje} sperra adresser.',
      'The system {protectedAddresses.hidden:does not hide} protected addresses.',
    ),
    say(
      'Skjuler systemet sperrede adresser?',
      'Skjuler systemet sperra adresser?',
      'Does the system hide protected addresses?',
    ),
  ),
  said('protectedAddresses.testedOn', {
    some: say(
      'Det ble sist prøvd {protectedAddresses.testedOn}.',
      'Det vart sist prøvd {protectedAddresses.testedOn}.',
      'This was last tested on {protectedAddresses.testedOn}.',
    ),
    asks: say(
      'Når prøvde noen sist om sperrede adresser er skjult?',
      'Når prøvde nokon sist om sperra adresser er skjulte?',
      'When did somebody last test whether protected addresses are hidden?',
    ),
  }),
];

/** What a system itself does for the rights of the people in it. */
export const byDesign: readonly Pattern[] = [
  either(
    'privateByDefault',
    say(
      'Slik det er levert, samler og viser systemet {privateByDefault:bare det som trengs}.',
      'Slik det er levert, samlar og viser systemet {privateByDefault:berre det som trengst}.',
      'As delivered, the system collects and shows {privateByDefault:only what is needed}.',
    ),
    say(
      'Slik det er levert, samler eller viser systemet {privateByDefault:mer enn det som trengs}.',
      'Slik det er levert, samlar eller viser systemet {privateByDefault:meir enn det som trengst}.',
      'As delivered, the system collects or shows {privateByDefault:more than is needed}.',
    ),
    say(
      'Samler og viser systemet bare det som trengs, når ingen har endret innstillingene?',
      'Samlar og viser systemet berre det som trengst, når ingen har endra innstillingane?',
      'Does the system collect and show only what is needed, when nobody has changed the settings?',
    ),
  ),
  said('supportsRights', {
    some: say(
      'Uten hjelp fra leverandøren kan systemet brukes til {supportsRights}.',
      'Utan hjelp frå leverandøren kan systemet brukast til {supportsRights}.',
      'Without the supplier’s help the system can be used for {supportsRights}.',
    ),
    none: say(
      'Leverandøren må hjelpe til {supportsRights:hver gang} noen ber om innsyn, retting eller sletting.',
      'Leverandøren må hjelpe til {supportsRights:kvar gong} nokon ber om innsyn, retting eller sletting.',
      'The supplier must help {supportsRights:whenever} somebody asks for access, rectification or erasure.',
    ),
    asks: say(
      'Hva kan dere gjøre i systemet uten hjelp fra leverandøren når noen ber om det?',
      'Kva kan de gjere i systemet utan hjelp frå leverandøren når nokon ber om det?',
      'What can you do in the system without the supplier’s help when somebody asks for it?',
    ),
  }),
  either(
    'realDataInTests',
    say(
      'Ekte opplysninger {realDataInTests:brukes} når systemet testes.',
      'Ekte opplysningar {realDataInTests:blir brukte} når systemet blir testa.',
      'Real data {realDataInTests:are used} when the system is tested.',
    ),
    say(
      'Ekte opplysninger {realDataInTests:brukes ikke} når systemet testes.',
      'Ekte opplysningar {realDataInTests:blir ikkje brukte} når systemet blir testa.',
      'Real data {realDataInTests:are not used} when the system is tested.',
    ),
    say(
      'Brukes ekte opplysninger når systemet testes?',
      'Blir ekte opplysningar brukte når systemet blir testa?',
      'Are real data used when the system is tested?',
    ),
  ),
];
