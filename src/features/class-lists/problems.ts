import { say, type Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import { citation } from './citation.ts';
import { type GroundId, grounds, lawOf } from './rules/grounds.ts';

const remedies: Partial<Record<GroundId, Text>> = {
  'not-told': say(
    'Fortell de foresatte om listen først, og gi dem tid til å si nei.',
    'Fortel dei føresette om lista først, og gi dei tid til å seie nei.',
    'Tell the guardians about the list first, and give them time to object.',
  ),
  'time-to-object': say(
    'Vent til fristen er ute. Da kan listen gis ut, uten dem som har sagt nei.',
    'Vent til fristen er ute. Da kan lista bli gitt ut, utan dei som har sagt nei.',
    'Wait until the time is over. Then the list can be given out, without those who objected.',
  ),
};

const elseAsk = say(
  'Mener du at dette er feil, spør personvernombudet.',
  'Meiner du at dette er feil, spør personvernombodet.',
  'If you think this is wrong, ask the data protection officer.',
);

/** A refusal that says its ground and the provisions behind it. */
export function refusal(ground: GroundId, school: 'public' | 'private' | 'unknown'): Problem {
  return new Problem(grounds[ground].text, {
    code: 'refused',
    place: ground,
    law: citation(lawOf(ground, school), 'nb'),
    remedy: remedies[ground] ?? elseAsk,
  });
}

export const problems = {
  noGroup: say('Gruppen finnes ikke.', 'Gruppa finst ikkje.', 'There is no such group.'),
  noChild: say(
    'Dette barnet er det ikke du som svarer for.',
    'Dette barnet er det ikkje du som svarer for.',
    'You do not answer for this child.',
  ),
  onlyInformation: say(
    'Du har rett til opplysninger om barnet. Den som har foreldreansvaret, svarer for barnet her.',
    'Du har rett til opplysningar om barnet. Den som har foreldreansvaret, svarer for barnet her.',
    'You have the right to be told about the child. Whoever has parental responsibility answers for the child here.',
  ),
  tooYoung: say(
    'Du kan ikke svare alene ennå. Be en av dine foresatte om å gjøre det.',
    'Du kan ikkje svare åleine enno. Be ein av dine føresette om å gjere det.',
    'You cannot answer alone yet. Ask a guardian to do it.',
  ),
  registerSilent: say(
    'Registeret sier ikke hvilket formål listen hører til, så ingen har rett til å lage den.',
    'Registeret seier ikkje kva formål lista høyrer til, så ingen har rett til å lage henne.',
    'The register does not say which purpose the list belongs to, so nobody may make it.',
  ),
  sayInRules: say(
    'Be en koordinator velge formål og opplysninger under «Regler for klasselister».',
    'Be ein koordinator velje formål og opplysningar under «Reglar for klasselister».',
    'Ask a coordinator to choose purpose and data under “Rules for class lists”.',
  ),
  badDate: say(
    'Dagen de ble fortalt det, kan ikke være etter i dag.',
    'Dagen dei vart fortalde det, kan ikkje vere etter i dag.',
    'The day they were told cannot be after today.',
  ),
  needsHow: say(
    'Skriv hvordan de foresatte ble fortalt det.',
    'Skriv korleis dei føresette vart fortalde det.',
    'Write how the guardians were told.',
  ),
  needsName: say(
    'Skriv hvilken virksomhet som får listen.',
    'Skriv kva verksemd som får lista.',
    'Write which organisation gets the list.',
  ),
  needsDecider: say(
    'Skriv hvem som har bestemt dette.',
    'Skriv kven som har bestemt dette.',
    'Write who decided this.',
  ),
  badRules: say(
    'Reglene er ikke fylt ut riktig.',
    'Reglane er ikkje fylte ut rett.',
    'The rules are not filled in right.',
  ),
  correctIt: say('Rett det og prøv på nytt.', 'Rett det og prøv på nytt.', 'Put it right and try again.'),
} satisfies Record<string, Text>;
