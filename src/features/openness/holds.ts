import { say } from '#src/kernel/language.ts';
import type { Trx } from '#src/platform/db/connect.ts';
import { rowsOf } from '#src/platform/holdings/erasing.ts';
import type { HoldsNothing } from '#src/platform/holdings/holdings.ts';

const inLog = 'who did it stands in the log, which is collected by account';

/** Letters, assessments, redactions and what was shown to everybody go with their case. */
async function forgetMatter(trx: Trx, matter: string): Promise<number> {
  const results = [
    await trx.deleteFrom('answer_letter').where('matter', '=', matter).execute(),
    await trx.deleteFrom('answer_reassessment').where('matter', '=', matter).execute(),
    await trx.deleteFrom('matter_redaction').where('matter', '=', matter).execute(),
    await trx.deleteFrom('matter_publication').where('matter', '=', matter).execute(),
  ];
  return rowsOf(results.flat());
}

/** What answering requests for documents holds on persons beside the case itself: nothing. */
export const opennessHolds: HoldsNothing = {
  name: say('Svar på krav om dokumenter', 'Svar på krav om dokument', 'Answers to requests for documents'),
  tables: {
    answer_letter: {
      finds: [],
      tells: [],
      leaves: { edits: 'a letter under work; what was sent stands among the messages of the case', saved_by: inLog },
    },
    answer_reassessment: {
      finds: [],
      tells: [],
      leaves: {
        assessed_by: inLog,
        document: 'which document',
        why: 'of a document that was asked for',
        before: 'what was decided before',
      },
    },
    matter_redaction: {
      finds: [],
      tells: [],
      leaves: {
        document: 'which document of the case',
        marks: 'where words were taken out, never the words',
        changed_by: inLog,
        made_by: inLog,
      },
    },
    matter_publication: {
      finds: [],
      tells: [],
      leaves: { body: 'what everybody may read of a request for documents', said_by: inLog },
    },
    openness_setting: { nobody: 'what the owner shows; who decided it is in the log' },
  },
  nothing: say(
    'Hvem som spurte og hva de fikk, står i saken. Her ligger bare brev som ikke er ferdige, og nye vurderinger av dokumenter.',
    'Kven som spurde og kva dei fekk, står i saka. Her ligg berre brev som ikkje er ferdige, og nye vurderingar av dokument.',
    'Who asked and what they got stands in the case. It holds only letters that are not finished, and new assessments of documents.',
  ),
  forgetMatter,
};
