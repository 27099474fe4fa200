import { say } from '#src/kernel/language.ts';
import type { Holds } from '#src/platform/holdings/holdings.ts';
import { caseErasing } from './erasing.ts';
import { collect } from './holds/collect.ts';

const inLog = 'who did it stands in the log, which is collected by account';

/** What cases hold on whoever is a party to them. */
export const caseHolds: Holds = {
  name: say('Saker', 'Saker', 'Cases'),
  tables: {
    matter: {
      finds: ['id'],
      tells: [
        ...['year', 'sequence', 'kind', 'subject', 'received_at', 'received_via', 'state', 'outcome', 'outcome_reason'],
        ...['closed_at', 'retain_until'],
      ],
      leaves: {
        handler: inLog,
        offered_account: inLog,
        opened_by: inLog,
        requester_reference: 'a secret word of the case',
        form_key: 'keeps a form that is sent twice from opening two cases',
      },
    },
    matter_party: {
      finds: ['person', 'account', 'email'],
      tells: ['part', 'name', 'public_name', 'email', 'phone', 'address', 'authority', 'shown', 'lang'],
    },
    matter_event: {
      finds: ['matter'],
      tells: ['at', 'name', 'reason'],
      leaves: { author: inLog, data: 'ids and keys, never a name', section: 'a provision' },
    },
    matter_message: {
      finds: ['matter'],
      tells: ['direction', 'channel', 'at', 'from_text', 'to_text', 'subject', 'body'],
      leaves: { author: inLog },
    },
    matter_file: {
      finds: ['matter'],
      tells: ['name', 'media_type', 'size'],
      leaves: { author: inLog, bytes: 'the file itself; whoever runs the case gives it out with the answer' },
    },
    matter_document: {
      finds: ['matter'],
      tells: ['title', 'source', 'decision', 'ground_section', 'explanation'],
      leaves: {
        decided_by: inLog,
        wider_access: 'an assessment for the answer',
        rest_reason: 'an assessment for the answer',
        secrecy_section: 'a provision',
        facts_reason: 'an assessment for the answer',
        why: 'an assessment for the answer; what of it may be told stands in the letter',
        why_kept_back: 'whether that is kept from the letter',
      },
    },
    matter_task: {
      finds: ['matter'],
      tells: ['wants', 'state', 'answer'],
      leaves: { holder: inLog, given_by: inLog, ended_by: inLog },
    },
    matter_requirement: {
      finds: ['matter'],
      tells: ['name', 'fields', 'met_reason'],
      leaves: { met_by: inLog },
    },
    matter_link: { nobody: 'which cases belong together; each is told where the person is a party to it' },
    matter_keeping: {
      nobody: 'what becomes of closed cases of a kind; by which office, and who wrote it is in the log',
    },
    matter_hold: {
      finds: ['matter'],
      tells: ['reason', 'set_at', 'ended_at'],
      leaves: { set_by: inLog, ended_by: inLog, why: 'a word for a sort of reason' },
    },
    matter_notice: {
      finds: ['account'],
      tells: ['email', 'lang', 'calendar_made_at'],
      leaves: { calendar_hash: 'proves a secret address' },
    },
  },
  categories: say(
    'Navn og kontakt, hva det ble spurt om, brev fram og tilbake, hva som ble svart',
    'Namn og kontakt, kva det blei spurt om, brev fram og tilbake, kva som blei svart',
    'Name and contact, what was asked, letters to and fro, what was answered',
  ),
  purpose: say(
    'Svare på henvendelser innen fristen.',
    'Svare på førespurnader innan fristen.',
    'To answer those who ask in time.',
  ),
  source: say(
    'Den som spurte, og de som har arbeidet med saken.',
    'Den som spurde, og dei som har arbeidd med saka.',
    'Whoever asked, and those who worked with the case.',
  ),
  recipients: say(
    'De som arbeider med saken. Ved klage: klageinstansen.',
    'Dei som arbeider med saka. Ved klage: klageinstansen.',
    'Those who work with the case. On complaint: the body of appeal.',
  ),
  kept: say(
    'Til den dagen som står i hver sak; den settes når saken avsluttes.',
    'Til den dagen som står i kvar sak; han blir sett når saka blir avslutta.',
    'Until the day that stands in each case; it is set when the case is closed.',
  ),
  collect,
  erasing: caseErasing,
};
