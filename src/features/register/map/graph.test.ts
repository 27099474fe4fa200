import { describe, expect, test } from 'vitest';
import { languages } from '#src/kernel/language.ts';
import { landscapeOf, type Parts } from '#test/small-register.ts';
import { entryName } from '../labels/entry-name.ts';
import { snapshotOf } from '../snapshot.ts';
import { fold } from './fold.ts';
import { follow, onlyWay } from './follow.ts';
import { followable, type MapGraph, mapGraph } from './graph.ts';
import { type Place, placeOf, regionOf } from './place.ts';
import { wayInWords } from './way-words.ts';
import { placeInWords } from './words.ts';

const school = { name: 'Skole', kind: 'school' };
const house: Parts = {
  units: {
    admin: { name: 'Sentralt', kind: 'administration' },
    a: { ...school, partOf: 'admin' },
    b: { ...school, partOf: 'admin' },
  },
  parties: {
    registeret: { name: 'Folkeregisteret', country: 'NO' },
    drift: { name: 'Drift AS', country: '–' },
    under: { name: 'Under Inc', country: 'US' },
    fylket: { name: 'Fylket' },
  },
  systems: {
    alfa: { name: 'Alfa', vendor: 'drift', operation: 'processor', storage: { countries: ['NO', 'SE'] } },
    beta: { name: 'Beta', storage: { within: 'eea' } },
    gamma: { name: 'Gamma' },
  },
  uses: {
    'alfa-admin': { system: 'alfa', unit: 'admin' },
    'alfa-a': { system: 'alfa', unit: 'a' },
    'beta-a': { system: 'beta', unit: 'a' },
    'gamma-b': { system: 'gamma', unit: 'b' },
  },
  activities: {
    elever: { name: 'Elever', systems: ['alfa'] },
    to: { name: 'To', systems: ['alfa', 'beta'] },
    tre: { name: 'Tre', systems: ['alfa', 'beta', 'gamma'] },
    ingen: { name: 'Ingen', systems: [] },
  },
  dataTypes: { navn: { name: 'Navn' }, helse: { name: 'Helse' }, karakter: { name: 'Karakter' } },
  dataUses: {
    navn: { activity: 'elever', data: 'navn', subjects: 'pupils', source: 'folkeregisteret' },
    helse: { activity: 'elever', data: 'helse', subjects: 'pupils', source: 'Eleven selv' },
    uklar: { activity: 'to', data: 'helse', subjects: 'pupils', source: 'Noen' },
    usagt: { activity: 'elever', data: 'karakter', subjects: 'pupils', source: '–' },
  },
  flows: {
    inn: { source: 'parties/registeret', target: 'systems/alfa', data: ['navn'], encrypted: true },
    over: { source: 'systems/alfa', target: 'systems/beta', data: ['navn'], encrypted: false },
    ut: { source: 'systems/beta', target: 'parties/fylket', data: '–' },
    hit: { source: 'units/a', target: 'systems/beta', data: ['karakter'] },
    dit: { source: 'systems/beta', target: 'units/a', data: ['karakter'] },
  },
  disclosures: {
    fylket: { activity: 'to', recipient: 'fylket', data: ['navn'] },
    mange: { activity: 'tre', recipient: 'registeret', data: ['navn'] },
  },
  transfers: { ut: { system: 'beta', country: 'IN' } },
  agreements: {
    drift: { name: 'Avtale', kind: 'processor', party: 'drift', systems: ['alfa'], subProcessors: ['under'] },
    bruk: { name: 'Bruk', kind: 'use', party: 'fylket', systems: ['gamma'] },
  },
  notices: {},
};

const snapshot = snapshotOf(landscapeOf('eier', house), '2024-01-01');
const whole = mapGraph(snapshot, { processors: true });
const edge = (graph: MapGraph, from: string, to: string) =>
  graph.edges.find((one) => one.from.endsWith(`:${from}`) && one.to.endsWith(`:${to}`));
const node = (graph: MapGraph, id: string) => [...graph.nodes, ...graph.loose].find((one) => one.id === id);

describe('the map of a register', () => {
  test('has what tells the same way as one line: a flow, and where data are told to come from', () => {
    expect(edge(whole, 'parties/registeret', 'systems/alfa')).toMatchObject({
      kinds: ['flow', 'collected'],
      data: ['navn'],
      dataUnknown: false,
      encrypted: true,
      refs: ['dataUses/navn', 'flows/inn'],
    });
    expect(edge(whole, 'systems/beta', 'parties/fylket')).toMatchObject({
      kinds: ['flow', 'disclosure'],
      data: ['navn'],
      dataUnknown: true,
      encrypted: undefined,
    });
  });

  test('says of a line that it is not encrypted only where somebody has said so', () => {
    expect(edge(whole, 'systems/alfa', 'systems/beta')?.encrypted).toBe(false);
    expect(edge(whole, 'units/a', 'systems/beta')?.encrypted).toBeUndefined();
  });

  test('has one who both gives and gets on both sides', () => {
    expect(node(whole, 'source:units/a')).toBeDefined();
    expect(node(whole, 'recipient:units/a')).toBeDefined();
  });

  test('takes a source in words as it is written, and only where it is clear which system it is for', () => {
    expect(edge(whole, 'told/Eleven selv', 'systems/alfa')?.data).toEqual(['helse']);
    expect(whole.nodes.map(({ ref }) => ref)).not.toContain('told/Noen');
  });

  test('draws a disclosure from a few systems, else from the owner', () => {
    expect(edge(whole, 'systems/alfa', 'parties/fylket')?.kinds).toEqual(['disclosure']);
    expect(edge(whole, 'units/admin', 'parties/registeret')?.kinds).toEqual(['disclosure']);
    expect(edge(whole, 'systems/gamma', 'parties/registeret')).toBeUndefined();
  });

  test('has processors, those who work for them farthest out, and countries where only a country is told', () => {
    expect(edge(whole, 'systems/alfa', 'parties/drift')?.refs).toEqual(['agreements/drift', 'systems/alfa']);
    expect(edge(whole, 'parties/drift', 'parties/under')).toMatchObject({
      from: 'recipient:parties/drift',
      to: 'sub:parties/under',
    });
    expect(edge(whole, 'systems/beta', 'country/IN')?.kinds).toEqual(['transfer']);
  });

  test('leaves processors out where only flows are asked for', () => {
    const flows = mapGraph(snapshot, { processors: false });
    expect(flows.nodes.map(({ ref }) => ref)).not.toContain('parties/drift');
    expect(edge(flows, 'systems/alfa', 'systems/beta')).toBeDefined();
  });

  test('lists systems without a line apart', () => {
    expect(whole.loose.map(({ id }) => id)).toEqual(['system:systems/gamma']);
  });

  test('has what only schools use at their level, and the rest at the owner’s', () => {
    expect(node(whole, 'system:systems/alfa')?.level).toBe('owner');
    expect(node(whole, 'system:systems/beta')?.level).toBe('school');
  });

  test('of one unit has what it uses and what that is connected with, and no other', () => {
    const b = mapGraph(snapshot, { unit: 'b', processors: true });
    expect([b.nodes, b.loose.map(({ ref }) => ref)]).toEqual([[], ['systems/gamma']]);
    const admin = mapGraph(snapshot, { unit: 'admin', processors: true });
    expect(admin.nodes.map(({ ref }) => ref)).toEqual(expect.arrayContaining(['systems/alfa', 'parties/under']));
    expect(edge(admin, 'systems/beta', 'parties/fylket')).toBeUndefined();
  });
});

test('places are as narrow as somebody has told, and regions ask for most care', () => {
  const region = (place: Place) => regionOf(place);
  expect(placeOf(snapshot, 'systems/alfa')).toEqual({ is: 'countries', countries: ['NO', 'SE'] });
  expect(region(placeOf(snapshot, 'systems/alfa'))).toBe('eea');
  expect(region(placeOf(snapshot, 'systems/beta'))).toBe('eea');
  expect(region(placeOf(snapshot, 'systems/gamma'))).toBe('unknown');
  expect(region(placeOf(snapshot, 'parties/drift'))).toBe('unknown');
  expect(region(placeOf(snapshot, 'parties/under'))).toBe('outside');
  expect(region(placeOf(snapshot, 'parties/registeret'))).toBe('norway');
  expect(region({ is: 'countries', countries: ['SE', 'CH'] })).toBe('outside');
  expect(region(placeOf(snapshot, 'units/a'))).toBe('own');
  expect(placeInWords({ is: 'countries', countries: ['NO', 'SE'] }, 'nn')).toBe('Noreg og Sverige');
  expect(placeInWords({ is: 'unknown' }, 'nb')).toBe('land ikke oppgitt');
});

describe('following one kind of data', () => {
  const way = follow(snapshot, whole, 'navn');
  const namer = (lang: (typeof languages)[number]) => ({ lang, name: (ref: string) => entryName(snapshot, ref, lang) });

  test('marks its way, and who handles it on the way', () => {
    expect(way.starts).toEqual(['source:parties/registeret', 'source:units/admin']);
    expect(way.through).toEqual(['system:systems/alfa', 'system:systems/beta']);
    expect(way.ends).toEqual(['recipient:parties/fylket', 'recipient:parties/registeret']);
    expect(way.helpers).toEqual(['recipient:parties/drift', 'sub:parties/under']);
    expect(way.on.has('source:told/Eleven selv')).toBe(false);
  });

  test('counts what may carry it without anybody having said so', () => {
    expect(way.perhaps).toBe(1);
    expect(follow(snapshot, whole, 'karakter').perhaps).toBe(2);
  });

  test('says it in words, in every language', () => {
    expect(wayInWords(namer('nb'), whole, way, 'Navn')).toEqual([
      '«Navn» kommer fra Folkeregisteret og Sentralt, går gjennom Alfa og Beta og ender hos Folkeregisteret og Fylket.',
      'Den er også hos databehandlere: Drift AS og Under Inc.',
      'Én flyt sier ikke hvilke opplysninger den gjelder, så veien kan være lengre.',
    ]);
    const said = languages.map((lang) => wayInWords(namer(lang), whole, way, 'Navn').join(' '));
    expect(new Set(said).size).toBe(languages.length);
    for (const sentences of said) expect(sentences).toContain('Under Inc');
  });

  test('says it when no flow is known, and where the data are used all the same', () => {
    const none = follow(snapshot, { ...whole, edges: [] }, 'helse');
    expect(wayInWords(namer('nb'), whole, none, 'Helse')).toEqual([
      'Ingen flyt er ført opp for «Helse».',
      'Opplysningen brukes i Alfa og Beta; det er ikke ført opp hvor den kommer fra dit.',
    ]);
  });

  test('alone leaves nothing else in the map', () => {
    const only = onlyWay(whole, way);
    expect(only.nodes.every(({ id }) => way.on.has(id))).toBe(true);
    expect(only.edges.length).toBeLessThan(whole.edges.length);
  });

  test('is offered for what is used or sent, and nothing else', () => {
    expect(followable(snapshot)).toEqual(['helse', 'karakter', 'navn']);
  });
});

describe('folding', () => {
  const alike = Object.fromEntries(['x', 'y', 'z'].map((key) => [key, { name: key, country: 'NO' }]));
  const folded = (more: Parts) => {
    const parts = { ...house, ...more, parties: { ...house.parties, ...alike } };
    return mapGraph(snapshotOf(landscapeOf('eier', parts), '2024-01-01'), { processors: false });
  };
  const flowsTo = (data: Readonly<Record<string, string[]>>) => ({
    flows: Object.fromEntries(
      Object.entries(data).map(([key, those]) => [
        key,
        { source: 'systems/alfa', target: `parties/${key}`, data: those },
      ]),
    ),
  });

  test('puts three or more with the same neighbours in one box, with what goes to any of them on its line', () => {
    const { boxes, edges } = fold(folded(flowsTo({ x: ['navn'], y: ['helse'], z: ['navn'] })));
    const box = boxes.find(({ nodes }) => nodes.some(({ ref }) => ref === 'parties/x'));
    expect(box?.nodes.map(({ ref }) => ref)).toEqual(['parties/x', 'parties/y', 'parties/z']);
    expect(edges.filter(({ to }) => to === box?.id)).toMatchObject([
      { data: ['helse', 'navn'], refs: ['flows/x', 'flows/y', 'flows/z'] },
    ]);
  });

  test('leaves two as they are, and keeps what is on the way that is followed from what is not', () => {
    expect(fold(folded(flowsTo({ x: ['navn'], y: ['navn'] }))).boxes.every(({ nodes }) => nodes.length === 1)).toBe(
      true,
    );
    const graph = folded(flowsTo({ x: ['navn'], y: ['helse'], z: ['navn'] }));
    const { boxes, on } = fold(graph, follow(snapshot, graph, 'navn').on);
    const marked = boxes.filter(({ id }) => on?.has(id)).flatMap(({ nodes }) => nodes.map(({ ref }) => ref));
    expect(marked).toEqual(expect.arrayContaining(['parties/x', 'parties/z']));
    expect(marked).not.toContain('parties/y');
  });
});
