import type { Text } from '#src/kernel/language.ts';
import { notStated } from './schema/facts.ts';
import type { Body, Kind } from './schema/kinds.ts';

type Maybe<K extends Kind> = Body<K> | undefined;
type Rule<K extends Kind> = (before: Maybe<K>, after: Body<K>) => readonly Text[];

const reach = ['school-network', 'owner-network', 'anywhere'];
const said = <T>(value: T | typeof notStated | undefined): T | undefined => (value === notStated ? undefined : value);

/** Wider than before, on a scale from narrow to wide; from nothing said to anything but the narrowest counts as wider. */
function wider(scale: readonly string[], before: string | undefined, after: string | undefined): boolean {
  return after !== undefined && scale.indexOf(after) > Math.max(0, scale.indexOf(before ?? ''));
}

/** What stands in `after` and not in `before`. */
function added(before: readonly string[] | undefined, after: readonly string[] | undefined): readonly string[] {
  return (after ?? []).filter((one) => !(before ?? []).includes(one));
}

const rules: { readonly [K in Kind]?: Rule<K> } = {
  activities: (before, after) => {
    const roles = (body: Maybe<'activities'>) => said(body?.access)?.map((one) => one.role);
    const systems = before === undefined ? [] : added(before.systems, after.systems);
    return [
      ...added(roles(before), roles(after)).map((role) => ({
        nb: `${role} får se opplysninger`,
        nn: `${role} får sjå opplysningar`,
        en: `${role} may see the data`,
      })),
      ...systems.map((system) => ({
        nb: `opplysningene går også inn i ${system}`,
        nn: `opplysningane går òg inn i ${system}`,
        en: `the data also enter ${system}`,
      })),
    ];
  },
  systems: (before, after) => {
    const texts: Text[] = [];
    if (before === undefined) return texts;
    if (wider(reach, said(before.login?.reachableFrom), said(after.login?.reachableFrom))) {
      texts.push({ nb: 'systemet kan nås fra flere steder', nn: 'systemet kan nåast frå fleire stader', en: 'the system can be reached from more places' });
    }
    if ((said(after.login?.factors) ?? 9) < (said(before.login?.factors) ?? 0)) {
      texts.push({ nb: 'innloggingen blir svakere', nn: 'innlogginga blir svakare', en: 'the login becomes weaker' });
    }
    if (said(before.login?.accounts) === 'personal' && (said(after.login?.accounts) ?? 'personal') !== 'personal') {
      texts.push({ nb: 'brukerne får felles konto', nn: 'brukarane får felles konto', en: 'the users share an account' });
    }
    if (said(after.supportAccess?.by) !== undefined && said(before.supportAccess?.by) !== said(after.supportAccess?.by)) {
      texts.push({ nb: 'en leverandør får tilgang for brukerstøtte', nn: 'ein leverandør får tilgang for brukarstøtte', en: 'a vendor gets support access' });
    }
    if (said(before.supportAccess?.onlyPerCase) === true && said(after.supportAccess?.onlyPerCase) !== true) {
      texts.push({ nb: 'leverandøren får tilgang uten egen sak', nn: 'leverandøren får tilgang utan eiga sak', en: 'the vendor gets access without a case' });
    }
    const readers = added(said(before.log?.readers), said(after.log?.readers));
    return [...texts, ...readers.map((reader) => ({ nb: `${reader} får lese loggen`, nn: `${reader} får lese loggen`, en: `${reader} may read the log` }))];
  },
  agreements: (before, after) =>
    added(said(before?.subProcessors), said(after.subProcessors)).map((party) => ({
      nb: `${party} blir underleverandør`,
      nn: `${party} blir underleverandør`,
      en: `${party} becomes a sub-processor`,
    })),
  flows: (before, after) =>
    before === undefined || added(said(before.data), said(after.data)).length > 0 || before.target !== after.target
      ? [{ nb: `opplysninger går til ${after.target}`, nn: `opplysningar går til ${after.target}`, en: `data go to ${after.target}` }]
      : [],
  disclosures: (before, after) =>
    before === undefined || added(said(before.data), said(after.data)).length > 0 || before.recipient !== after.recipient
      ? [{ nb: `opplysninger utleveres til ${after.recipient}`, nn: `opplysningar blir utleverte til ${after.recipient}`, en: `data are disclosed to ${after.recipient}` }]
      : [],
  transfers: (before, after) =>
    before === undefined || said(before.country) !== said(after.country)
      ? [{ nb: 'opplysninger overføres til et annet land', nn: 'opplysningar blir overførte til eit anna land', en: 'data are transferred to another country' }]
      : [],
  uses: (before, after) =>
    before === undefined || before.unit !== after.unit || before.system !== after.system
      ? [{ nb: `${after.unit} tar i bruk ${after.system}`, nn: `${after.unit} tek i bruk ${after.system}`, en: `${after.unit} starts to use ${after.system}` }]
      : [],
};

/**
 * Which parts of a change open access to personal data, in words; none means that one person may make it.
 * The rest waits for a second person (design principle 1; GDPR art. 25(2), 32(4)).
 * @param before what held until now, undefined for a new entry
 */
export function opensAccess<K extends Kind>(kind: K, before: Maybe<K>, after: Body<K>): readonly Text[] {
  const rule = rules[kind] as Rule<K> | undefined;
  return rule?.(before, after) ?? [];
}
