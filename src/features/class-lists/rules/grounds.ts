import { say, type Text } from '#src/kernel/language.ts';
import type { LawReference } from '#src/law/acts.ts';

/** Why something is not on a list. */
export interface Ground {
  readonly text: Text;
  /** Provisions at a school under offentleglova. */
  readonly law: readonly LawReference[];
  /** Provisions at a private school, where they are others. */
  readonly atPrivate?: readonly LawReference[];
}

const gdpr = (section: string): LawReference => ({ act: 'gdpr', section });
const offl = (section: string): LawReference => ({ act: 'offentleglova-2006', section });
// The act of 2025 (§ 31) will take over when it comes into force; the law of the day is the act of 1967.
const confidential: LawReference = { act: 'forvaltningsloven-1967', section: '§ 13 første ledd' };
const clientRelation: LawReference = { act: 'forvaltningsloven-1967', section: '§ 13 andre ledd' };
// How the duty of confidentiality comes to bind a private school: by privatskolelova, or by approval under opplæringslova § 22-1.
const bindsPrivate: readonly LawReference[] = [
  { act: 'privatskolelova-2003', section: '§ 7-3' },
  { act: 'opplaeringslova-2023', section: '§ 22-4' },
];
const graded: LawReference = { act: 'folkeregisterloven-2016', section: '§ 10-4' };
const identification: LawReference = { act: 'popplyl-2018', section: '§ 12' };

// Source notes. Read in the texts of Lovdata: offentleglova §§ 2, 3, 13, 26; offentlegforskrifta § 7; forvaltningsloven 1967 § 13;
// privatskolelova § 7-3; opplæringslova § 22-4; folkeregisterloven § 10-4; personopplysningsloven § 12; barnelova 1981 § 47; GDPR.
// That a blocked address makes the name confidential too is the practice of the Ministry of Justice and Datatilsynet on class lists
// (2009), and of the seeds (inventory rule 86), not the words of an act: the provisions cited are what it rests on.
export const grounds = {
  'never-online': {
    text: say(
      'Klasselister legges aldri åpent på internett. Barn er en sårbar gruppe, og det som er lagt ut, kan ikke tas tilbake.',
      'Klasselister blir aldri lagde ope på internett. Barn er ei sårbar gruppe, og det som er lagt ut, kan ikkje takast tilbake.',
      'Class lists are never put openly on the internet. Children are a vulnerable group, and what is out cannot be taken back.',
    ),
    law: [gdpr('art. 5 nr. 1 bokstav f'), { act: 'offentlegforskrifta-2008', section: '§ 7 andre ledd' }],
    atPrivate: [gdpr('art. 5 nr. 1 bokstav f'), gdpr('art. 6 nr. 1')],
  },
  'wrong-recipient': {
    text: say(
      'Listen for dette formålet kan ikke gå til denne mottakeren. Velg formålet som mottakeren trenger den til.',
      'Lista for dette formålet kan ikkje gå til denne mottakaren. Vel formålet som mottakaren treng henne til.',
      'The list for this purpose cannot go to this recipient. Choose the purpose that the recipient needs it for.',
    ),
    law: [gdpr('art. 5 nr. 1 bokstav b')],
  },
  'special-group': {
    text: say(
      'Gruppen kan vise at elevene får tilrettelagt opplæring, eller noe annet personlig. En liste over den er ikke en klasseliste og blir ikke gitt ut.',
      'Gruppa kan vise at elevane får tilrettelagd opplæring, eller noko anna personleg. Ei liste over henne er ikkje ei klasseliste og blir ikkje gitt ut.',
      'The group may show that the pupils get adapted teaching, or something else personal. A list of it is not a class list and is not given out.',
    ),
    law: [confidential, offl('§ 13 første ledd'), gdpr('art. 9 nr. 1')],
    atPrivate: [confidential, ...bindsPrivate, gdpr('art. 9 nr. 1')],
  },
  'not-a-class': {
    text: say(
      'Bare listen over klassen gis ut. En liste over en faggruppe viser hva den enkelte har valgt, og det kan være personlig.',
      'Berre lista over klassen blir gitt ut. Ei liste over ei faggruppe viser kva den enkelte har valt, og det kan vere personleg.',
      'Only the list of the class is given out. A list of a subject group shows what each has chosen, and that may be personal.',
    ),
    law: [gdpr('art. 5 nr. 1 bokstav c')],
  },
  'private-no-access': {
    text: say(
      'Skolen er privat. Offentleglova gjelder ikke for klasselistene dens, og skolen har taushetsplikt. Ingen utenfor skolen har rett til innsyn.',
      'Skulen er privat. Offentleglova gjeld ikkje for klasselistene hans, og skulen har teieplikt. Ingen utanfor skulen har rett til innsyn.',
      'The school is private. The Freedom of Information Act does not cover its class lists, and the school has a duty of confidentiality. Nobody outside has a right of access.',
    ),
    law: [offl('§ 2 første ledd'), ...bindsPrivate, gdpr('art. 6 nr. 1')],
  },
  'school-kind-unknown': {
    text: say(
      'Registeret sier ikke om skoleeieren er offentlig eller privat. Da er det ikke avgjort om noen har rett til innsyn.',
      'Registeret seier ikkje om skuleeigaren er offentleg eller privat. Da er det ikkje avgjort om nokon har rett til innsyn.',
      'The register does not say whether the owner is public or private. So it is not settled whether anybody has a right of access.',
    ),
    law: [offl('§ 2 første ledd')],
  },
  'not-told': {
    text: say(
      'De foresatte er ikke gjort kjent med dette på forhånd.',
      'Dei føresette er ikkje gjorde kjende med dette på førehand.',
      'The guardians have not been told of this beforehand.',
    ),
    law: [gdpr('art. 13 nr. 1 bokstav e'), gdpr('art. 21 nr. 4')],
  },
  'time-to-object': {
    text: say(
      'Fristen for å si nei er ikke ute.',
      'Fristen for å seie nei er ikkje ute.',
      'The time to object is not over.',
    ),
    law: [gdpr('art. 21 nr. 1'), gdpr('art. 21 nr. 4')],
  },
  objected: {
    text: say(
      'Eleven eller en foresatt har sagt nei.',
      'Eleven eller ein føresett har sagt nei.',
      'The pupil or a guardian has objected.',
    ),
    law: [gdpr('art. 21 nr. 1')],
  },
  'strictly-protected': {
    text: say(
      'Strengt fortrolig adresse: eleven står ikke på noen liste.',
      'Strengt fortruleg adresse: eleven står ikkje på noka liste.',
      'Strictly confidential address: the pupil stands on no list.',
    ),
    law: [graded, confidential, offl('§ 13 første ledd')],
    atPrivate: [graded, confidential, ...bindsPrivate],
  },
  'protected-name': {
    text: say(
      'Sperret adresse: da er navnet også taushetsbelagt.',
      'Sperra adresse: da er namnet òg underlagt teieplikt.',
      'Blocked address: then the name is confidential too.',
    ),
    law: [graded, confidential, offl('§ 13 første ledd')],
    atPrivate: [graded, confidential, ...bindsPrivate],
  },
  'protected-contact': {
    text: say(
      'Fortrolig adresse: adressen og alt som kan lede til den, blir holdt tilbake.',
      'Fortruleg adresse: adressa og alt som kan føre til henne, blir halde tilbake.',
      'Confidential address: the address, and whatever may lead to it, is withheld.',
    ),
    law: [graded, confidential, offl('§ 13 første ledd')],
    atPrivate: [graded, confidential, ...bindsPrivate],
  },
  'shared-address': {
    text: say(
      'En med sperret adresse bor på den samme adressen.',
      'Ein med sperra adresse bur på den same adressa.',
      'Somebody with a blocked address lives at the same address.',
    ),
    law: [graded, confidential],
    atPrivate: [graded, confidential, ...bindsPrivate],
  },
  'secret-contact': {
    text: say(
      'Telefonnummeret eller adressen er hemmelig.',
      'Telefonnummeret eller adressa er hemmeleg.',
      'The phone number or the address is secret.',
    ),
    law: [confidential, offl('§ 13 første ledd')],
    atPrivate: [confidential, ...bindsPrivate],
  },
  'revealing-address': {
    text: say(
      'Adressen røper noe personlig, for eksempel at eleven bor på en institusjon.',
      'Adressa røper noko personleg, til dømes at eleven bur på ein institusjon.',
      'The address gives something personal away, for example that the pupil lives at an institution.',
    ),
    law: [clientRelation, offl('§ 13 første ledd')],
    atPrivate: [clientRelation, ...bindsPrivate],
  },
  'information-only': {
    text: say(
      'Forelderen har bare rett til opplysninger om barnet, og står ikke på listen som kontakt.',
      'Forelderen har berre rett til opplysningar om barnet, og står ikkje på lista som kontakt.',
      'The parent only has the right to be told about the child, and is not on the list as a contact.',
    ),
    law: [{ act: 'barnelova-1981', section: '§ 47 første ledd' }],
  },
  'not-needed': {
    text: say(
      'Skoleeierens regler har det ikke med til dette formålet.',
      'Reglane til skuleeigaren har det ikkje med til dette formålet.',
      'The owner’s rules do not include it for this purpose.',
    ),
    law: [gdpr('art. 5 nr. 1 bokstav c')],
  },
  'not-in-register': {
    text: say(
      'Registeret sier ikke at denne typen opplysning brukes til formålet.',
      'Registeret seier ikkje at denne typen opplysning blir brukt til formålet.',
      'The register does not say that this kind of data is used for the purpose.',
    ),
    law: [gdpr('art. 5 nr. 1 bokstav b'), gdpr('art. 30 nr. 1')],
  },
  'not-yours': {
    text: say(
      'Rollen din gir ikke rett til å gi ut denne typen opplysning til dette formålet.',
      'Rolla di gir ikkje rett til å gi ut denne typen opplysning til dette formålet.',
      'Your role does not let you give out this kind of data for this purpose.',
    ),
    law: [gdpr('art. 25 nr. 2'), gdpr('art. 32 nr. 4')],
  },
  'beyond-recipient': {
    text: say(
      'Mottakeren trenger det ikke, og det kan heller ikke velges.',
      'Mottakaren treng det ikkje, og det kan heller ikkje veljast.',
      'The recipient does not need it, and it cannot be chosen either.',
    ),
    law: [gdpr('art. 5 nr. 1 bokstav b'), gdpr('art. 5 nr. 1 bokstav c')],
  },
  'outside-class-list': {
    text: say(
      'Det hører ikke til en klasseliste. Den har navn, klasse, adresse, telefon og e-post.',
      'Det høyrer ikkje til ei klasseliste. Ho har namn, klasse, adresse, telefon og e-post.',
      'It does not belong to a class list. That has name, class, address, phone and e-mail.',
    ),
    law: [offl('§ 3'), offl('§ 9')],
  },
  'identity-number': {
    text: say(
      'Fødselsnummer gis bare ut når registeret sier hva det er saklig behov for.',
      'Fødselsnummer blir berre gitt ut når registeret seier kva det er sakleg behov for.',
      'Identity numbers are given out only where the register says what they are needed for.',
    ),
    law: [identification],
  },
  'identity-number-public': {
    text: say(
      'Fødselsnummer er unntatt fra innsyn.',
      'Fødselsnummer er unnateke frå innsyn.',
      'Identity numbers are excepted from access.',
    ),
    law: [offl('§ 26 femte ledd'), identification],
  },
  'photo-public': {
    text: say(
      'Bilder i et personregister er unntatt fra innsyn.',
      'Bilete i eit personregister er unnatekne frå innsyn.',
      'Photos in a register of persons are excepted from access.',
    ),
    law: [offl('§ 26 tredje ledd')],
  },
} satisfies Record<string, Ground>;

export type GroundId = keyof typeof grounds;

/** The provisions of a ground at a school of this kind. */
export function lawOf(ground: GroundId, school: 'public' | 'private' | 'unknown'): readonly LawReference[] {
  const told: Ground = grounds[ground];
  return school === 'private' ? (told.atPrivate ?? told.law) : told.law;
}
