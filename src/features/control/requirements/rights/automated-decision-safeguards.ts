import { type Check, requirement } from '../../requirement.ts';
import { doneOn } from '../information/bases-used.ts';

const says = {
  none: {
    nb: 'Ingen avgjørelser treffes av en maskin alene.',
    nn: 'Ingen avgjerder blir tekne av ei maskin åleine.',
    en: 'No decision is made by a machine alone.',
  },
  unknown: {
    nb: 'Ingen har sagt om avgjørelser treffes av en maskin alene.',
    nn: 'Ingen har sagt om avgjerder blir tekne av ei maskin åleine.',
    en: 'Nobody has said whether decisions are made by a machine alone.',
  },
  condition: {
    nb: 'En maskin avgjør alene. Betyr det mye for den det gjelder, er det lov bare med uttrykkelig samtykke, for å oppfylle en avtale eller når en lov åpner for det, og et menneske må kunne overprøve avgjørelsen.',
    nn: 'Ei maskin avgjer åleine. Tyder det mykje for den det gjeld, er det lov berre med uttrykkeleg samtykke, for å oppfylle ein avtale eller når ei lov opnar for det, og eit menneske må kunne overprøve avgjerda.',
    en: 'A machine decides alone. Where that matters much to the person, it is allowed only with explicit consent, to perform a contract or where an act opens for it, and a human must be able to review the decision.',
  },
  special: {
    nb: 'Maskinen bygger på særlige kategorier av opplysninger, uten uttrykkelig samtykke eller lov om viktige allmenne interesser.',
    nn: 'Maskina byggjer på særlege kategoriar av opplysningar, utan uttrykkeleg samtykke eller lov om viktige allmenne interesser.',
    en: 'The machine builds on special categories of data, without explicit consent or an act on substantial public interest.',
  },
};

/** GDPR art. 22: nobody is subject to a decision made by a machine alone that weighs on them, save with safeguards. */
export const automatedDecisionSafeguards = requirement({
  id: 'automated-decision-safeguards',
  theme: 'rights',
  scope: 'activity',
  title: {
    nb: 'Ingen maskin avgjør alene uten vern',
    nn: 'Inga maskin avgjer åleine utan vern',
    en: 'No machine decides alone without safeguards',
  },
  question: {
    nb: 'Treffes avgjørelser om elever eller andre av en maskin alene, og kan i så fall et menneske overprøve dem?',
    nn: 'Blir avgjerder om elevar eller andre tekne av ei maskin åleine, og kan i så fall eit menneske overprøve dei?',
    en: 'Are decisions on pupils or others made by a machine alone, and can a human then review them?',
  },
  law: [
    { act: 'gdpr', section: 'art. 22 nr. 1' },
    { act: 'gdpr', section: 'art. 22 nr. 2' },
    { act: 'gdpr', section: 'art. 22 nr. 3' },
    { act: 'gdpr', section: 'art. 22 nr. 4' },
  ],
  severity: 'high',
  evidence: {
    wants: {
      nb: 'En beskrivelse av hva systemet avgjør, og hvem som kan overprøve det',
      nn: 'Ei skildring av kva systemet avgjer, og kven som kan overprøve det',
      en: 'A description of what the system decides, and who can review it',
    },
    of: ['activities'],
  },
  judge(read, activity) {
    const decides = read.fact(activity, 'automatedDecisions');
    if (decides === undefined) return { checks: [{ state: 'unknown', says: says.unknown }] };
    if (!decides) return { checks: [{ state: 'holds', says: says.none }] };
    const sensitive = read.find('dataUsesByActivity', activity.key).some((dataUse) => {
      const type = read.get('dataTypes', dataUse.body.data);
      return type !== undefined && read.fact(type, 'sensitivity') === 'special-category';
    });
    const checks: Check[] = [{ state: 'condition', says: says.condition }];
    const carried = sensitive ? doneOn(read, [activity], ['gdpr-9-2-a', 'gdpr-9-2-g']) : undefined;
    return { checks: carried === false ? [...checks, { state: 'fails', says: says.special }] : checks };
  },
  remedy: (activity) => [
    {
      say: {
        nb: 'La et menneske avgjøre, eller skriv ned hva som gir lov til det, og gi folk rett til å få saken vurdert av et menneske, si sin mening og klage.',
        nn: 'La eit menneske avgjere, eller skriv ned kva som gir lov til det, og gi folk rett til å få saka vurdert av eit menneske, seie meininga si og klage.',
        en: 'Let a human decide, or write down what allows it, and give people the right to have a human look at it, to be heard and to contest it.',
      },
      form: { kind: 'activities', key: activity.key },
    },
  ],
});
