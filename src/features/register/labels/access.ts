import { field, type KindLabels, say } from './field.ts';

/** Who has access to what an activity holds, and how they stand to the person. */
export const accessLabels: KindLabels = {
  'access.role': field('rolle', 'rolle', 'role'),
  'access.number': field('antall personer', 'talet på personar', 'number of people'),
  'access.need': field('hvorfor de trenger det', 'kvifor dei treng det', 'why they need it'),
  'access.relation': field('om hvem', 'om kven', 'about whom', {
    self: say('seg selv', 'seg sjølv', 'themselves'),
    guardian: say('egne barn', 'eigne barn', 'their own children'),
    'own-groups': say('elever i egne grupper', 'elevar i eigne grupper', 'pupils in their own groups'),
    'own-class': say(
      'elever i klassen de er kontaktlærer for',
      'elevar i klassen dei er kontaktlærar for',
      'pupils in the class they are contact teacher of',
    ),
    'own-school': say('alle ved egen skole', 'alle ved eigen skule', 'everybody at their own school'),
    'leads-school': say('alle ved skolen de leder', 'alle ved skulen dei leier', 'everybody at the school they lead'),
    owner: say('alle ved alle skolene', 'alle ved alle skulane', 'everybody at all the schools'),
    'support-case': say(
      'dem en åpen sak om brukerstøtte gjelder',
      'dei ei open sak om brukarstøtte gjeld',
      'those whom an open support case concerns',
    ),
  }),
  'access.who': field('hvem det er', 'kven det er', 'who they are', {
    teacher: say('lærere', 'lærarar', 'teachers'),
    leader: say('skoleledere', 'skuleleiarar', 'school leaders'),
    counsellor: say('rådgivere og sosiallærere', 'rådgivarar og sosiallærarar', 'counsellors'),
    health: say('skolehelsetjenesten', 'skulehelsetenesta', 'the school health service'),
    administration: say('skolens kontor', 'kontoret på skulen', 'the school office'),
    it: say('IKT-ansvarlige', 'IKT-ansvarlege', 'those responsible for IT'),
    'other-staff': say('andre ansatte', 'andre tilsette', 'other staff'),
    assistant: say('assistenter i gruppen', 'assistentar i gruppa', 'assistants in the group'),
    coordinator: say('koordinatorer hos skoleeieren', 'koordinatorar hos skuleeigaren', 'coordinators of the owner'),
    reader: say(
      'personvernombud og andre som kontrollerer',
      'personvernombod og andre som kontrollerer',
      'data protection officer and others who check',
    ),
    archivist: say('arkivarer', 'arkivarar', 'archivists'),
  }),
  'access.may': field('hva de kan gjøre', 'kva dei kan gjere', 'what they may do', {
    see: say('se', 'sjå', 'see'),
    change: say('endre', 'endre', 'change'),
    export: say('ta ut', 'ta ut', 'export'),
  }),
  'access.data': field('bare disse opplysningene', 'berre desse opplysningane', 'only these data'),
};
