import type { Lang } from '#src/kernel/language.ts';
import type { ProfileName } from '#src/platform/identity/profiles.ts';
import type { DemoGroup } from './settings.ts';

interface Texts {
  readonly titles: Readonly<Record<ProfileName, string>>;
  readonly lead: string;
  readonly demo: string;
  readonly strength: string;
  readonly strengths: Readonly<Record<ProfileName, readonly (readonly [level: string, label: string])[]>>;
  readonly asked: string;
  readonly groups: Readonly<Record<DemoGroup, string>>;
  readonly search: string;
  readonly find: string;
  readonly nobody: string;
  readonly cancel: string;
  readonly signOut: string;
  readonly signOutText: string;
  readonly signOutYes: string;
  readonly signOutNo: string;
  readonly signedOut: string;
  readonly back: string;
  readonly wrong: string;
}

const two = 'urn:mace:feide.no:auth:level:fad08:3';

/** What the imitated providers say. */
export const demoTexts: Readonly<Record<Lang, Texts>> = {
  nb: {
    titles: { feide: 'Feide (etterligning)', idporten: 'ID-porten (etterligning)' },
    lead: 'Velg hvem du vil være. Alle er oppdiktet.',
    demo: 'Dette er en demonstrasjon på din egen maskin. Ingen ekte tjeneste er med.',
    strength: 'Hvor sterk skal innloggingen være?',
    strengths: {
      feide: [
        ['', 'Ett trinn: passord'],
        [two, 'To trinn: passord og kode'],
      ],
      idporten: [
        ['idporten-loa-substantial', 'To trinn: som MinID (betydelig)'],
        ['idporten-loa-high', 'To trinn: som BankID (høyt)'],
      ],
    },
    asked: 'Skolevern ber om to trinn.',
    groups: {
      coordinator: 'Personvernkoordinatorer',
      leader: 'Skoleledere',
      reader: 'Lesere',
      staff: 'Ansatte',
      pupil: 'Elever',
      guardian: 'Foresatte',
    },
    search: 'Navn, skole eller klasse',
    find: 'Finn',
    nobody: 'Ingen passer.',
    cancel: 'Avbryt',
    signOut: 'Logge ut her også?',
    signOutText: 'Du er logget ut av Skolevern. Vil du logge ut av den etterlignede tjenesten også?',
    signOutYes: 'Ja, logg ut',
    signOutNo: 'Nei',
    signedOut: 'Du er logget ut.',
    back: 'Til Skolevern',
    wrong: 'Noe stemte ikke. Begynn på nytt i Skolevern.',
  },
  nn: {
    titles: { feide: 'Feide (etterlikning)', idporten: 'ID-porten (etterlikning)' },
    lead: 'Vel kven du vil vere. Alle er oppdikta.',
    demo: 'Dette er ein demonstrasjon på di eiga maskin. Inga ekte teneste er med.',
    strength: 'Kor sterk skal innlogginga vere?',
    strengths: {
      feide: [
        ['', 'Eitt steg: passord'],
        [two, 'To steg: passord og kode'],
      ],
      idporten: [
        ['idporten-loa-substantial', 'To steg: som MinID (betydeleg)'],
        ['idporten-loa-high', 'To steg: som BankID (høgt)'],
      ],
    },
    asked: 'Skolevern bed om to steg.',
    groups: {
      coordinator: 'Personvernkoordinatorar',
      leader: 'Skuleleiarar',
      reader: 'Lesarar',
      staff: 'Tilsette',
      pupil: 'Elevar',
      guardian: 'Føresette',
    },
    search: 'Namn, skule eller klasse',
    find: 'Finn',
    nobody: 'Ingen passar.',
    cancel: 'Avbryt',
    signOut: 'Logge ut her òg?',
    signOutText: 'Du er logga ut av Skolevern. Vil du logge ut av den etterlikna tenesta òg?',
    signOutYes: 'Ja, logg ut',
    signOutNo: 'Nei',
    signedOut: 'Du er logga ut.',
    back: 'Til Skolevern',
    wrong: 'Noko stemte ikkje. Byrj på nytt i Skolevern.',
  },
  en: {
    titles: { feide: 'Feide (imitation)', idporten: 'ID-porten (imitation)' },
    lead: 'Choose who you want to be. All are invented.',
    demo: 'This is a demonstration on your own machine. No real service takes part.',
    strength: 'How strong should the sign-in be?',
    strengths: {
      feide: [
        ['', 'One step: password'],
        [two, 'Two steps: password and code'],
      ],
      idporten: [
        ['idporten-loa-substantial', 'Two steps: as MinID (substantial)'],
        ['idporten-loa-high', 'Two steps: as BankID (high)'],
      ],
    },
    asked: 'Skolevern asks for two steps.',
    groups: {
      coordinator: 'Data-protection coordinators',
      leader: 'School leaders',
      reader: 'Readers',
      staff: 'Staff',
      pupil: 'Pupils',
      guardian: 'Guardians',
    },
    search: 'Name, school or class',
    find: 'Find',
    nobody: 'Nobody fits.',
    cancel: 'Cancel',
    signOut: 'Sign out here too?',
    signOutText: 'You are signed out of Skolevern. Do you want to sign out of the imitated service too?',
    signOutYes: 'Yes, sign out',
    signOutNo: 'No',
    signedOut: 'You are signed out.',
    back: 'To Skolevern',
    wrong: 'Something did not fit. Begin again in Skolevern.',
  },
};
