import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { Text } from '#src/kernel/language.ts';
import { Problem } from '#src/kernel/problem.ts';
import type { Env } from '#src/platform/web/context.ts';
import { ButtonLink } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { Section } from '#src/ui/section.tsx';
import { formHref, refHref } from '../pages/kind-slugs.ts';
import { keepTime, mayAdd, type OpenRegister, openRegister } from '../pages/open-register.ts';
import { TimeNotice } from '../pages/time-controls.tsx';
import { entriesOf, entryAt } from '../snapshot.ts';
import { drawingOf } from './drawing.ts';
import { follow, onlyWay, type Way } from './follow.ts';
import { followable, type MapEdge, type MapGraph, type MapNode, mapGraph } from './graph.ts';
import { Legend } from './legend.tsx';
import { MapForm, type MapQuery } from './map-form.tsx';
import { MapView } from './map-view.tsx';
import { MapTable } from './table-view.tsx';
import { mapTexts } from './texts.ts';
import { wayInWords } from './way-words.ts';
import { nameOf, namesOf, placeInWords } from './words.ts';

/** A map with more than this shows only flows, and of a kind of data only its way, unless one asks for more. */
const large = 70;

const missing = (of: (texts: (typeof mapTexts)['nb']) => string): Text => ({
  nb: of(mapTexts.nb),
  nn: of(mapTexts.nn),
  en: of(mapTexts.en),
});

/** @throws Problem (not-found) for a unit or kind of data that is not there, or not for the one who asks to see */
function queryOf(c: Context<Env>, { snapshot }: OpenRegister): MapQuery {
  const asked = (name: string) => c.req.query(name) || undefined;
  const [unit, data, shows] = [asked('enhet'), asked('folg'), c.req.query('vis')];
  if (unit !== undefined && !entriesOf(snapshot, 'units').has(unit)) {
    throw new Problem(
      missing((texts) => texts.noSuchUnit),
      { code: 'not-found', place: 'enhet' },
    );
  }
  if (data !== undefined && !followable(snapshot).includes(data)) {
    throw new Problem(
      missing((texts) => texts.noSuchData),
      { code: 'not-found', place: 'folg' },
    );
  }
  return { unit, data, processors: shows === undefined ? undefined : shows !== 'flyt' };
}

interface Shown {
  readonly register: OpenRegister;
  readonly query: MapQuery;
  readonly processors: boolean;
  /** All of it, before what is followed narrows it. */
  readonly whole: MapGraph;
  readonly graph: MapGraph;
  readonly way: Way | undefined;
}

function shownOf(register: OpenRegister, query: MapQuery): Shown {
  const { snapshot } = register;
  const everything = mapGraph(snapshot, { unit: query.unit, processors: true });
  const processors = query.processors ?? everything.nodes.length <= large;
  const whole = processors ? everything : mapGraph(snapshot, { unit: query.unit, processors });
  const way = query.data === undefined ? undefined : follow(snapshot, whole, query.data);
  const graph = way !== undefined && whole.nodes.length > large ? onlyWay(whole, way) : whole;
  return { register, query, processors, whole, graph, way };
}

/** The address of the map with another kind of data followed. */
function mapHref({ register, query }: Shown, data: string | undefined): string {
  const asked = {
    ...(query.unit === undefined ? {} : { enhet: query.unit }),
    ...(data === undefined ? {} : { folg: data }),
    ...(query.processors === undefined ? {} : { vis: query.processors ? '' : 'flyt' }),
  };
  const search = new URLSearchParams(asked).toString();
  return keepTime(register, `/kart${search === '' ? '' : `?${search}`}`);
}

const countSides = ({ nodes }: MapGraph, side: MapNode['side']) =>
  new Set(nodes.filter((node) => node.side === side).map(({ ref }) => ref)).size;

function leadOf({ register, query, graph }: Shown): string {
  const texts = mapTexts[register.lang];
  const unknown = new Set(graph.nodes.filter(({ place }) => place.is === 'unknown').map(({ ref }) => ref)).size;
  const recipients = countSides(graph, 'recipient') + countSides(graph, 'sub');
  return [
    query.unit !== undefined && texts.leadUnit(register.name(`units/${query.unit}`)),
    texts.lead(countSides(graph, 'system'), countSides(graph, 'source'), recipients),
    unknown > 0 && texts.leadUnknown(unknown),
    graph.loose.length > 0 && texts.leadWithout(graph.loose.length),
  ]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

/** How nodes and lines are told of, the same in the drawing and in the table. */
function tellers(shown: Shown) {
  const { register, graph } = shown;
  const { lang } = register;
  const texts = mapTexts[lang];
  const namer = { lang, name: register.name };
  const hrefOf = ({ ref }: MapNode) =>
    entryAt(register.snapshot, ref) === undefined ? undefined : keepTime(register, refHref(ref));
  const name = (node: MapNode) => nameOf(namer, node.ref);
  const place = (node: MapNode) => placeInWords(node.place, lang);
  const others = (ids: readonly string[]) => namesOf(namer, graph.nodes, ids);
  const aboutNode = (node: MapNode) => {
    const gets = graph.edges.filter(({ to }) => to === node.id).map(({ from }) => from);
    const gives = graph.edges.filter(({ from }) => from === node.id).map(({ to }) => to);
    return [gets.length > 0 && texts.gets(others(gets)), gives.length > 0 && texts.gives(others(gives))]
      .filter((part) => typeof part === 'string')
      .join(' ');
  };
  const edgeHref = ({ refs: [ref = ''] }: MapEdge) =>
    entryAt(register.snapshot, ref) === undefined ? undefined : keepTime(register, refHref(ref));
  const data = (key: string) => ({ name: register.name(`dataTypes/${key}`), href: mapHref(shown, key) });
  return { name, place, hrefOf, aboutNode, edgeHref, data };
}

const Followed: FC<{ shown: Shown }> = ({ shown }) => {
  const { register, query, way, graph, whole } = shown;
  if (way === undefined || query.data === undefined) return null;
  const texts = mapTexts[register.lang];
  const namer = { lang: register.lang, name: register.name };
  const sentences = wayInWords(namer, whole, way, register.name(`dataTypes/${query.data}`));
  return (
    <div class="sv-map-way" role="status">
      <p>
        <strong>{sentences[0]}</strong> {sentences.slice(1).join(' ')}
        {graph === whole ? '' : ` ${texts.wayOnly}`}
      </p>
      <p>
        <a class="ds-link" href={mapHref(shown, undefined)}>
          {texts.wayAll}
        </a>
      </p>
    </div>
  );
};

const Picture: FC<{ shown: Shown }> = ({ shown }) => {
  const { register, graph, way } = shown;
  const texts = mapTexts[register.lang];
  const { aboutNode, hrefOf, edgeHref, data, name, place } = tellers(shown);
  const drawing = drawingOf({ lang: register.lang, name: register.name }, graph, way);
  const nameAt = (id: string) => {
    const box = drawing.boxes.get(id);
    return box === undefined ? '' : box.labels.map(({ whole }) => whole).join(', ');
  };
  const aboutEdge = (edge: MapEdge) => {
    const what = edge.data.map((key) => data(key).name).join(', ');
    const words = `${nameAt(edge.from)} → ${nameAt(edge.to)}: ${edge.kinds.map((kind) => texts.kinds[kind]).join(', ')}`;
    return { words: what === '' ? words : `${words}. ${what}`, href: edgeHref(edge) };
  };
  return (
    <figure class="sv-map-figure" id="kart">
      <p class="sv-map-skip">
        <a class="ds-link" href="#tabell">
          {texts.toTable}
        </a>
      </p>
      <MapView
        texts={texts}
        drawing={drawing}
        aboutNode={aboutNode}
        placeOf={place}
        hrefOf={hrefOf}
        aboutEdge={aboutEdge}
      />
      <Legend texts={texts} drawing={drawing} />
      {graph.loose.length > 0 && (
        <Section title={texts.looseTitle} intro={texts.looseIntro}>
          <ul class="sv-chips">
            {graph.loose.map((node) => (
              <li key={node.id} data-way={way === undefined ? undefined : String(way.on.has(node.id))}>
                <a href={hrefOf(node)}>{name(node)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </figure>
  );
};

const MapContent: FC<{ shown: Shown }> = ({ shown }) => {
  const { register, query, processors, graph } = shown;
  const texts = mapTexts[register.lang];
  const { name, place, hrefOf, edgeHref, data } = tellers(shown);
  const empty = graph.nodes.length + graph.loose.length === 0;
  return (
    <>
      <PageHeading title={texts.title} lead={empty ? texts.nothing : leadOf(shown)} />
      <TimeNotice register={register} href="/kart" />
      <MapForm register={register} query={query} processors={processors} />
      <Followed shown={shown} />
      {empty ? (
        <Empty title={texts.nothing} text={texts.nothingText}>
          {mayAdd(register.actor, 'flows') && (
            <ButtonLink href={formHref({ kind: 'flows' })}>{texts.addFlow}</ButtonLink>
          )}
        </Empty>
      ) : (
        <>
          <Picture shown={shown} />
          <MapTable
            texts={texts}
            lang={register.lang}
            graph={graph}
            way={shown.way}
            nameOf={name}
            hrefOf={hrefOf}
            placeOf={place}
            unitName={(key) => register.name(`units/${key}`)}
            edgeHref={edgeHref}
            data={data}
          />
        </>
      )}
    </>
  );
};

/** `GET /kart`: where data come from, which systems they go through and who gets them; of the owner or one unit, on a day. */
export async function mapPage(c: Context<Env>): Promise<Response> {
  const register = await openRegister(c, 'kart');
  const shown = shownOf(register, queryOf(c, register));
  return c.render(<MapContent shown={shown} />, { title: mapTexts[register.lang].title, width: 'wide' });
}
