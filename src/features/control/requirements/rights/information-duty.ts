import type { Entry } from '#src/features/register/index.ts';
import type { Text } from '#src/kernel/language.ts';
import type { Reader } from '../../reader.ts';
import { allOf, anyOf, type Check, check, requirement } from '../../requirement.ts';
import { writtenAndKnownWhereUsed } from './known-where-used.ts';
import { comparisons } from './told-and-recorded.ts';

const routine = {
  holds: {
    nb: 'Det finnes en skriftlig rutine for informasjon, og den er kjent der systemet brukes.',
    nn: 'Det finst ei skriftleg rutine for informasjon, og ho er kjend der systemet blir brukt.',
    en: 'There is a written routine for information, and it is known where the system is used.',
  },
  fails: {
    nb: 'Det finnes ingen skriftlig rutine for informasjon som er kjent der systemet brukes.',
    nn: 'Det finst inga skriftleg rutine for informasjon som er kjend der systemet blir brukt.',
    en: 'There is no written routine for information that is known where the system is used.',
  },
  unknown: {
    nb: 'Ingen har sagt om det finnes en skriftlig rutine for informasjon som er kjent der systemet brukes.',
    nn: 'Ingen har sagt om det finst ei skriftleg rutine for informasjon som er kjend der systemet blir brukt.',
    en: 'Nobody has said whether there is a written routine for information that is known where the system is used.',
  },
};

/** What pol § 19 first paragraph a–e asks for; the last is what report 13/00941 p. 7 found missing in the brochure. */
const items = {
  controller: {
    nb: 'hvem som er behandlingsansvarlig',
    nn: 'kven som er behandlingsansvarleg',
    en: 'who the controller is',
  },
  purpose: { nb: 'hva formålet er', nn: 'kva formålet er', en: 'what the purpose is' },
  recipients: { nb: 'hvem som får opplysningene', nn: 'kven som får opplysningane', en: 'who receives the data' },
  voluntary: { nb: 'om det er frivillig', nn: 'om det er frivillig', en: 'whether it is voluntary' },
  rights: { nb: 'hvilke rettigheter man har', nn: 'kva rettar ein har', en: 'which rights one has' },
  dataRecorded: {
    nb: 'hvilke opplysninger som registreres',
    nn: 'kva opplysningar som blir registrerte',
    en: 'which data are recorded',
  },
} satisfies Record<string, Text>;
type Item = keyof typeof items;

function saysOf(item: Item) {
  const { nb, nn, en } = items[item];
  return {
    holds: {
      nb: `Den skriftlige informasjonen forteller ${nb}.`,
      nn: `Den skriftlege informasjonen fortel ${nn}.`,
      en: `The written information tells ${en}.`,
    },
    fails: {
      nb: `Den skriftlige informasjonen forteller ikke, eller bare delvis, ${nb}.`,
      nn: `Den skriftlege informasjonen fortel ikkje, eller berre delvis, ${nn}.`,
      en: `The written information does not, or only partly, tell ${en}.`,
    },
    unknown: {
      nb: `Ingen har sagt om den skriftlige informasjonen forteller ${nb}.`,
      nn: `Ingen har sagt om den skriftlege informasjonen fortel ${nn}.`,
      en: `Nobody has said whether the written information tells ${en}.`,
    },
  };
}

const findable = {
  holds: {
    nb: 'Reglene for hva som registreres, er lette å finne.',
    nn: 'Reglane for kva som blir registrert, er lette å finne.',
    en: 'The rules for what is recorded are easy to find.',
  },
  fails: {
    nb: 'Reglene for hva som registreres, er ikke til å finne.',
    nn: 'Reglane for kva som blir registrert, er ikkje til å finne.',
    en: 'The rules for what is recorded cannot be found.',
  },
  unknown: {
    nb: 'Ingen har sagt om reglene for hva som registreres, er til å finne.',
    nn: 'Ingen har sagt om reglane for kva som blir registrert, er til å finne.',
    en: 'Nobody has said whether the rules for what is recorded can be found.',
  },
};
const same = {
  holds: {
    nb: 'Det som registreres, stemmer med det som er fortalt.',
    nn: 'Det som blir registrert, stemmer med det som er fortalt.',
    en: 'What is recorded matches what is told.',
  },
  fails: {
    nb: 'Det som registreres, stemmer ikke med det som er fortalt.',
    nn: 'Det som blir registrert, stemmer ikkje med det som er fortalt.',
    en: 'What is recorded does not match what is told.',
  },
  unknown: {
    nb: 'Ingen har sammenlignet det som registreres, med det som er fortalt.',
    nn: 'Ingen har samanlikna det som blir registrert, med det som er fortalt.',
    en: 'Nobody has compared what is recorded with what is told.',
  },
};
const exceptions = {
  holds: {
    nb: 'Det er vurdert om unntak fra informasjonsplikten gjelder.',
    nn: 'Det er vurdert om unntak frå informasjonsplikta gjeld.',
    en: 'Whether exceptions from the duty to inform apply has been assessed.',
  },
  fails: {
    nb: 'Det er ikke vurdert om unntak fra informasjonsplikten gjelder.',
    nn: 'Det er ikkje vurdert om unntak frå informasjonsplikta gjeld.',
    en: 'Whether exceptions from the duty to inform apply has not been assessed.',
  },
  unknown: {
    nb: 'Ingen har sagt om unntak fra informasjonsplikten er vurdert.',
    nn: 'Ingen har sagt om unntak frå informasjonsplikta er vurderte.',
    en: 'Nobody has said whether exceptions from the duty to inform have been assessed.',
  },
};

/** What the written notices tell between them: one that tells it whole is enough; partly is not. */
function told(read: Reader, notices: readonly Entry<'notices'>[], item: Item): boolean | undefined {
  const known = notices.map((notice) => read.fact(notice, `tells.${item}`)).filter((tells) => tells !== undefined);
  return known.length === 0 ? undefined : known.includes('yes');
}

function toldInWriting(read: Reader, notices: readonly Entry<'notices'>[], system: string): Check[] {
  const telling = notices.filter(
    (notice) => read.fact(notice, `mentions.${system}`) === true && read.fact(notice, 'written') === true,
  );
  return (Object.keys(items) as Item[]).map((item) => check(told(read, telling, item), saysOf(item)));
}

/**
 * Where what is recorded follows from rules of conduct, they must be found, and must be the rules that are recorded by
 * (report 13/00941 pp. 7–8). Rules that are listed with a system belong to it even when they do not name it.
 */
function rulesKnown(read: Reader, notices: readonly Entry<'notices'>[]): Check[] {
  const rules = notices.filter(({ body }) => body.form === 'rules-of-conduct');
  const compared = comparisons(read, notices);
  return [
    ...(rules.length === 0 ? [] : [check(allOf(rules.map((one) => read.fact(one, 'findable'))), findable)]),
    ...(rules.length + compared.length === 0 ? [] : [check(allOf(compared), same)]),
  ];
}

function exceptionsAssessed(read: Reader, system: string): boolean | undefined {
  const assessments = read.find('assessmentsByKind', 'information-exceptions');
  const covering = assessments.filter(({ body }) => body.systems === 'all' || body.systems.includes(system));
  return anyOf(covering.map((one) => read.fact(one, 'done')));
}

/** pol § 14 with pof § 3-1 third paragraph d: inform of one's own accord (§§ 19, 20), by a written routine, and weigh the exceptions (§ 23). */
export const informationDuty = requirement({
  id: 'information-duty',
  theme: 'rights',
  scope: 'system',
  title: {
    nb: 'Informasjon til elever og foresatte',
    nn: 'Informasjon til elevar og føresette',
    en: 'Information to pupils and guardians',
  },
  question: {
    nb: 'Får elever og foresatte uoppfordret vite hva som registreres, hvorfor og av hvem, etter en skriftlig rutine?',
    nn: 'Får elevar og føresette uoppmoda vite kva som blir registrert, kvifor og av kven, etter ei skriftleg rutine?',
    en: 'Are pupils and guardians told, without asking, what is recorded, why and by whom, by a written routine?',
  },
  law: [
    { act: 'pol-2000', section: '§ 14' },
    { act: 'pol-2000', section: '§ 19' },
    { act: 'pol-2000', section: '§ 20' },
    { act: 'pol-2000', section: '§ 23' },
    { act: 'pof-2000', section: '§ 3-1 tredje ledd bokstav d' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'Rutinen, det som er skrevet til elever og foresatte, og vurderingen av unntakene',
      nn: 'Rutina, det som er skrive til elevar og føresette, og vurderinga av unntaka',
      en: 'The routine, what is written to pupils and guardians, and the assessment of the exceptions',
    },
    of: ['routines', 'notices', 'assessments'],
  },
  judge(read, system) {
    const notices = read.find('noticesBySystem', system.key);
    return {
      checks: [
        check(writtenAndKnownWhereUsed(read, 'information', system.key), routine),
        ...toldInWriting(read, notices, system.key),
        ...rulesKnown(read, notices),
        check(exceptionsAssessed(read, system.key), exceptions),
      ],
    };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Skriv rutinen for informasjon, og gjør den kjent der systemet brukes.',
        nn: 'Skriv rutina for informasjon, og gjer ho kjend der systemet blir brukt.',
        en: 'Write the routine for information, and make it known where the system is used.',
      },
      form: { kind: 'routines', fill: { kind: 'information', covers: system.key } },
    },
    {
      say: {
        nb: 'Fortell skriftlig hvem som er ansvarlig, formålet, mottakerne, om det er frivillig, rettighetene og nøyaktig hva som registreres. Legg ved et eksempel.',
        nn: 'Fortel skriftleg kven som er ansvarleg, formålet, mottakarane, om det er frivillig, rettane og nøyaktig kva som blir registrert. Legg ved eit døme.',
        en: 'Tell in writing who is responsible, the purpose, the recipients, whether it is voluntary, the rights and exactly what is recorded. Enclose an example.',
      },
      form: { kind: 'notices', fill: { mentions: system.key } },
    },
    {
      say: {
        nb: 'Bli enige om ett sett regler: det som er gjort kjent, skal være det som registreres. Legg reglene der de finnes.',
        nn: 'Bli samde om eitt sett reglar: det som er gjort kjent, skal vere det som blir registrert. Legg reglane der dei finst.',
        en: 'Agree on one set of rules: what is made known is what is recorded. Put the rules where they can be found.',
      },
      form: { kind: 'notices' },
    },
    {
      say: {
        nb: 'Vurder om noen av unntakene fra informasjonsplikten gjelder, og skriv det ned.',
        nn: 'Vurder om nokon av unntaka frå informasjonsplikta gjeld, og skriv det ned.',
        en: 'Assess whether any exception from the duty to inform applies, and write it down.',
      },
      form: { kind: 'assessments', fill: { kind: 'information-exceptions', systems: system.key } },
    },
  ],
});
