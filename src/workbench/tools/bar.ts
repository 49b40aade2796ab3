/** The tools of the sheet: a toolbar beside the ribbon's group, one Tab stop, its buttons by the arrows. */
import { BooleanNumber, ICommandService } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import { SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { Engine } from '../engine';
import { make } from '../ui/elements';
import { activeStyle, GENERAL, setStyle, withDecimals } from './format';
import { icon, type IconName } from './icons';
import { FILTER_MUTATIONS } from './names';
import type { Tools } from './tools';

const FORMATS: ReadonlyArray<readonly [label: string, pattern: string]> = [
  ['Standard', GENERAL],
  ['1 234', '#,##0'],
  ['1 234,50', '#,##0.00'],
  ['Pourcentage', '0%'],
  ['Date', 'dd/mm/yyyy'],
  ['Texte', '@'],
];
const OTHER = 'autre';
const GROUNDS: ReadonlyArray<readonly [label: string, color: string]> = [
  ['Aucune', ''],
  ['Jaune', '#fff2cc'],
  ['Vert', '#e2efda'],
  ['Bleu', '#ddebf7'],
  ['Orange', '#fce4d6'],
  ['Gris', '#ededed'],
];
/** What may change the look of the active cell, or whether its sheet is filtered. */
const CHANGES: ReadonlySet<string> = new Set([
  SetSelectionsOperation.id,
  SetWorksheetActiveOperation.id,
  SetRangeValuesMutation.id,
  ...FILTER_MUTATIONS,
]);

export function placeTools(bar: HTMLElement, engine: Engine, tools: Tools): void {
  const { api, injector } = engine;
  const back = (): void => injector.get(ILayoutService).focus();
  const act = (name: IconName, label: string, action: () => unknown): HTMLButtonElement => {
    const button = make('button', 'tool');
    button.type = 'button';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.append(icon(name));
    button.addEventListener('click', () => void Promise.resolve(action()).finally(back));
    return button;
  };
  const isBold = (): boolean => activeStyle(engine).bl === BooleanNumber.TRUE;
  const bold = act('bold', 'Gras (Ctrl+B)', () =>
    setStyle(engine, { bl: isBold() ? BooleanNumber.FALSE : BooleanNumber.TRUE }),
  );
  const decimals = (by: 1 | -1): void => {
    const pattern = withDecimals(activeStyle(engine).n?.pattern ?? GENERAL, by);
    if (pattern !== undefined) setStyle(engine, { n: { pattern } });
  };
  const formats = choice('Format de nombre', [...FORMATS, ['Autre', OTHER]], (pattern) => {
    if (pattern !== OTHER) setStyle(engine, { n: { pattern } });
    back();
  });
  const grounds = choice('Couleur de fond', GROUNDS, (rgb) => {
    setStyle(engine, { bg: rgb === '' ? null : { rgb } });
    back();
  });
  const filter = act('filter', 'Filtrer la liste', () => tools.toggleFilter());
  const find = act('find', 'Rechercher (Ctrl+F)', () => undefined);
  // The box takes the keyboard, which the others give back to the cells.
  find.addEventListener('click', () => void tools.find(false));
  bar.append(
    act('undo', 'Annuler (Ctrl+Z)', () => api.undo()),
    act('redo', 'Rétablir (Ctrl+Y)', () => api.redo()),
    bold,
    withIcon('fill', grounds),
    formats,
    act('fewer', 'Une décimale de moins', () => decimals(-1)),
    act('more', 'Une décimale de plus', () => decimals(1)),
    act('ascending', 'Trier du plus petit au plus grand', () => tools.sort('ascending')),
    act('descending', 'Trier du plus grand au plus petit', () => tools.sort('descending')),
    filter,
    find,
  );
  const refresh = (): void => {
    const style = activeStyle(engine);
    bold.setAttribute('aria-pressed', String(isBold()));
    filter.setAttribute('aria-pressed', String(tools.isFiltered));
    const pattern = style.n?.pattern ?? GENERAL;
    formats.value = FORMATS.some(([, known]) => known === pattern) ? pattern : OTHER;
    grounds.value = GROUNDS.find(([, color]) => color === (style.bg?.rgb ?? '').toLowerCase())?.[1] ?? '';
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (!CHANGES.has(id)) return;
    clearTimeout(timer);
    timer = setTimeout(refresh, 40);
  });
  refresh();
  oneTabStop(bar);
  bar.hidden = false;
}

function choice(
  label: string,
  options: ReadonlyArray<readonly [string, string]>,
  choose: (value: string) => void,
): HTMLSelectElement {
  const select = make('select', 'tool-choice');
  select.setAttribute('aria-label', label);
  select.title = label;
  for (const [text, value] of options) {
    const option = make('option', '', text);
    option.value = value;
    select.append(option);
  }
  select.addEventListener('change', () => choose(select.value));
  return select;
}

function withIcon(name: IconName, select: HTMLSelectElement): HTMLElement {
  const field = make('span', 'tool-field');
  field.append(icon(name), select);
  return field;
}

/** The arrows go along the bar; Tab leaves it. */
function oneTabStop(bar: HTMLElement): void {
  const all = [...bar.querySelectorAll<HTMLElement>('button, select')];
  const stop = (at: number): void => all.forEach((one, other) => (one.tabIndex = other === at ? 0 : -1));
  stop(0);
  bar.addEventListener('focusin', ({ target }) => stop(Math.max(0, all.indexOf(target as HTMLElement))));
  bar.addEventListener('keydown', (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    all[(all.indexOf(event.target as HTMLElement) + by + all.length) % all.length]?.focus();
  });
}
