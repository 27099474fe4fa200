/** What a column may be brought in as. The names are stable: mapping files use them. */
export const targets = [
  'system',
  'system-description',
  'vendor',
  'processor',
  'operation',
  'personal-data',
  'storage',
  'two-factor',
  'system-owner',
  'unit',
  'use-since',
  'activity',
  'role',
  'responsible',
  'purpose',
  'basis',
  'data',
  'special-data',
  'subjects',
  'recipients',
  'transfer',
  'retention',
  'measures',
  'agreement',
  'agreement-signed',
  'agreement-ends',
  'risk',
  'dpia',
  'notice',
  'controller',
  'officer',
  'note',
  'ignore',
] as const;
export type Target = (typeof targets)[number];

export function isTarget(value: unknown): value is Target {
  return typeof value === 'string' && (targets as readonly string[]).includes(value);
}

/** Several columns may say these; of the others one column has the word. */
export const mayRepeat: ReadonlySet<Target> = new Set([
  'note',
  'ignore',
  'data',
  'special-data',
  'recipients',
  'measures',
  'unit',
]);

/** Columns from which an entry is made: one of them must be there. */
export const naming: readonly Target[] = ['system', 'activity'];

interface Heading {
  readonly target: Target;
  /** The heading is this and nothing more. */
  readonly is: RegExp;
  /** The heading speaks of this. */
  readonly has?: RegExp;
}

/** How headings are worded in municipal spreadsheets, in bokmål, nynorsk and English. Lower case, no signs, one space between words. */
export const headings: readonly Heading[] = [
  {
    target: 'system',
    is: /^(system(navn|namn|er)?|(navn|namn) på (system(et)?|app(en)?|verktøy(et)?|tjeneste[n]?)|it system(er)?|ikt system(er)?|fagsystem(er)?|app(er|ar|likasjon(er)?)?( verktøy)?|app(navn|namn)|applikasjon(snavn)?|program(vare)?|verktøy|tjeneste(navn)?|teneste(namn)?|løsning|løysing|digitalt læremiddel|læremiddel|system (name|s)|system in use|name of system|systems|application|software|tool|service|system verktøy|system app|systemer som brukes|system som vert brukt|hvilke systemer( brukes)?|kva system( vert brukt)?)$/,
    has: /\b(system(navn|namn)|fagsystem|navn på system|namn på system)\b/,
  },
  {
    target: 'system-description',
    is: /^(beskrivelse|skildring|omtale|beskriving|description|hva er det|kva er det|om systemet|kort beskrivelse|bruksområde|beskrivelse av system(et)?)$/,
    has: /\b(beskrivelse av|skildring av)\b/,
  },
  {
    target: 'processor',
    is: /^(databehandler(e|en)?|databehandlar(ar|en)?|(data )?processor|navn på databehandler|namn på databehandlar|ekstern databehandler)$/,
  },
  {
    target: 'vendor',
    is: /^(leverandør(en|navn)?|systemleverandør|vendor|supplier|provider|produsent|tilbyder|tilbydar|firma|leverandør produsent)$/,
    has: /\b(leverandør|vendor|supplier)\b/,
  },
  {
    target: 'operation',
    is: /^(drift(smodell|sform|es av|et av)?|drifta av|sky(tjeneste)?( eller lokalt)?|hosting|operation|run by|operated by|saas|lokal eller sky)$/,
    has: /\b(driftes|driftsmodell|driftsform)\b/,
  },
  {
    target: 'personal-data',
    is: /^((inneholder|behandler|behandles|lagrer) person(opplysninger|data)( ja nei)?|(inneheld|handsamar) personopplysningar|personal data yes no|holds personal data|personopplysninger ja nei|personopplysningar ja nei)$/,
    has: /\b(inneholder|behandles det|inneheld|contains?)\b.*\b(person(opplysninga?r?|opplysninger|data)|personal data)\b/,
  },
  {
    target: 'storage',
    is: /^(lagring(s?sted|splass|slokasjon|sstad)?|lagringsland|lagres hvor|hvor lagres data(ene)?|kvar vert data(a)? lagra|datalagring|land|country|storage( location| place| country)?|server(plassering|land)?|hosting land|data lagret i|lokasjon|where data is stored|hvor lagres det)$/,
    has: /\b(lagringssted|lagringsstad|lagres (data|hvor)|hvor lagres|lagra kvar|kvar vert .* lagra|storage|lagringsland)\b/,
  },
  {
    target: 'two-factor',
    is: /^(to ?faktor( autentisering)?|2 ?fa|mfa|multi ?faktor( autentisering)?|two factor|totrinns(bekreftelse|pålogging)|to trinns innlogging|tofaktorpålogging)$/,
    has: /\b(tofaktor|to faktor|mfa|2fa|multifaktor|two factor|totrinn\w*)\b/,
  },
  {
    target: 'system-owner',
    is: /^(systemeier|systemeigar|systemansvarlig|systemansvarleg|system owner|systemforvalter|produkteier|tjenesteeier)$/,
    has: /\b(systemeier|systemeigar|systemansvarl[ei]g)\b/,
  },
  {
    target: 'unit',
    is: /^(skole[r]?|skule[r]?|skular|enhet(er)?|eining(ar)?|avdeling(er|ar)?|virksomhet|verksemd|school[s]?|unit[s]?|department|brukes (av|ved|på)( skole[r]?)?|brukt (av|ved|på)( skular)?|(skole|skule) (enhet|eining)|hvor brukes det|hvem bruker systemet|used (by|at)|brukersted)$/,
    has: /\b(hvilke skoler|kva skular|brukes (av|ved|på)|which schools)\b/,
  },
  {
    target: 'use-since',
    is: /^(tatt i bruk|teke i bruk|i bruk fra|i bruk frå|i bruk siden|in use since|startdato|oppstart|brukt siden)( dato)?$/,
    has: /\b(tatt i bruk|teke i bruk|in use since|i bruk siden)\b/,
  },
  {
    target: 'activity',
    is: /^(behandling(er|a?ktivitet(er)?|saktivitet(er|ar)?)?( navn)?|handsaming(ar|saktivitet(ar)?)?|(navn|namn) på (behandling(en|saktivitet(en)?|a)?|handsaming(a)?)|behandlingens navn|aktivitet|prosess|arbeidsprosess|processing( activity)?|activity|name of processing( activity)?|processing activities)$/,
    has: /\b(behandlingsaktivitet(en|ar|er)?|navn på behandling\w*|namn på behandling\w*|processing activity)\b/,
  },
  { target: 'role', is: /^(rolle|role|kommunens rolle|vår rolle|behandlingsansvarlig eller databehandler)$/ },
  {
    target: 'responsible',
    is: /^(ansvarlig|ansvarleg|kontaktperson|kontakt|eier|eigar|prosesseier|behandlingsansvarlig (enhet|avdeling)|behandlingseier|intern behandlingsansvarlig|saksbehandler|responsible|contact( person)?|owner|daglig ansvar|daglig ansvarlig|fagansvarlig|dagleg ansvarleg)$/,
    has: /\b(daglig ansvarlig|dagleg ansvarleg|kontaktperson|fagansvarlig)\b/,
  },
  {
    target: 'purpose',
    is: /^(formål(et|ene)?|føremål(et|a)?|purpose[s]?|hensikt|formål med behandling(en|a)?|føremål med (handsaming|behandling)(a|en)?|b formål\w*|(hva|kva) (blir |vert )?(det |den |systemet |appen )?(brukes|brukt|bruker vi|brukar vi) (det |den |systemet |appen )?til|bruk|brukes til)$/,
    has: /\b(formål(et|ene)?|føremål(et|a)?|purpose[s]?)\b/,
  },
  {
    target: 'basis',
    is: /^(behandlingsgrunnlag(et)?|rettslig grunnlag|rettsleg grunnlag|lovgrunnlag|hjemmel( for behandling(en)?)?|heimel|juridisk grunnlag|legal basis|lawful basis|grunnlag)$/,
    has: /\b(behandlingsgrunnlag|rettsl[ei]g grunnlag|hjemmel|heimel|legal basis|lawful basis)\b/,
  },
  {
    target: 'special-data',
    is: /^(særlige kategorier( av personopplysninger)?|særlege kategoriar( av personopplysningar)?|sensitive (personopplysninger|opplysninger|personopplysningar|opplysningar|data)|special categories( of (personal )?data)?|sensitive)$/,
    has: /\b(særl[ei]ge kategori(er|ar)|sensitive|special categor(y|ies))\b/,
  },
  {
    target: 'subjects',
    is: /^(registrerte|dei registrerte|de registrerte|(kategorier|kategoriar|grupper) av (de |dei )?registrerte|hvem (det gjelder|registreres)|kven det gjeld|data subjects|(categories of )?data subjects|personer|målgruppe|brukergruppe(r)?|brukarar|brukere|om hvem)$/,
    has: /\b(registrerte|data subjects|målgruppe|brukergruppe[r]?|brukargruppe[r]?)\b/,
  },
  {
    target: 'data',
    is: /^(personopplysning(er|ar)|(kategorier|kategoriar|typer|typar) (av )?personopplysning(er|ar)|opplysning(er|ar|stype[r]?)|opplysningstypar|data ?typer|hvilke (person)?opplysninger|kva (person)?opplysningar|personal data|(categories of )?personal data|type data|data|hvilke data|persondata)$/,
    has: /\b((kategori(er|ar)|typ(er|ar)) (av )?(person)?opplysning(er|ar)|hvilke (person)?opplysninger|kva (person)?opplysningar|personal data|personopplysning(er|ar))\b/,
  },
  {
    target: 'recipients',
    is: /^(mottakere|mottakarar|mottagere|utlevering(er|ar)?( til)?|recipients|deles med|delast med|utleveres til|kategorier av mottakere|kategoriar av mottakarar)$/,
    has: /\b(mottakere|mottagere|mottakarar|utleveres|utlevert|recipients)\b/,
  },
  {
    target: 'transfer',
    is: /^(overføring(er|ar)?( til (tredjeland|utlandet|land utenfor eøs))?|tredjeland|third countr(y|ies)|transfers?( to third countries)?)$/,
    has: /\b(tredjeland|utenfor eøs|utanfor eøs|third countr(y|ies)|overføring til)\b/,
  },
  {
    target: 'retention',
    is: /^(slett(ing|efrist(er)?|efristar|ing frist|erutine|ast|es)?|sletting(sfrist)?|lagringstid|oppbevaring(stid|sfrist)?|bevaring|retention( period)?|frist for sletting|tidsfrist(er)? for sletting|når slettes data)$/,
    has: /\b(slett\w*|lagringstid|oppbevaringstid|retention|erasure)\b/,
  },
  {
    target: 'measures',
    is: /^(sikkerhetstiltak|tryggingstiltak|tryggleikstiltak|tekniske og organisatoriske( sikkerhets)?tiltak|tiltak|security measures|measures|informasjonssikkerhet)$/,
    has: /\b(sikkerhetstiltak|tryggingstiltak|tryggleikstiltak|organisatoriske|security measures)\b/,
  },
  {
    target: 'agreement-ends',
    is: /^(avtale (utløper|utløp|går ut|slutt)|avtalen (utløper|gjelder til)|utløpsdato( avtale)?|agreement (ends|expires|valid to)|gyldig til)$/,
    has: /\b(avtale\w* (utløp\w*|går ut|gjelder til|gjeld til)|utløpsdato)\b/,
  },
  {
    target: 'agreement-signed',
    is: /^(avtaledato|dato (for )?(databehandler)?avtale|avtale (inngått|signert|dato)|signert( dato)?|agreement (date|signed)|dba (dato|signert))$/,
    has: /\b(avtale\w* (inngått|signert|dato)|signert dato|dato for (databehandler|databehandlar)?avtale)\b/,
  },
  {
    target: 'agreement',
    is: /^(databehandleravtale[rn]?|databehandlaravtale[rn]?|dba|dbavtale|db avtale|avtale|data ?processing agreement|dpa|processor agreement|databehandleravtale ja nei|databeh avtale|avtale ok)$/,
    has: /\b(databehandleravtale\w*|databehandlaravtale\w*|dba|databeh\w* ?avtale|processing agreement)\b/,
  },
  {
    target: 'dpia',
    is: /^(dpia|personvernkonsekvensvurdering|pvk|vurdering av personvernkonsekvens(er|ar)|data protection impact assessment|dpia ja nei|dpia gjennomført)$/,
    has: /\b(dpia|personvernkonsekvens\w*|impact assessment)\b/,
  },
  {
    target: 'risk',
    is: /^(ros( analyse| vurdering)?|risiko(vurdering|analyse)?|risikovurder(t|a)|risk( assessment)?|ros gjennomført|ros utført|ros dato|sist risikovurdert)$/,
    has: /\b(ros|risikovurder\w*|risikoanalyse|risk assessment)\b/,
  },
  {
    target: 'notice',
    is: /^(personvernerklæring( lenke| lenkje)?|lenke til personvernerklæring|lenkje til personvernerklæring|privacy (notice|statement|policy)|informasjon til de registrerte)$/,
    has: /\b(personvernerklæring|privacy (notice|statement|policy))\b/,
  },
  {
    target: 'controller',
    is: /^(behandlingsansvarlig(e)?|behandlingsansvarleg(e)?|handsamingsansvarleg|controller|(navn|namn) (og kontaktopplysninger )?(på|til|for) (den )?behandlingsansvarl[ei]ge?|dataansvarlig)$/,
    has: /\b(behandlingsansvarl[ei]ge?)\b/,
  },
  {
    target: 'officer',
    is: /^(personvernombud(et)?|dpo|data protection officer|pvo)$/,
    has: /\b(personvernombud|data protection officer)\b/,
  },
  {
    target: 'note',
    is: /^(merknad(er|ar)?|kommentar(er|ar)?|notat(er)?|note[s]?|comment[s]?|annet|anna|diverse|lenke|lenkje|url|link|nettside|status|nr|id|løpenummer)$/,
  },
];

/** A heading as the table above spells them. */
export function plainHeading(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/^\s*\(?[a-g]\)\s*/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
