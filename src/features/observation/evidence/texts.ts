import { type Lang, say } from '#src/kernel/language.ts';

/** What a report of a scan says beside what the scan saw. */
export const evidenceTexts = {
  title: say('Skanning av', 'Skanning av', 'Scan of'),
  begun: say('Begynte', 'Begynte', 'Begun'),
  ended: say('Sluttet', 'Slutta', 'Ended'),
  browser: say('Nettleser', 'Nettlesar', 'Browser'),
  pages: say('Sider som ble besøkt', 'Sider som blei besøkte', 'Pages visited'),
  recipients: say('Hvem som fikk noe', 'Kven som fekk noko', 'Who got something'),
  noRecipients: say(
    'Ingen andre enn nettstedet selv ble kontaktet.',
    'Ingen andre enn nettstaden sjølv blei kontakta.',
    'Nobody but the site itself was contacted.',
  ),
  host: say('Vert', 'Vert', 'Host'),
  organisation: say('Virksomhet', 'Verksemd', 'Organisation'),
  country: say('Land', 'Land', 'Country'),
  when: say('Når', 'Når', 'When'),
  sent: say('Hva ble sendt', 'Kva blei sendt', 'What was sent'),
  first: say('Første gang (UTC)', 'Første gong (UTC)', 'First (UTC)'),
  contacts: say('Kontakter', 'Kontaktar', 'Contacts'),
  stored: say('Lagret på enheten', 'Lagra på eininga', 'Stored on the device'),
  visits: say('Besøk', 'Besøk', 'Visits'),
  pass: say('Valg', 'Val', 'Choice'),
  outcome: say('Hvordan det gikk', 'Korleis det gjekk', 'How it went'),
  page: say('Side', 'Side', 'Page'),
  limits: say('Hva som ikke kunne ses', 'Kva som ikkje kunne sjåast', 'What could not be seen'),
  honest: say(
    'En skanning viser hva denne nettleseren fikk fra denne adressen på denne tiden. Den ser ikke sider bak innlogging, det som sendes videre fra server til server, eller hva mottakerne gjør etterpå. At noe ikke er sett, betyr ikke at det ikke skjer.',
    'Ei skanning viser kva denne nettlesaren fekk frå denne adressa på denne tida. Ho ser ikkje sider bak innlogging, det som blir sendt vidare frå tenar til tenar, eller kva mottakarane gjer etterpå. At noko ikkje er sett, tyder ikkje at det ikkje skjer.',
    'A scan shows what this browser got from this address at this time. It does not see pages behind a sign-in, what is passed on from server to server, or what recipients do afterwards. That something was not seen does not mean that it does not happen.',
  ),
  publicVersion: say(
    'Offentlig versjon: skjermbilder, informasjonskapslenes verdier, det som sto i spørringer, og det som ble skrevet i skjemaer, er utelatt.',
    'Offentleg versjon: skjermbilete, verdiane til informasjonskapslane, det som stod i spørjingar, og det som blei skrive i skjema, er utelate.',
    'Public version: screenshots, values of cookies, what stood in queries and what was typed in forms are left out.',
  ),
} as const;

/** The choices of a visitor, in words. */
export const passTexts = {
  'no-choice': say('ikke valgt', 'ikkje valt', 'no choice'),
  accept: say('godtatt alt', 'godteke alt', 'accepted all'),
  reject: say('sagt nei', 'sagt nei', 'refused'),
} as const;

export const outcomeTexts = {
  whole: say('helt sett', 'heilt sett', 'seen whole'),
  partly: say('delvis sett', 'delvis sett', 'seen in part'),
  failed: say('ikke sett', 'ikkje sett', 'not seen'),
} as const;

/** What a recipient got to know, in words. */
const sentTexts = {
  address: say('nettadressen (IP)', 'nettadressa (IP)', 'the address on the net (IP)'),
  page: say('hvilken side', 'kva side', 'which page'),
  referrer: say('siden man kom fra', 'sida ein kom frå', 'the page one came from'),
  search: say('det man søkte etter', 'det ein søkte etter', 'what was searched for'),
  identifier: say('et kjennemerke', 'eit kjennemerke', 'an identifier'),
  cookie: say('informasjonskapsel', 'informasjonskapsel', 'a cookie'),
  typed: say('det man skrev', 'det ein skreiv', 'what was typed'),
  fingerprint: say('nettleserens fingeravtrykk', 'fingeravtrykket til nettlesaren', 'the browser’s fingerprint'),
  recording: say('opptak av det man gjør', 'opptak av det ein gjer', 'a recording of what one does'),
} as const;

const gotNothing = say(
  'ingenting under besøket, men siden åpner for det',
  'ingenting under besøket, men sida opnar for det',
  'nothing during the visit, but the page opens for it',
);

/** What a recipient got to know, in a line: one that the page only looks up, or has a form for, got nothing yet. */
export const gotWords = (sent: readonly (keyof typeof sentTexts)[], lang: Lang): string =>
  sent.length === 0 ? gotNothing[lang] : sent.map((one) => sentTexts[one][lang]).join(', ');
