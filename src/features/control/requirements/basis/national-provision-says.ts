import type { Text } from '#src/kernel/language.ts';

/** What is said of a national provision that a basis rests on. */
type Of = (name: Text) => Text;

/** A name at the beginning of a sentence. */
function atStart(name: Text): Text {
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  return { nb: capital(name.nb), nn: capital(name.nn), en: capital(name.en) };
}

const sentence =
  (of: Of): Of =>
  (name) =>
    of(atStart(name));

export const noAct: Text = {
  nb: 'Ingen har sagt hvilken lov eller forskrift behandlingen bygger på.',
  nn: 'Ingen har sagt kva lov eller forskrift behandlinga byggjer på.',
  en: 'Nobody has said which act or regulation the processing rests on.',
};

export const onlyAct: Of = (name) => ({
  nb: `Bare ${name.nb} er nevnt. Ingen har sagt hvilken paragraf.`,
  nn: `Berre ${name.nn} er nemnd. Ingen har sagt kva paragraf.`,
  en: `Only ${name.en} is named. Nobody has said which provision.`,
});

export const unknownAct: Of = (name) => ({
  nb: `Skolevern kjenner ikke «${name.nb}» og kan ikke si om den gjelder.`,
  nn: `Skolevern kjenner ikkje «${name.nn}» og kan ikkje seie om det gjeld.`,
  en: `Skolevern does not know “${name.en}” and cannot say whether it is in force.`,
});

export const unreadable: Of = (name) => ({
  nb: `Skolevern finner ikke «${name.nb}» og kan ikke si om den gjelder.`,
  nn: `Skolevern finn ikkje «${name.nn}» og kan ikkje seie om det gjeld.`,
  en: `Skolevern does not find “${name.en}” and cannot say whether it is in force.`,
});

export const notThere: Of = (name) => ({
  nb: `«${name.nb}» finnes ikke i loven.`,
  nn: `«${name.nn}» finst ikkje i lova.`,
  en: `“${name.en}” is not found in the act.`,
});

export const notYet: Of = sentence((name) => ({
  nb: `${name.nb} gjaldt ikke ennå denne dagen.`,
  nn: `${name.nn} gjaldt ikkje enno denne dagen.`,
  en: `${name.en} was not yet in force on this day.`,
}));

/** @param replacements where its matter stands now, as far as that is known */
export function repealed(name: Text, replacements: readonly Text[]): Text {
  const now = (lang: keyof Text) => replacements.map((one) => one[lang]).join(', ');
  const none = replacements.length === 0;
  const start = atStart(name);
  return {
    nb: `${start.nb} var opphevet denne dagen.${none ? '' : ` Se nå ${now('nb')}.`}`,
    nn: `${start.nn} var oppheva denne dagen.${none ? '' : ` Sjå no ${now('nn')}.`}`,
    en: `${start.en} was repealed on this day.${none ? '' : ` See now ${now('en')}.`}`,
  };
}

export const carries: Of = sentence((name) => ({
  nb: `${name.nb} gjelder og gir grunnlag så langt behandlingen er nødvendig.`,
  nn: `${name.nn} gjeld og gir grunnlag så langt behandlinga er nødvendig.`,
  en: `${name.en} is in force and carries the processing as far as it is necessary.`,
}));

export const assessed: Of = sentence((name) => ({
  nb: `${name.nb} gjelder, og noen har vurdert at behandlingen er nødvendig etter den.`,
  nn: `${name.nn} gjeld, og nokon har vurdert at behandlinga er nødvendig etter det som står der.`,
  en: `${name.en} is in force, and somebody has judged the processing necessary under it.`,
}));

export const assess: Of = sentence((name) => ({
  nb: `${name.nb} gjelder. Et menneske må vurdere om den rekker så langt som behandlingen, og skrive ned hvorfor.`,
  nn: `${name.nn} gjeld. Eit menneske må vurdere om det rekk så langt som behandlinga, og skrive ned kvifor.`,
  en: `${name.en} is in force. A person must judge whether it reaches as far as the processing, and write down why.`,
}));

export const noDuty: Of = sentence((name) => ({
  nb: `${name.nb} åpner for behandlingen, men pålegger ingen plikt. Er det en oppgave i loven, er artikkel 6 nr. 1 bokstav e riktig grunnlag.`,
  nn: `${name.nn} opnar for behandlinga, men pålegg inga plikt. Er det ei oppgåve i lova, er artikkel 6 nr. 1 bokstav e rett grunnlag.`,
  en: `${name.en} permits the processing, but lays down no duty. Where it is a task under the law, article 6(1)(e) is the right basis.`,
}));

export const noProcessing: Of = sentence((name) => ({
  nb: `${name.nb} sier ikke selv at slike opplysninger kan behandles. Et menneske må vurdere om loven åpner for det.`,
  nn: `${name.nn} seier ikkje sjølv at slike opplysningar kan behandlast. Eit menneske må vurdere om lova opnar for det.`,
  en: `${name.en} does not itself say that such data may be processed. A person must judge whether the law permits it.`,
}));
