import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import { lixLimit } from '../audience.ts';
import { type Statement, statementText, writeStatement } from '../write.ts';
import { hashOf, type Publication, type Statements, saysTheSame } from './publication.ts';
import { noticeBody, noticeKey } from './register-entry.ts';
import { rightsIn, systemsIn, tellsOf } from './tells.ts';

const landscape = (more = '') => `
landscape: 1
origin: { kind: own-records, title: T, date: 2026-01-01 }
owner: { id: eier, name: Eier }
units: { s: { name: Solvik skole } }
dataTypes: { navn: { name: navn } }
systems: { a: { name: Vokal } }
uses: { a-s: { system: a, unit: s } }
activities: { x: { name: Undervisning, systems: [a] } }
dataUses: { d: { activity: x, data: navn, subjects: pupils, source: eleven selv } }
purposes: { p: { activity: x, name: lære, bases: [{ article: gdpr-6-1-a }] } }
${more}`;

function statements(asOf: string, more = ''): Statements {
  const snapshot = snapshotOf(parseLandscape(landscape(more), 'test'), asOf);
  const write = (lang: Statement['lang']) => writeStatement(snapshot, { audience: 'pupils' }, lang);
  return { nb: write('nb'), nn: write('nn'), en: write('en') };
}

describe('the hash of a publication', () => {
  it('is that of the three texts one after another', () => {
    const all = statements('2026-11-16');
    const text = [all.nb, all.nn, all.en].map(statementText).join('');
    expect(hashOf(all)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('is the same for the same register, also after a journey through the database', () => {
    const all = statements('2026-11-16');
    expect(hashOf(statements('2026-11-16'))).toBe(hashOf(all));
    expect(hashOf(JSON.parse(JSON.stringify(all)))).toBe(hashOf(all));
  });

  it('is another when one word is', () => {
    expect(hashOf(statements('2026-11-17'))).not.toBe(hashOf(statements('2026-11-16')));
  });
});

describe('two statements', () => {
  it('say the same when only the day has passed', () => {
    expect(saysTheSame(statements('2026-11-16'), statements('2026-11-17'))).toBe(true);
  });

  it('do not when something else is told', () => {
    const kept = 'retention: { r: { activity: x, period: P1Y } }';
    expect(saysTheSame(statements('2026-11-16'), statements('2026-11-16', kept))).toBe(false);
  });
});

describe('what the register says of a statement', () => {
  const { nb } = statements('2026-11-16');
  const publication: Publication = {
    id: '0',
    unit: 's',
    audience: 'pupils',
    version: 2,
    publishedOn: '2026-11-16',
    asOf: '2026-11-16',
    approvedBy: 'rektor',
    hash: 'f'.repeat(64),
    statements: statements('2026-11-16'),
  };
  const snapshot = snapshotOf(parseLandscape(landscape(), 'test'), '2026-11-16');

  it('is what its sentences tell, and what they say is not decided', () => {
    expect(tellsOf(nb)).toEqual({
      controller: 'partly',
      dataProtectionOfficer: 'no',
      purpose: 'yes',
      legalBasis: 'yes',
      recipients: 'no',
      voluntary: 'no',
      rights: 'yes',
      complaint: 'yes',
      dataRecorded: 'yes',
      access: 'no',
      erasure: 'no',
      retention: 'no',
      transfers: 'no',
      source: 'yes',
      automatedDecisions: 'no',
      cookies: 'no',
    });
    expect(systemsIn(nb)).toEqual(['a']);
    expect(rightsIn(nb)).toEqual([
      'access',
      'rectification',
      'erasure',
      'restriction',
      'portability',
      'withdraw-consent',
    ]);
  });

  it('stands under a key of its own for each audience and unit', () => {
    expect(noticeKey('pupils', undefined)).toBe('erklaering-elever');
    expect(noticeKey('guardians', 's')).toBe('erklaering-foresatte-s');
  });

  it('is observed, and says where it is only when visitors come there', () => {
    const [open, closed] = [true, false].map((is) =>
      noticeBody(publication, snapshot, { slug: 'eier', open: is }, undefined),
    );
    expect(open).toMatchObject({
      name: 'Personvernerklæring for elever, Solvik skole',
      form: 'statement',
      findable: true,
      url: '/om/eier/erklaering/elever?enhet=s',
      mentions: { a: true },
      plainLanguage: true,
      known: [{ how: 'observed', on: '2026-11-16', source: 'Skolevern, versjon 2' }],
    });
    expect(closed).not.toHaveProperty('findable');
    expect(lixLimit.pupils).toBe(30);
  });

  it('keeps what has nothing to do with its text, and how that is known', () => {
    const before = {
      name: 'Gammelt navn',
      form: 'statement',
      writtenBy: 'rektor',
      agreesWith: { x: true },
      known: [{ how: 'stated', source: 'rektor', facts: ['writtenBy', 'agreesWith'] }],
    } as const;
    const body = noticeBody(publication, snapshot, { slug: 'eier', open: false }, structuredClone(before) as never);
    expect(body).toMatchObject({ name: 'Personvernerklæring for elever, Solvik skole', writtenBy: 'rektor' });
    expect(body).not.toHaveProperty('agreesWith');
    // Pupils have the drawn version too; whoever approved it has gone through it that day.
    expect(body).toMatchObject({ childVersion: true, reviewedOn: publication.publishedOn });
    expect(body['known']).toMatchObject([{ how: 'stated', facts: ['writtenBy'] }, { how: 'observed' }]);
  });
});
