import type { FC, PropsWithChildren } from 'hono/jsx';
import { type Drawing, type DrawnBox, type Label, rowHeight, sizes } from './drawing.ts';
import type { MapEdge, MapNode } from './graph.ts';
import { MapLines } from './map-lines.tsx';
import { MapPatterns, patternFill } from './map-patterns.tsx';
import { regionOf } from './place.ts';
import type { Placed } from './shapes.ts';
import type { MapTexts } from './texts.nb.ts';

export interface MapViewProps {
  readonly texts: MapTexts;
  readonly drawing: Drawing;
  /** For those who do not see the lines of a box: from whom it gets and to whom it gives. */
  readonly aboutNode: (node: MapNode) => string;
  readonly placeOf: (node: MapNode) => string | undefined;
  readonly hrefOf: (node: MapNode) => string | undefined;
  readonly aboutEdge: (edge: MapEdge) => { readonly words: string; readonly href: string | undefined };
}

interface BoxProps extends MapViewProps {
  readonly drawn: DrawnBox;
  readonly placed: Placed;
}

const textX = ({ x }: Placed) => x + sizes.edge + sizes.padding;

const Frame: FC<{ drawn: DrawnBox; placed: Placed }> = ({ drawn: { box }, placed: { x, y, width, height } }) => {
  const [node] = box.nodes;
  const region = node === undefined ? 'unknown' : regionOf(node.place);
  return (
    <>
      <rect class="sv-map-frame" x={x} y={y} width={width} height={height} rx="6" />
      {region !== 'own' && (
        <rect
          class="sv-map-edge"
          x={x + 3}
          y={y + 3}
          width={sizes.edge - 3}
          height={height - 6}
          rx="3"
          fill={patternFill(region)}
        />
      )}
    </>
  );
};

const Name: FC<{ label: Label; x: number; y: number }> = ({ label, x, y }) => (
  <text class="sv-map-name">
    {label.lines.map((line, index) => (
      <tspan x={x} y={Math.round(y + index * sizes.nameLine)}>
        {line}
      </tspan>
    ))}
  </text>
);

const Small: FC<{ lines: readonly string[]; x: number; y: number }> = ({ lines, x, y }) => (
  <text class="sv-map-small">
    {lines.map((line, index) => (
      <tspan x={x} y={Math.round(y + index * sizes.smallLine)}>
        {line}
      </tspan>
    ))}
  </text>
);

/** What is drawn for a node, as a link where there is something to go to: named by its title, described by what it gets and gives. */
const Reached: FC<PropsWithChildren<{ props: BoxProps; label: Label; index: number }>> = (of) => {
  const { drawn, hrefOf, aboutNode, placeOf } = of.props;
  const { node, whole } = of.label;
  const id = `kart-${drawn.box.id}-${of.index}`.replaceAll(/[^\w-]+/g, '-');
  const place = placeOf(node);
  const inside = (
    <>
      <title>{place === undefined ? whole : `${whole}, ${place}`}</title>
      <desc id={id}>{aboutNode(node)}</desc>
      {of.children}
    </>
  );
  const href = hrefOf(node);
  return href === undefined ? (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is one picture
    <g role="img" aria-describedby={id}>
      {inside}
    </g>
  ) : (
    <a href={href} aria-describedby={id}>
      {inside}
    </a>
  );
};

/** One in its box: all of it is the link. */
const OneBox: FC<BoxProps> = (props) => {
  const { drawn, placed } = props;
  const [label] = drawn.labels;
  if (label === undefined) return null;
  const y = placed.y + sizes.padding + sizes.name;
  const under = y + (label.lines.length - 1) * sizes.nameLine + sizes.smallLine + 1;
  return (
    <Reached props={props} label={label} index={0}>
      <Frame drawn={drawn} placed={placed} />
      <Name label={label} x={textX(placed)} y={y} />
      <Small lines={drawn.small} x={textX(placed)} y={under} />
    </Reached>
  );
};

/** Several in one box, each a link. */
const ListBox: FC<BoxProps> = (props) => {
  const { drawn, placed } = props;
  const top = placed.y + sizes.padding + drawn.small.length * sizes.smallLine;
  const before = (index: number) => drawn.labels.slice(0, index).reduce((sum, label) => sum + rowHeight(label), 0);
  const tops = drawn.labels.map((_, index) => top + before(index));
  return (
    <>
      <Frame drawn={drawn} placed={placed} />
      <Small lines={drawn.small} x={textX(placed)} y={placed.y + sizes.padding + sizes.small} />
      {drawn.labels.map((label, index) => (
        <Reached props={props} label={label} index={index}>
          <rect
            class="sv-map-row"
            x={placed.x + sizes.edge + 2}
            y={tops[index] ?? top}
            width={placed.width - sizes.edge - 5}
            height={rowHeight(label)}
            rx="4"
          />
          <Name label={label} x={textX(placed)} y={(tops[index] ?? top) + sizes.row / 2 + sizes.name} />
        </Reached>
      ))}
    </>
  );
};

const Boxes: FC<MapViewProps> = (props) => {
  const { drawing } = props;
  const placed = [...drawing.boxes.values()].flatMap((drawn) => {
    const at = drawing.layout.boxes.get(drawn.box.id);
    return at === undefined ? [] : [{ drawn, at }];
  });
  // In the order in which they are read: column by column, from the top.
  const inOrder = placed.toSorted((a, b) => a.at.x - b.at.x || a.at.y - b.at.y);
  return (
    <>
      {inOrder.map(({ drawn, at }) => {
        const [node] = drawn.box.nodes;
        const Box = drawn.box.nodes.length > 1 ? ListBox : OneBox;
        const on = drawing.folded.on;
        return (
          <g
            class="sv-map-box"
            data-side={node?.side}
            data-region={node === undefined ? undefined : regionOf(node.place)}
            data-told={node?.ref.startsWith('told/') ? 'true' : undefined}
            data-way={on === undefined ? undefined : String(on.has(drawn.box.id))}
          >
            <Box {...props} drawn={drawn} placed={at} />
          </g>
        );
      })}
    </>
  );
};

const Ground: FC<Pick<MapViewProps, 'texts' | 'drawing'>> = ({ texts, drawing: { layout } }) => {
  const named = layout.columns.filter(({ side }, index) => layout.columns[index - 1]?.side !== side);
  return (
    <>
      {layout.bands.map(({ level, x, y, width, height }) => (
        <g class="sv-map-band" data-level={level}>
          <rect x={x} y={y} width={width} height={height} rx="10" />
          <text x={x + 14} y={y + 20}>
            {texts.levels[level]}
          </text>
        </g>
      ))}
      {named.map(({ side, x }) => (
        <text class="sv-map-side" x={x} y="22">
          {texts.sides[side]}
        </text>
      ))}
    </>
  );
};

/** The system map as a drawing that needs no script: every box leads to its entry and says what it gets and gives. */
export const MapView: FC<MapViewProps> = (props) => {
  const { texts, drawing } = props;
  const { width, height } = drawing.layout;
  return (
    <section class="sv-map" aria-label={texts.scroll} tabindex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-labelledby="kart-navn"
        aria-describedby="kart-om"
      >
        <title id="kart-navn">{texts.mapLabel}</title>
        <desc id="kart-om">{texts.mapAbout}</desc>
        <MapPatterns />
        <Ground texts={texts} drawing={drawing} />
        <MapLines drawing={drawing} about={props.aboutEdge} />
        <Boxes {...props} />
      </svg>
    </section>
  );
};
