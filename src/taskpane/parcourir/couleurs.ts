/** The colour of each département on the map, by what is browsed; the legend says it in words. */
import type { Critere, VoletTexts } from '../../i18n/volet';
import type { Table } from '../../table/table';
import { METROPOLE } from './contours';
import { centreDe, type Point } from './voisin';
import type { Groupe, Groupes } from './groupes';

export interface Teinte {
  /** `c0` to `c5`, or `aucun`. */
  readonly classe: string;
  /** What the colour says, in words. */
  readonly dit: string;
}

export interface Coloriage {
  readonly teintes: readonly Teinte[];
  readonly legende: readonly Teinte[];
  /** What a colour stands for, where its own words do not say it. */
  readonly note: string;
}

const POPULATIONS = [0, 250_000, 500_000, 750_000, 1_000_000, 1_500_000];
const BUREAUX = [1, 2, 3, 4, 5, 6];
const ZONES = ['A', 'B', 'base', 'distincte'];
const SHADES = 6;
/** What stands for a bureau in 57, 67 and 68, and is none. */
const LIVRE_FONCIER = 'Livre foncier';

export function colorier(table: Table, groupes: Groupes, texts: VoletTexts, critere: Critere): Coloriage {
  const each = (make: (groups: readonly Groupe[], rank: number) => Teinte): readonly Teinte[] =>
    table.departements.map((_, rank) => make(groupes.par(critere, rank), rank));
  const { legendeAucun, legendeBureaux, legendePopulation } = texts.parcourir;
  switch (critere) {
    case 'DEPARTEMENT': {
      const teintes = each(([group]) => ({
        classe: classOf(POPULATIONS, group?.population ?? 0),
        dit: texts.habitants(group?.population ?? 0),
      }));
      return {
        teintes,
        note: '',
        legende: POPULATIONS.map((min, at) => ({
          classe: `c${at}`,
          dit: legendePopulation(at === 0 ? texts.nombre(POPULATIONS[1]!) : texts.nombre(min), at === 0),
        })),
      };
    }
    case 'BUREAU': {
      const teintes = each((groups) => {
        const count = groups.filter(({ valeur }) => valeur !== '' && valeur !== LIVRE_FONCIER).length;
        if (count === 0 && groups[0]?.valeur === LIVRE_FONCIER) return { classe: 'aucun', dit: LIVRE_FONCIER };
        return {
          classe: count === 0 ? 'aucun' : classOf(BUREAUX, count),
          dit: count === 0 ? legendeAucun : legendeBureaux(String(count)),
        };
      });
      return {
        teintes,
        note: '',
        legende: BUREAUX.map((count, at) => ({
          classe: `c${at}`,
          dit: legendeBureaux(at === SHADES - 1 ? `${count}+` : String(count)),
        })),
      };
    }
    case 'ZONE': {
      const teintes = each((groups) => {
        const most = [...groups].sort((one, other) => other.places.length - one.places.length)[0];
        const at = ZONES.indexOf(most?.valeur ?? '');
        return {
          classe: at < 0 ? 'aucun' : `z${at}`,
          dit: groups.map(({ valeur, places }) => `${valeur} : ${texts.nombre(places.length)}`).join(', '),
        };
      });
      return {
        teintes,
        note: texts.parcourir.legendeZones,
        legende: ZONES.map((zone, at) => ({ classe: `z${at}`, dit: zone })),
      };
    }
    case 'TRIBUNAL':
    case 'COUR': {
      const teinteDe = distinguer(
        groupes
          .par(critere)
          .filter(({ valeur }) => valeur !== '')
          .map(({ valeur, places }) => ({
            valeur,
            codes: [...new Set(places.map((place) => table.departementOf(place).code))],
          })),
      );
      const teintes = each(([group]) => {
        const at = teinteDe.get(group?.valeur ?? '');
        return { classe: at === undefined ? 'aucun' : `q${at}`, dit: at === undefined ? legendeAucun : group!.valeur };
      });
      return { teintes, note: texts.parcourir.legendeSieges, legende: [{ classe: 'aucun', dit: legendeAucun }] };
    }
  }
}

function classOf(steps: readonly number[], value: number): string {
  let at = 0;
  while (at + 1 < steps.length && value >= steps[at + 1]!) at++;
  return `c${at}`;
}

interface Siege {
  readonly valeur: string;
  readonly codes: readonly string[];
}

/** A colour for each seat, such that seats of the same colour are far apart. */
export function distinguer(sieges: readonly Siege[]): ReadonlyMap<string, number> {
  const colours = new Map<string, number>();
  const points = Array.from({ length: SHADES }, (): Point[] => []);
  for (const { valeur, codes } of sieges) {
    const own = codes.flatMap((code) => centreDe(METROPOLE[code] ?? '') ?? []);
    const distances = points.map((taken) =>
      Math.min(Infinity, ...taken.flatMap(({ x, y }) => own.map((point) => Math.hypot(point.x - x, point.y - y)))),
    );
    // Overseas, nothing is near: every colour in turn.
    const colour = own.length === 0 ? colours.size % SHADES : distances.indexOf(Math.max(...distances));
    colours.set(valeur, colour);
    points[colour]!.push(...own);
  }
  return colours;
}
