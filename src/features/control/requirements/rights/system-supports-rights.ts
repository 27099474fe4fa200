import type { Text } from '#src/kernel/language.ts';
import type { Check } from '../../requirement.ts';
import { notOnPaper } from '../not-on-paper.ts';

/** What every system may be asked for; portability belongs only to consent and contract (art. 20(1)(a)). */
const rights = {
  access: { nb: 'gi innsyn', nn: 'gi innsyn', en: 'give access' },
  rectification: { nb: 'rette', nn: 'rette', en: 'put right' },
  erasure: { nb: 'slette', nn: 'slette', en: 'erase' },
  restriction: { nb: 'begrense bruken', nn: 'avgrense bruken', en: 'restrict the use' },
} satisfies Readonly<Record<string, Text>>;

function cannot({ nb, nn, en }: Text): Check {
  return {
    state: 'condition',
    says: {
      nb: `Systemet kan ikke selv ${nb}. Det er nok bare når dere kan gjøre det på en annen måte innen én måned.`,
      nn: `Systemet kan ikkje sjølv ${nn}. Det er nok berre når de kan gjere det på ein annan måte innan éin månad.`,
      en: `The system itself cannot ${en}. That will do only when you can do it in another way within a month.`,
    },
  };
}

/** GDPR art. 25(1), 12(2): the rights are built in, so that they can be used. The law does not say that the system itself must do it. */
export const systemSupportsRights = notOnPaper({
  id: 'system-supports-rights',
  theme: 'rights',
  scope: 'system',
  title: {
    nb: 'Systemet gjør det mulig å bruke rettighetene',
    nn: 'Systemet gjer det mogleg å bruke rettane',
    en: 'The system lets people use their rights',
  },
  question: {
    nb: 'Kan dere gi innsyn, rette, slette og begrense bruken i systemet uten å spørre leverandøren?',
    nn: 'Kan de gi innsyn, rette, slette og avgrense bruken i systemet utan å spørje leverandøren?',
    en: 'Can you give access, put right, erase and restrict the use in the system without asking the vendor?',
  },
  law: [
    { act: 'gdpr', section: 'art. 12 nr. 2' },
    { act: 'gdpr', section: 'art. 25 nr. 1' },
  ],
  severity: 'medium',
  evidence: {
    wants: {
      nb: 'En prøve som viser innsyn, retting, sletting og begrensning i systemet',
      nn: 'Ei prøve som viser innsyn, retting, sletting og avgrensing i systemet',
      en: 'A trial that shows access, rectification, erasure and restriction in the system',
    },
    of: ['systems'],
  },
  judge(read, system) {
    const supported = read.fact(system, 'supportsRights');
    if (supported === undefined) {
      const says = {
        nb: 'Ingen har sagt om systemet kan gi innsyn, rette, slette og begrense bruken.',
        nn: 'Ingen har sagt om systemet kan gi innsyn, rette, slette og avgrense bruken.',
        en: 'Nobody has said whether the system can give access, put right, erase and restrict the use.',
      };
      return { checks: [{ state: 'unknown', says }] };
    }
    const lacking = Object.entries(rights).flatMap(([right, name]) =>
      (supported as readonly string[]).includes(right) ? [] : [cannot(name)],
    );
    const holds = {
      nb: 'Systemet kan gi innsyn, rette, slette og begrense bruken.',
      nn: 'Systemet kan gi innsyn, rette, slette og avgrense bruken.',
      en: 'The system can give access, put right, erase and restrict the use.',
    };
    return { checks: lacking.length === 0 ? [{ state: 'holds', says: holds }] : lacking };
  },
  remedy: (system) => [
    {
      say: {
        nb: 'Prøv i systemet å hente ut, rette, slette og sperre alt om én person, og før inn hva som lot seg gjøre.',
        nn: 'Prøv i systemet å hente ut, rette, slette og sperre alt om éin person, og før inn kva som lét seg gjere.',
        en: 'Try in the system to take out, put right, erase and lock everything about one person, and enter what could be done.',
      },
      form: { kind: 'systems', key: system.key },
    },
    {
      say: {
        nb: 'Avtal med leverandøren hvordan dere får hjelp med det systemet ikke kan.',
        nn: 'Avtal med leverandøren korleis de får hjelp med det systemet ikkje kan.',
        en: 'Agree with the vendor how you get help with what the system cannot do.',
      },
      form: { kind: 'agreements', fill: { systems: system.key } },
    },
  ],
});
