import { say } from '#src/kernel/language.ts';

/** What a report of a scan says beside what the scan saw. */
export const evidenceTexts = {
  site: say('Nettsted', 'Nettstad', 'Site'),
  tool: say('Verktøy', 'Verktøy', 'Tool'),
  lists: say('Lister over hvem som er hvem', 'Lister over kven som er kven', 'Lists of who is who'),
  run: say('Skanningens nummer', 'Nummeret til skanninga', 'Number of the scan'),
  seenPages: say('Antall sider som ble besøkt', 'Talet på sider som blei besøkte', 'Number of pages visited'),
  how: say('Hvordan', 'Korleis', 'How'),
  name: say('Navn', 'Namn', 'Name'),
  kind: say('Hva', 'Kva', 'What'),
  script: say('Skript', 'Skript', 'Script'),
  address: say('Adresse', 'Adresse', 'Address'),
  pressed: say('Trykket på', 'Trykte på', 'Pressed'),
  begunUtc: say('Begynte (UTC)', 'Begynte (UTC)', 'Begun (UTC)'),
  behaviour: say(
    'Hva skript gjorde med nettleseren',
    'Kva skript gjorde med nettlesaren',
    'What scripts did to the browser',
  ),
  faults: say('Feil ved nettstedet selv', 'Feil ved nettstaden sjølv', 'Faults of the site itself'),
  unknown: say('ukjent', 'ukjent', 'unknown'),
  none: say('Ingenting ble sett.', 'Ingenting blei sett.', 'Nothing was seen.'),
  noLimits: say(
    'Skanningen meldte ikke om noe som ikke kunne ses.',
    'Skanninga melde ikkje om noko som ikkje kunne sjåast.',
    'The scan told of nothing that could not be seen.',
  ),
  again: say(
    'åpnet to ganger i samme nettleser',
    'opna to gonger i same nettlesar',
    'opened twice in the same browser',
  ),
  check: say('Slik kan rapporten kontrolleres', 'Slik kan rapporten kontrollerast', 'How the report can be checked'),
  howToCheck: say(
    'Rapporten er én av filene i en bevispakke. Pakkens manifest (manifest.json) har hver fil med størrelse og kontrollsum (SHA-256), signaturen ligger i signature.json, og manifestets egen kontrollsum står i loggen til eieren av nettstedet. Kommandoen skolevern evidence verify sier hvilken fil som er endret, om noen er det. Denne rapporten er den samme bare når kontrollsummen av filen er den manifestet har.',
    'Rapporten er éi av filene i ei bevispakke. Manifestet til pakka (manifest.json) har kvar fil med storleik og kontrollsum (SHA-256), signaturen ligg i signature.json, og kontrollsummen til manifestet sjølv står i loggen til eigaren av nettstaden. Kommandoen skolevern evidence verify seier kva fil som er endra, om nokon er det. Denne rapporten er den same berre når kontrollsummen av fila er den som manifestet har.',
    'The report is one of the files of a package of evidence. The package’s manifest (manifest.json) has each file with its size and checksum (SHA-256), its signature is in signature.json, and the checksum of the manifest itself stands in the log of the owner of the site. The command skolevern evidence verify says which file has been changed, if any has. This report is the same only where the checksum of its file is the one in the manifest.',
  ),
  reportPdf: say('Rapporten alene (PDF)', 'Rapporten åleine (PDF)', 'The report alone (PDF)'),
  publicReportPdf: say(
    'Rapporten i offentlig versjon (PDF)',
    'Rapporten i offentleg versjon (PDF)',
    'The report in the public version (PDF)',
  ),
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

export { gotWords } from '../words/sent-words.ts';
export { outcomeWords as outcomeTexts, passWords as passTexts } from '../words/when-words.ts';
