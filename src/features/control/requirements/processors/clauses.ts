import type { Body } from '#src/features/register/index.ts';
import type { Reader } from '../../reader.ts';

type Clauses = NonNullable<Body<'agreements'>['clauses']>;
export type ClauseKind = Clauses[string]['kind'];

/** A clause of an agreement on a system, and how far it is followed up; undefined where nobody has said. */
export interface FollowedClause {
  readonly askedFor: boolean | undefined;
  readonly receivedOn: string | undefined;
}

/** The clauses of one kind in every agreement about a system, whatever the agreement is called. */
export function clausesOf(read: Reader, system: string, kind: ClauseKind): readonly FollowedClause[] {
  return read.find('agreementsBySystem', system).flatMap((agreement) =>
    Object.entries(agreement.body.clauses ?? {})
      .filter(([, clause]) => clause.kind === kind)
      .map(([name]) => ({
        askedFor: read.fact(agreement, `clauses.${name}.askedFor`) as boolean | undefined,
        receivedOn: read.fact(agreement, `clauses.${name}.receivedOn`) as string | undefined,
      })),
  );
}
