import type { Text } from '#src/kernel/language.ts';
import type { Behaviour, SiteFault, StoredItem } from '../web/scan-result.ts';

/** Faults of the site itself. */
export const faultWords: Readonly<Record<SiteFault['kind'], Text>> = {
  'form-without-encryption': {
    nb: 'skjema sendes uten kryptering',
    nn: 'skjema blir sendt utan kryptering',
    en: 'a form is sent without encryption',
  },
  'mixed-content': {
    nb: 'innhold hentes uten kryptering',
    nn: 'innhald blir henta utan kryptering',
    en: 'content is fetched without encryption',
  },
  'no-https': {
    nb: 'siden vises uten kryptering',
    nn: 'sida blir vist utan kryptering',
    en: 'the page is shown without encryption',
  },
};

/** What scripts did to the visitor's browser. */
export const behaviourWords: Readonly<Record<Behaviour['kind'], Text>> = {
  canvas: {
    nb: 'tegnet på et skjult lerret (fingeravtrykk)',
    nn: 'teikna på eit skjult lerret (fingeravtrykk)',
    en: 'drew on a hidden canvas (fingerprint)',
  },
  webgl: {
    nb: 'leste av skjermkortet (fingeravtrykk)',
    nn: 'las av skjermkortet (fingeravtrykk)',
    en: 'read the graphics card (fingerprint)',
  },
  audio: {
    nb: 'målte lydkortet (fingeravtrykk)',
    nn: 'målte lydkortet (fingeravtrykk)',
    en: 'measured the sound card (fingerprint)',
  },
  fonts: {
    nb: 'målte hvilke skrifttyper som finnes (fingeravtrykk)',
    nn: 'målte kva skrifttypar som finst (fingeravtrykk)',
    en: 'measured which fonts there are (fingerprint)',
  },
  navigator: {
    nb: 'leste av hva slags nettleser det er',
    nn: 'las av kva slags nettlesar det er',
    en: 'read what kind of browser it is',
  },
  recording: {
    nb: 'tok opp det den besøkende gjorde',
    nn: 'tok opp det den besøkjande gjorde',
    en: 'recorded what the visitor did',
  },
  'key-logging': {
    nb: 'leste det som ble tastet, tast for tast',
    nn: 'las det som blei tasta, tast for tast',
    en: 'read what was typed, key by key',
  },
  webrtc: {
    nb: 'spurte etter maskinens egen adresse',
    nn: 'spurde etter den eigne adressa til maskina',
    en: 'asked for the machine’s own address',
  },
};

/** How something is stored on the visitor's device. */
export const storedWords: Readonly<Record<StoredItem['how'], Text>> = {
  cookie: { nb: 'informasjonskapsel', nn: 'informasjonskapsel', en: 'cookie' },
  local: { nb: 'lager som blir liggende', nn: 'lager som blir liggjande', en: 'storage that stays' },
  session: { nb: 'lager for besøket', nn: 'lager for besøket', en: 'storage for the visit' },
  'indexed-db': { nb: 'database i nettleseren', nn: 'database i nettlesaren', en: 'database in the browser' },
  cache: { nb: 'mellomlager', nn: 'mellomlager', en: 'cache' },
};
