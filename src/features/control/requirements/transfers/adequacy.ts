import type { IsoDate } from '#src/kernel/date.ts';

interface Adequacy {
  readonly country: string;
  /** The first day of the decision; left out where it is older than the Regulation in Norway (art. 45(9)). */
  readonly from?: IsoDate;
  /** The Commission's decision. */
  readonly source: string;
  /** It covers only some recipients, so that each must be looked up. */
  readonly partly?: true;
}

/**
 * The countries that the Commission has found adequate (GDPR art. 45(3)), as far as is known here; others may have
 * come since.
 */
const adequacyDecisions: readonly Adequacy[] = [
  { country: 'AD', source: '2010/625/EU' },
  { country: 'AR', source: '2003/490/EC' },
  { country: 'CA', source: '2002/2/EC: commercial organisations', partly: true },
  { country: 'CH', source: '2000/518/EC' },
  { country: 'FO', source: '2010/146/EU' },
  { country: 'GB', source: '(EU) 2021/1772', from: '2021-06-28' },
  { country: 'GG', source: '2003/821/EC' },
  { country: 'IL', source: '2011/61/EU' },
  { country: 'IM', source: '2004/411/EC' },
  { country: 'JE', source: '2008/393/EC' },
  { country: 'JP', source: '(EU) 2019/419', from: '2019-01-23' },
  { country: 'KR', source: '(EU) 2022/254', from: '2021-12-17' },
  { country: 'NZ', source: '2013/65/EU' },
  {
    country: 'US',
    source: '(EU) 2023/1795: organisations certified under the Data Privacy Framework',
    from: '2023-07-10',
    partly: true,
  },
  { country: 'UY', source: '2012/484/EU' },
];

/** What is known here of a country's adequacy on a day: wholly, for some recipients only, or nothing. */
export function adequacyOf(country: string, day: IsoDate): 'whole' | 'partly' | undefined {
  const decision = adequacyDecisions.find((one) => one.country === country);
  if (decision === undefined || (decision.from !== undefined && day < decision.from)) return undefined;
  return decision.partly === true ? 'partly' : 'whole';
}
