import type { Child, FC } from 'hono/jsx';
import { NotStated } from '#src/ui/facts.tsx';
import { Section } from '#src/ui/section.tsx';
import { Table } from '#src/ui/table.tsx';
import type { Way } from './follow.ts';
import type { MapEdge, MapGraph, MapNode } from './graph.ts';
import { lineLook } from './map-lines.tsx';
import type { MapTexts } from './texts.nb.ts';

export interface MapTableProps {
  readonly texts: MapTexts;
  readonly lang: 'nb' | 'nn' | 'en';
  readonly graph: MapGraph;
  readonly way: Way | undefined;
  readonly nameOf: (node: MapNode) => string;
  readonly hrefOf: (node: MapNode) => string | undefined;
  readonly placeOf: (node: MapNode) => string | undefined;
  readonly unitName: (key: string) => string;
  /** Where a line is told of. */
  readonly edgeHref: (edge: MapEdge) => string | undefined;
  /** A kind of data by its name, and the page on which its way is followed. */
  readonly data: (key: string) => { readonly name: string; readonly href: string };
}

const NodeName: FC<{ props: MapTableProps; node: MapNode | undefined }> = ({ props, node }) => {
  if (node === undefined) return null;
  const href = props.hrefOf(node);
  return href === undefined ? <span>{props.nameOf(node)}</span> : <a href={href}>{props.nameOf(node)}</a>;
};

function dataCell({ texts, data }: MapTableProps, edge: MapEdge): Child {
  if (lineLook(edge) === 'handled') return texts.inSystem;
  if (edge.data.length === 0) return texts.dataUnsaid;
  const named = edge.data.map(data).toSorted((a, b) => new Intl.Collator('nb').compare(a.name, b.name));
  return (
    <>
      {named.map(({ name, href }, index) => (
        <>
          {index > 0 && ', '}
          <a href={href}>{name}</a>
        </>
      ))}
      {edge.dataUnknown && ` ${texts.andUnsaid}`}
    </>
  );
}

const encryptedWords = { encrypted: 'yes', open: 'no', unsaid: 'unsaid', handled: 'notRelevant' } as const;

const sides = ['source', 'system', 'recipient', 'sub'] as const;

/** What is followed first; then as the map is read, from the left, each by name. */
function inReadingOrder({ graph, nameOf, way }: MapTableProps): MapEdge[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const rank = (id: string) => sides.indexOf(nodes.get(id)?.side ?? 'sub');
  const name = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? '' : nameOf(node);
  };
  const off = ({ id }: MapEdge) => Number(way !== undefined && !way.on.has(id));
  const compare = new Intl.Collator('nb').compare;
  return graph.edges.toSorted(
    (a, b) =>
      off(a) - off(b) ||
      rank(a.from) - rank(b.from) ||
      compare(name(a.from), name(b.from)) ||
      rank(a.to) - rank(b.to) ||
      compare(name(a.to), name(b.to)),
  );
}

const LinesTable: FC<MapTableProps> = (props) => {
  const { texts, lang, graph, placeOf, edgeHref } = props;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const kindsOf = (edge: MapEdge) => edge.kinds.map((kind) => texts.kinds[kind]).join(', ');
  return (
    <Table
      caption={texts.tableCaption}
      columns={[
        {
          key: 'from',
          header: texts.from,
          rowHeader: true,
          cell: (edge: MapEdge) => <NodeName props={props} node={nodes.get(edge.from)} />,
        },
        { key: 'to', header: texts.to, cell: (edge) => <NodeName props={props} node={nodes.get(edge.to)} /> },
        {
          key: 'how',
          header: texts.how,
          cell: (edge) => {
            const href = edgeHref(edge);
            return href === undefined ? kindsOf(edge) : <a href={href}>{kindsOf(edge)}</a>;
          },
        },
        { key: 'what', header: texts.what, cell: (edge) => dataCell(props, edge) },
        { key: 'encrypted', header: texts.encrypted, cell: (edge) => texts[encryptedWords[lineLook(edge)]] },
        {
          key: 'country',
          header: texts.country,
          cell: (edge) => {
            const to = nodes.get(edge.to);
            return (to && placeOf(to)) ?? <NotStated lang={lang} />;
          },
        },
      ]}
      rows={inReadingOrder(props)}
      rowKey={({ id }) => id}
    />
  );
};

const SystemsTable: FC<MapTableProps> = (props) => {
  const { texts, lang, graph, nameOf, placeOf, unitName } = props;
  const systems = [...graph.nodes, ...graph.loose]
    .filter(({ side }) => side === 'system')
    .toSorted((a, b) => new Intl.Collator('nb').compare(nameOf(a), nameOf(b)));
  return (
    <Table
      caption={texts.tableNodes}
      columns={[
        {
          key: 'system',
          header: texts.system,
          rowHeader: true,
          cell: (node: MapNode) => <NodeName props={props} node={node} />,
        },
        { key: 'level', header: texts.level, cell: ({ level }) => texts.levels[level] },
        {
          key: 'users',
          header: texts.users,
          cell: ({ usedBy }) => (usedBy.length === 0 ? <NotStated lang={lang} /> : usedBy.map(unitName).join(', ')),
        },
        { key: 'where', header: texts.where, cell: (node) => placeOf(node) },
      ]}
      rows={systems}
      rowKey={({ id }) => id}
    />
  );
};

/** All that the map shows, as two tables: what goes where, and the systems. */
export const MapTable: FC<MapTableProps> = (props) => (
  <Section title={props.texts.tableTitle} id="tabell">
    <LinesTable {...props} />
    <SystemsTable {...props} />
  </Section>
);
