import { describe, expect, it } from 'vitest';
import { asked } from '../check.ts';
import { allContentChecks } from '../checks.ts';

const checks = allContentChecks.filter(({ kind }) => kind === 'missing-information').map(asked);

function missing(text: string): readonly (readonly [string, string | null])[] {
  const examined = { text, asOf: '2026-11-22' };
  return checks.flatMap((check) => check(examined)).map(({ check, passage }) => [check, passage?.text ?? null]);
}

/** Statements that lack nothing, each part under the name of the check that misses it. */
const whole = {
  bokmål: {
    controller: 'Personvern på skolen',
    'controller-contact': 'Behandlingsansvarlig er Lidal kommune, post@lidal.example.',
    'dpo-contact': 'Personvernombudet når du på ombud@lidal.example.',
    basis: 'Grunnlaget er personvernforordningen artikkel 6 nr. 1 bokstav e og opplæringslova § 25-1.',
    recipients: 'Karakterene utleveres til fylkeskommunen.',
    retention: 'Alle opplysninger slettes ett år etter at eleven har sluttet.',
    'log-retention': 'Loggene over bruken slettes etter seks måneder.',
    'right-access': 'Du har rett til innsyn.',
    'right-rectification': 'Du kan få feil rettet.',
    'right-erasure': 'Du kan kreve at opplysninger slettes.',
    'right-restriction': 'Du kan kreve at behandlingen begrenses.',
    'right-objection': 'Du kan protestere.',
    complaint: 'Du kan klage til Datatilsynet.',
    mandatory: 'Du må oppgi navn og adresse, resten er frivillig.',
    purpose: 'Formålet er undervisning.',
  },
  nynorsk: {
    controller: 'Personvern i skulen',
    'controller-contact': 'Behandlingsansvarleg er Lidal kommune, post@lidal.example.',
    'dpo-contact': 'Personvernombodet når du på ombod@lidal.example.',
    basis: 'Heimelen er personvernforordninga artikkel 6 nr. 1 bokstav e og opplæringslova § 25-1.',
    recipients: 'Karakterane blir sende til fylkeskommunen.',
    retention: 'Alle opplysningar blir sletta eitt år etter at eleven har slutta.',
    'log-retention': 'Loggane over bruken blir sletta etter seks månader.',
    'right-access': 'Du har rett til innsyn.',
    'right-rectification': 'Du kan få feil retta.',
    'right-erasure': 'Du kan krevje at opplysningar blir sletta.',
    'right-restriction': 'Du kan krevje at behandlinga blir avgrensa.',
    'right-objection': 'Du kan motsetje deg det.',
    complaint: 'Du kan klage til Datatilsynet.',
    mandatory: 'Du må oppgje namn og adresse, resten er friviljug.',
    purpose: 'Føremålet er undervisning.',
  },
  English: {
    controller: 'Privacy at school',
    'controller-contact': 'The controller is Lidal municipality, post@lidal.example.',
    'dpo-contact': 'Our data protection officer is at dpo@lidal.example.',
    basis: 'The legal basis is Article 6(1)(e) and section 25-1.',
    recipients: 'We share marks with the county.',
    retention: 'All personal data are deleted one year after the pupil leaves.',
    'log-retention': 'Logs are deleted after six months.',
    'right-access': 'You have the right of access.',
    'right-rectification': 'You can have errors rectified.',
    'right-erasure': 'You have the right to erasure.',
    'right-restriction': 'You can have the processing restricted.',
    'right-objection': 'You can object.',
    complaint: 'You can lodge a complaint with the Norwegian Data Protection Authority.',
    mandatory: 'You must give name and address, the rest is voluntary.',
    purpose: 'The purpose is teaching.',
  },
} as const;

const conditional = new Set(['controller', 'log-retention']);

describe.each(Object.entries(whole))('a whole statement in %s', (_language, parts) => {
  const lines = Object.entries(parts);

  it('lacks nothing', () => {
    expect(missing(lines.map(([, line]) => line).join('\n\n'))).toEqual([]);
  });

  it.each(lines.filter(([check]) => !conditional.has(check)))('without its %s lacks just that', (check) => {
    const found = missing(
      lines
        .filter(([name]) => name !== check)
        .map(([, line]) => line)
        .join('\n\n'),
    );
    expect(found.map(([name, quote]) => [name, quote === null])).toContainEqual([check, true]);
    expect(found.every(([name]) => name === check || name === 'controller')).toBe(true);
  });
});

const base = Object.values(whole.bokmål).join('\n\n');
const beside = (line: string) => missing(`${base}\n\n${line}`);

describe('what is begun and not finished is found at its place', () => {
  it.each([
    ['log-retention', 'All bruk av systemene logges.', { without: 'log-retention' }],
    ['log-retention', 'All bruk av systema blir logga.', { without: 'log-retention' }],
    ['cookies-list', 'Nettstedet bruker informasjonskapsler.', {}],
    ['source', 'Vi henter opplysninger fra ulike registre.', {}],
    ['automated-decisions', 'Plassene fordeles ved automatiserte avgjørelser.', {}],
    ['automated-decisions', 'Programmet bestemmer automatisk hvilken gruppe eleven kommer i.', {}],
    ['transfers', 'Bildene lagres i USA.', {}],
    ['transfers', 'Vi bruker Office 365 til e-post. Opplysningene lagres innenfor EØS.', {}],
    ['legitimate-interest', 'Adgangskontrollen bygger på en berettiget interesse.', {}],
    ['retention', 'Kontoen slettes etter en bestemt tid uten bruk.', {}],
    ['basis', 'Skolen behandler opplysninger om allergier. De oppgis av foresatte.', {}],
    ['recipients', 'Mottakere kan for eksempel være:\n- NAV', {}],
    ['right-portability', 'Bilder publiserer vi med samtykke fra foresatte. Samtykket kan trekkes tilbake.', {}],
    ['withdraw-consent', 'Bilder publiserer vi med samtykke fra foresatte. Du har rett til dataportabilitet.', {}],
  ])('%s: %s', (check, line, { without }: { without?: string }) => {
    const text = Object.entries(whole.bokmål)
      .filter(([name]) => name !== without)
      .map(([, sentence]) => sentence)
      .join('\n\n');
    expect(missing(`${text}\n\n${line}`).map(([name]) => name)).toEqual([check]);
  });

  it.each([
    'Vi logger ikke hva du gjør.',
    'Logg deg på med Feide.',
    'Nettstedet bruker ikke informasjonskapsler.',
    'Vi henter opplysninger fra Folkeregisteret.',
    'Vi tar ingen automatiserte avgjørelser og driver ikke profilering.',
    'Ingenting overføres til land utenfor EØS.',
    'Bildene overføres til USA på grunnlag av EUs standardkontrakter (artikkel 46).',
    'Opplysningene lagres i Norge.',
    'Vi bygger ikke på berettiget interesse.',
    'Vår berettigede interesse er å hindre innbrudd.',
    'Ikke send helseopplysninger på e-post.',
    'Vi trenger ikke samtykke til dette.',
  ])('nothing: %s', (line) => {
    expect(beside(line)).toEqual([]);
  });
});

describe('the ground', () => {
  const without = base.replace(whole.bokmål.basis, '');

  it.each([
    'Vi registrerer opplysninger etter ditt samtykke eller ved hjemmel i lov.',
    'Kommunen behandler opplysninger etter en rettslig forpliktelse.',
    'Vi gjør det fordi vi har en avtale med deg eller fordi loven krever det.',
  ])('said in general is found there: %s', (line) => {
    expect(missing(`${without}\n\n${line}`).find(([name]) => name === 'basis')?.[1]).toBe(line);
  });

  it('is told by a letter or a section, whatever they are called', () => {
    for (const line of [
      'Grunnlaget er GDPR art. 6(1)(e).',
      'Rettslig grunnlag: pvf art. 6 nr. 1 c.',
      'Behandlingsgrunnlag: GDPR artikkel 6.1.e.',
      'Hjemmelen er opplæringslova § 25-1.',
    ])
      expect(missing(`${without}\n\n${line}`)).toEqual([]);
  });
});
