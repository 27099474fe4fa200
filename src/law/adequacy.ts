import type { IsoDate } from '#src/kernel/date.ts';

/** A decision of the Commission that a country protects personal data well enough (GDPR art. 45(3)). */
export interface Adequacy {
  readonly country: string;
  /** The first day of the decision; left out where it is older than the Regulation in Norway (art. 45(9)). */
  readonly from?: IsoDate;
  /** The first day on which it no longer holds. */
  readonly until?: IsoDate;
  /** The Commission’s decision, by its number: what a ground is called. */
  readonly decision: string;
  /** It covers only some recipients, so that each must be looked up. */
  readonly partly?: { readonly by: 'certification' | 'kind'; readonly name: string };
  /** The day up to which the EEA Joint Committee is known not to have taken it in: until then only the Union is sure to apply it. */
  readonly eeaPendingOn?: IsoDate;
  readonly source: string;
}

const gdprInNorway = 'the decision itself; applied under art. 45(9)';
const decided = 'the decision itself';

/**
 * The countries that the Commission has found adequate, as far as is known here, on 22 November 2026; others may have come since. What the
 * EEA Joint Committee has decided on each is not known here but where it is said.
 */
export const adequacyDecisions: readonly Adequacy[] = [
  { country: 'AD', decision: '2010/625/EU', source: gdprInNorway },
  { country: 'AR', decision: '2003/490/EC', source: gdprInNorway },
  {
    country: 'BR',
    decision: '(EU) 2026/179',
    from: '2026-01-26',
    eeaPendingOn: '2026-05-06',
    source: 'europalov.no id-34841: a draft decision of the Joint Committee was sent to the Commission on 6 May 2026',
  },
  {
    country: 'CA',
    decision: '2002/2/EC',
    partly: { by: 'kind', name: 'commercial organisations' },
    source: gdprInNorway,
  },
  { country: 'CH', decision: '2000/518/EC', source: gdprInNorway },
  { country: 'FO', decision: '2010/146/EU', source: gdprInNorway },
  { country: 'GB', decision: '(EU) 2021/1772', from: '2021-06-28', source: decided },
  { country: 'GG', decision: '2003/821/EC', source: gdprInNorway },
  { country: 'IL', decision: '2011/61/EU', source: gdprInNorway },
  { country: 'IM', decision: '2004/411/EC', source: gdprInNorway },
  { country: 'JE', decision: '2008/393/EC', source: gdprInNorway },
  { country: 'JP', decision: '(EU) 2019/419', from: '2019-01-23', source: decided },
  { country: 'KR', decision: '(EU) 2022/254', from: '2021-12-17', source: decided },
  { country: 'NZ', decision: '2013/65/EU', source: gdprInNorway },
  {
    country: 'US',
    decision: '(EU) 2016/1250',
    from: '2016-07-12',
    until: '2020-07-16',
    partly: { by: 'certification', name: 'Privacy Shield' },
    source: 'the decision itself; invalid by the judgment C-311/18 of 16 July 2020',
  },
  {
    country: 'US',
    decision: '(EU) 2023/1795',
    from: '2023-07-10',
    partly: { by: 'certification', name: 'Data Privacy Framework' },
    source: 'the decision itself; upheld in T-553/23 on 3 September 2025, appeal C-703/25 P lodged on 31 October 2025',
  },
  { country: 'UY', decision: '2012/484/EU', source: gdprInNorway },
];

/** The decision on a country that is in force on a day, if one is known here. */
export function decisionOn(country: string, day: IsoDate): Adequacy | undefined {
  return adequacyDecisions.find(
    (one) =>
      one.country === country &&
      (one.from === undefined || day >= one.from) &&
      (one.until === undefined || day < one.until),
  );
}

/** What is known here of a country's adequacy in Norway on a day: wholly, for some recipients only, or nothing. */
export function adequacyOf(country: string, day: IsoDate): 'whole' | 'partly' | undefined {
  const decision = decisionOn(country, day);
  if (decision === undefined || decision.eeaPendingOn !== undefined) return undefined;
  return decision.partly === undefined ? 'whole' : 'partly';
}
