import type { Lang, Text } from '#src/kernel/language.ts';
import type { Lack } from '../transfer/grounds.ts';
import type { Otherwise } from './coverage.ts';
import type { Detail } from './difference.ts';

const why: Readonly<Record<Otherwise, Text>> = {
  system: {
    nb: 'gjelder andre systemer enn dette nettstedet',
    nn: 'gjeld andre system enn denne nettstaden',
    en: 'is about other systems than this site',
  },
  people: {
    nb: 'gjelder andre enn dem som besøker nettstedet',
    nn: 'gjeld andre enn dei som besøkjer nettstaden',
    en: 'is about others than those who visit the site',
  },
  unit: { nb: 'er inngått for en annen enhet', nn: 'er inngått for ei anna eining', en: 'is made for another unit' },
  kind: {
    nb: 'er en avtale om bruk, ikke om behandling av opplysninger',
    nn: 'er ein avtale om bruk, ikkje om behandling av opplysningar',
    en: 'is about use, not about the processing of data',
  },
  'not-yet': { nb: 'gjelder ikke ennå', nn: 'gjeld ikkje enno', en: 'is not in force yet' },
  'not-written': { nb: 'er ikke skriftlig', nn: 'er ikkje skriftleg', en: 'is not in writing' },
  perhaps: {
    nb: 'er kanskje med den samme, og det må bekreftes',
    nn: 'er kanskje med den same, og det må stadfestast',
    en: 'is perhaps with the same party, which must be confirmed',
  },
  'written-unknown': {
    nb: 'er kanskje ikke skriftlig: ingen har sagt det',
    nn: 'er kanskje ikkje skriftleg: ingen har sagt det',
    en: 'is perhaps not in writing: nobody has said',
  },
  'people-unknown': {
    nb: 'sier ikke hvem den gjelder, ifølge registeret',
    nn: 'seier ikkje kven han gjeld, ifølgje registeret',
    en: 'does not say whom it is about, by the register',
  },
  'system-unknown': {
    nb: 'er ikke knyttet til noe system i registeret',
    nn: 'er ikkje knytt til noko system i registeret',
    en: 'is tied to no system in the register',
  },
};

const joined: Readonly<Record<Lang, string>> = { nb: ' og ', nn: ' og ', en: ' and ' };

/** Why an agreement does not cover: “Avtalen «X» gjelder andre enn dem som besøker nettstedet.” Without one, that there is none. */
export function whyOtherwise({ agreement, why: reasons = [] }: Detail, lang: Lang): string {
  if (agreement === undefined) {
    return {
      nb: 'Registeret har ingen avtale med mottakeren.',
      nn: 'Registeret har ingen avtale med mottakaren.',
      en: 'The register has no agreement with the recipient.',
    }[lang];
  }
  const said = reasons.map((one) => why[one][lang]).join(joined[lang]);
  return {
    nb: `Avtalen «${agreement}» ${said}.`,
    nn: `Avtalen «${agreement}» ${said}.`,
    en: `The agreement “${agreement}” ${said}.`,
  }[lang];
}

const lacks: Readonly<Record<Lack, Text>> = {
  nothing: {
    nb: 'Landet er utenfor EØS, Skolevern kjenner ingen beslutning om at vernet der er godt nok, og registeret har ikke noe annet grunnlag for overføringen.',
    nn: 'Landet er utanfor EØS, Skolevern kjenner inga avgjerd om at vernet der er godt nok, og registeret har ikkje noko anna grunnlag for overføringa.',
    en: 'The country is outside the EEA, Skolevern knows of no decision that its protection is good enough, and the register has no other ground for the transfer.',
  },
  'not-certified': {
    nb: 'Beslutningen gjelder bare virksomheter som er sertifisert, og mottakeren står ikke som aktiv på listen som er lagt inn.',
    nn: 'Avgjerda gjeld berre verksemder som er sertifiserte, og mottakaren står ikkje som aktiv på lista som er lagd inn.',
    en: 'The decision covers only organisations that are certified, and the recipient is not active on the list that was brought in.',
  },
  'not-looked-up': {
    nb: 'Beslutningen gjelder bare virksomheter som er sertifisert, og ingen har slått opp om mottakeren er det.',
    nn: 'Avgjerda gjeld berre verksemder som er sertifiserte, og ingen har slått opp om mottakaren er det.',
    en: 'The decision covers only organisations that are certified, and nobody has looked up whether the recipient is.',
  },
  'list-old': {
    nb: 'Beslutningen gjelder bare virksomheter som er sertifisert, og listen som er lagt inn, er for gammel til å si om mottakeren er det. Hent listen på nytt.',
    nn: 'Avgjerda gjeld berre verksemder som er sertifiserte, og lista som er lagd inn, er for gammal til å seie om mottakaren er det. Hent lista på nytt.',
    en: 'The decision covers only organisations that are certified, and the list that was brought in is too old to tell whether the recipient is. Fetch the list again.',
  },
  kind: {
    nb: 'Beslutningen gjelder bare noen slags virksomheter, og ingen har sagt om mottakeren er en av dem.',
    nn: 'Avgjerda gjeld berre nokre slags verksemder, og ingen har sagt om mottakaren er ei av dei.',
    en: 'The decision covers only some kinds of organisations, and nobody has said whether the recipient is one.',
  },
  'eea-pending': {
    nb: 'EU har besluttet at vernet i landet er godt nok, men det var ikke tatt inn i EØS-avtalen sist det ble undersøkt.',
    nn: 'EU har avgjort at vernet i landet er godt nok, men det var ikkje teke inn i EØS-avtalen sist det vart undersøkt.',
    en: 'The EU has decided that the protection in the country is good enough, but it was not part of the EEA Agreement when last looked at.',
  },
  'country-unknown': {
    nb: 'Ingen har sagt i hvilket land mottakeren holder til.',
    nn: 'Ingen har sagt i kva land mottakaren held til.',
    en: 'Nobody has said in which country the recipient has its seat.',
  },
};

/** Why no ground for a transfer is shown. */
export function whyNoGround({ lack, contract }: Detail, lang: Lang): string {
  const said = lacks[lack ?? 'nothing'][lang];
  if (contract === undefined || lack === 'country-unknown') return said;
  const { entity } = contract;
  return `${said} ${
    {
      nb: `Kunder i EØS inngår avtale med ${entity}, men det sier ikke hvor opplysningene ender.`,
      nn: `Kundar i EØS inngår avtale med ${entity}, men det seier ikkje kvar opplysningane endar.`,
      en: `Customers in the EEA make their agreement with ${entity}, which does not say where the data end up.`,
    }[lang]
  }`;
}
