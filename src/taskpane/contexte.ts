/** What every part of the pane shares: the workbook, the texts, the resolver, the voice of the pane. */
import { WorkbookRefusal, type SettingsStore, type WorkbookHost } from '../host/host';
import type { Onglet, VoletTexts } from '../i18n/volet';
import type { Resolver } from '../resolve/resolve';

export interface Contexte {
  /** Nothing where the page is not in a workbook: looking up and browsing still work. */
  readonly host: WorkbookHost | undefined;
  readonly texts: VoletTexts;
  readonly resolver: Resolver;
  readonly settings: SettingsStore;
  /** Where the add-in's own files are, with a last « / ». */
  readonly base: string;
  /** Says a sentence, aloud too. */
  readonly dire: (text: string, kind?: 'fait' | 'refus') => void;
  readonly ouvrirFiche: (place: number) => void;
  readonly ouvrirOnglet: (onglet: Onglet) => void;
}

/** A part of the pane, shown under its tab. */
export interface Vue {
  readonly element: HTMLElement;
  /** Called each time its tab is opened. */
  montrer?(): void;
}

/** Does something with the workbook, or says why it could not be done. */
export async function agir(contexte: Contexte, action: (host: WorkbookHost) => Promise<void>): Promise<void> {
  const { host, texts } = contexte;
  if (!host) {
    contexte.dire(texts.sansClasseur, 'refus');
    return;
  }
  try {
    await action(host);
  } catch (error) {
    contexte.dire(refusalText(contexte, error), 'refus');
  }
}

export function refusalText({ texts }: Contexte, error: unknown): string {
  if (error instanceof WorkbookRefusal) {
    const known = texts.refus[error.kind];
    return error.kind === 'refused' && error.message !== 'refused' ? `${known} (${error.message})` : known;
  }
  return `${texts.refus.refused} (${error instanceof Error ? error.message : String(error)})`;
}

/** The name of a place and its département's code: « Mâcon (71) ». */
export function nomAvecCode({ resolver: { table } }: Contexte, place: number): string {
  return `${table.nameOf(place)} (${table.departementOf(place).code})`;
}

/** The name a formula calls, with the prefix of the twin manifest where the user has it. */
export function formule({ settings }: Contexte, fonction: string, args: readonly string[]): string {
  const prefix = settings.read('prefixe') === 'oui' ? 'RESSORT.' : '';
  return `=${prefix}${fonction}(${args.join(',')})`;
}
