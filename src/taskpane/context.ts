/** What every part of the pane shares: the workbook, the texts, the resolver, the voice of the pane. */
import { columnName } from '../host/address';
import { WorkbookRefusal, type SettingsStore, type WorkbookHost } from '../host/host';
import { isOn } from './choices';
import type { Criterion, TabName, PaneTexts } from './texts/texts';
import type { Resolver } from '../resolve/resolve';

export interface PaneContext {
  /** `undefined` if the page is opened outside a workbook: looking up and browsing still work. */
  readonly host: WorkbookHost | undefined;
  readonly texts: PaneTexts;
  readonly resolver: Resolver;
  readonly settings: SettingsStore;
  /** Where the add-in's own files are, with a last « / ». */
  readonly base: string;
  /** Says a sentence, aloud too. */
  readonly say: (text: string, kind?: 'done' | 'refusal') => void;
  readonly openCard: (place: number) => void;
  readonly openTab: (tabName: TabName) => void;
  /** Annotates what is selected. */
  readonly annotate: () => void;
  /** Shows the communes of which a text says the same. @param rank of their département; -1 for all of France */
  readonly openGroup: (criterion: Criterion, rank: number, value: string) => void;
}

/** A part of the pane, shown under its tab. */
export interface View {
  readonly element: HTMLElement;
  /** Called each time its tab is opened. */
  show?(): void;
}

/** Runs `action` on the workbook; says why if there is none, or if it refuses. */
export async function withHost(context: PaneContext, action: (host: WorkbookHost) => Promise<void>): Promise<void> {
  const { host, texts } = context;
  if (!host) {
    context.say(texts.noWorkbook, 'refusal');
    return;
  }
  try {
    await action(host);
  } catch (error) {
    context.say(refusalText(context, error), 'refusal');
  }
}

export function refusalText({ texts }: PaneContext, error: unknown): string {
  if (error instanceof WorkbookRefusal) {
    const known = texts.refusals[error.kind];
    return error.kind === 'refused' && error.message !== 'refused' ? `${known} (${error.message})` : known;
  }
  return `${texts.refusals.refused} (${error instanceof Error ? error.message : String(error)})`;
}

/** Returns the name of a place and the code of its département: « Mâcon (71) ». */
export function nameWithCode({ resolver: { table } }: PaneContext, place: number): string {
  return `${table.nameOf(place)} (${table.departementOf(place).code})`;
}

/** Returns a column by its letter and its title: « C « Commune » ». */
export function namedColumn({ texts }: PaneContext, column: number, heading: string): string {
  return heading === '' ? columnName(column) : `${columnName(column)} ${texts.quoted(heading)}`;
}

/** Returns a formula that calls a function, with the prefix of the twin manifest if the user has it. */
export function formulaFor({ settings }: PaneContext, functionName: string, args: readonly string[]): string {
  const prefix = isOn(settings, 'prefix') ? 'RESSORT.' : '';
  return `=${prefix}${functionName}(${args.join(',')})`;
}
