import type { Grounding } from '#src/features/register/index.ts';
import {
  all,
  allWithLogin,
  itsSystems,
  only,
  owner,
  type Row,
  row,
  still,
  systemsOfItsActivity,
  turns,
} from './row.ts';

const claimed = (requirements: string | readonly string[], whose: Parameters<typeof turns>[2]) =>
  turns('claimed', requirements, whose);
const setUp = ['strong-authentication', 'usage-log'];
const known = ['access-routine', 'information-duty', 'erasure-routine', 'breach-handling'];

/** What rests on each document alone, and is somebody's word when the document has expired. */
const rests: Readonly<Record<string, readonly ReturnType<typeof turns>[]>> = {
  'protokoll-2026': [claimed('record-of-processing', all)],
  grunnlagsnotat: [claimed(['record-of-processing', 'legal-ground'], all)],
  innloggingsprove: [claimed(setUp, allWithLogin)],
  nettsideprove: [claimed('information-duty', all)],
  'avtale-granbar': [claimed('processor-agreement', only('granbar-skole'))],
  'avtale-blaklokke': [claimed('processor-agreement', only('blaklokke'))],
  'avtale-miljoboka': [claimed('processor-agreement', only('miljoboka'))],
  'avtale-kvistad': [claimed('processor-agreement', only('kvistad-sak'))],
  'avtale-tallstien': [claimed('processor-agreement', only('tallstien'))],
  leverandoroppfolging: [claimed(['processor-agreement', 'security-audit', 'breach-handling'], allWithLogin)],
  rutinehandbok: [claimed([...known, 'security-audit'], all)],
  kvitteringer: [claimed(known, all)],
  sikkerhetsdokument: [claimed('security-management', owner)],
  tiltaksplan: [claimed('security-measures-decided', allWithLogin)],
  'melding-romtavla': [claimed(['security-measures-decided', 'risk-assessment'], only('romtavla'))],
  'ros-granbar-2024': [claimed('risk-assessment', only('granbar-skole'))],
  'ros-granbar-2026': [claimed('risk-assessment', only('granbar-skole'))],
  'ros-blaklokke-2025': [claimed('risk-assessment', only('blaklokke'))],
  'ros-blaklokke-2026': [claimed('risk-assessment', only('blaklokke'))],
  'ros-miljoboka': [claimed('risk-assessment', only('miljoboka'))],
  'ros-kvistad-2026': [claimed('risk-assessment', only('kvistad-sak'))],
  'ros-tallstien': [claimed('risk-assessment', only('tallstien'))],
  anonymitetsvurdering: [claimed('erasure-routine', only('miljoboka'))],
  informasjonsvurdering: [claimed('information-duty', all)],
  'ledelsens-gjennomgang': [claimed('security-management', owner)],
  avviksmelding: [claimed('breach-handling', only('blaklokke'))],
  revisjonsrapport: [claimed('security-audit', only('granbar-skole', 'romtavla'))],
};

const otherDocuments =
  '{delegeringsreglement,delegering-nesset,ombud-vedtak,godkjenninger,dataflyt,sletteplan,systemkort-*,vilkar-innlogging,folkeregister-tilgang,dpia-*,tilgangsgjennomgang}';

const documents: readonly Row[] = [
  ...Object.entries(rests).map(([key, what]) => row(`evidence/${key}#expires`, '2026-11-15', ...what)),
  still('evidence/{innloggingsprove,rutinehandbok}#expires', '2026-11-16', 'it counts on its last day'),
  still(
    `evidence/${otherDocuments}#expires`,
    '2026-11-15',
    'no requirement of this pack asks for evidence of what it shows; the calendar of evidence reads it',
  ),
  // A set-up may have changed in a year; the other documents are dated by what they say themselves.
  row('evidence/innloggingsprove#date', '2025-11-15', claimed(setUp, allWithLogin)),
  row('evidence/innloggingsprove#date', '–', claimed(setUp, allWithLogin)),
  still('evidence/*#title', 'Et annet dokument', 'the finding names it'),
  // A statement on file is still somebody's word, whatever the fact says of how it is known.
  row('evidence/ros-kvistad-2019#kind', 'statement', claimed('risk-assessment', only('kvistad-sak'))),
  ...Object.entries(rests).map(([key, what]) => row(`evidence/${key}#kind`, 'statement', ...what)),
  still(
    `evidence/${otherDocuments}#kind`,
    'statement',
    'no requirement of this pack asks for evidence of what it shows; the list of evidence shows what it is',
  ),
  still('evidence/*#hash', '0'.repeat(64), 'the evidence store compares the file with it'),
  still('evidence/*#heldBy', 'Ingen', 'it says where to look'),
];
const dates = still(
  'evidence/{*-*,protokoll-2026,grunnlagsnotat,nettsideprove,leverandoroppfolging,rutinehandbok,kvitteringer,sikkerhetsdokument,tiltaksplan,anonymitetsvurdering,informasjonsvurdering,revisjonsrapport,delegeringsreglement,godkjenninger,dataflyt,sletteplan,tilgangsgjennomgang,avviksmelding}#date',
  '2010-01-01',
  'the facts carry their own day; the finding shows the document’s',
);

export const evidenceRows: readonly Row[] = [...documents, dates];

/** The same facts, on somebody's word. */
export const somebodysWord = (before: unknown) => {
  const { facts } = before as Grounding;
  return { how: 'stated', source: 'noen sier det', ...(facts === undefined ? {} : { facts }) };
};
const said = (at: string, ...what: readonly ReturnType<typeof turns>[]) => row(at, somebodysWord, ...what);
const notAsked = 'no requirement of this pack asks for evidence of it';

/** Groundings that become somebody's word: `known.0` is how the entry is known, `known.1` how some facts of it are. */
export const groundingRows: readonly Row[] = [
  still(
    '{owner,units/*,parties/*,uses/*,activities/*,dataTypes/*,dataUses/*,flows/*,disclosures/*,transfers/*,retention/*,evidence/*}#known.*',
    somebodysWord,
    notAsked,
  ),
  said('breaches/*#known.0', claimed('breach-handling', itsSystems)),
  still('systems/*#known.0', somebodysWord, notAsked),
  said(
    'systems/{granbar-skole,blaklokke,miljoboka,kvistad-sak,tallstien}#known.1',
    claimed(setUp, (place) => [place.entry.ref]),
  ),
  still('systems/romtavla#known.1', somebodysWord, 'without a login neither is asked for'),
  said('records/protokoll#known.0', claimed('record-of-processing', all)),
  said('purposes/*#known.0', claimed(['record-of-processing', 'legal-ground'], systemsOfItsActivity)),
  said(
    'agreements/{granbar,blaklokke,miljoboka,kvistad,tallstien}#known.0',
    claimed('processor-agreement', itsSystems),
  ),
  said(
    'agreements/{granbar,blaklokke,miljoboka,kvistad,tallstien}#known.1',
    claimed(['processor-agreement', 'security-audit', 'breach-handling'], itsSystems),
  ),
  still('agreements/felles-innlogging#known.0', somebodysWord, 'it is not the processor agreement of any system'),
  said('routines/innsyn#known.*', claimed('access-routine', all)),
  said('routines/informasjon#known.*', claimed('information-duty', all)),
  said('routines/sletting#known.*', claimed('erasure-routine', all)),
  said('routines/brudd#known.*', claimed('breach-handling', all)),
  said('routines/sikkerhetsrevisjon#known.0', claimed('security-audit', all)),
  said('routines/{sikkerhetsmal,sikkerhetsstrategi}#known.0', claimed('security-management', owner)),
  still(
    'routines/{sikkerhetsrevisjon,sikkerhetsmal,sikkerhetsstrategi}#known.1',
    somebodysWord,
    'where these are known is not asked for',
  ),
  still(
    'routines/{retting,fritekst,internkontroll,opplaering,skjermet-adresse,utlevering-politi,meldeplikt,klasselister,arkiv}#known.*',
    somebodysWord,
    notAsked,
  ),
  still('routines/tilgangsrutine#known.*', somebodysWord, notAsked),
  still(
    'routines/{begrensning,protest,dataportabilitet,samtykke,trygg-kanal,nettpublisering}#known.*',
    somebodysWord,
    notAsked,
  ),
  said('measures/*#known.0', claimed('security-measures-decided', itsSystems)),
  said('assessments/ros-*#known.0', claimed('risk-assessment', itsSystems)),
  said('assessments/anonymitet-miljoboka#known.0', claimed('erasure-routine', itsSystems)),
  said('assessments/unntak-fra-informasjon#known.0', claimed('information-duty', all)),
  still('assessments/{dpia-*,overforing-sveits,avveining-jubileum,forenlig-arkiv}#known.0', somebodysWord, notAsked),
  said('audits/ledelsens-gjennomgang#known.0', claimed('security-management', owner)),
  said('audits/egen-revisjon#known.0', claimed('security-audit', only('granbar-skole', 'romtavla'))),
  still('audits/{tilganger,logger,rapport-internkontroll}#known.0', somebodysWord, notAsked),
  said('notices/personvernerklaering#known.0', claimed('information-duty', all)),
  said(
    'notices/personvern-for-barn#known.0',
    claimed('information-duty', only('granbar-skole', 'blaklokke', 'miljoboka', 'tallstien')),
  ),
  said(
    'notices/{brosjyre-miljoboka,ordensreglement,eksempelrapport}#known.0',
    claimed('information-duty', only('miljoboka')),
  ),
];
