/** What of a mail tells that no person wrote it. */
export interface MailSigns {
  readonly subject: string;
  readonly from: string;
  /** Header fields by small name. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly report: string | undefined;
  readonly deliveries: readonly { readonly action: string }[];
}

const field = ({ headers }: MailSigns, name: string) => (headers.get(name)?.[0] ?? '').toLowerCase().trim();

const bounceSubject =
  /^(?:undeliver|delivery (?:status|failure|has failed)|mail delivery|returned mail|failure notice|kan ikke leveres|kan ikkje leverast|ikke levert|uleverbar|leveringsfeil|melding om (?:mislykket|feil) levering|levering mislyktes|forsinket levering)/i;
const robots = /^(?:mailer-daemon|postmaster|mail delivery s)/i;

/** True for a report that a mail did not arrive, or not yet. */
export function isBounce(signs: MailSigns): boolean {
  if (signs.report === 'delivery-status' || signs.deliveries.length > 0) return true;
  if (field(signs, 'x-failed-recipients') !== '') return true;
  return bounceSubject.test(signs.subject) && (robots.test(signs.from) || field(signs, 'return-path') === '<>');
}

const automaticSubject =
  /^(?:re:\s*|sv:\s*)?(?:automatisk svar|autosvar|automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|fraværsmelding|fråværsmelding|ikke på kontoret|ikkje på kontoret|ikke til stede|mottaksbekreftelse|mottaksstadfesting|kvittering for mottatt|kvittering på mottatt|bekreftelse på mottatt|stadfesting på mottak)/i;
/** What receipts and absences begin with; asked for at the beginning, where a person would not say it. */
const automaticWords =
  /(?:dette er e(?:n|t|i|it) automatisk|denne (?:e-posten|meldinga|meldingen) (?:er|blir) (?:generert|sendt|send) automatisk|(?:jeg|eg) er (?:ikke|ikkje|for tiden ikke|for tida ikkje) (?:på kontoret|til stede|på jobb)|(?:din|deres|dykkar) (?:henvendelse|e-post|førespurnad|melding) (?:er|ble|blei|har blitt) (?:mottatt|motteken|mottatt og registrert|registrert)|(?:henvendelsen|førespurnaden) (?:din )?er (?:mottatt|motteken)|vi har (?:mottatt|motteke) (?:din|deres) (?:henvendelse|e-post) og|mottaksbekreftelse|this is an automat|i am (?:currently )?out of (?:the )?office)/i;
/** Parents write so too, of their children: then only who is absent tells. */
const absentSubject = /^(?:re:\s*|sv:\s*)?(?:fravær|fråvær|fraværende|fråverande):/i;
const absentWords =
  /(?:^|[^\p{L}])(?:jeg|eg) (?:er|har|tar|tek) (?:for tiden |for tida |nå |no )?(?:på ferie|ferie|i ferie|permisjon|i permisjon|bortreist|fri|ute av kontoret|i møte|sykmeldt|sjukmeld)|(?:leser|les|svarer|svarar) (?:ikke|ikkje) (?:på )?(?:e-post|epost)/iu;
/** Who is away and whom to ask instead. */
const leave =
  /(?<!\p{L})(?:jeg|eg) (?:er|har) (?:for tiden |for tida |nå |no )?(?:i |på |ute i )?(?:\p{L}*permisjon|ferie|sykmeldt|sjukmeld|bortreist)(?!\p{L})/iu;
const insteadOfMe = /(?<!\p{L})(?:kontakt|kontakter|ta kontakt|send(?:e|es)?|ring)(?!\p{L})/iu;
const beginning = 400;
const longestReceipt = 3_000;

/** True when a program answered: an absence, a receipt, a read receipt. A system that sends on what people decided is none. */
export function isAutomatic(signs: MailSigns, text: string): boolean {
  const submitted = field(signs, 'auto-submitted');
  if (submitted.startsWith('auto-replied') || signs.report === 'disposition-notification') return true;
  if (signs.report === 'calendar-reply' && text.trim() === '') return true;
  if (field(signs, 'x-autoreply') !== '' || field(signs, 'x-autorespond') !== '') return true;
  if (/^auto[_-]reply/.test(field(signs, 'precedence'))) return true;
  if (automaticSubject.test(signs.subject)) return true;
  if (absentSubject.test(signs.subject) && absentWords.test(text.slice(0, beginning))) return true;
  return text.length < longestReceipt && automaticWords.test(text.trimStart().slice(0, beginning));
}

/** An absence that nothing but its words tells. Only to be asked of an answer that asks for nothing: people on leave write letters too. */
export function isAbsence(text: string): boolean {
  const words = text.trim();
  return words.length < 2 * beginning && leave.test(words.slice(0, beginning)) && insteadOfMe.test(words);
}
