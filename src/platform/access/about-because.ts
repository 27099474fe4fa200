import { say, type Text } from '#src/kernel/language.ts';
import type { Relation, SchoolRole } from './relation.ts';

const postNames: Readonly<Record<SchoolRole, Text>> = {
  pupil: say('er elev ved skolen', 'er elev ved skulen', 'are a pupil at the school'),
  guardian: say('er foresatt ved skolen', 'er føresett ved skulen', 'are a guardian at the school'),
  teacher: say('er lærer ved skolen', 'er lærar ved skulen', 'are a teacher at the school'),
  leader: say('er leder ved skolen', 'er leiar ved skulen', 'are a leader at the school'),
  counsellor: say('er rådgiver ved skolen', 'er rådgivar ved skulen', 'are a counsellor at the school'),
  health: say('er i skolehelsetjenesten', 'er i skulehelsetenesta', 'are in the school health service'),
  administration: say(
    'er i administrasjonen ved skolen',
    'er i administrasjonen ved skulen',
    'are in the administration of the school',
  ),
  it: say('har ansvar for IKT ved skolen', 'har ansvar for IKT ved skulen', 'answer for IT at the school'),
  'other-staff': say('arbeider ved skolen', 'arbeider ved skulen', 'work at the school'),
};

const inGroup = (nb: string, nn: string, en: string, group: string | undefined): Text =>
  group === undefined
    ? say(`${nb} en av gruppene til eleven`, `${nn} ei av gruppene til eleven`, `${en} one of the pupil's groups`)
    : say(`${nb} ${group}`, `${nn} ${group}`, `${en} ${group}`);

/** How somebody stands to a person, to be read after "you"; group titles are the school's own words. */
export function standing(relation: Relation): Text {
  switch (relation.kind) {
    case 'self':
      return say('er den det gjelder', 'er den det gjeld', 'are the person concerned');
    case 'teaches':
      return inGroup('underviser', 'underviser', 'teach', relation.group);
    case 'contact-teacher':
      return inGroup('er kontaktlærer for', 'er kontaktlærar for', 'are contact teacher of', relation.group);
    case 'assists':
      return inGroup('er assistent i', 'er assistent i', 'assist in', relation.group);
    case 'leads-school':
      return say('leder skolen', 'leier skulen', 'lead the school');
    case 'works-at-school':
      return postNames[relation.role ?? 'other-staff'];
    case 'guardian':
      return guardian(relation);
    case 'works-for-owner':
      return say('arbeider for hele virksomheten', 'arbeider for heile verksemda', 'work for the whole owner');
    case 'support-case': {
      const reference = relation.support?.reference ?? '–';
      return say(
        `hjelper til i sak ${reference}`,
        `hjelper til i sak ${reference}`,
        `are helping with case ${reference}`,
      );
    }
  }
}

function guardian({ guardianship }: Relation): Text {
  if (guardianship === 'information-only') {
    return say(
      'har rett til opplysninger om barnet (barnelova § 47)',
      'har rett til opplysningar om barnet (barnelova § 47)',
      'have the right to information about the child (barnelova § 47)',
    );
  }
  if (guardianship === 'foster') {
    return say('er fosterforelder til barnet', 'er fosterforelder til barnet', 'are a foster parent of the child');
  }
  if (guardianship === 'appointed') {
    return say('er verge for barnet', 'er verje for barnet', 'are the appointed guardian of the child');
  }
  return say('har foreldreansvar for barnet', 'har foreldreansvar for barnet', 'have parental responsibility');
}

export const refusals = {
  anotherOwner: say(
    'nei: du arbeider ikke for denne virksomheten',
    'nei: du arbeider ikkje for denne verksemda',
    'no: you do not work for this owner',
  ),
  category: say(
    'nei: registeret kjenner ikke denne typen opplysninger',
    'nei: registeret kjenner ikkje denne typen opplysningar',
    'no: the register knows no such kind of data',
  ),
  purpose: (data: string) =>
    say(
      `nei: formålet er ikke blant dem som registeret har for «${data}»`,
      `nei: formålet er ikkje blant dei som registeret har for «${data}»`,
      `no: the purpose is not among those that the register has for “${data}”`,
    ),
  relation: say(
    'nei: du har ingen forbindelse til den det gjelder i dag',
    'nei: du har inga tilknyting til den det gjeld i dag',
    'no: you have no relation to the person today',
  ),
  role: (data: string) =>
    say(
      `nei: registeret gir ingen med din tilknytning adgang til «${data}» for dette formålet`,
      `nei: registeret gir ingen med di tilknyting tilgang til «${data}» for dette formålet`,
      `no: the register gives no role that stands as you do access to “${data}” for this purpose`,
    ),
  act: (act: 'see' | 'change' | 'export', data: string) => {
    const nb = { see: 'se', change: 'endre', export: 'ta ut' }[act];
    const nn = { see: 'sjå', change: 'endre', export: 'ta ut' }[act];
    return say(
      `nei: registeret lar deg ikke ${nb} «${data}»`,
      `nei: registeret lèt deg ikkje ${nn} «${data}»`,
      `no: the register does not let you ${act} “${data}”`,
    );
  },
  privateArea: (data: string) =>
    say(
      `nei: «${data}» er i det private området til den det gjelder`,
      `nei: «${data}» er i det private området til den det gjeld`,
      `no: “${data}” is in the private area of the person`,
    ),
  restricted: (data: string) =>
    say(
      `nei: «${data}» er begrenset for denne personen, og skal lagres, men ikke brukes (GDPR art. 18)`,
      `nei: «${data}» er avgrensa for denne personen, og skal lagrast, men ikkje brukast (GDPR art. 18)`,
      `no: “${data}” is restricted for this person, to be stored and not used (GDPR art. 18)`,
    ),
  informationOnly: say(
    'nei: retten til opplysninger etter barnelova § 47 gir innsyn, ikke noe mer',
    'nei: retten til opplysningar etter barnelova § 47 gir innsyn, ikkje noko meir',
    'no: the right to information in barnelova § 47 lets you see, and nothing more',
  ),
  otherParent: say(
    'nei: dette kan gjelde den andre forelderen, og barnelova § 47 gir rett til opplysninger om barnet',
    'nei: dette kan gjelde den andre forelderen, og barnelova § 47 gir rett til opplysningar om barnet',
    'no: this may concern the other parent, and barnelova § 47 gives a right to information about the child',
  ),
  protectedChild: say(
    'nei: noen ved skolen må vurdere dette først (barnelova § 47, forvaltningsloven § 13)',
    'nei: nokon ved skulen må vurdere dette først (barnelova § 47, forvaltningsloven § 13)',
    'no: somebody at the school must weigh this first (barnelova § 47, forvaltningsloven § 13)',
  ),
  strictlyProtected: say(
    'nei: brukerstøtte får ikke se dette',
    'nei: brukarstøtte får ikkje sjå dette',
    'no: support does not get to see this',
  ),
  secondFactor: (data: string) =>
    say(
      `ikke ennå: «${data}» krever innlogging med to faktorer`,
      `ikkje enno: «${data}» krev innlogging med to faktorar`,
      `not yet: “${data}” needs a sign-in with two factors`,
    ),
};

/** Why it is allowed: how the actor stands, and what for. */
export function becauseOf(relation: Relation, purpose: string): Text {
  const you = standing(relation);
  return say(
    `fordi du ${you.nb}, til formålet «${purpose}»`,
    `fordi du ${you.nn}, til formålet «${purpose}»`,
    `because you ${you.en}, for “${purpose}”`,
  );
}
