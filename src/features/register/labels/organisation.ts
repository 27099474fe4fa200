import { field, type KindLabels, say } from './field.ts';

export const ownerLabels: KindLabels = {
  id: field('kortnavn', 'kortnamn', 'short name'),
  name: field('navn', 'namn', 'name'),
  kind: field('slags skoleeier', 'slag skuleeigar', 'kind of school owner', {
    municipality: say('kommune', 'kommune', 'municipality'),
    'county-council': say('fylkeskommune', 'fylkeskommune', 'county council'),
    'private-school': say('privatskole', 'privatskule', 'private school'),
    'state-agency': say('statlig virksomhet', 'statleg verksemd', 'state agency'),
  }),
  publicBody: field('offentlig organ', 'offentleg organ', 'public body'),
  organisationNumber: field('organisasjonsnummer', 'organisasjonsnummer', 'organisation number'),
  responsible: field('hvem som har ansvaret', 'kven som har ansvaret', 'who is responsible'),
  contact: field('hvordan man når skoleeieren', 'korleis ein når skuleeigaren', 'how to reach the owner'),
  dataProtectionOfficer: field('personvernombud', 'personvernombod', 'data protection officer'),
  'dataProtectionOfficer.appointed': field('er utpekt', 'er peikt ut', 'is appointed'),
  'dataProtectionOfficer.contact': field('kontaktpunkt', 'kontaktpunkt', 'contact point'),
  'dataProtectionOfficer.contactPublished': field(
    'kontaktpunktet er offentliggjort',
    'kontaktpunktet er offentleggjort',
    'contact point is published',
  ),
  'dataProtectionOfficer.toldToAuthority': field(
    'er meldt til Datatilsynet',
    'er meldt til Datatilsynet',
    'is reported to Datatilsynet',
  ),
  'dataProtectionOfficer.independent': field(
    'er uavhengig og rapporterer til øverste ledelse',
    'er uavhengig og rapporterer til øvste leiing',
    'is independent and reports to the top',
  ),
  'dataProtectionOfficer.conflictingTasks': field(
    'har andre oppgaver i konflikt med rollen',
    'har andre oppgåver i konflikt med rolla',
    'has other tasks that conflict with the role',
  ),
};

export const unitLabels: KindLabels = {
  name: field('navn', 'namn', 'name'),
  kind: field('slags enhet', 'slag eining', 'kind of unit', {
    administration: say('administrasjon', 'administrasjon', 'administration'),
    school: say('skole', 'skule', 'school'),
    kindergarten: say('barnehage', 'barnehage', 'kindergarten'),
    department: say('avdeling', 'avdeling', 'department'),
  }),
  partOf: field('hører til', 'høyrer til', 'belongs to'),
  delegation: field('delegert myndighet', 'delegert mynde', 'delegated authority'),
  'delegation.mayPutSystemsIntoUse': field(
    'kan selv ta i bruk systemer',
    'kan sjølv ta i bruk system',
    'may put systems into use itself',
  ),
  'delegation.condition': field('vilkår', 'vilkår', 'condition'),
  'delegation.written': field('er skriftlig', 'er skriftleg', 'is in writing'),
  'delegation.decidedOn': field('vedtatt', 'vedteke', 'decided on'),
};

export const partyLabels: KindLabels = {
  name: field('navn', 'namn', 'name'),
  aliases: field('andre navn', 'andre namn', 'other names'),
  kind: field('slags part', 'slag part', 'kind of party', {
    vendor: say('leverandør', 'leverandør', 'supplier'),
    'public-authority': say('offentlig myndighet', 'offentleg styresmakt', 'public authority'),
    'public-body': say('offentlig virksomhet', 'offentleg verksemd', 'public body'),
    'school-owner': say('skoleeier', 'skuleeigar', 'school owner'),
    research: say('forskning', 'forsking', 'research'),
  }),
  country: field('land', 'land', 'country'),
};
