import type { Text } from '#src/kernel/language.ts';
import { shift } from '#src/kernel/period.ts';
import { rolesOpen } from './opens-access-roles.ts';
import { personFieldOpens, says } from './opens-access-says.ts';
import { notStated } from './schema/facts.ts';
import type { Body, Kind } from './schema/kinds.ts';

type Maybe<K extends Kind> = Body<K> | undefined;
type Rule<K extends Kind> = (before: Maybe<K>, after: Body<K>) => readonly Text[];

const reach = ['school-network', 'owner-network', 'anywhere'];
const accounts = ['personal', 'shared-user-name', 'shared-account', 'none'];
const sensitivity = ['protected-address', 'criminal-offence', 'special-category', 'confidential', 'ordinary'];
const fate = ['delete', 'anonymise', 'archive', 'keep'];

const said = <T>(value: T | typeof notStated | undefined): T | undefined => (value === notStated ? undefined : value);
const when = (opens: boolean, text: Text): readonly Text[] => (opens ? [text] : []);

/** Wider than before, on a scale from narrow to wide; from nothing said to anything but the narrowest counts as wider. */
function wider(scale: readonly string[], before: string | undefined, after: string | undefined): boolean {
  return after !== undefined && scale.indexOf(after) > Math.max(0, scale.indexOf(before ?? ''));
}

/** What stands in `after` and not in `before`. */
function added<T extends string>(before: readonly T[] | undefined, after: readonly T[] | undefined): readonly T[] {
  return (after ?? []).filter((one) => !(before ?? []).includes(one));
}

type Login = Body<'systems'>['login'];

/** Who can get in, and how easily; of a new system against the narrowest there is. */
function loginOpens(before: Login, after: Login): readonly Text[] {
  const kind = said(after?.accounts);
  return [
    ...when(wider(reach, said(before?.reachableFrom), said(after?.reachableFrom)), says.reach),
    ...when((said(after?.factors) ?? 9) < (said(before?.factors) ?? 2), says.weaker),
    ...when(wider(accounts, said(before?.accounts), kind), kind === 'none' ? says.noAccounts : says.shared),
    ...when(said(after?.vendorKnowsPasswords) === true && said(before?.vendorKnowsPasswords) !== true, says.passwords),
  ];
}

/** Which others come to the data: support, those who run it, those who read its log. */
function vendorOpens(before: Maybe<'systems'>, after: Body<'systems'>): readonly Text[] {
  const [was, is] = [before?.supportAccess, after.supportAccess];
  const helper = said(is?.by);
  const perCase = [said(was?.onlyPerCase), said(is?.onlyPerCase)];
  const runner = (body: Maybe<'systems'>) => (said(body?.operation) === 'processor' ? said(body?.vendor) : undefined);
  const runs = runner(after);
  return [
    ...when(helper !== undefined && said(was?.by) !== helper, says.support),
    ...when(
      (perCase[0] === true && perCase[1] !== true) || (perCase[0] === undefined && perCase[1] === false),
      says.noCase,
    ),
    ...(runs === undefined || runs === runner(before) ? [] : [says.runs(runs)]),
    ...added(said(before?.log?.readers), said(after.log?.readers)).map(says.readsLog),
  ];
}

/** A period that is no longer told may be any; the first one told is no change. */
function isLonger(before: string | undefined, after: string | undefined): boolean {
  const anyDay = '2000-01-01';
  return before !== undefined && (after === undefined || shift(anyDay, after) > shift(anyDay, before));
}

const rules: { readonly [K in Kind]?: Rule<K> } = {
  units: (before, after) =>
    when(
      said(after.delegation?.mayPutSystemsIntoUse) === true && said(before?.delegation?.mayPutSystemsIntoUse) !== true,
      says.mayDecide,
    ),
  activities: (before, after) => [
    ...rolesOpen(said(before?.access), said(after.access)),
    ...added(before?.systems, after.systems).map(says.enters),
    ...(before === undefined ? [] : added(said(before.units), said(after.units)).map(says.takesPart)),
  ],
  systems: (before, after) => [
    ...loginOpens(before?.login, after.login),
    ...vendorOpens(before, after),
    // Nothing said counts as the narrowest: at home.
    ...added(said(before?.storage?.countries) ?? ['NO'], said(after.storage?.countries)).map(says.storedIn),
    // The first time that the fields are told they are found, not made.
    ...(said(before?.freeText?.fields) === undefined
      ? []
      : added(said(before?.freeText?.fields), said(after.freeText?.fields)).map(says.freeText)),
  ],
  agreements: (before, after) => added(said(before?.subProcessors), said(after.subProcessors)).map(says.subProcessor),
  flows: (before, after) => [
    ...when(
      before === undefined ||
        added(said(before.data), said(after.data)).length > 0 ||
        before.source !== after.source ||
        before.target !== after.target,
      says.flowsTo(after.target),
    ),
    ...when(said(before?.encrypted) === true && said(after.encrypted) !== true, says.unencrypted),
  ],
  disclosures: (before, after) =>
    when(
      before === undefined ||
        added(said(before.data), said(after.data)).length > 0 ||
        before.recipient !== after.recipient ||
        before.activity !== after.activity,
      says.disclosed(after.recipient),
    ),
  transfers: (before, after) =>
    when(
      before === undefined ||
        said(before.country) !== said(after.country) ||
        said(before.recipient) !== said(after.recipient) ||
        before.system !== after.system,
      says.transferred,
    ),
  uses: (before, after) =>
    when(
      before === undefined || before.unit !== after.unit || before.system !== after.system,
      says.startsToUse(after.unit, after.system),
    ),
  dataTypes: (before, after) =>
    when(
      before !== undefined && wider(sensitivity, said(before.sensitivity), said(after.sensitivity)),
      says.lessSensitive,
    )
      .concat(when(said(before?.privateArea) === true && said(after.privateArea) !== true, says.noLongerPrivate))
      // A field that comes under a kind of data is shown to everybody who may see that kind.
      .concat(
        before === undefined
          ? []
          : added(said(before.holds), said(after.holds)).map((field) => personFieldOpens[field]),
      ),
  dataUses: (before, after) =>
    when(
      before === undefined ||
        before.data !== after.data ||
        before.subjects !== after.subjects ||
        before.activity !== after.activity,
      says.recorded(after.data),
    ),
  retention: (before, after) =>
    when(
      before !== undefined &&
        (isLonger(said(before.period), said(after.period)) || wider(fate, said(before.then), said(after.then))),
      says.keptLonger,
    ),
};

/**
 * Which parts of a change open access to personal data, in words; none means that one person may make it.
 * More people, places, processors, kinds of data and time are all opening; the rest is not
 * (design principle 1; GDPR art. 25(2): amount, extent, period and accessibility; art. 32(4)).
 * @param before what held until now, undefined for a new entry
 */
export function opensAccess<K extends Kind>(kind: K, before: Maybe<K>, after: Body<K>): readonly Text[] {
  const rule = rules[kind] as Rule<K> | undefined;
  return rule?.(before, after) ?? [];
}
