import type { Text } from '#src/kernel/language.ts';

/** What the requirement `legal-ground` says, apart from its own title and question. */
type Section = 8 | 9;

export const notSaid: Text = {
  nb: 'Ingen har sagt hvilket behandlingsgrunnlag formålet har.',
  nn: 'Ingen har sagt kva behandlingsgrunnlag formålet har.',
  en: 'Nobody has said which legal ground the purpose has.',
};

export const noUse: Text = {
  nb: 'Ingen har sagt hva systemet brukes til, så grunnlaget kan ikke vurderes.',
  nn: 'Ingen har sagt kva systemet blir brukt til, så grunnlaget kan ikkje vurderast.',
  en: 'Nobody has said what the system is used for, so the ground cannot be judged.',
};

export const none: Text = {
  nb: 'Formålet har ikke noe grunnlag etter personopplysningsloven § 8.',
  nn: 'Formålet har ikkje noko grunnlag etter personopplysningslova § 8.',
  en: 'The purpose has no ground under section 8 of the Personal Data Act.',
};

/** That the provision cited does not itself lay down the processing. */
export function notByItself(provision: Text): Text {
  return {
    nb: `Det er ikke «fastsatt i lov» at opplysningene kan behandles: ${provision.nb} gir en plikt, men sier ikke noe om behandlingen.`,
    nn: `Det er ikkje «fastsett i lov» at opplysningane kan behandlast: ${provision.nn} gir ei plikt, men seier ikkje noko om behandlinga.`,
    en: `That the data may be processed is not “laid down in law”: ${provision.en} gives a duty, but says nothing of the processing.`,
  };
}

/** The two conditions under which a duty carries the processing. */
export function condition(provision: Text, sensitive: boolean): Text {
  const and = sensitive
    ? {
        nb: ' (for sensitive opplysninger § 9 e)',
        nn: ' (for sensitive opplysningar § 9 e)',
        en: ' (for sensitive data section 9 e)',
      }
    : { nb: '', nn: '', en: '' };
  return {
    nb: `Kan bygge på personopplysningsloven § 8 b${and.nb} og ${provision.nb}, på to vilkår: Det registreres bare det som er nødvendig for å oppfylle plikten, og eieren har besluttet hva det er. Og det som registreres, stemmer med de reglene elever og foresatte har fått vite om.`,
    nn: `Kan byggje på personopplysningslova § 8 b${and.nn} og ${provision.nn}, på to vilkår: Det blir registrert berre det som er nødvendig for å oppfylle plikta, og eigaren har avgjort kva det er. Og det som blir registrert, stemmer med dei reglane elevar og føresette har fått vite om.`,
    en: `It can rest on section 8 b of the Personal Data Act${and.en} and ${provision.en}, on two conditions: Only what is necessary to fulfil the duty is recorded, and the owner has decided what that is. And what is recorded matches the rules that pupils and guardians have been told.`,
  };
}

/** Both conditions are fulfilled, but the register names the wrong ground. */
export function rename(provision: Text, section: Section): Text {
  const letter = section === 8 ? 'b' : 'e';
  return {
    nb: `Behandlingen bygger på § ${section} ${letter} og ${provision.nb}. Før det opp som grunnlag i stedet for «fastsatt i lov».`,
    nn: `Behandlinga byggjer på § ${section} ${letter} og ${provision.nn}. Før det opp som grunnlag i staden for «fastsett i lov».`,
    en: `The processing rests on section ${section} ${letter} and ${provision.en}. Enter that as the ground instead of “laid down in law”.`,
  };
}

export const plain = {
  holds: (section: Section): Text => ({
    nb: `Behandlingen har et grunnlag etter § ${section} som bærer.`,
    nn: `Behandlinga har eit grunnlag etter § ${section} som ber.`,
    en: `The processing has a ground under section ${section} that carries.`,
  }),
  fails: (section: Section): Text => ({
    nb: `Grunnlaget som er oppgitt etter § ${section}, bærer ikke, eller mangler.`,
    nn: `Grunnlaget som er oppgitt etter § ${section}, ber ikkje, eller manglar.`,
    en: `The ground stated under section ${section} does not carry, or is missing.`,
  }),
  unknown: (section: Section): Text => ({
    nb: `Det er ikke kjent om grunnlaget etter § ${section} bærer: loven, nødvendigheten eller beslutningen er ikke oppgitt.`,
    nn: `Det er ikkje kjent om grunnlaget etter § ${section} ber: lova, nødvendigheita eller avgjerda er ikkje oppgitt.`,
    en: `Whether the ground under section ${section} carries is not known: the law, the necessity or the decision is not stated.`,
  }),
};
