import { phrase } from '../read/phrase.ts';
import type { Reading, Sentence } from '../read/reading.ts';
import { around, saying } from '../read/search.ts';
import { longestDays } from '../read/time.ts';
import { negated } from '../read/words.ts';
import { contradiction } from './contradiction.ts';

const allErased = phrase(
  'alt(?: annet| anna)? (?:\\S{1,15} ){0,2}?slett~',
  '(?:opplysningene|opplysningane|data|dataene|everything else) (?:\\S{1,15} ){0,2}?(?:slett~|deleted|erased)',
  '(?:alle|all) (?:\\S{1,30} ){0,4}?(?:opplysning~|data|informasjon) (?:\\S{1,30} ){0,5}?(?:slett~)',
  '(?:sletter|slettar) (?:vi )?(?:alle|all) (?:\\S{1,30} ){0,3}?(?:opplysning~|data|informasjon)',
  'all (?:personal )?(?:data|information) (?:\\S{1,30} ){0,3}?(?:deleted|erased)',
);
const thenLeaves = phrase(
  '(?:når|etter at) (?:\\S{1,30} ){0,4}?(?:gått ut|går ut|gjekk ut)',
  'når (?:\\S{1,30} ){0,3}?slutt~',
  'etter (?:endt|avsluttet|avslutta) (?:skole|skule|opplæring)~',
  'ved skoleslutt',
  'når (?:\\S{1,30} ){0,3}?(?:leaves|left)',
  'when (?:\\S{1,30} ){0,3}?(?:leaves?|left)',
  'ved (?:skolegangens|skoleårets) slutt',
  'ved endt (?:skole|skule)~',
);
const keptAfter = phrase(
  '(?:lagr~|oppbevar~|bevar~|behold~|arkiver~|kept|stored|archived) (?:\\S{1,40} ){0,8}?(?:(?:år|years) etter|for (?:ettertid~|alltid)|etter (?:at (?:\\S{1,30} ){0,2}?slutt~|endt|avsluttet|avslutta)|years after)',
  '(?:\\d{1,3}|fem|ti|tjue|one|two|five|ten) (?:år|years) (?:etter|after) (?:\\S{1,30} ){0,4}?(?:slutt~|endt|left|leav~)',
);
const excepted = phrase(
  'unntatt',
  'unntak~',
  'med mindre',
  'bortsett',
  'utenom',
  'utanom',
  'med mindre',
  'except',
  'unless',
  'som ikke skal',
  'som ikkje skal',
  'ikke',
  'ikkje',
  'med mindre',
  'så langt',
  'dersom',
  'hvis',
);

const erasing = phrase('slett~', 'makuler~', 'delet~', 'eras~');

/** "The folders are erased within six months" and "the folders are kept for ten years", of the same thing. */
function erasedBeforeKept(reading: Reading): readonly Sentence[] {
  const erased = saying(reading, erasing, excepted);
  return erased.filter((sentence) => {
    // "All messages, each summer": with "all" nothing of them is left out.
    const until = longestDays(sentence.text) ?? (yearly.test(sentence.text) ? 365 : undefined);
    if (until === undefined) return false;
    return around(reading, sentence, 1).some((other) => {
      const kept =
        /(?:lagre|oppbevare|behold|kept|lagra|t(?:ek|ar|as|att|eke|ekne)(?: vi| dei| de)? vare på)/iu.test(
          other.text,
        ) && !/slett|makuler|delet/iu.test(other.text);
      const stays = kept && !negated.test(other.text) ? longestDays(other.text) : undefined;
      return (
        stays !== undefined &&
        stays > until &&
        (sameThing(sentence.text, other.text) || (everything.test(sentence.text) && thenLeaves.test(sentence.text)))
      );
    });
  });
}

/** "The account and all that is in it": what was said to go with the pupil is everything. */
const everything = phrase('alt(?! ann?a| annet)', 'everything');

const yearly = phrase(
  '(?:alle|all|samtlige|alt) (?:\\S{1,20} ){0,10}?(?:hvert år|kvart år|hver(?:t)? (?:sommer|skoleår)|kvar sommar|kvart skuleår|årlig|årleg|ved (?:skoleårets|skuleårets) slutt|ved slutten av (?:skoleåret|skuleåret)|each (?:summer|year))',
);

/** What is erased or kept is the same word, cut to its stem, in both. */
function sameThing(a: string, b: string): boolean {
  const things = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .match(
          /(?:mapp|logg|karakter|melding|bilde|bilete|faktura|elevarbeid|innlevering|søknad|opptak|klasselist|vurdering)/gu,
        ),
    );
  return [...things(a)].some((thing) => things(b).has(thing));
}

/** "All is erased when the pupil leaves", and then what is kept longer; or two times for one thing. */
export const deletedYetKept = contradiction({
  check: 'deleted-yet-kept',
  message: {
    nb: 'Her står det at alt slettes når eleven slutter, men et annet sted at noe beholdes eller arkiveres etterpå. Skriv hva som slettes, og hva som bevares.',
    nn: 'Her står det at alt blir sletta når eleven sluttar, men ein annan stad at noko blir teke vare på etterpå. Skriv kva som blir sletta, og kva som blir teke vare på.',
    en: 'This says that everything is erased when the pupil leaves, but elsewhere that something is kept or archived afterwards. Write what is erased, and what is preserved.',
  },
  find: (reading) => {
    const kept = saying(reading, keptAfter, negated).filter(({ heading }) => !heading);
    // "All else is erased" leaves out what stands before it; "everything is erased" leaves out nothing.
    const later = (claim: Sentence) => /(?:alt anna|alt annet|resten|else)/iu.test(claim.text);
    const all = saying(reading, allErased, excepted).filter(
      (claim) =>
        thenLeaves.test(claim.text) &&
        !keptAfter.test(claim.text) &&
        kept.some((other) => other !== claim && (!later(claim) || other.start > claim.start)),
    );
    return [...all, ...erasedBeforeKept(reading)];
  },
});
