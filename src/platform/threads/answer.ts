import { say, type Text } from '#src/kernel/language.ts';
import { Problem, type ProblemDetails } from '#src/kernel/problem.ts';

/** A problem as it goes from thread to thread: what it says in each language. */
interface ToldProblem {
  readonly message: Text;
  readonly details: ProblemDetails;
}

/** What a thread is told when it begins. */
export interface ThreadData {
  /** The most memory that WebAssembly may take. */
  readonly megabytes: number;
}

/** What a thread is asked to do. */
export interface Question {
  readonly job: string;
  readonly values: readonly unknown[];
}

/** What a thread answers to a job. */
export type Answer =
  | { readonly result: unknown }
  | { readonly problem: ToldProblem }
  | { readonly error: Error }
  | { readonly outOfMemory: true };

/** A problem's words and details, to be sent. */
export function tellProblem(problem: Problem): ToldProblem {
  const [nb, nn, en] = [problem.say('nb'), problem.say('nn'), problem.say('en')];
  const { code, place, law } = problem;
  const remedy =
    nb.remedy === undefined || nn.remedy === undefined || en.remedy === undefined
      ? undefined
      : say(nb.remedy, nn.remedy, en.remedy);
  return {
    message: say(nb.message, nn.message, en.message),
    details: { code, ...(place && { place }), ...(law && { law }), ...(remedy && { remedy }) },
  };
}

/** The problem that was sent. */
export const problemTold = ({ message, details }: ToldProblem) => new Problem(message, details);
