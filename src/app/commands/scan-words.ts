/** The sentences of the report for people. */
export const scanWords = {
  nb: {
    seen: (pages: number, visits: number) => `${pages} ${pages === 1 ? 'side' : 'sider'}, ${visits} besøk`,
    none: 'Ingen mottakere utenfor ble sett.',
    recipients: (count: number) => (count === 1 ? '1 mottaker utenfor' : `${count} mottakere utenfor`),
    unknown: 'ukjent hvem',
    gets: 'får',
    how: 'ved',
    unseen: 'Dette ble ikke sett:',
    stored: (count: number) => `${count} ting lagret i nettleseren`,
    faults: 'Feil på nettstedet:',
    honest:
      'Undersøkelsen viser hva denne nettleseren fikk herfra nå. At noe ikke er sett, betyr ikke at det ikke skjer.',
  },
  nn: {
    seen: (pages: number, visits: number) => `${pages} ${pages === 1 ? 'side' : 'sider'}, ${visits} besøk`,
    none: 'Ingen mottakarar utanfor blei sett.',
    recipients: (count: number) => (count === 1 ? '1 mottakar utanfor' : `${count} mottakarar utanfor`),
    unknown: 'ukjent kven',
    gets: 'får',
    how: 'ved',
    unseen: 'Dette blei ikkje sett:',
    stored: (count: number) => `${count} ting lagra i nettlesaren`,
    faults: 'Feil på nettstaden:',
    honest:
      'Undersøkinga viser kva denne nettlesaren fekk herfrå no. At noko ikkje er sett, tyder ikkje at det ikkje skjer.',
  },
  en: {
    seen: (pages: number, visits: number) => `${pages} ${pages === 1 ? 'page' : 'pages'}, ${visits} visits`,
    none: 'No outside recipients were seen.',
    recipients: (count: number) => (count === 1 ? '1 outside recipient' : `${count} outside recipients`),
    unknown: 'nobody knows who',
    gets: 'gets',
    how: 'by',
    unseen: 'This was not seen:',
    stored: (count: number) => `${count} things stored in the browser`,
    faults: 'Faults of the site:',
    honest: 'A scan shows what this browser got from here now. What was not seen may happen all the same.',
  },
} as const;
