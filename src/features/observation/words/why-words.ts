import type { Lang, Text } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';

/** What the scanner writes of a visit that was not seen whole, and how people are told. `$1` and `$2` are what it names. */
const known: readonly (readonly [form: RegExp, words: Text])[] = [
  [
    /^it leads away from the site, to (.*)$/,
    say(
      'siden fører bort fra nettstedet, til $1',
      'sida fører bort frå nettstaden, til $1',
      'it leads away from the site, to $1',
    ),
  ],
  [
    /^it answered with (\d+)$/,
    say('nettstedet svarte med feil $1', 'nettstaden svarte med feil $1', 'it answered with $1'),
  ],
  [
    /^it sent more than a visit may take/,
    say(
      'siden sendte mer enn et besøk tar imot',
      'sida sende meir enn eit besøk tek imot',
      'it sent more than a visit may take',
    ),
  ],
  [
    /^an answer of (\S+) was cut off after (\d+ MB)$/,
    say(
      'et svar fra $1 ble kuttet etter $2',
      'eit svar frå $1 blei kutta etter $2',
      'an answer of $1 was cut off after $2',
    ),
  ],
  [
    /^never answered to the end: (.*)$/,
    say('svarte aldri helt: $1', 'svarte aldri heilt: $1', 'never answered to the end: $1'),
  ],
  [/^not done in time: (.*)$/, say('rakk ikke: $1', 'rakk ikkje: $1', 'not done in time: $1')],
  [
    /^the address lies inside a private network and is not visited$/,
    say(
      'adressen ligger i et indre nett og besøkes ikke',
      'adressa ligg i eit indre nett og blir ikkje besøkt',
      'the address lies inside a private network and is not visited',
    ),
  ],
  [/^there is no such name$/, say('navnet finnes ikke', 'namnet finst ikkje', 'there is no such name')],
  [
    /^the name service does not answer$/,
    say('navnetjenesten svarer ikke', 'namnetenesta svarer ikkje', 'the name service does not answer'),
  ],
  [/^nobody answers there$/, say('ingen svarer der', 'ingen svarer der', 'nobody answers there')],
  [
    /^more was sent than a visit may take$/,
    say(
      'det ble sendt mer enn et besøk tar imot',
      'det blei sendt meir enn eit besøk tek imot',
      'more was sent than a visit may take',
    ),
  ],
  [
    /^the certificate is not trusted$/,
    say(
      'sertifikatet er ikke til å stole på',
      'sertifikatet er ikkje til å stole på',
      'the certificate is not trusted',
    ),
  ],
  [
    /^it redirects in a circle$/,
    say('siden viser videre i ring', 'sida viser vidare i ring', 'it redirects in a circle'),
  ],
  [
    /^the certificate is not trusted, or encryption fails$/,
    say(
      'sertifikatet er ikke til å stole på, eller krypteringen svikter',
      'sertifikatet er ikkje til å stole på, eller krypteringa sviktar',
      'the certificate is not trusted, or encryption fails',
    ),
  ],
  [
    /^it did not answer in time$/,
    say('det kom ikke svar i tide', 'det kom ikkje svar i tide', 'it did not answer in time'),
  ],
  [
    /^it is a file and no page$/,
    say('det er en fil og ingen side', 'det er ei fil og inga side', 'it is a file and no page'),
  ],
  [
    /^it closed the connection without a page$/,
    say(
      'forbindelsen ble lukket uten noen side',
      'sambandet blei lukka utan noka side',
      'it closed the connection without a page',
    ),
  ],
  [
    /^the journey stopped at line (\d+) \((.*)\)$/,
    say('ferden stoppet ved linje $1 ($2)', 'ferda stoppa ved linje $1 ($2)', 'the journey stopped at line $1 ($2)'),
  ],
  [
    /^nothing to press has these words$/,
    say(
      'ingen lenke eller knapp har disse ordene',
      'inga lenke og ingen knapp har desse orda',
      'nothing to press has these words',
    ),
  ],
  [
    /^several things to press have these words$/,
    say(
      'flere lenker eller knapper har disse ordene',
      'fleire lenker eller knappar har desse orda',
      'several things to press have these words',
    ),
  ],
  [
    /^it could not be pressed$/,
    say(
      'noe lå over den, så den kunne ikke trykkes',
      'noko låg over han, så han kunne ikkje trykkjast',
      'it could not be pressed: something lay over it',
    ),
  ],
  [
    /^it would send a form$/,
    say(
      'den ville sendt et skjema, og det gjør vi ikke',
      'han ville sendt eit skjema, og det gjer vi ikkje',
      'it would send a form, which we do not',
    ),
  ],
  [
    /^it leads away from the site$/,
    say('den fører bort fra nettstedet', 'han fører bort frå nettstaden', 'it leads away from the site'),
  ],
  [/^it opens no page$/, say('den åpner ingen side', 'han opnar inga side', 'it opens no page')],
  [
    /^robots\.txt asks to leave it alone$/,
    say(
      'robots.txt ber om å la den være i fred',
      'robots.txt ber om å la han vere i fred',
      'robots.txt asks to leave it alone',
    ),
  ],
  [
    /^no field to write in has this label$/,
    say(
      'ingen rute å skrive i har denne ledeteksten',
      'inga rute å skrive i har denne leieteksten',
      'no field to write in has this label',
    ),
  ],
  [
    /^the form does not search the site itself by GET$/,
    say(
      'skjemaet søker ikke på nettstedet selv med GET',
      'skjemaet søkjer ikkje på nettstaden sjølv med GET',
      'the form does not search the site itself by GET',
    ),
  ],
  [/^the page did not come$/, say('siden kom ikke', 'sida kom ikkje', 'the page did not come')],
  [/^there was no time left$/, say('det var ikke mer tid', 'det var ikkje meir tid', 'there was no time left')],
  [/^the visit was broken off$/, say('besøket ble brutt av', 'besøket blei brote av', 'the visit was broken off')],
];

/** Why a visit was not whole, in the reader's language; what is not known stands as the scanner wrote it. Pure. */
export function whyWords(why: string, lang: Lang): string {
  return why
    .split('; ')
    .map((part) => {
      const found = known.find(([form]) => form.test(part));
      if (found === undefined) return part;
      const [, one = '', two = ''] = found[0].exec(part) ?? [];
      return found[1][lang].replaceAll('$1', () => one).replaceAll('$2', () => two);
    })
    .join('; ');
}
