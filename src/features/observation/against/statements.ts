import { organisationOf } from '../recipients/identify.ts';
import { wordsIn } from '../recipients/names.ts';
import type { Comparison, StatementText } from './comparison.ts';
import { type Difference, keyOf, law, restsOn } from './difference.ts';
import { isOnlyNamed, recipientsOf, type SiteRecipient } from './recipients.ts';

/** Words with a mark between, so that a name is found only whole. */
const spelt = (text: string) => ` ${wordsIn(text).join(' ')} `;

/** Names that a reader would know a recipient by. A host is known by its whole name. */
function namesOf({ organisation, products, hosts }: SiteRecipient): readonly string[] {
  const known = organisation === undefined ? undefined : organisationOf(organisation);
  return [organisation ?? [], products, known?.legal ?? [], known?.aliases ?? [], hosts].flat();
}

/** Does a text name a recipient, by any name of it? */
export function isNamed(text: string, recipient: SiteRecipient): boolean {
  const words = spelt(text);
  return namesOf(recipient).some((name) => name.length > 2 && words.includes(spelt(name)));
}

function concerning(statements: readonly StatementText[], { unit }: SiteRecipient): readonly StatementText[] {
  return statements.filter((one) => one.unit === undefined || one.unit === unit);
}

/** Recipients that none of the published statements names (GDPR art. 13(1)(e)). Where no statement was read nothing is said. */
export function statementDifferences(comparison: Comparison): Difference[] {
  const { statements = [] } = comparison;
  return recipientsOf(comparison.observations).flatMap((recipient): Difference[] => {
    const concerned = concerning(statements, recipient);
    if (concerned.length === 0 || concerned.some(({ text }) => isNamed(text, recipient))) return [];
    return [
      {
        key: keyOf('not-in-statement', recipient.site, recipient.subject),
        kind: 'not-in-statement',
        severity: 'medium',
        ...(recipient.unit === undefined ? {} : { unit: recipient.unit }),
        site: recipient.site,
        subject: recipient.subject,
        entries: [],
        observations: restsOn(recipient.seen),
        law: law.recipients,
        detail: {
          hosts: recipient.hosts,
          ...(isOnlyNamed(recipient) ? { named: true } : {}),
          statement: concerned
            .map(({ title }) => title)
            .sort()
            .join(', '),
        },
      },
    ];
  });
}
