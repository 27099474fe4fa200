import type { Way } from './follow.ts';
import type { MapGraph } from './graph.ts';
import { mapTexts } from './texts.ts';
import { type Namer, namesOf } from './words.ts';

/**
 * The way of one kind of data in sentences.
 * @param data what it is called
 */
export function wayInWords(namer: Namer, { nodes, loose }: MapGraph, way: Way, data: string): readonly string[] {
  const texts = mapTexts[namer.lang];
  const named = (ids: readonly string[]) => namesOf(namer, [...nodes, ...loose], ids);
  const [from, through, to] = [named(way.starts), named(way.through), named(way.ends)];
  return [
    texts.way(data, { from, through, to }),
    ...(way.alone.length > 0 ? [texts.wayAlone(named(way.alone))] : []),
    ...(way.helpers.length > 0 ? [texts.wayHelpers(named(way.helpers))] : []),
    ...(way.perhaps > 0 ? [texts.wayPerhaps(way.perhaps)] : []),
  ];
}
