/** The départements, bureaux and courts that a text names: « 71 », « tribunal de Dijon », « Corbeil ». */
import { valuesOf } from '../../facts/search';
import { fold } from '../../table/fold';
import type { Table } from '../../table/table';

type GroupCriterion = 'DEPARTEMENT' | 'BUREAU' | 'TRIBUNAL' | 'COUR';

export interface GroupFound {
  readonly criterion: GroupCriterion;
  readonly value: string;
  /** Rank of the département; -1 for a group that may be of several. */
  readonly rank: number;
  readonly name: string;
}

interface Listed extends GroupFound {
  readonly folded: string;
}

/** Letters from which names are looked for, and groups shown. */
const SHORTEST = 3;
const MOST = 5;
/** What says which sort of group is meant, before its name. */
const SORTS: readonly (readonly [GroupCriterion, RegExp])[] = [
  ['TRIBUNAL', /^tribuna(?:l|ux)(?: judiciaire| des pensions)?(?: de| du| des| d)? /],
  ['COUR', /^cours?(?: d appel)?(?: de| du| des| d)? /],
  ['BUREAU', /^bureaux?(?: des hypotheques)?(?: de| du| des| d)? /],
  ['DEPARTEMENT', /^departements?(?: de| du| des| d)?(?: la| le| l)? /],
];
const FRANCE = -1;

export class GroupSearch {
  private listed: readonly Listed[] | undefined;

  constructor(private readonly table: Table) {}

  find(text: string): readonly GroupFound[] {
    const typed = fold(text.trim());
    const code = typed.toUpperCase();
    const departement = this.table.departements.findIndex((one) => one.code === code);
    if (departement >= 0) return [this.departement(departement)];
    const [only, prefix] = SORTS.find(([, said]) => said.test(`${typed} `)) ?? [];
    const name = prefix ? `${typed} `.replace(prefix, '').trim() : typed;
    if (name.length < SHORTEST || /\d/.test(name)) return [];
    this.listed ??= this.list();
    return this.listed
      .filter(({ criterion, folded }) => (only === undefined || criterion === only) && folded.startsWith(name))
      .slice(0, MOST);
  }

  private departement(rank: number): GroupFound {
    const { code, name } = this.table.departements[rank]!;
    return { criterion: 'DEPARTEMENT', value: code, rank, name: `${code} · ${name}` };
  }

  /** Made when first asked for: to list the bureaux is to walk the whole of France. */
  private list(): readonly Listed[] {
    const { table } = this;
    const departements = table.departements.map(({ name }, rank) => ({
      ...this.departement(rank),
      folded: fold(name),
    }));
    const others = (['BUREAU', 'TRIBUNAL', 'COUR'] as const).flatMap((criterion) =>
      valuesOf(table, criterion).map((value) => ({
        criterion,
        value,
        rank: FRANCE,
        name: value,
        folded: fold(value),
      })),
    );
    return [...departements, ...others];
  }
}
