import { gdpr } from './refer.ts';
import type { SectionFact } from './section-fact.ts';

/** personopplysningsforskriften 2000: chapters 2 and 3, which controls rested on, section by section. */
export const pof2000: readonly SectionFact[] = [
  { section: 'kap. 1', title: 'Virkeområde' },
  { section: 'kap. 2', title: 'Informasjonssikkerhet', replacedBy: gdpr('art. 24', 'art. 32') },
  { section: '§ 2-1', title: 'Forholdsmessige krav til sikring', replacedBy: gdpr('art. 24', 'art. 32 nr. 1') },
  { section: '§ 2-2', title: 'Pålegg fra Datatilsynet', replacedBy: gdpr('art. 32 nr. 1', 'art. 58 nr. 2') },
  { section: '§ 2-3', title: 'Sikkerhetsledelse', replacedBy: gdpr('art. 24', 'art. 32') },
  {
    section: '§ 2-4',
    title: 'Oversikt og risikovurdering',
    replacedBy: gdpr('art. 5 nr. 2', 'art. 30 nr. 1', 'art. 32 nr. 1', 'art. 32 nr. 2', 'art. 35'),
  },
  {
    section: '§ 2-5',
    title: 'Sikkerhetsrevisjon',
    replacedBy: gdpr('art. 24 nr. 1', 'art. 28 nr. 3 bokstav h', 'art. 32 nr. 1 bokstav d'),
  },
  { section: '§ 2-6', title: 'Avvik', replacedBy: gdpr('art. 33', 'art. 34') },
  { section: '§ 2-7', title: 'Organisering', replacedBy: gdpr('art. 24', 'art. 32 nr. 4') },
  { section: '§ 2-8', title: 'Personell', replacedBy: gdpr('art. 29', 'art. 32 nr. 4') },
  { section: '§ 2-8 tredje ledd', title: 'Autorisert bruk registreres', replacedBy: gdpr('art. 5 nr. 2', 'art. 32') },
  { section: '§ 2-9', title: 'Taushetsplikt', replacedBy: gdpr('art. 28 nr. 3 bokstav b', 'art. 32 nr. 4') },
  { section: '§ 2-10', title: 'Fysisk sikring', replacedBy: gdpr('art. 32') },
  {
    section: '§ 2-11',
    title: 'Konfidensialitet',
    replacedBy: gdpr('art. 5 nr. 1 bokstav f', 'art. 32 nr. 1 bokstav b'),
  },
  {
    section: '§ 2-12',
    title: 'Tilgjengelighet',
    replacedBy: gdpr('art. 32 nr. 1 bokstav b', 'art. 32 nr. 1 bokstav c'),
  },
  { section: '§ 2-13', title: 'Integritet', replacedBy: gdpr('art. 5 nr. 1 bokstav f', 'art. 32 nr. 1 bokstav b') },
  { section: '§ 2-14', title: 'Sikkerhetstiltak', replacedBy: gdpr('art. 25', 'art. 32') },
  { section: '§ 2-14 andre ledd', title: 'Uautorisert bruk oppdages', replacedBy: gdpr('art. 5 nr. 2', 'art. 32') },
  { section: '§ 2-15', title: 'Sikkerhet hos andre virksomheter', replacedBy: gdpr('art. 28', 'art. 32') },
  { section: '§ 2-16', title: 'Dokumentasjon', replacedBy: gdpr('art. 5 nr. 2', 'art. 24') },
  { section: 'kap. 3', title: 'Internkontroll', replacedBy: gdpr('art. 24') },
  { section: '§ 3-1', title: 'Systematiske tiltak', replacedBy: gdpr('art. 24') },
  { section: '§ 3-1 bokstav c', title: 'Rutine for sletting', replacedBy: gdpr('art. 17', 'art. 24') },
  { section: '§ 3-1 bokstav d', title: 'Rutine for innsyn og informasjon', replacedBy: gdpr('art. 12–15', 'art. 24') },
  { section: 'kap. 6', title: 'Overføring til utlandet', replacedBy: gdpr('art. 44–49') },
  { section: 'kap. 7', title: 'Melding og konsesjon', replacedBy: gdpr('art. 30', 'art. 35', 'art. 36') },
  { section: '§ 7-11', title: 'Aktivitetslogg', replacedBy: gdpr('art. 5 nr. 1 bokstav b', 'art. 30') },
];
