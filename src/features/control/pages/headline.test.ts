import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLandscape, snapshotOf } from '#src/features/register/index.ts';
import type { Lang } from '#src/kernel/language.ts';
import type { Actor } from '#src/platform/access/decide.ts';
import { packs } from '../packs/packs.ts';
import { control } from '../run.ts';
import type { Finding, Verdict } from '../verdict.ts';
import { packOf, visibleTo } from '../view-findings.ts';
import { factInWords } from './fact-words.ts';
import { answerOf, deviatingSubjects, foremostInWords, foremostOf } from './headline.ts';
import { placeOf, type Sight, systemsIn, unitsIn } from './sight.ts';

const file = join(import.meta.dirname, 'two-schools.fixture.yaml');
const landscape = parseLandscape(readFileSync(file, 'utf8'), file);
const asOf = '2024-02-01';
const snapshot = snapshotOf(landscape, asOf);
const everything = control(packs['pol-2000']?.requirements ?? [], snapshot);

const coordinator: Actor = { id: 'k', name: 'Kim', role: 'coordinator', tenant: 't', units: [] };
const leader: Actor = { id: 'l', name: 'Liv', role: 'leader', tenant: 't', units: ['fjordgata'] };

function sight(findings: readonly Finding[], actor = coordinator, lang: Lang = 'nb'): Sight {
  const register = { landscape, change: 1, latest: 1, changes: [], waiting: [], people: new Map() };
  const view = {
    register,
    snapshot,
    pack: packOf('pol-2000'),
    requirements: packOf('pol-2000').requirements,
    asOf,
    lawDate: asOf,
    findings: visibleTo(actor, findings, snapshot),
  };
  return { view, actor, lang, asked: {} };
}

function one(requirement: string, subject: string): Finding {
  const found = everything.find((finding) => finding.requirement === requirement && finding.subject === subject);
  if (found === undefined) throw new Error(`no finding ${requirement} ${subject}`);
  return found;
}

const login = (subject: string, verdict: Verdict) => ({ ...one('strong-authentication', subject), verdict });

describe('the answer in one sentence', () => {
  it('counts deviations, remarks and what is not known', () => {
    const list = [
      login('systems/alfa', 'deviation'),
      login('systems/beta', 'unknown'),
      { ...login('systems/felles', 'remark') },
    ];
    expect(answerOf(sight(list))).toBe('Dere har 1 avvik, 1 merknad og 1 ting vi ikke vet ennå.');
    expect(answerOf(sight(list, coordinator, 'en'))).toMatch(/^You have 1 deviation, 1 remark,? and 1 thing/);
  });

  it('says from how many requirements when one fails in several systems', () => {
    const list = [
      login('systems/alfa', 'deviation'),
      login('systems/felles', 'deviation'),
      { ...one('security-management', 'owner'), verdict: 'deviation' as const },
    ];
    expect(answerOf(sight(list))).toBe('Dere har 3 avvik fra 2 krav.');
  });

  it('does not call it well when there is no deviation but something else', () => {
    expect(answerOf(sight([login('systems/alfa', 'claimed'), login('systems/felles', 'met')]))).toBe(
      'Dere har ingen avvik, men 1 bare på eget ord.',
    );
  });

  it('calls it in order only when all is met and shown', () => {
    const list = [login('systems/felles', 'met'), login('systems/beta', 'not-applicable')];
    expect(answerOf(sight(list))).toBe('Dere har ingen avvik. Alt som er spurt om, er i orden og vist.');
  });

  it('says that there is nothing to judge', () => {
    expect(answerOf(sight([]))).toBe('Det er ingenting å vurdere denne dagen.');
  });
});

describe('what matters most', () => {
  it('is the gravest verdict, then the highest severity, with its place and why', () => {
    const list = [
      { ...login('systems/felles', 'deviation'), severity: 'low' as const },
      one('strong-authentication', 'systems/alfa'),
      one('security-management', 'owner'),
    ];
    const foremost = foremostOf(list);
    expect(foremost?.subject).toBe('systems/alfa');
    expect(foremostInWords(sight(list), foremost as Finding)).toBe(
      `Det viktigste gjelder Alfa ved Solbakken skole: ${foremost?.reasons[0]?.says.nb}`,
    );
  });

  it('is nothing when all is met or does not apply', () => {
    expect(foremostOf([login('systems/felles', 'met'), login('systems/beta', 'not-applicable')])).toBeUndefined();
  });

  it('names the systems that deviate, most first, and the owner as a whole', () => {
    const list = [
      { ...one('security-management', 'owner'), verdict: 'deviation' as const },
      login('systems/alfa', 'deviation'),
      { ...one('usage-log', 'systems/alfa'), verdict: 'deviation' as const },
    ];
    expect(deviatingSubjects(sight(list))).toBe('Avvikene gjelder Alfa (2) og hele virksomheten (1).');
    expect(deviatingSubjects(sight([login('systems/alfa', 'met')]))).toBeUndefined();
  });
});

describe('what a leader sees', () => {
  it('is nothing of a system that only another school uses', () => {
    const seen = sight(everything, leader).view.findings.map(({ subject }) => subject);
    expect(new Set(seen)).toEqual(new Set(['owner', 'systems/beta', 'systems/felles']));
  });

  it('is no other school by name: not in places, choices or facts', () => {
    const theirs = sight(everything, leader);
    const shared = theirs.view.findings.filter(({ subject }) => subject === 'systems/felles');
    const places = shared.map((finding) => placeOf(theirs, finding));
    const facts = theirs.view.findings.flatMap((finding) => finding.facts).map((fact) => factInWords(theirs, fact));
    expect(new Set(places)).toEqual(new Set(['Felles ved Fjordgata skole og 1 annen enhet']));
    expect(unitsIn(theirs)).toEqual([{ key: 'fjordgata', name: 'Fjordgata skole' }]);
    expect(JSON.stringify([places, facts])).not.toMatch(/solbakken/i);
    expect(facts.map(({ label }) => label)).toContain('Er kjent ved «Fjordgata skole»');
  });

  it('is every name for the one who answers for the whole', () => {
    const all = sight(everything);
    expect(systemsIn(all).map(({ name }) => name)).toEqual(['Alfa', 'Beta', 'Felles']);
    expect(unitsIn(all).map(({ name }) => name)).toEqual(['Fjordgata skole', 'Solbakken skole']);
  });
});

describe('a fact in words', () => {
  const words = (entry: string, path: string) => {
    const fact = everything.flatMap(({ facts }) => facts).find((each) => each.entry === entry && each.path === path);
    if (fact === undefined) throw new Error(`no requirement reads ${entry} ${path}`);
    return factInWords(sight(everything), fact);
  };

  it('says what, how it is known, and from which document', () => {
    expect(words('systems/felles', 'login.reachableFrom')).toMatchObject({
      entry: 'Felles',
      value: 'hvor som helst',
      known: 'evidenced',
      source: 's. 2',
      evidence: { ref: 'evidence/oppsett', title: 'Oppsett av innlogging' },
    });
  });

  it('says that nobody has said, which is no value', () => {
    expect(words('systems/alfa', 'systemOwner.appointed')).toMatchObject({
      value: undefined,
      known: undefined,
      source: 'ingen har sagt det',
    });
  });
});
