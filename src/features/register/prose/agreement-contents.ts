import type { Text } from '#src/kernel/language.ts';
import { say } from '../labels/field.ts';
import { grouped, type Pattern } from './patterns.ts';

const asks: Readonly<Record<string, Text>> = {
  onlyAsAgreed: say(
    'Står det i avtalen at opplysningene bare skal behandles slik det er avtalt?',
    'Står det i avtalen at opplysningane berre skal behandlast slik det er avtalt?',
    'Does the agreement say that the data are processed only as agreed?',
  ),
  securityMeasures: say(
    'Står det i avtalen hvordan opplysningene skal sikres?',
    'Står det i avtalen korleis opplysningane skal sikrast?',
    'Does the agreement say how the data are kept secure?',
  ),
  confidentiality: say(
    'Står det i avtalen at de som ser opplysningene, har taushetsplikt?',
    'Står det i avtalen at dei som ser opplysningane, har teieplikt?',
    'Does the agreement bind those who see the data to confidentiality?',
  ),
  subProcessors: say(
    'Står det i avtalen når underleverandører kan brukes?',
    'Står det i avtalen når underleverandørar kan brukast?',
    'Does the agreement say when sub-processors may be used?',
  ),
  assistance: say(
    'Står det i avtalen at leverandøren skal hjelpe når noen ber om innsyn, retting eller sletting?',
    'Står det i avtalen at leverandøren skal hjelpe når nokon ber om innsyn, retting eller sletting?',
    'Does the agreement say that the supplier helps when somebody asks for access, rectification or erasure?',
  ),
  deletionAtEnd: say(
    'Står det i avtalen hva som skjer med opplysningene når den er slutt?',
    'Står det i avtalen kva som skjer med opplysningane når han er slutt?',
    'Does the agreement say what happens to the data when it ends?',
  ),
  audits: say(
    'Står det i avtalen at skoleeieren kan kontrollere at den følges?',
    'Står det i avtalen at skuleeigaren kan kontrollere at han blir følgd?',
    'Does the agreement let the owner check that it is followed?',
  ),
  describesProcessing: say(
    'Står det i avtalen hvilke opplysninger den gjelder, om hvem, hvor lenge og hvorfor?',
    'Står det i avtalen kva opplysningar han gjeld, om kven, kor lenge og kvifor?',
    'Does the agreement say which data it concerns, about whom, for how long and why?',
  ),
  breachNotice: say(
    'Står det i avtalen at leverandøren skal melde fra om brudd?',
    'Står det i avtalen at leverandøren skal melde frå om brot?',
    'Does the agreement say that the supplier gives notice of breaches?',
  ),
};

/** What an agreement lays down. */
export const contents: Pattern = grouped(
  'contents',
  {
    true: say('Den har med *.', 'Han har med *.', 'It lays down *.'),
    false: say('Den har ikke med *.', 'Han har ikkje med *.', 'It does not lay down *.'),
  },
  { asks: (field) => asks[field] },
);
