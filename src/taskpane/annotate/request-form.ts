/**
 * The first step: what to annotate and how, proposed from the column and shown on a sample before anything is written.
 */
import { ANSWER_COLUMNS, Answers, type AnswerColumn } from '../../annotate/answers';
import { COLUMN_KINDS, type ColumnKind } from '../../annotate/kind';
import { pace } from '../../annotate/pace';
import { PLACEMENTS, type Placement, type Request } from '../../annotate/request';
import type { Survey } from '../../annotate/survey';
import { readTarget, type TargetColumn } from '../../annotate/target';
import { columnName } from '../../host/address';
import type { Selection } from '../../host/host';
import { withHost, namedColumn, type PaneContext } from '../context';
import { button, checkbox, el, field, freshId, replace, select } from '../dom';
import { Question } from '../message-bar';
import { ColumnAdvice } from './column-advice';
import { lastPlacement, placementsOf } from './placements';
import { preview } from './preview';
import { titleRowField } from './title-row';

/** What the clerk asked for. */
export interface Asked {
  readonly request: Request;
  readonly answerColumns: readonly AnswerColumn[];
  readonly byFormula: boolean;
}

const DEFAULT_COLUMNS: readonly AnswerColumn[] = ['commune', 'codeInsee', 'zone', 'bureau'];
const NONE = -1;

export class RequestForm {
  readonly element: HTMLElement;
  private readonly welcome: HTMLElement;
  private readonly body = el('div', {});
  private readonly question = new Question();
  private answerColumns: Set<AnswerColumn>;
  private kind: ColumnKind = 'noms';
  private placement: Placement;
  private departement = NONE;
  private byFormula = false;
  /** Shows again what would be written, once a sample was read. */
  private showPreview: () => void = () => undefined;

  constructor(
    private readonly context: PaneContext,
    private readonly launch: (target: TargetColumn, asked: Asked) => void,
  ) {
    const { texts, settings } = context;
    const remembered = settings.read('colonnes')?.split(',') ?? DEFAULT_COLUMNS;
    this.answerColumns = new Set(ANSWER_COLUMNS.filter((answerColumn) => remembered.includes(answerColumn)));
    this.placement = lastPlacement(settings);
    this.welcome = el(
      'section',
      {},
      el('h2', { class: 'rv-title', text: texts.annotate.title }),
      el('p', { text: texts.annotate.welcome }),
      el(
        'div',
        { class: 'rv-row' },
        button(texts.annotate.takeSelection, () => void this.readSelection(), { class: 'rv-button rv-primary' }),
      ),
    );
    this.element = el('div', {}, this.welcome, this.body);
  }

  /** Reads the selection, or another column of its rows, and proposes how to annotate it. */
  async readSelection(column?: number): Promise<void> {
    await withHost(this.context, async (host) => {
      const selection = await host.selection();
      const area = column === undefined ? selection.area : { ...selection.area, column, columns: 1 };
      await this.read({ ...selection, area });
    });
  }

  /** @param titles the row of titles, if the clerk chose it */
  private async read(selection: Selection, titles?: number): Promise<void> {
    const { texts, resolver } = this.context;
    await withHost(this.context, async (host) => {
      const target = await readTarget(host, resolver, selection, pace(), titles);
      if (!target) {
        this.welcome.hidden = false;
        replace(this.body);
        this.context.say(texts.annotate.nothing, 'refusal');
        return;
      }
      this.kind = target.kind;
      this.departement = target.departement;
      this.render(target, selection);
    });
  }

  /** Asks before columns are added beside those whose formulas already read the column. */
  ask(columns: readonly number[], proceed: () => void): void {
    const { texts } = this.context;
    const names = columns.map(columnName);
    this.question.ask(texts.annotate.alreadyByFormulas(names), [
      { text: texts.annotate.writeNothing },
      { text: texts.annotate.addAnyway, then: proceed },
    ]);
  }

  private render(target: TargetColumn, selection: Selection): void {
    const { texts } = this.context;
    const title = el('h2', {
      class: 'rv-title',
      text: this.titleOf(target),
      attributes: { tabindex: -1 },
    });
    const shown = el('div', { attributes: { 'aria-live': 'off' } });
    const advice = new ColumnAdvice(this.context, target, {
      choose: (departement, survey) => {
        this.departement = departement;
        this.showPreview = () => replace(shown, this.preview(survey, departement));
        this.showPreview();
      },
      take: (column) => void this.readSelection(column),
    });
    const placement = el('div', {});
    void withHost(this.context, async (host) =>
      replace(placement, this.placementRadios(await placementsOf(host, target))),
    );
    const kinds = COLUMN_KINDS.map((kind) => [kind, texts.annotate.kinds[kind]] as const);
    this.question.close();
    this.welcome.hidden = true;
    replace(
      this.body,
      title,
      el(
        'p',
        { class: 'rv-sub' },
        `${texts.annotate.rows(target.cells.rows)} · `,
        button(texts.annotate.change, () => void this.readSelection(), { class: 'rv-link' }),
      ),
      field(
        texts.annotate.kind(target.across > 1),
        select(kinds, this.kind, (kind) => {
          this.kind = kind;
          void advice.read(kind);
        }),
      ),
      target.selected > 1 &&
        checkbox(
          texts.annotate.acrossBox(
            columnName(target.cells.column),
            columnName(target.cells.column + target.selected - 1),
          ),
          target.across > 1,
          (checked) => this.readTogether(target, selection, checked),
        ),
      titleRowField(this.context, target, (row) => void this.read(selection, row)),
      advice.element,
      shown,
      this.answerBoxes(),
      // A formula reads a column, not an address in several.
      target.across === 1 && this.formRadios(),
      placement,
      el(
        'div',
        { class: 'rv-bar' },
        this.question.element,
        button(texts.annotate.start, () => this.submit(target), { class: 'rv-button rv-primary' }),
      ),
    );
    title.focus();
    void advice.read(this.kind);
  }

  /** The columns selected make one text, or the first alone is read. */
  private readTogether(target: TargetColumn, selection: Selection, together: boolean): void {
    this.kind = together ? 'adresses' : 'noms';
    this.render({ ...target, across: together ? target.selected : 1 }, selection);
  }

  private titleOf({ cells: { column }, across, heading, sheetName }: TargetColumn): string {
    const { annotate } = this.context.texts;
    if (across > 1) return annotate.acrossTitle(columnName(column), columnName(column + across - 1), sheetName);
    return annotate.column(namedColumn(this.context, column, heading), sheetName);
  }

  private preview(survey: Survey, departement: number): HTMLElement {
    const { texts, resolver } = this.context;
    const columns = this.chosenColumns();
    const titles = columns.map((one) => texts.annotate.columns[one]);
    return preview(this.context, survey, departement, new Answers(resolver.table, columns), titles);
  }

  private chosenColumns(): readonly AnswerColumn[] {
    return ANSWER_COLUMNS.filter((answerColumn) => this.answerColumns.has(answerColumn));
  }

  private answerBoxes(): HTMLElement {
    const { texts, settings } = this.context;
    const boxes = ANSWER_COLUMNS.map((answerColumn) =>
      checkbox(texts.annotate.columns[answerColumn], this.answerColumns.has(answerColumn), (checked) => {
        if (checked) this.answerColumns.add(answerColumn);
        else this.answerColumns.delete(answerColumn);
        settings.write('colonnes', [...this.answerColumns].join(','));
        this.showPreview();
      }),
    );
    return el(
      'fieldset',
      { class: 'rv-fieldset' },
      el('legend', { text: texts.annotate.facts }),
      el('div', { class: 'rv-grid' }, ...boxes),
    );
  }

  private formRadios(): HTMLElement {
    const { texts } = this.context;
    return this.radios(
      texts.annotate.form,
      [
        ['values', texts.annotate.values],
        ['formulas', texts.annotate.formulas],
      ],
      this.byFormula ? 'formulas' : 'values',
      (chosen) => (this.byFormula = chosen === 'formulas'),
      texts.annotate.formulasHint,
    );
  }

  /** Where to write, among the places that the workbook allows; if one is not, the reason. */
  private placementRadios(allowed: readonly Placement[]): HTMLElement {
    const { texts, settings } = this.context;
    if (!allowed.includes(this.placement)) this.placement = allowed[0]!;
    return this.radios(
      texts.annotate.position,
      allowed.map((one) => [one, texts.annotate.positions[one]] as const),
      this.placement,
      (chosen) => {
        this.placement = chosen;
        settings.write('endroit', chosen);
      },
      allowed.length < PLACEMENTS.length ? texts.annotate.keepsShape : '',
    );
  }

  private radios<T extends string>(
    legend: string,
    options: readonly (readonly [T, string])[],
    value: T,
    change: (value: T) => void,
    hint = '',
  ): HTMLElement {
    const name = freshId('choice');
    const items = options.map(([key, text]) => {
      const input = el('input', {
        attributes: { type: 'radio', name, value: key, checked: key === value },
        on: { change: () => change(key) },
      });
      return el('label', { class: 'rv-check' }, input, el('span', { text }));
    });
    return el(
      'fieldset',
      { class: 'rv-fieldset' },
      el('legend', { text: legend }),
      ...items,
      hint !== '' && el('p', { class: 'rv-hint', text: hint }),
    );
  }

  private submit(target: TargetColumn): void {
    const { texts, say, resolver } = this.context;
    const answerColumns = this.chosenColumns();
    if (answerColumns.length === 0) {
      say(texts.annotate.chooseFacts, 'refusal');
      return;
    }
    this.launch(target, {
      request: {
        kind: this.kind,
        source: new Answers(resolver.table, answerColumns),
        departement: this.departement,
        placement: this.placement,
      },
      answerColumns,
      byFormula: this.byFormula && target.across === 1,
    });
  }
}
