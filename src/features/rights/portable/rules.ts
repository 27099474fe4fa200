import type { Snapshot } from '#src/features/register/index.ts';
import { say, type Text } from '#src/kernel/language.ts';
import type { SubjectKind } from '../collect/subject-kinds.ts';
import { dataOf, type PurposeBasis, portableArticles, purposeBases, type UsedData } from '../consent/rules.ts';

/** A purpose with what is used for it about such people, and whether somebody may take that along. */
export interface PortablePurpose extends PurposeBasis {
  readonly data: readonly UsedData[];
  readonly isPortable: boolean;
  readonly because: Text;
}

const because = {
  consent: say(
    'Bygger på samtykke eller avtale (art. 20 nr. 1 bokstav a): det personen selv har gitt, kan tas med.',
    'Byggjer på samtykke eller avtale (art. 20 nr. 1 bokstav a): det personen sjølv har gitt, kan takast med.',
    'Rests on consent or contract (art. 20(1)(a)): what the person has given can be taken along.',
  ),
  law: say(
    'Bygger verken på samtykke eller avtale. Da gjelder ikke retten til å ta data med (art. 20 nr. 1 og 3). Innsyn gjelder (art. 15).',
    'Byggjer verken på samtykke eller avtale. Då gjeld ikkje retten til å ta data med (art. 20 nr. 1 og 3). Innsyn gjeld (art. 15).',
    'Rests on neither consent nor contract. Then there is no right to take data along (art. 20(1) and (3)). Access applies (art. 15).',
  ),
  unknown: say(
    'Registeret sier ikke hva formålet bygger på. Finn ut det før du svarer.',
    'Registeret seier ikkje kva formålet byggjer på. Finn ut det før du svarer.',
    'The register does not say what the purpose rests on. Find out before you answer.',
  ),
} as const;

/** Every purpose that concerns such people, portable or not, with the ground. Pure. */
export function portablePurposes(snapshot: Snapshot, kinds: readonly SubjectKind[]): readonly PortablePurpose[] {
  return purposeBases(snapshot).flatMap((purpose): PortablePurpose[] => {
    const data = dataOf(snapshot, purpose.activity, kinds);
    if (data.length === 0) return [];
    const isPortable = purpose.articles.some((one) => portableArticles.includes(one));
    const why = isPortable ? 'consent' : purpose.articles.length === 0 ? 'unknown' : 'law';
    return [{ ...purpose, data, isPortable, because: because[why] }];
  });
}

/** The kinds of data that somebody may take along, once each. Pure. */
export function portableData(purposes: readonly PortablePurpose[]): readonly UsedData[] {
  const all = purposes.filter(({ isPortable }) => isPortable).flatMap(({ data }) => data);
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** Whether the register says that they have given it themselves; a person decides. Pure. */
export const isGivenByThem = ({ source }: UsedData): boolean =>
  source !== undefined && /selv|sjølv|eleven|foresatt|føresett|them|own/i.test(source);
