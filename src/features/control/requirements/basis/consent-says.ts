import type { Text } from '#src/kernel/language.ts';

export const notUsed: Text = {
  nb: 'Formålet bygger ikke på samtykke.',
  nn: 'Formålet byggjer ikkje på samtykke.',
  en: 'The purpose does not rest on consent.',
};

export const age: Text = {
  nb: 'Aldersgrensen på 13 år i personopplysningsloven § 5 gjelder tjenester på nett som tilbys barnet direkte. Ellers må det vurderes om barnet selv forstår hva det sier ja til.',
  nn: 'Aldersgrensa på 13 år i personopplysningslova § 5 gjeld tenester på nett som blir tilbydde barnet direkte. Elles må det vurderast om barnet sjølv forstår kva det seier ja til.',
  en: 'The age of 13 in section 5 of the Personal Data Act is for online services offered directly to a child. Otherwise it must be judged whether the child understands what it agrees to.',
};

export const free = {
  holds: {
    nb: 'Det er mulig å si nei uten at det får følger.',
    nn: 'Det er mogleg å seie nei utan at det får følgjer.',
    en: 'It is possible to say no without consequences.',
  },
  fails: {
    nb: 'Samtykket er ikke frivillig, så det gjelder ikke.',
    nn: 'Samtykket er ikkje frivillig, så det gjeld ikkje.',
    en: 'The consent is not freely given, so it does not count.',
  },
  unknown: {
    nb: 'Ingen har sagt om samtykket er frivillig.',
    nn: 'Ingen har sagt om samtykket er frivillig.',
    en: 'Nobody has said whether the consent is freely given.',
  },
};

export const recorded = {
  holds: {
    nb: 'Det kan vises hvem som har samtykket.',
    nn: 'Det kan visast kven som har samtykt.',
    en: 'Who has consented can be shown.',
  },
  fails: {
    nb: 'Det kan ikke vises hvem som har samtykket.',
    nn: 'Det kan ikkje visast kven som har samtykt.',
    en: 'Who has consented cannot be shown.',
  },
  unknown: {
    nb: 'Ingen har sagt om det kan vises hvem som har samtykket.',
    nn: 'Ingen har sagt om det kan visast kven som har samtykt.',
    en: 'Nobody has said whether it can be shown who has consented.',
  },
};

export const withdrawable = {
  holds: {
    nb: 'Samtykket er like lett å trekke som å gi.',
    nn: 'Samtykket er like lett å trekkje som å gi.',
    en: 'The consent is as easy to withdraw as to give.',
  },
  fails: {
    nb: 'Samtykket er ikke like lett å trekke som å gi.',
    nn: 'Samtykket er ikkje like lett å trekkje som å gi.',
    en: 'The consent is not as easy to withdraw as to give.',
  },
  unknown: {
    nb: 'Ingen har sagt om samtykket er like lett å trekke som å gi.',
    nn: 'Ingen har sagt om samtykket er like lett å trekkje som å gi.',
    en: 'Nobody has said whether the consent is as easy to withdraw as to give.',
  },
};

export const whoHolds: Text = {
  nb: 'Foresatte samtykker for dem som er for unge til det selv.',
  nn: 'Føresette samtykkjer for dei som er for unge til det sjølve.',
  en: 'Guardians consent for those too young to do so themselves.',
};

export const whoUnknown: Text = {
  nb: 'Ingen har sagt om det er eleven eller foresatte som samtykker.',
  nn: 'Ingen har sagt om det er eleven eller føresette som samtykkjer.',
  en: 'Nobody has said whether the pupil or the guardians consent.',
};

export const pupilAlone: Text = {
  nb: 'Gjelder bare for elever som er gamle nok til å samtykke selv. For de andre må foresatte gjøre det.',
  nn: 'Gjeld berre for elevar som er gamle nok til å samtykkje sjølve. For dei andre må føresette gjere det.',
  en: 'Counts only for pupils old enough to consent themselves. For the others guardians must do so.',
};

export const whoOther: Text = {
  nb: 'Gjelder bare hvis den som samtykker, kan gjøre det for barnet.',
  nn: 'Gjeld berre om den som samtykkjer, kan gjere det for barnet.',
  en: 'Counts only if the one who consents may do so for the child.',
};

export const power: Text = {
  nb: 'Gjelder bare hvis eleven virkelig kan si nei: En offentlig skole ber om samtykke til noe som er en del av oppgaven dens.',
  nn: 'Gjeld berre om eleven verkeleg kan seie nei: Ein offentleg skule ber om samtykke til noko som er ein del av oppgåva hans.',
  en: 'Counts only if the pupil can really say no: a public school asks for consent to something that is part of its task.',
};

export const powerUnknown: Text = {
  nb: 'Ingen har sagt om dette er en del av oppgavene som offentlig myndighet. Da er samtykke sjelden frivillig.',
  nn: 'Ingen har sagt om dette er ein del av oppgåvene som offentleg styresmakt. Då er samtykke sjeldan frivillig.',
  en: 'Nobody has said whether this is part of the tasks as a public authority. If so, consent is seldom free.',
};
