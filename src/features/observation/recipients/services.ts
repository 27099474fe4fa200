import type { Lang, Text } from '#src/kernel/language.ts';

/** What a recipient does there, in words for people. */
export const services = {
  administration: { nb: 'skoleadministrasjon', nn: 'skuleadministrasjon', en: 'school administration' },
  advertising: { nb: 'annonser', nn: 'annonsar', en: 'advertising' },
  ai: { nb: 'kunstig intelligens', nn: 'kunstig intelligens', en: 'artificial intelligence' },
  analytics: { nb: 'besøksmåling', nn: 'besøksmåling', en: 'measuring visits' },
  audio: { nb: 'lyd', nn: 'lyd', en: 'audio' },
  captcha: { nb: 'robotsjekk', nn: 'robotsjekk', en: 'robot check (captcha)' },
  cdn: { nb: 'levering av filer', nn: 'levering av filer', en: 'delivery of files' },
  chat: { nb: 'chat', nn: 'chat', en: 'chat' },
  cms: { nb: 'publiseringsløsning', nn: 'publiseringsløysing', en: 'web publishing' },
  consent: { nb: 'samtykkebanner', nn: 'samtykkebanner', en: 'consent banner' },
  content: { nb: 'innhold fra andre', nn: 'innhald frå andre', en: 'content from others' },
  'error-reports': { nb: 'feilrapporter', nn: 'feilrapportar', en: 'error reports' },
  exam: { nb: 'eksamen og plagiatkontroll', nn: 'eksamen og plagiatkontroll', en: 'exams and plagiarism checks' },
  fingerprint: { nb: 'gjenkjenning av nettlesere', nn: 'attkjenning av nettlesarar', en: 'recognising browsers' },
  fonts: { nb: 'skrifttyper', nn: 'skrifttypar', en: 'fonts' },
  forms: { nb: 'skjemaer', nn: 'skjema', en: 'forms' },
  hosting: { nb: 'drift', nn: 'drift', en: 'hosting' },
  identity: { nb: 'innlogging', nn: 'innlogging', en: 'signing in' },
  learning: { nb: 'læremiddel', nn: 'læremiddel', en: 'learning resource' },
  'learning-platform': { nb: 'læringsplattform', nn: 'læringsplattform', en: 'learning platform' },
  maps: { nb: 'kart', nn: 'kart', en: 'maps' },
  marketing: { nb: 'markedsføring', nn: 'marknadsføring', en: 'marketing' },
  messages: { nb: 'meldinger', nn: 'meldingar', en: 'messages' },
  newsletter: { nb: 'nyhetsbrev', nn: 'nyheitsbrev', en: 'newsletters' },
  other: { nb: 'annet', nn: 'anna', en: 'other' },
  payment: { nb: 'betaling', nn: 'betaling', en: 'payment' },
  'public-service': { nb: 'offentlig tjeneste', nn: 'offentleg teneste', en: 'public service' },
  search: { nb: 'søk', nn: 'søk', en: 'search' },
  'session-recording': { nb: 'opptak av besøk', nn: 'opptak av besøk', en: 'recording of visits' },
  social: { nb: 'sosialt medium', nn: 'sosialt medium', en: 'social medium' },
  speech: { nb: 'opplesning', nn: 'opplesing', en: 'reading aloud' },
  storage: { nb: 'lagring', nn: 'lagring', en: 'storage' },
  'tag-manager': { nb: 'styring av sporing', nn: 'styring av sporing', en: 'tag manager' },
  translation: { nb: 'oversettelse', nn: 'omsetjing', en: 'translation' },
  unknown: { nb: 'ukjent', nn: 'ukjent', en: 'unknown' },
  utility: { nb: 'hjelpetjeneste', nn: 'hjelpeteneste', en: 'utility' },
  video: { nb: 'video', nn: 'video', en: 'video' },
  'video-meeting': { nb: 'videomøter', nn: 'videomøte', en: 'video meetings' },
} as const satisfies Readonly<Record<string, Text>>;

export type Service = keyof typeof services;

/** The kind of a service in words; a word that the lists do not have stands as it is. */
export function serviceName(service: string, lang: Lang): string {
  return Object.hasOwn(services, service) ? services[service as Service][lang] : service;
}
