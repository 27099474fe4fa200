import { say } from '#src/kernel/language.ts';
import type { HoldsNothing } from '#src/platform/holdings/holdings.ts';

const inLog = 'who did it stands in the log, which is collected by account';

/** What observation holds on persons: nothing. It keeps what sites and systems do, and never who used them. */
export const observationHolds: HoldsNothing = {
  name: say('Observasjoner', 'Observasjonar', 'Observations'),
  tables: {
    observed_site: { finds: [], tells: [], leaves: { added_by: inLog, confirmed_by: inLog } },
    observation_run: {
      finds: [],
      tells: [],
      leaves: { author: inLog, result: 'what a site did to a browser without a user; values typed were made for it' },
    },
    observation: { finds: [], tells: [], leaves: { seen: 'what a system or a site does, never who used it' } },
    observed_recipient: { nobody: 'organisations that get something from visits to a site' },
    observation_file: {
      finds: [],
      tells: [],
      leaves: {
        name: 'pass and number of a visit',
        bytes: 'what a public page showed a browser without a user; deleted after the period that the owner sets',
      },
    },
    observation_decision: {
      finds: [],
      tells: [],
      leaves: { reason: 'about a difference between what was seen and the register', said_by: inLog },
    },
    observation_reading: {
      finds: [],
      tells: [],
      leaves: {
        actor: inLog,
        observations: 'what a file says of systems; who used them is dropped while it is read',
      },
    },
    school_form: {
      finds: [],
      tells: [],
      leaves: { answered_by: inLog, answers: 'which systems a school uses, and what for' },
    },
    watched_statement: { nobody: 'published statements: addresses, hashes, and what an examination said of them' },
    certified_list: {
      finds: [],
      tells: [],
      leaves: { active: 'companies on a published list', source: 'where the list was fetched', kept_by: inLog },
    },
    certified_reading: {
      finds: [],
      tells: [],
      leaves: { active: 'companies on a published list', source: 'where the list was fetched', read_by: inLog },
    },
    observation_setting: { nobody: 'for how long the owner keeps what was seen; who decided it is in the log' },
  },
  nothing: say(
    'Observasjonene er om nettsteder og systemer, ikke om hvem som brukte dem. Skanningen har ingen bruker.',
    'Observasjonane er om nettstader og system, ikkje om kven som brukte dei. Skanninga har ingen brukar.',
    'Observations are of sites and systems, not of who used them. The scan has no user.',
  ),
};
