/** The colour of each département on the map, by what is browsed; the legend says it in words. */
import type { Criterion, PaneTexts } from '../texts/texts';
import type { Table } from '../../table/table';
import { METROPOLITAN } from './outlines';
import { centreOf, type Point } from './neighbour';
import type { Group, Groups } from './groups';

interface Shade {
  /** `c0` to `c5`, or `none`. */
  readonly className: string;
  /** What the colour says, in words. */
  readonly words: string;
}

export interface Colouring {
  readonly shades: readonly Shade[];
  readonly legend: readonly Shade[];
  /** What the colours stand for, if their own words do not say it; else "". */
  readonly note: string;
}

const POPULATIONS = [0, 250_000, 500_000, 750_000, 1_000_000, 1_500_000];
const BUREAUX = [1, 2, 3, 4, 5, 6];
/** Shares, in per cent, of the communes of a département that the text names in a zone. */
const IN_A_ZONE = [0, 3, 6, 10, 20, 50];
const NAMED_ZONES = ['A', 'B'];
const APART = 'distincte';
const SHADES = 6;
/** What stands for a bureau in 57, 67 and 68, and is none. */
const LIVRE_FONCIER = 'Livre foncier';

export function colourMap(table: Table, groups: Groups, texts: PaneTexts, criterion: Criterion): Colouring {
  const each = (make: (groups: readonly Group[], rank: number) => Shade): readonly Shade[] =>
    table.departements.map((_, rank) => make(groups.by(criterion, rank), rank));
  const { legendNone, legendBureaux, legendPopulation } = texts.browse;
  switch (criterion) {
    case 'DEPARTEMENT':
    case 'EPCI':
    case 'ARRONDISSEMENT': {
      const shades = table.departements.map((_, rank) => {
        const population = groups.by('DEPARTEMENT', rank)[0]?.population ?? 0;
        return { className: classOf(POPULATIONS, population), words: texts.inhabitants(population) };
      });
      return {
        shades,
        note: '',
        legend: POPULATIONS.map((min, at) => ({
          className: `c${at}`,
          words: legendPopulation(at === 0 ? texts.formatNumber(POPULATIONS[1]!) : texts.formatNumber(min), at === 0),
        })),
      };
    }
    case 'BUREAU': {
      const shades = each((groups) => {
        const count = groups.filter(({ value }) => value !== '' && value !== LIVRE_FONCIER).length;
        if (count === 0 && groups[0]?.value === LIVRE_FONCIER) return { className: 'none', words: LIVRE_FONCIER };
        return {
          className: count === 0 ? 'none' : classOf(BUREAUX, count),
          words: count === 0 ? legendNone : legendBureaux(String(count)),
        };
      });
      return {
        shades,
        note: '',
        legend: BUREAUX.map((count, at) => ({
          className: `c${at}`,
          words: legendBureaux(at === SHADES - 1 ? `${count}+` : String(count)),
        })),
      };
    }
    case 'ZONE': {
      const shades = each((groups) => ({
        className: classOfZones(groups),
        words: groups
          .map(({ value, places }) => texts.pair(value || legendNone, texts.formatNumber(places.length)))
          .join(', '),
      }));
      return {
        shades,
        note: texts.browse.legendZones,
        legend: [
          ...IN_A_ZONE.map((min, at) => ({
            className: `c${at}`,
            words: texts.browse.legendShare(at === 0 ? IN_A_ZONE[1]! : min, at === 0),
          })),
          { className: 'q1', words: APART },
          { className: 'none', words: legendNone },
        ],
      };
    }
    case 'REGION':
    case 'TRIBUNAL':
    case 'COUR': {
      const shadeOf = distinguish(
        groups
          .by(criterion)
          .filter(({ value }) => value !== '')
          .map(({ value, places }) => ({
            value,
            codes: [...new Set(places.map((place) => table.departementOf(place).code))],
          })),
      );
      const shades = each(([group]) => {
        const at = shadeOf.get(group?.value ?? '');
        return { className: at === undefined ? 'none' : `q${at}`, words: at === undefined ? legendNone : group!.value };
      });
      return { shades, note: texts.browse.legendSeats[criterion], legend: [{ className: 'none', words: legendNone }] };
    }
  }
}

/** What is apart has a colour of its own, and so has what the text does not name. */
function classOfZones(groups: readonly Group[]): string {
  if (groups.every(({ value }) => value === '')) return 'none';
  if (groups.every(({ value }) => value === APART)) return 'q1';
  const placesOf = (some: readonly Group[]): number => new Set(some.flatMap(({ places }) => places)).size;
  const named = placesOf(groups.filter(({ value }) => NAMED_ZONES.includes(value)));
  return classOf(IN_A_ZONE, (100 * named) / placesOf(groups));
}

function classOf(steps: readonly number[], value: number): string {
  let at = 0;
  while (at + 1 < steps.length && value >= steps[at + 1]!) at++;
  return `c${at}`;
}

interface Seat {
  readonly value: string;
  readonly codes: readonly string[];
}

/** A colour for each seat, such that seats of the same colour are far apart: the widest choose first. */
function distinguish(seats: readonly Seat[]): ReadonlyMap<string, number> {
  const colours = new Map<string, number>();
  const points = Array.from({ length: SHADES }, (): Point[] => []);
  for (const { value, codes } of [...seats].sort((one, other) => other.codes.length - one.codes.length)) {
    const own = codes.flatMap((code) => centreOf(METROPOLITAN[code] ?? '') ?? []);
    const distances = points.map((taken) =>
      Math.min(Infinity, ...taken.flatMap(({ x, y }) => own.map((point) => Math.hypot(point.x - x, point.y - y)))),
    );
    // Overseas, nothing is near: every colour in turn.
    const colour = own.length === 0 ? colours.size % SHADES : distances.indexOf(Math.max(...distances));
    colours.set(value, colour);
    points[colour]!.push(...own);
  }
  return colours;
}
