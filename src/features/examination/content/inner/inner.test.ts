import { describe, expect, it } from 'vitest';
import { asked } from '../check.ts';
import { allContentChecks } from '../checks.ts';

const checks = allContentChecks.filter(({ kind }) => kind === 'internal-contradiction').map(asked);

function found(text: string): readonly (readonly [string, string | undefined])[] {
  const examined = { text, asOf: '2026-11-22' };
  return checks.flatMap((check) => check(examined)).map(({ check, passage }) => [check, passage?.text]);
}

describe('what cannot both be true is found at the promise', () => {
  it.each([
    [
      'name-never-visible',
      'Navnet ditt er aldri synlig for andre.',
      'Skriver du navnet i teksten, blir navnet søkbart.',
    ],
    ['name-never-visible', 'Namnet ditt er aldri synleg for andre.', 'Lista over kallenamn kan alle opne.'],
    ['anonymous-yet-linked', 'Svarene dine er anonyme.', 'Hvert svar kobles til navnet ditt.'],
    ['anonymous-yet-linked', 'Svara er anonyme.', 'Kvart svar blir kopla til fødselsnummeret ditt.'],
    ['anonymous-yet-linked', 'Fødselsnumrene anonymiseres.', 'Deretter kobles de sammen med svarene fra i fjor.'],
    ['anonymous-yet-linked', 'Undersøkelsen er anonym.', 'Svarene lagres sammen med brukernavnet.'],
    [
      'never-shared-yet-recipients',
      'Svarene deles ikke med noen utenfor skolen.',
      'Skolehelsetjenesten får tilsendt svarene.',
    ],
    ['deleted-yet-kept', 'Når eleven slutter, blir alt innhold slettet innen 30 dager.', 'Oppgaver beholdes i fem år.'],
    ['deleted-yet-kept', 'Alle meldingar blir sletta kvar sommar.', 'Meldingane tek vi vare på i tre år.'],
    [
      'never-shared-yet-recipients',
      'Vi deler aldri opplysninger om elevene med andre.',
      'Karakterene utleveres til fylkeskommunen.',
    ],
    [
      'deleted-yet-kept',
      'Alle opplysninger slettes når eleven slutter.',
      'Vurderingene oppbevares i ti år etter at eleven har sluttet.',
    ],
    ['deleted-yet-kept', 'Mappene slettes senest seks måneder etter.', 'Skolen oppbevarer mappene i ti år.'],
    ['stored-here-yet-abroad', 'Alle opplysninger lagres i Norge.', 'Feilmeldinger overføres til USA.'],
    ['no-cookies-yet-cookies', 'Nettstedet bruker ingen informasjonskapsler.', 'Besøk telles med Google Analytics.'],
  ])('%s: %s … %s', (check, promise, practice) => {
    expect(found(`${promise} ${practice}`)).toEqual([[check, promise]]);
  });
});

describe('what agrees is left alone', () => {
  it.each([
    'Navnet ditt er aldri synlig for andre. Navnet lagres ikke.',
    'Svarene er anonyme. De kan ikke kobles til navnet ditt.',
    'Svarene er ikke anonyme. Hvert svar kobles til navnet ditt.',
    'Vi deler aldri opplysninger for kommersiell bruk. Karakterene utleveres til fylkeskommunen.',
    'Vi deler ikke opplysninger med andre uten hjemmel i lov. Karakterene utleveres til fylkeskommunen.',
    'Alle opplysninger slettes når eleven slutter, unntatt det som skal arkiveres. Vitnemål bevares for ettertiden.',
    'Karakterer bevares for ettertiden. Alt annet slettes når eleven har gått ut.',
    'Svarene deles med noen utenfor skolen. Skolehelsetjenesten får tilsendt svarene.',
    'Opplysninger om barn med skjult adresse utleveres ikke. Karakterene utleveres til fylkeskommunen.',
    'Undersøkelsen er anonym. Svarene lagres ikke sammen med brukernavnet.',
    'Alle meldinger slettes hvert år. Oppgaver oppbevares i to år.',
    'Mappene slettes etter ti år. Bildene oppbevares i ett år.',
    'Alle opplysninger lagres i Norge. Ingenting overføres til USA.',
    'Nettstedet bruker ingen informasjonskapsler. Besøk telles ikke.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
