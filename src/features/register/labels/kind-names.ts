import type { Lang, Text } from '#src/kernel/language.ts';
import type { Kind } from '../schema/kinds.ts';
import { say } from './field.ts';

interface KindName {
  readonly one: Text;
  readonly many: Text;
}

const names: Readonly<Record<Kind, KindName>> = {
  owner: {
    one: say('skoleeier', 'skuleeigar', 'school owner'),
    many: say('skoleeiere', 'skuleeigarar', 'school owners'),
  },
  units: { one: say('enhet', 'eining', 'unit'), many: say('enheter', 'einingar', 'units') },
  parties: {
    one: say('ekstern part', 'ekstern part', 'outside party'),
    many: say('eksterne parter', 'eksterne partar', 'outside parties'),
  },
  systems: { one: say('system', 'system', 'system'), many: say('systemer', 'system', 'systems') },
  uses: {
    one: say('system i bruk', 'system i bruk', 'system in use'),
    many: say('systemer i bruk', 'system i bruk', 'systems in use'),
  },
  records: { one: say('oversikt', 'oversikt', 'overview'), many: say('oversikter', 'oversikter', 'overviews') },
  activities: {
    one: say('behandlingsaktivitet', 'behandlingsaktivitet', 'processing activity'),
    many: say('behandlingsaktiviteter', 'behandlingsaktivitetar', 'processing activities'),
  },
  purposes: { one: say('formål', 'formål', 'purpose'), many: say('formål', 'formål', 'purposes') },
  dataTypes: {
    one: say('opplysningstype', 'opplysningstype', 'kind of data'),
    many: say('opplysningstyper', 'opplysningstypar', 'kinds of data'),
  },
  dataUses: {
    one: say('bruk av opplysninger', 'bruk av opplysningar', 'use of data'),
    many: say('bruk av opplysninger', 'bruk av opplysningar', 'uses of data'),
  },
  flows: { one: say('dataflyt', 'dataflyt', 'data flow'), many: say('dataflyter', 'dataflytar', 'data flows') },
  disclosures: {
    one: say('utlevering', 'utlevering', 'disclosure'),
    many: say('utleveringer', 'utleveringar', 'disclosures'),
  },
  transfers: {
    one: say('overføring til utlandet', 'overføring til utlandet', 'transfer abroad'),
    many: say('overføringer til utlandet', 'overføringar til utlandet', 'transfers abroad'),
  },
  retention: {
    one: say('lagringstid', 'lagringstid', 'retention period'),
    many: say('lagringstider', 'lagringstider', 'retention periods'),
  },
  agreements: { one: say('avtale', 'avtale', 'agreement'), many: say('avtaler', 'avtalar', 'agreements') },
  routines: { one: say('rutine', 'rutine', 'routine'), many: say('rutiner', 'rutinar', 'routines') },
  measures: {
    one: say('sikkerhetstiltak', 'tryggleikstiltak', 'security measure'),
    many: say('sikkerhetstiltak', 'tryggleikstiltak', 'security measures'),
  },
  assessments: {
    one: say('vurdering', 'vurdering', 'assessment'),
    many: say('vurderinger', 'vurderingar', 'assessments'),
  },
  audits: { one: say('revisjon', 'revisjon', 'audit'), many: say('revisjoner', 'revisjonar', 'audits') },
  breaches: {
    one: say('brudd på personopplysningssikkerheten', 'brot på personopplysningstryggleiken', 'personal data breach'),
    many: say(
      'brudd på personopplysningssikkerheten',
      'brot på personopplysningstryggleiken',
      'personal data breaches',
    ),
  },
  notices: {
    one: say('informasjon til folk', 'informasjon til folk', 'notice'),
    many: say('informasjon til folk', 'informasjon til folk', 'notices'),
  },
  evidence: {
    one: say('dokumentasjon', 'dokumentasjon', 'piece of evidence'),
    many: say('dokumentasjon', 'dokumentasjon', 'evidence'),
  },
};

/** What a kind of entry is called, in lower case: one of it, or many. */
export function kindName(kind: Kind, lang: Lang, number: 'one' | 'many' = 'one'): string {
  return names[kind][number][lang];
}
