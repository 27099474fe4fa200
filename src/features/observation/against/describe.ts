import { countryName } from '#src/features/register/index.ts';
import type { IsoDate } from '#src/kernel/date.ts';
import { type Lang, languages, type Text } from '#src/kernel/language.ts';
import { shortDate } from '#src/ui/dates.ts';
import { serviceName } from '../recipients/services.ts';
import { easeWords } from '../words/ease-words.ts';
import { whyNoGround, whyOtherwise } from './describe-why.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import { fieldName } from './field-names.ts';
import { remedyOf } from './remedy.ts';

/** A difference in plain words: what it is, why it is told, and the ways out. */
export interface Described {
  readonly title: Text;
  readonly why: Text;
  readonly remedy: readonly Text[];
}

const day = (date: IsoDate | undefined, lang: Lang) => (date === undefined ? '' : shortDate(date, lang));
const list = (names: readonly string[] | undefined) => (names ?? []).join(', ');
const fields = (names: readonly string[], lang: Lang) => names.map((one) => fieldName(one, lang)).join(', ');

const where = {
  nb: ({ site, unitName, unit }: Difference) => site ?? unitName ?? unit ?? 'eieren',
  nn: ({ site, unitName, unit }: Difference) => site ?? unitName ?? unit ?? 'eigaren',
  en: ({ site, unitName, unit }: Difference) => site ?? unitName ?? unit ?? 'the owner',
} as const;

/** The recipient with its seat and what it does: “Meta (USA, sosialt medium)”. */
function who({ subject, detail }: Difference, lang: Lang): string {
  const seat = detail.country === undefined || detail.country === 'unknown' ? [] : [countryName(detail.country, lang)];
  const does = detail.service === undefined || detail.service === 'unknown' ? [] : [serviceName(detail.service, lang)];
  const about = [...seat, ...does].join(', ');
  return about === '' ? subject : `${subject} (${about})`;
}

type Say = (difference: Difference, lang: Lang) => string;
type Words = Readonly<Record<Lang, Say>>;

const titles: Readonly<Record<DifferenceKind, Words>> = {
  'covered-otherwise': {
    nb: (d) => `Avtalen med ${who(d, 'nb')} gjelder noe annet enn ${where.nb(d)}`,
    nn: (d) => `Avtalen med ${who(d, 'nn')} gjeld noko anna enn ${where.nn(d)}`,
    en: (d) => `The agreement with ${who(d, 'en')} is about something else than ${where.en(d)}`,
  },
  expired: {
    nb: (d) => `Avtalen med ${who(d, 'nb')} for ${where.nb(d)} er gått ut`,
    nn: (d) => `Avtalen med ${who(d, 'nn')} for ${where.nn(d)} er gått ut`,
    en: (d) => `The agreement with ${who(d, 'en')} for ${where.en(d)} has ended`,
  },
  none: {
    nb: (d) =>
      d.detail.named
        ? `${where.nb(d)} nevner ${who(d, 'nb')}, og det er ingen avtale`
        : `${where.nb(d)} forteller ${who(d, 'nb')} om besøkende uten avtale`,
    nn: (d) =>
      d.detail.named
        ? `${where.nn(d)} nemner ${who(d, 'nn')}, og det er ingen avtale`
        : `${where.nn(d)} fortel ${who(d, 'nn')} om besøkjande utan avtale`,
    en: (d) =>
      d.detail.named
        ? `${where.en(d)} names ${who(d, 'en')}, and there is no agreement`
        : `${where.en(d)} tells ${who(d, 'en')} about its visitors without an agreement`,
  },
  unknown: {
    nb: (d) => `Det er ukjent om avtalen med ${who(d, 'nb')} gjelder ${where.nb(d)}`,
    nn: (d) => `Det er ukjent om avtalen med ${who(d, 'nn')} gjeld ${where.nn(d)}`,
    en: (d) => `It is unknown whether the agreement with ${who(d, 'en')} is about ${where.en(d)}`,
  },
  'unknown-recipient': {
    nb: (d) => `${where.nb(d)} ${d.detail.named ? 'nevner' : 'kontakter'} ${d.subject}, og ingen vet hvem det er`,
    nn: (d) => `${where.nn(d)} ${d.detail.named ? 'nemner' : 'kontaktar'} ${d.subject}, og ingen veit kven det er`,
    en: (d) => `${where.en(d)} ${d.detail.named ? 'names' : 'contacts'} ${d.subject}, and nobody knows who that is`,
  },
  'before-choice': {
    nb: (d) => `${where.nb(d)} kontakter ${who(d, 'nb')} før den besøkende har valgt`,
    nn: (d) => `${where.nn(d)} kontaktar ${who(d, 'nn')} før den besøkjande har valt`,
    en: (d) => `${where.en(d)} contacts ${who(d, 'en')} before the visitor has chosen`,
  },
  'after-reject': {
    nb: (d) => `${where.nb(d)} kontakter ${who(d, 'nb')} etter at den besøkende har sagt nei`,
    nn: (d) => `${where.nn(d)} kontaktar ${who(d, 'nn')} etter at den besøkjande har sagt nei`,
    en: (d) => `${where.en(d)} contacts ${who(d, 'en')} after the visitor has said no`,
  },
  'stored-without-consent': {
    nb: (d) => `${where.nb(d)} lagrer noe for ${d.subject} hos den besøkende uten samtykke`,
    nn: (d) => `${where.nn(d)} lagrar noko for ${d.subject} hos den besøkjande utan samtykke`,
    en: (d) => `${where.en(d)} stores something for ${d.subject} with the visitor without consent`,
  },
  'refusing-is-harder': {
    nb: ({ subject }) => `På ${subject} er det vanskeligere å si nei enn ja`,
    nn: ({ subject }) => `På ${subject} er det vanskelegare å seie nei enn ja`,
    en: ({ subject }) => `At ${subject} it is harder to say no than yes`,
  },
  'banner-not-understood': {
    nb: ({ subject }) => `Samtykkebanneret på ${subject} ble ikke forstått`,
    nn: ({ subject }) => `Samtykkebanneret på ${subject} blei ikkje forstått`,
    en: ({ subject }) => `The consent banner at ${subject} was not understood`,
  },
  'not-in-statement': {
    nb: (d) => `Erklæringen nevner ikke ${d.subject}, som ${where.nb(d)} ${d.detail.named ? 'viser til' : 'kontakter'}`,
    nn: (d) => `Erklæringa nemner ikkje ${d.subject}, som ${where.nn(d)} ${d.detail.named ? 'viser til' : 'kontaktar'}`,
    en: (d) =>
      `The statement does not name ${d.subject}, which ${where.en(d)} ${d.detail.named ? 'points to' : 'contacts'}`,
  },
  'no-transfer-ground': {
    nb: (d) => `Det er ikke vist noe grunnlag for at ${where.nb(d)} sender opplysninger til ${who(d, 'nb')}`,
    nn: (d) => `Det er ikkje vist noko grunnlag for at ${where.nn(d)} sender opplysningar til ${who(d, 'nn')}`,
    en: (d) => `No ground is shown for ${where.en(d)} sending data to ${who(d, 'en')}`,
  },
  'observed-not-registered': {
    nb: (d) =>
      d.detail.otherUnit === true
        ? `${d.subject} er i bruk, men ikke ført opp for ${where.nb(d)}`
        : `${d.subject} er i bruk, men står ikke i registeret`,
    nn: (d) =>
      d.detail.otherUnit === true
        ? `${d.subject} er i bruk, men ikkje ført opp for ${where.nn(d)}`
        : `${d.subject} er i bruk, men står ikkje i registeret`,
    en: (d) =>
      d.detail.otherUnit === true
        ? `${d.subject} is in use, but not entered for ${where.en(d)}`
        : `${d.subject} is in use, but not in the register`,
  },
  'registered-not-observed': {
    nb: (d) => `${d.subject} er ført opp i bruk ved ${where.nb(d)}, men ikke sett`,
    nn: (d) => `${d.subject} er ført opp i bruk ved ${where.nn(d)}, men ikkje sett`,
    en: (d) => `${d.subject} is entered as used at ${where.en(d)}, but not seen`,
  },
  'receives-more': {
    nb: (d) => `${d.subject} får mer enn det som er ført opp`,
    nn: (d) => `${d.subject} får meir enn det som er ført opp`,
    en: (d) => `${d.subject} receives more than is entered`,
  },
  'sign-in-otherwise': {
    nb: (d) => `Innloggingen til ${d.subject} er en annen enn den som er ført opp`,
    nn: (d) => `Innlogginga til ${d.subject} er ei anna enn den som er ført opp`,
    en: (d) => `People sign in to ${d.subject} in another way than is entered`,
  },
  'statement-faults': {
    nb: (d) => `Erklæringen på ${d.subject} har noe å rette (${d.detail.faults})`,
    nn: (d) => `Erklæringa på ${d.subject} har noko å rette (${d.detail.faults})`,
    en: (d) => `The statement at ${d.subject} has something to mend (${d.detail.faults})`,
  },
  'statement-changed': {
    nb: (d) => `Erklæringen på ${d.subject} er en annen enn den var`,
    nn: (d) => `Erklæringa på ${d.subject} er ei anna enn ho var`,
    en: (d) => `The statement at ${d.subject} is other than it was`,
  },
};

const onlyNamed: Words = {
  nb: ({ detail }) =>
    `Siden nevner ${list(detail.hosts)} (et skjema som leder dit, eller en beskjed til nettleseren om å gjøre seg klar). Ingen besøk i skanningen kontaktet dem.`,
  nn: ({ detail }) =>
    `Sida nemner ${list(detail.hosts)} (eit skjema som fører dit, eller ei melding til nettlesaren om å gjere seg klar). Ingen besøk i skanninga kontakta dei.`,
  en: ({ detail }) =>
    `The page names ${list(detail.hosts)} (a form that leads there, or a word to the browser to make ready). No visit of the scan contacted them.`,
};

const contacted: Words = {
  nb: ({ detail }) =>
    `Nettleseren til den besøkende kontakter ${list(detail.hosts)} og forteller i det minste hvilken adresse på nettet den kommer fra.`,
  nn: ({ detail }) =>
    `Nettlesaren til den besøkjande kontaktar ${list(detail.hosts)} og fortel i det minste kva adresse på nettet han kjem frå.`,
  en: ({ detail }) =>
    `The visitor’s browser contacts ${list(detail.hosts)} and tells at the least from which address on the net it comes.`,
};

const contacts: Say = (d, lang) => (d.detail.named ? onlyNamed : contacted)[lang](d, lang);

/** How a sentence is joined to the one before. */
const and = (...sentences: readonly (string | undefined)[]) =>
  sentences.filter((one) => one !== undefined && one !== '').join(' ');

const agreementNeeded: Text = {
  nb: 'Om det er en avtale som trengs, og hvilken, må et menneske vurdere.',
  nn: 'Om det er ein avtale som trengst, og kva for ein, må eit menneske vurdere.',
  en: 'Whether it is an agreement that is needed, and which, is for a person to judge.',
};
const maybe: Readonly<Record<Lang, (names: string) => string>> = {
  nb: (names) => `Det kan være det samme som ${names} i registeret: bekreft det, eller si at det er noe annet.`,
  nn: (names) => `Det kan vere det same som ${names} i registeret: stadfest det, eller sei at det er noko anna.`,
  en: (names) => `It may be the same as ${names} in the register: confirm it, or say that it is something else.`,
};

const perhaps: Say = ({ detail }, lang) => (detail.perhaps === undefined ? '' : maybe[lang](list(detail.perhaps)));
const needs: Text = {
  nb: 'Bare det som er strengt nødvendig for det den besøkende har bedt om, kan skje uten samtykke (ekomloven § 3-15).',
  nn: 'Berre det som er strengt nødvendig for det den besøkjande har bede om, kan skje utan samtykke (ekomlova § 3-15).',
  en: 'Only what is strictly necessary for what the visitor has asked for may happen without consent (ekomloven § 3-15).',
};

const reasons: Readonly<Record<DifferenceKind, Say>> = {
  'covered-otherwise': (d, lang) => and(contacts(d, lang), whyOtherwise(d.detail, lang), agreementNeeded[lang]),
  expired: (d, lang) =>
    and(
      contacts(d, lang),
      {
        nb: `Avtalen «${d.detail.agreement}» gjaldt til og med ${day(d.detail.endedOn, lang)}.`,
        nn: `Avtalen «${d.detail.agreement}» gjaldt til og med ${day(d.detail.endedOn, lang)}.`,
        en: `The agreement “${d.detail.agreement}” was in force through ${day(d.detail.endedOn, lang)}.`,
      }[lang],
      agreementNeeded[lang],
    ),
  none: (d, lang) => and(contacts(d, lang), whyOtherwise(d.detail, lang), perhaps(d, lang), agreementNeeded[lang]),
  unknown: (d, lang) => and(contacts(d, lang), whyOtherwise(d.detail, lang), perhaps(d, lang)),
  'unknown-recipient': (d, lang) =>
    and(
      contacts(d, lang),
      {
        nb: 'Ingen av listene kjenner verten, og den står ikke i registeret.',
        nn: 'Ingen av listene kjenner verten, og han står ikkje i registeret.',
        en: 'None of the lists knows the host, and it is not in the register.',
      }[lang],
      perhaps(d, lang),
    ),
  'before-choice': (d, lang) => and(contacts(d, lang), needs[lang]),
  'after-reject': (d, lang) => and(contacts(d, lang), needs[lang]),
  'stored-without-consent': ({ detail }, lang) =>
    and(
      {
        nb: `Det som lagres, heter ${list(detail.names)}.`,
        nn: `Det som blir lagra, heiter ${list(detail.names)}.`,
        en: `What is stored is called ${list(detail.names)}.`,
      }[lang],
      needs[lang],
      detail.follows === true
        ? {
            nb: 'Navnene er kjent fra tjenester som måler eller følger besøkende.',
            nn: 'Namna er kjende frå tenester som måler eller følgjer besøkjande.',
            en: 'The names are known from services that measure or follow visitors.',
          }[lang]
        : {
            nb: 'Om det er strengt nødvendig, må et menneske vurdere og skrive i registeret.',
            nn: 'Om det er strengt nødvendig, må eit menneske vurdere og skrive i registeret.',
            en: 'Whether it is strictly necessary is for a person to judge and enter in the register.',
          }[lang],
    ),
  'refusing-is-harder': ({ detail: { harder } }, lang) =>
    and(
      harder && easeWords(harder)[lang],
      {
        nb: 'Samtykke skal være frivillig etter personvernforordningen (ekomloven § 3-15): den som spørres, skal kunne si nei like lett som ja. Lagres og leses bare det som er strengt nødvendig, trengs ikke noe samtykke.',
        nn: 'Samtykke skal vere frivillig etter personvernforordninga (ekomlova § 3-15): den som blir spurd, skal kunne seie nei like lett som ja. Blir berre det som er strengt nødvendig lagra og lese, trengst det ikkje noko samtykke.',
        en: 'Consent is to be freely given under the GDPR (ekomloven § 3-15): whoever is asked must be able to say no as easily as yes. Where only what is strictly necessary is stored and read, no consent is needed.',
      }[lang],
    ),
  'banner-not-understood': ({ detail: { texts = [] } }, lang) => {
    const quoted = texts.map((text) => `«${text}»`).join(', ');
    const begins =
      quoted === ''
        ? ''
        : { nb: ` Det begynner med ${quoted}.`, nn: ` Det byrjar med ${quoted}.`, en: ` It begins with ${quoted}.` }[
            lang
          ];
    return {
      nb: `Noe ligger over siden som et samtykkebanner, og ingen knapp i det kunne leses.${begins} Ingen valg er tatt, så hva som skjer etter ja og etter nei, er ikke kjent.`,
      nn: `Noko ligg over sida som eit samtykkebanner, og ingen knapp i det kunne lesast.${begins} Ingen val er tekne, så kva som skjer etter ja og etter nei, er ikkje kjent.`,
      en: `Something lies over the page as a consent banner, and no button in it could be read.${begins} No choice was made, so what happens after a yes and after a no is not known.`,
    }[lang];
  },
  'not-in-statement': (d, lang) =>
    ({
      nb: `De besøkende skal få vite hvem som mottar opplysninger om dem. ${contacts(d, 'nb')} Navnet er ikke funnet i: ${d.detail.statement}.`,
      nn: `Dei besøkjande skal få vite kven som tek imot opplysningar om dei. ${contacts(d, 'nn')} Namnet er ikkje funne i: ${d.detail.statement}.`,
      en: `Visitors are to be told who receives data about them. ${contacts(d, 'en')} The name was not found in: ${d.detail.statement}.`,
    })[lang],
  'no-transfer-ground': (d, lang) => whyNoGround(d.detail, lang),
  'observed-not-registered': (d, lang) =>
    and(
      {
        nb: 'Det som er i bruk, skal stå i registeret: ellers har ingen vurdert det.',
        nn: 'Det som er i bruk, skal stå i registeret: elles har ingen vurdert det.',
        en: 'What is in use is to be in the register: otherwise nobody has assessed it.',
      }[lang],
      perhaps(d, lang),
    ),
  'registered-not-observed': ({ detail }, lang) =>
    and(
      detail.lastSeen === undefined
        ? undefined
        : {
            nb: `Sist sett ${day(detail.lastSeen, lang)}.`,
            nn: `Sist sett ${day(detail.lastSeen, lang)}.`,
            en: `Last seen on ${day(detail.lastSeen, lang)}.`,
          }[lang],
      {
        nb: `Ingen av dem som har sett etter de siste ${detail.days} dagene, har sett det. Det kan være ute av bruk, eller brukes på en måte de ikke ser.`,
        nn: `Ingen av dei som har sett etter dei siste ${detail.days} dagane, har sett det. Det kan vere ute av bruk, eller brukast på ein måte dei ikkje ser.`,
        en: `None of those who have looked in the last ${detail.days} days has seen it. It may be out of use, or used in a way that they do not see.`,
      }[lang],
    ),
  'receives-more': ({ detail: { names = [] } }, lang) =>
    ({
      nb: `Tjenesten får ${fields(names, 'nb')}, og det står ikke blant opplysningene som er ført opp for den.`,
      nn: `Tenesta får ${fields(names, 'nn')}, og det står ikkje blant opplysningane som er førte opp for henne.`,
      en: `The service receives ${fields(names, 'en')}, which is not among the data entered for it.`,
    })[lang],
  'sign-in-otherwise': ({ detail }, lang) =>
    ({
      nb: `Ført opp: ${detail.declared === '' ? 'ingen innlogging' : detail.declared}. Sett: ${detail.seen}.`,
      nn: `Ført opp: ${detail.declared === '' ? 'inga innlogging' : detail.declared}. Sett: ${detail.seen}.`,
      en: `Entered: ${detail.declared === '' ? 'no signing in' : detail.declared}. Seen: ${detail.seen}.`,
    })[lang],
  'statement-faults': ({ detail }, lang) =>
    ({
      nb: `Den publiserte teksten er hentet og vurdert. Det er funnet ${detail.faults} å se på. Et menneske må avgjøre hva som må rettes.`,
      nn: `Den publiserte teksten er henta og vurdert. Det er funne ${detail.faults} å sjå på. Eit menneske må avgjere kva som må rettast.`,
      en: `The published text was fetched and examined. ${detail.faults} things were found to look at. A person must decide what is to be mended.`,
    })[lang],
  'statement-changed': ({ detail }, lang) =>
    ({
      nb: `Teksten er ikke den samme som ${day(detail.lastSeen, lang)}. Er det dere som har endret den, og stemmer den med registeret?`,
      nn: `Teksten er ikkje den same som ${day(detail.lastSeen, lang)}. Er det de som har endra han, og stemmer han med registeret?`,
      en: `The text is not the same as on ${day(detail.lastSeen, lang)}. Was it you who changed it, and does it agree with the register?`,
    })[lang],
};

const inAll = (say: (lang: Lang) => string): Text =>
  Object.fromEntries(languages.map((lang) => [lang, say(lang)])) as Record<Lang, string>;

/** Says a difference in plain words, in all languages. */
export function describe(difference: Difference): Described {
  const { kind } = difference;
  return {
    title: inAll((lang) => titles[kind][lang](difference, lang)),
    why: inAll((lang) => reasons[kind](difference, lang)),
    remedy: remedyOf(difference),
  };
}
