import { say } from '#src/kernel/language.ts';

/** What a letter of party access can lack, where it is another thing than of offentleglova, or another section that asks for it. */
export const partyGapTexts = {
  nothing: say(
    'Saken har ingen dokumenter. Legg til dem parten ber om, også dem dere ikke har.',
    'Saka har ingen dokument. Legg til dei parten ber om, også dei de ikkje har.',
    'The case has no documents. Add those that the party asks for, also those that you do not have.',
  ),
  section: say(
    'Brevet viser ikke til bestemmelsen med ledd og bokstav (forvaltningsloven § 21).',
    'Brevet viser ikkje til føresegna med ledd og bokstav (forvaltningslova § 21).',
    'The letter does not cite the provision with paragraph and letter (forvaltningsloven § 21).',
  ),
  secrecy: say(
    'Brevet viser ikke til bestemmelsen om taushetsplikt (forvaltningsloven § 18).',
    'Brevet viser ikkje til føresegna om teieplikt (forvaltningslova § 18).',
    'The letter does not cite the provision on secrecy (forvaltningsloven § 18).',
  ),
  rest: say(
    'Brevet sier ikke hvorfor resten ikke gis.',
    'Brevet seier ikkje kvifor resten ikkje blir gitt.',
    'The letter does not say why the rest is not given.',
  ),
  wider: say(
    'Brevet sier ikke at innsyn likevel er vurdert (forvaltningsloven § 18 andre ledd).',
    'Brevet seier ikkje at innsyn likevel er vurdert (forvaltningslova § 18 andre ledd).',
    'The letter does not say that access all the same was considered (forvaltningsloven § 18 second paragraph).',
  ),
  until: say(
    'Brevet sier ikke hvor lenge innsyn er utsatt (forvaltningsloven § 20).',
    'Brevet seier ikkje kor lenge innsyn er utsett (forvaltningslova § 20).',
    'The letter does not say how long access is put off (forvaltningsloven § 20).',
  ),
  complaint: say(
    'Brevet forteller ikke hvor, gjennom hvem og innen når det kan klages (forvaltningsloven §§ 21 og 29).',
    'Brevet fortel ikkje kvar, gjennom kven og innan når det kan klagast (forvaltningslova §§ 21 og 29).',
    'The letter does not tell to whom, through whom and by when to complain (forvaltningsloven §§ 21 and 29).',
  ),
  why: say(
    'Brevet sier ikke hvorfor vilkåret er oppfylt, og heller ikke at det ikke kan sies (forvaltningsloven § 24).',
    'Brevet seier ikkje kvifor vilkåret er oppfylt, og heller ikkje at det ikkje kan seiast (forvaltningslova § 24).',
    'The letter says neither why the condition is met nor that this cannot be said (forvaltningsloven § 24).',
  ),
  facts: say(
    'Brevet sier ikke hva som blir av de faktiske opplysningene (forvaltningsloven § 18 c).',
    'Brevet seier ikkje kva som blir av dei faktiske opplysningane (forvaltningslova § 18 c).',
    'The letter does not say what becomes of the facts (forvaltningsloven § 18 c).',
  ),
  representative: say(
    'Brevet sier ikke at en representant kan få vite det (forvaltningsloven § 19 første ledd bokstav d).',
    'Brevet seier ikkje at ein representant kan få vite det (forvaltningslova § 19 første ledd bokstav d).',
    'The letter does not say that a representative may be told (forvaltningsloven § 19 first paragraph letter d).',
  ),
  use: say(
    'Brevet sier ikke hvordan parten kan bruke det som gis (forvaltningsloven § 13 b andre ledd).',
    'Brevet seier ikkje korleis parten kan bruke det som blir gitt (forvaltningslova § 13 b andre ledd).',
    'The letter does not say how the party may use what is given (forvaltningsloven § 13 b second paragraph).',
  ),
} as const;
