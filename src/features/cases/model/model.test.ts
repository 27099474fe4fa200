import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor, Role } from '#src/platform/access/decide.ts';
import { decideMatter } from './decide-matter.ts';
import { eventTexts } from './events.ts';
import { kindRules, type MatterKind, matterKinds } from './kinds.ts';
import { outcomes } from './outcomes.ts';
import {
  type MatterRelation,
  type MatterStanding,
  matterRelations,
  relationsToMatter,
  relationTexts,
} from './relations.ts';
import { firstState, lastState, matterStates, stateTexts } from './states.ts';
import { isStepOf, type StepName, stepNames, stepOf } from './steps.ts';

const actorOf = (role: Role, more: Partial<Actor> = {}): Actor => ({
  id: 'me',
  name: 'Kim',
  role,
  tenant: 't',
  units: role === 'leader' ? ['nesset'] : [],
  ...more,
});

const standing: MatterStanding = {
  kind: 'foi',
  state: 'active',
  confidential: false,
  unit: 'nesset',
  handler: 'somebody',
  offeredAccount: null,
  offeredUnit: null,
  openedBy: null,
  tasks: [],
  parties: [],
};

/** Somebody who stands to the case in this way and in no other. */
const standsAs: Readonly<Record<MatterRelation, { actor: Actor; matter: Partial<MatterStanding> }>> = {
  handler: { actor: actorOf('staff'), matter: { handler: 'me' } },
  offered: { actor: actorOf('staff'), matter: { offeredAccount: 'me' } },
  leader: { actor: actorOf('leader'), matter: {} },
  coordinator: { actor: actorOf('coordinator'), matter: {} },
  reader: { actor: actorOf('reader'), matter: {} },
  'task-holder': { actor: actorOf('staff'), matter: { tasks: [{ holder: 'me', unit: null }] } },
  registrar: { actor: actorOf('staff'), matter: { openedBy: 'me', handler: null } },
  party: { actor: actorOf('guardian', { person: 'p' }), matter: { parties: [{ person: 'p', account: null }] } },
};

describe('the states and steps', () => {
  test('every state can be reached from the first', () => {
    const reached = new Set([firstState]);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const name of stepNames)
        for (const state of [...reached]) {
          const next = stepOf(name).moves[state];
          if (next !== undefined) reached.add(next);
        }
    }
    expect([...reached].toSorted()).toEqual([...matterStates].toSorted());
  });

  test('every state but the last has a way out for somebody who can have a case, and the last can be opened again', () => {
    for (const state of matterStates) {
      const out = stepNames.filter((name) => {
        const { moves, may } = stepOf(name);
        const isWorker = may.some((one) => one === 'handler' || one === 'leader' || one === 'coordinator');
        return moves[state] !== undefined && moves[state] !== state && isWorker;
      });
      expect(out.length, state).toBeGreaterThan(0);
    }
    expect(stepOf('reopen').moves[lastState]).toBe('active');
  });

  test('from every state there is a way to the end', () => {
    for (const start of matterStates) {
      const reached = new Set([start]);
      for (let before = -1; before !== reached.size; ) {
        before = reached.size;
        for (const name of stepNames) for (const state of [...reached]) reached.add(stepOf(name).moves[state] ?? state);
      }
      expect(reached.has(lastState), start).toBe(true);
    }
  });

  test('whatever somebody needs no reason for can be undone or seen: what ends, reopens or takes back a case says why', () => {
    const needing = stepNames.filter((name) => stepOf(name).needsReason);
    expect(needing).toEqual(
      expect.arrayContaining(['withdraw', 'join', 'reopen', 'redraft', 'decline', 'correct', 'cancel-task']),
    );
  });

  test('every state, relation, step, kind and event has its words in three languages', () => {
    const texts = [
      ...Object.values(stateTexts).flatMap(({ name, means }) => [name, means]),
      ...Object.values(relationTexts),
      ...stepNames.map((name) => stepOf(name).does),
      ...Object.values(kindRules).flatMap(({ name, means }) => [name, means]),
      ...Object.values(eventTexts),
    ];
    for (const text of texts) for (const words of Object.values(text)) expect(words.trim().length).toBeGreaterThan(1);
  });

  test('every outcome belongs to some kind, and every kind can be joined with another', () => {
    const used = new Set(matterKinds.flatMap((kind) => kindRules[kind].outcomes));
    expect(outcomes.filter((outcome) => !used.has(outcome))).toEqual([]);
    expect(matterKinds.filter((kind) => !kindRules[kind].outcomes.includes('joined'))).toEqual([]);
  });
});

/** Who may do what in a case in work, written by hand beside the table that the code decides by. */
const inWork: Readonly<Record<MatterRelation, readonly StepName[]>> = {
  handler: [
    ...['see', 'see-offer', 'see-task', 'offer', 'recall', 'correct', 'add-party', 'note', 'message-in'],
    ...['message-out', 'handle-message', 'clock', 'add-document', 'decide-document', 'give-task', 'end-task'],
    ...['cancel-task', 'link', 'decide', 'withdraw', 'join', 'redact', 'publish', 'see-keeping', 'complain-silence'],
  ] as StepName[],
  offered: ['see', 'see-offer', 'accept', 'decline'],
  leader: [
    ...['see', 'see-offer', 'see-task', 'take', 'offer', 'recall', 'correct', 'add-party', 'note', 'message-in'],
    ...['message-out', 'handle-message', 'clock', 'add-document', 'give-task', 'end-task', 'cancel-task', 'link'],
    ...['withdraw', 'join', 'redact', 'see-keeping', 'hold', 'end-hold', 'complain-silence'],
  ] as StepName[],
  coordinator: [
    ...['see', 'see-offer', 'see-task', 'take', 'offer', 'recall', 'correct', 'add-party', 'note', 'message-in'],
    ...['message-out', 'handle-message', 'clock', 'add-document', 'give-task', 'end-task', 'cancel-task', 'link'],
    ...['withdraw', 'join', 'redact', 'publish', 'see-keeping', 'hold', 'end-hold', 'complain-silence'],
  ] as StepName[],
  reader: ['see', 'see-offer', 'see-task', 'see-keeping'],
  'task-holder': ['see-task', 'end-task'],
  registrar: ['see', 'take', 'offer', 'recall', 'message-in', 'see-keeping'],
  party: ['see-own', 'write-own', 'withdraw-own', 'complain-silence'],
};

describe('who may do what', () => {
  test.each(matterRelations)('%s: in a case in work, what stands in the reviewed table and no more', (relation) => {
    const { actor, matter } = standsAs[relation];
    const may = stepNames.filter((step) => decideMatter(actor, step, { ...standing, ...matter }).allowed);
    expect(may.toSorted()).toEqual(inWork[relation].toSorted());
  });

  test.each(matterRelations.flatMap((relation) => matterStates.map((state) => [relation, state] as const)))(
    '%s, of a case that is %s: a step is allowed when the table has both, and only then',
    (relation, state) => {
      const { actor, matter } = standsAs[relation];
      for (const step of stepNames) {
        const decision = decideMatter(actor, step, { ...standing, ...matter, state });
        const { moves, may } = stepOf(step);
        const offeredSees = relation === 'offered' && step === 'see';
        const isHere = moves[state] !== undefined && isStepOf(step, standing.kind);
        expect(decision.allowed, step).toBe((may.includes(relation) || offeredSees) && isHere);
        expect(decision.because.nn).not.toBe('');
      }
    },
  );

  test('of a confidential case an offer shows that it is there, and not what it is', () => {
    const { actor, matter } = standsAs.offered;
    const may = (step: StepName) => decideMatter(actor, step, { ...standing, ...matter, confidential: true }).allowed;
    expect([may('see'), may('see-offer'), may('accept')]).toEqual([false, true, true]);
  });

  test.each(['pupil', 'guardian', 'staff', 'archivist', 'support'] as const)(
    'a %s who has nothing to do with it is a stranger',
    (role) => {
      for (const step of stepNames)
        expect(decideMatter(actorOf(role), step, standing)).toMatchObject({ allowed: false, no: 'stranger' });
    },
  );

  test('the leader of another school is a stranger, and so is every leader when it is of the owner as a whole', () => {
    for (const unit of ['solbakken', null])
      expect(decideMatter(actorOf('leader'), 'see', { ...standing, unit })).toMatchObject({ no: 'stranger' });
  });

  test('nobody handles their own case, whatever else they are', () => {
    const parties = [{ person: null, account: 'me' }];
    for (const role of ['coordinator', 'leader', 'reader', 'staff'] as const) {
      const own = { ...standing, handler: 'me', offeredAccount: 'me', openedBy: 'me', parties };
      expect(relationsToMatter(actorOf(role), own)).toEqual(['party']);
      const may = stepNames.filter((step) => decideMatter(actorOf(role), step, own).allowed);
      expect(may).toEqual(['see-own', 'write-own', 'withdraw-own', 'complain-silence']);
    }
  });

  test('whom something is disclosed about, or whose logs are read, learns nothing from us; whoever asked does', () => {
    const { actor, matter } = standsAs.party;
    for (const kind of matterKinds) {
      const about = { ...standing, kind, parties: [{ person: 'p', account: null, part: 'subject' as const }] };
      const untold = kind === 'disclosure' || kind === 'log-access';
      for (const who of [actor, { ...actorOf('coordinator'), person: 'p' }])
        expect(decideMatter(who, 'see-own', about).allowed, kind).toBe(!untold);
      if (untold) expect(decideMatter(actor, 'see-own', about).no).toBe('stranger');
      const asker = [...about.parties, { person: 'p', account: null, part: 'requester' as const }];
      expect(decideMatter(actor, 'see-own', { ...standing, ...matter, kind, parties: asker }).allowed).toBe(true);
    }
  });

  test('a complaint is of those kinds that have somebody to complain to', () => {
    const { actor, matter } = standsAs.handler;
    for (const kind of matterKinds) {
      const { allowed, no } = decideMatter(actor, 'complain', { ...standing, ...matter, kind, state: 'answered' });
      expect(allowed).toBe(kindRules[kind].appeal !== undefined);
      if (!allowed) expect(no).toBe('kind');
    }
  });

  test('what has happened cannot be taken back: a breach that was told of goes on', () => {
    for (const kind of matterKinds)
      for (const [step, relation] of [
        ['withdraw', 'handler'],
        ['withdraw-own', 'party'],
      ] as const) {
        const { actor, matter } = standsAs[relation];
        const { allowed, no } = decideMatter(actor, step, { ...standing, ...matter, kind });
        expect(allowed, kind).toBe(kind !== 'breach');
        if (!allowed) expect(no).toBe('kind');
      }
  });

  /** Which steps belong to some kinds only, written by hand beside the table. */
  const ofKinds: Readonly<Record<string, readonly MatterKind[]>> = {
    'find-person': matterKinds.filter(
      (kind) => kind !== 'foi' && kind !== 'breach' && kind !== 'guidance' && kind !== 'observed',
    ),
    'collect-data': ['access', 'party-access'],
    restrict: ['rectification', 'erasure', 'restriction', 'objection', 'consent-withdrawal'],
    'tell-lift': ['rectification', 'erasure', 'restriction', 'objection', 'consent-withdrawal'],
    lift: ['rectification', 'erasure', 'restriction', 'objection', 'consent-withdrawal'],
    'use-restricted': ['rectification', 'erasure', 'restriction', 'objection', 'consent-withdrawal'],
    'erase-data': ['erasure', 'consent-withdrawal'],
    'take-along': ['portability'],
    'name-wrong': ['rectification'],
    'correct-data': ['rectification'],
    disclose: ['disclosure'],
    'hand-over': ['disclosure'],
    'open-logs': ['log-access'],
    'tell-of-logs': ['log-access'],
    'end-logs': ['log-access'],
    'assess-breach': ['breach'],
    redact: ['foi', 'access', 'party-access'],
    publish: ['foi'],
  };

  test.each(Object.entries(ofKinds))(
    '%s is done in its own kinds of case by the handler, and by nobody else in others',
    (name, kinds) => {
      const step = name as StepName;
      const { actor, matter } = standsAs.handler;
      for (const kind of matterKinds) {
        const decision = decideMatter(actor, step, { ...standing, ...matter, kind });
        expect(decision.allowed, kind).toBe(kinds.includes(kind));
        if (!decision.allowed) expect(decision.no).toBe('kind');
      }
      for (const relation of ['offered', 'reader', 'task-holder', 'registrar', 'party'] as const) {
        const other = standsAs[relation];
        for (const kind of kinds)
          expect(decideMatter(other.actor, step, { ...standing, ...other.matter, kind }).allowed).toBe(false);
      }
    },
  );

  test('more relations never take anything away, but that of a party', () => {
    const some = fc.subarray(
      matterRelations.filter((one) => one !== 'party' && one !== 'reader' && one !== 'coordinator'),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...matterStates), (relations, state) => {
        const matter = Object.assign({}, standing, ...relations.map((one) => standsAs[one].matter), { state });
        const actor = actorOf(relations.includes('leader') ? 'leader' : 'staff');
        const held = relationsToMatter(actor, matter);
        for (const step of stepNames) {
          const isHere = stepOf(step).moves[state] !== undefined && isStepOf(step, matter.kind);
          const alone = held.some((one) => stepOf(step).may.includes(one)) && isHere;
          const offered = step === 'see' && held.includes('offered');
          expect(decideMatter(actor, step, matter).allowed).toBe(alone || offered);
        }
      }),
    );
  });
});
