/**
 * Facts that no statement tells, by where they stand, and why. What art. 13 and 14 of the GDPR ask a statement for is never here, nor
 * what the statements of the seeds tell of themselves. With `=value` the place is left out for that value only.
 */
export const notTold: Readonly<Record<string, string>> = {
  ...of('the key of the owner in our files: no fact about it', ['owner.id']),
  ...of('a statement that gives the contact publishes it by doing so', [
    'owner.dataProtectionOfficer.contactPublished',
  ]),
  ...of(
    'how the office of the officer is arranged (GDPR art. 37(7), 38) is for Datatilsynet and the control; art. 13(1)(b) asks for the contact',
    [
      'owner.dataProtectionOfficer.toldToAuthority',
      'owner.dataProtectionOfficer.independent',
      'owner.dataProtectionOfficer.conflictingTasks',
    ],
  ),
  ...of(
    'a remark is for those who keep the register: it may name people, or tell what nobody has understood yet',
    [
      ...['owner', 'units', 'parties', 'systems', 'uses', 'records', 'activities', 'purposes', 'dataTypes', 'dataUses'],
      ...['disclosures', 'retention', 'agreements', 'notices'],
    ].map((kind) => `${kind}.note`),
  ),
  ...of(
    'who decided it, when, and when it was last looked at: accountability (GDPR art. 5(2)), not information to the reader',
    [
      'units.delegation.written',
      'units.delegation.decidedOn',
      'purposes.bases.decidedBy',
      'purposes.bases.decidedOn',
      'dataUses.bases.decidedBy',
      'dataUses.bases.decidedOn',
      'disclosures.bases.decidedBy',
      'disclosures.bases.decidedOn',
      'retention.decidedBy',
      'retention.decidedOn',
      'retention.carriedOutOn',
      'measures.decidedOn',
      'measures.written',
      'routines.written',
      'routines.approvedOn',
      'routines.reviewedOn',
      'routines.madeKnownBy',
      'routines.knownAt',
      'records.reviewedOn',
      'records.lists',
      'transfers.checkedOn',
      'transfers.checkedBy',
      'uses.knownToOwner',
    ],
  ),
  ...of('a word of ours for sorting routines; its name and practice say the same in the owner’s words', [
    'routines.kind',
  ]),
  ...of('whether somebody is appointed matters to the control; the reader is told who it is', [
    'systems.systemOwner.appointed',
  ]),
  ...of(
    'how security is kept up and tried: knowing it helps an attacker more than the reader (GDPR art. 32; personopplysningsloven § 16 a)',
    [
      'systems.backup.taken',
      'systems.backup.restoreTestedOn',
      'systems.protectedAddresses.testedOn',
      'systems.realDataInTests',
      'systems.changedOn',
      'systems.freeText.reviewed',
    ],
  ),
  ...of('how the system is built (GDPR art. 25): the rights are the reader’s whatever it supports', [
    'systems.supportsRights',
    'systems.privateByDefault',
  ]),
  ...of('that people are told of cookies is what the sentences about them do', ['systems.cookies.informed']),
  ...of('how many may see it is for the control of need; art. 13(1)(e) asks for who', ['activities.access.number']),
  ...of('how the machine finds those in the role; the statement names the role and what it needs the data for', [
    'activities.access.relation',
    'activities.access.who',
    'activities.access.may',
    'activities.access.data',
    'dataTypes.holds',
  ]),
  ...of('what decides whether an assessment must be made (GDPR art. 35(1) and (3)): for the assessment', [
    'activities.newTechnology',
    'activities.largeScale',
  ]),
  ...of('that nobody is watched needs no saying', ['activities.systematicMonitoring=false']),
  ...of('the schema asks for a list: an empty one is what nobody has said', [
    'activities.systems=[]',
    'agreements.systems=[]',
  ]),
  ...of('the usual case: what is told is that data are guarded more, free, or a number of one’s own', [
    'dataTypes.sensitivity=ordinary',
    'dataTypes.freeText=false',
    'dataTypes.identityNumber=false',
  ]),
  ...of('what is no paper is run on computers, as its sentences show', ['systems.medium=digital']),
  ...of('then the grounds told of the purpose are those of the data', ['dataUses.basis=inherited']),
  ...of('the grounds of its own are told themselves', ['dataUses.basis=own']),
  ...of(
    'how a disclosure was prepared (forvaltningsloven § 13 ff.) is shown to those who ask for access (GDPR art. 15)',
    ['disclosures.confidentialityAssessed', 'disclosures.recorded'],
  ),
  ...of('what the owner follows up with its processor (GDPR art. 28): between the two of them', ['agreements.clauses']),
  ...of(
    'what was found about another text by reading it: ours stands instead of it',
    [
      'notices.written',
      'notices.findable',
      'notices.hash',
      'notices.mentions',
      ...['controller', 'purpose', 'recipients', 'voluntary', 'rights', 'dataRecorded', 'access', 'erasure'],
      ...['legalBasis', 'retention', 'dataProtectionOfficer', 'complaint', 'transfers', 'source', 'automatedDecisions'],
      'notices.rights',
      'notices.sameAs',
      'notices.agreesWith',
      'notices.plainLanguage',
      'notices.childVersion',
      'notices.reviewedOn',
    ].map((path) => (path.includes('.') ? path : `notices.tells.${path}`)),
  ),
};

/** Kinds of entries that no statement tells of, and why. */
export const kindsNotTold: Readonly<Record<string, string>> = {
  evidence: 'where facts are known from; the page of the statement leads to it',
  assessments:
    'assessments of risk and of impact need not be published (GDPR art. 35), and show where systems are weak',
  audits: 'reports of the control of security show where systems are weak',
  breaches: 'those whom a breach concerns are told themselves (GDPR art. 34)',
};

function of(why: string, places: readonly string[]): Record<string, string> {
  return Object.fromEntries(places.map((place) => [place, why]));
}
