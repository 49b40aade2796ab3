/** What a post code lets a text's town be: its communes, or those of the départements it can belong to. */
import type { Context } from '../context';
import { groundOfDepartements, groundOfPostCode, withinDepartements, type Ground } from '../ground/ground';
import type { Target } from '../ground/target';
import type { Side } from '../resolution';
import { NO_ARGUMENT, type Argument } from '../text/argument';

export function fiveDigits(code: number): string {
  return String(code).padStart(5, '0');
}

/** Returns what a post code says beside an argument; remembered without one, because a column repeats its codes. */
export function targetOf(context: Context, code: number, argument: Argument): Target {
  const { targetsOfCode: known } = context;
  if (argument.departements.length > 0) return readTarget(context, code, argument);
  const kept = known.get(code);
  if (kept) return kept;
  const target = readTarget(context, code, argument);
  // Of codes that serve nobody there are a hundred thousand: they are not kept.
  if (target.places.length > 0) known.set(code, target);
  return target;
}

function readTarget(context: Context, code: number, argument: Argument): Target {
  const { table, names } = context;
  const places = table.postcodes().placesOf(code);
  const given = argument.departements;
  const departements =
    given.length === 0
      ? readDepartements(context, code)
      : departementsOf(context, code).filter((rank) => given.includes(rank));
  const nearby = withinDepartements(departements);
  const served = table.postcodes().groundOf(code);
  const scope = places.length > 0 ? { departements: given.length === 0 ? undefined : given, served } : nearby;
  let ground: Ground | undefined;
  return {
    code,
    places,
    departements,
    scope,
    nearby,
    ground: () =>
      (ground ??=
        places.length > 0 ? groundOfPostCode(names, served, scope) : groundOfDepartements(names, departements)),
  };
}

/** Ranks of the départements a post code can belong to: by its first figures, and of the communes it serves. */
export function departementsOf(context: Context, code: number): readonly number[] {
  return targetOf(context, code, NO_ARGUMENT).departements;
}

function readDepartements({ departements, table }: Context, code: number): readonly number[] {
  const own = departements.ofPostalCode(code);
  const served = table
    .postcodes()
    .placesOf(code)
    .map((place) => table.departementRankOf(place));
  const others = served.filter((rank) => !own.includes(rank));
  return others.length === 0 ? own : [...new Set([...own, ...others])];
}

/** The post code as a side of a contradiction. */
export function codeSide({ table }: Context, code: number): Side {
  return { kind: 'post-code', code: fiveDigits(code), places: table.postcodes().placesOf(code) };
}
