import type { AccessHolder, AccessRelation } from '#src/platform/access/policy.ts';

/** What the words of a role suggest; somebody has to say it before it counts. */
export interface ProposedRelation {
  readonly relation: AccessRelation;
  readonly who?: readonly AccessHolder[];
}

type Proposal = readonly [RegExp, ProposedRelation];

/** Ordered: the nearer and the more particular word first (a contact teacher is a teacher too). */
const words: readonly Proposal[] = [
  [/support|brukerst[øo]tte|brukarst[øo]tte|leverand[øo]r/, { relation: 'support-case' }],
  [/foresat|føreset|foreld|verge|verje|guardian|parent/, { relation: 'guardian' }],
  [/kontaktl[æe]r[ae]r|klassestyr|klasseforstand|contact teacher/, { relation: 'own-class' }],
  [/sosiall[æe]r[ae]r|r[åa]dgiv|milj[øo]terapeut|counsellor/, { relation: 'own-school', who: ['counsellor'] }],
  [/helse(sykepl|sjukepl|s[øo]st)|skolelege|skulelege|school nurse/, { relation: 'own-school', who: ['health'] }],
  [/assistent|fagarbei|milj[øo]arbei|assistant/, { relation: 'own-groups', who: ['assistant'] }],
  [
    /rektor|skoleleder|skuleleiar|avdelingsled|avdelingsleiar|inspekt|headteacher|principal/,
    { relation: 'leads-school' },
  ],
  [
    /sekret[æe]r|skolens kontor|skulekontor|administrator|merkantil|konsulent/,
    { relation: 'own-school', who: ['administration'] },
  ],
  [/ikt|\bit\b|drift|systemansvarl/, { relation: 'own-school', who: ['it'] }],
  [/arkivar|arkivleder|arkivleiar|archivist/, { relation: 'owner', who: ['archivist'] }],
  [/personvernomb|revisor|data protection officer/, { relation: 'owner', who: ['reader'] }],
  [/l[æe]r[ae]r|vikar|teacher/, { relation: 'own-groups' }],
  [/\belev|\bpupil|\bstudent|l[æe]rling/, { relation: 'self' }],
];

/**
 * What a role in the owner's own words probably means, in bokmål, nynorsk or English; undefined when the words do not
 * tell. Only a proposal to be shown: words like «lærer» do not say whose teacher, so a person must answer.
 */
export function proposeRelation(role: string): ProposedRelation | undefined {
  const lower = role.toLocaleLowerCase('nb');
  return words.find(([pattern]) => pattern.test(lower))?.[1];
}
