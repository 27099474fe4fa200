import { type Lang, say, type Text } from '#src/kernel/language.ts';
import type { SentKind } from '../web/scan-result.ts';

/** What a recipient got to know, in words. */
export const sentWords: Readonly<Record<SentKind, Text>> = {
  address: say('nettadressen (IP)', 'nettadressa (IP)', 'the address on the net (IP)'),
  page: say('hvilken side', 'kva side', 'which page'),
  referrer: say('siden man kom fra', 'sida ein kom frå', 'the page one came from'),
  search: say('det man søkte etter', 'det ein søkte etter', 'what was searched for'),
  identifier: say('et kjennemerke', 'eit kjennemerke', 'an identifier'),
  cookie: say('informasjonskapsel', 'informasjonskapsel', 'a cookie'),
  typed: say('det man skrev', 'det ein skreiv', 'what was typed'),
  fingerprint: say('nettleserens fingeravtrykk', 'fingeravtrykket til nettlesaren', 'the browser’s fingerprint'),
  recording: say('opptak av det man gjør', 'opptak av det ein gjer', 'a recording of what one does'),
};

const gotNothing = say(
  'ingenting under besøket, men siden åpner for det',
  'ingenting under besøket, men sida opnar for det',
  'nothing during the visit, but the page opens for it',
);

/** What a recipient got to know, in a line: one that the page only looks up, or has a form for, got nothing yet. */
export const gotWords = (sent: readonly SentKind[], lang: Lang): string =>
  sent.length === 0 ? gotNothing[lang] : sent.map((one) => sentWords[one][lang]).join(', ');
