/** What can go wrong while a column is annotated, and a model of what the sheet must be all the same. */
import fc from 'fast-check';
import type { Annotation } from '../../src/annotate/annotation';
import { WorkbookRefusal, type RefusalKind, type Scalar } from '../../src/host/host';
import type { MemoryHost } from '../host/memory-host';

export const TEXTS: Scalar[] = [
  'Mâcon',
  'MACON',
  'Besanon',
  'Saint-Denis',
  '',
  'Tournus',
  71000,
  '71000 MACON',
  '#N/A',
  true,
  0.5,
  '=1+1',
  '<b>x</b>',
  'Autun (71)',
  '2A004',
  'zzzzz',
  '\u0000',
  '\ud800',
  "'01",
  '  ',
  '⚠ Mâcon',
];

export const KINDS = [
  'refuse',
  'lost',
  'late',
  'twice',
  'cancel',
  'edit',
  'append',
  'grow',
  'shrink',
  'typed',
  'neighbour',
  'protect',
  'delete',
] as const;
export type Kind = (typeof KINDS)[number];
export interface Fault {
  readonly at: number;
  readonly kind: Kind;
  readonly row: number;
}

const REFUSALS: readonly RefusalKind[] = ['busy', 'refused', 'too-large', 'blocked', 'protected'];

export const faults = (kinds: readonly Kind[] = KINDS): fc.Arbitrary<Fault[]> =>
  fc.array(fc.record({ at: fc.integer({ min: 1, max: 34 }), kind: fc.constantFrom(...kinds), row: fc.nat(60) }), {
    maxLength: 4,
  });

/** The rows as people know them: a text and a note that belongs to it, and what they typed in our columns. */
export class Model {
  readonly rows: [text: Scalar, note: Scalar][];
  readonly typed = new Map<Scalar, string>();
  readonly injected: Partial<Record<Kind, number>> = {};
  private next = 0;

  constructor(
    readonly host: MemoryHost,
    texts: readonly Scalar[],
  ) {
    this.rows = texts.map((text) => [text, this.note()]);
  }

  private note(): string {
    return `n${this.next++}`;
  }

  /** Sets the faults of one run; `columns` is where our answers begin. */
  inject(annotation: Annotation, given: readonly Fault[]): void {
    const { host } = this;
    const left = new Set(given);
    let operations = 0;
    host.fault = async (operation) => {
      operations++;
      for (const fault of [...left]) {
        if (fault.at > operations || ['lost', 'twice'].includes(fault.kind)) continue;
        left.delete(fault);
        this.count(fault.kind);
        if (fault.kind === 'late') await new Promise((resolve) => setImmediate(resolve));
        this.change(annotation, fault, operation);
      }
    };
    host.after = (operation) => {
      for (const fault of [...left]) {
        if (fault.at > operations || !['lost', 'twice'].includes(fault.kind)) continue;
        // Excel deletes twice what it is asked to delete twice: nothing can be done of that.
        if (fault.kind === 'twice' && operation !== 'insert') continue;
        left.delete(fault);
        this.count(fault.kind);
        if (fault.kind === 'twice') host.all[0]?.insertColumns(1, annotation.plan.width);
        else throw new WorkbookRefusal('refused', 'answer lost');
      }
    };
  }

  calm(): void {
    this.host.fault = this.host.after = () => undefined;
    for (const sheet of this.host.all) sheet.protected = false;
  }

  private count(kind: Kind): void {
    this.injected[kind] = (this.injected[kind] ?? 0) + 1;
  }

  private change(annotation: Annotation, { kind, row: at }: Fault, operation: string): void {
    const sheet = this.host.all[0];
    if (!sheet) return;
    const row = at % this.rows.length;
    const notes = sheet.used().columns - 1;
    switch (kind) {
      case 'refuse':
        throw new WorkbookRefusal(REFUSALS[at % REFUSALS.length]!);
      case 'cancel': {
        annotation.cancel();
        return;
      }
      case 'edit':
        this.rows[row]![0] = TEXTS[at % TEXTS.length]!;
        {
          sheet.put(row + 1, 0, this.rows[row]![0]);
          return;
        }
      case 'append':
        this.rows.push(['Autun', this.note()]);
        sheet.put(this.rows.length, 0, 'Autun');
        {
          sheet.put(this.rows.length, notes, this.rows.at(-1)![1]);
          return;
        }
      case 'grow':
        this.rows.splice(row, 0, ['Cluny', this.note()]);
        sheet.insertRow(row + 1);
        sheet.put(row + 1, 0, 'Cluny');
        {
          sheet.put(row + 1, notes, this.rows[row]![1]);
          return;
        }
      case 'shrink':
        if (this.rows.length < 3) return;
        this.typed.delete(this.rows[row]![1]);
        this.rows.splice(row, 1);
        {
          sheet.deleteRow(row + 1);
          return;
        }
      case 'typed':
        // Someone types in a cell of ours that is still blank; not between our look at it and our write.
        if (notes < 4 || operation === 'write' || sheet.get(0, 1) === '' || sheet.get(row + 1, 1) !== '') return;
        this.typed.set(this.rows[row]![1], 'à la main');
        {
          sheet.put(row + 1, 1, 'à la main');
          return;
        }
      case 'neighbour':
        this.rows[row]![1] = this.note();
        {
          sheet.put(row + 1, notes, this.rows[row]![1]);
          return;
        }
      case 'protect':
        sheet.protected = true;
        return;
      case 'delete':
        this.host.all.length = 0;
        return;
      default:
    }
  }
}
