/**
 * What a sample of the sheet tells before anything is written: which column settles the doubts, and which holds communes if the one selected does not.
 */
import { Survey, type SurveyedColumn } from '../../annotate/survey';
import type { ColumnKind } from '../../annotate/kind';
import type { TargetColumn } from '../../annotate/target';
import { columnName } from '../../host/address';
import { withHost, type PaneContext } from '../context';
import { button, el, field, replace } from '../dom';
import { messageBar } from '../message-bar';

interface Actions {
  /** A sample was read, or a column of départements chosen, by the clerk or by what it settles; -1 for none. */
  choose(departement: number, survey: Survey): void;
  /** Takes another column of the sheet, counted from 0, in the place of the one selected. */
  take(column: number): void;
}

const NONE = -1;

export class ColumnAdvice {
  readonly element: HTMLElement;
  private readonly control = el('select', { class: 'rv-select' });
  private readonly said = el('div', { attributes: { 'aria-live': 'polite' } });
  private survey: Survey | undefined;
  private departement = NONE;

  constructor(
    private readonly context: PaneContext,
    private readonly target: TargetColumn,
    private readonly actions: Actions,
  ) {
    this.departement = target.departement;
    this.control.addEventListener('change', () => {
      this.departement = Number(this.control.value);
      if (this.survey) this.actions.choose(this.departement, this.survey);
    });
    this.showOptions([]);
    this.element = el('div', {}, field(context.texts.annotate.departement, this.control), this.said);
  }

  /** Reads the sample again, for cells of this kind. */
  async read(kind: ColumnKind): Promise<void> {
    await withHost(this.context, async (host) => {
      const survey = await Survey.read(host, this.context.resolver, this.target, kind);
      this.survey = survey;
      this.showOptions(survey.columns);
      const { settler } = survey;
      if (this.departement === NONE && settler) {
        this.departement = settler.column;
        this.control.value = String(settler.column);
      }
      this.actions.choose(this.departement, survey);
      this.tellBetter(survey);
    });
  }

  /** Every column by its letter and its title, those that settle doubts first. */
  private showOptions(columns: readonly SurveyedColumn[]): void {
    const { texts } = this.context;
    const shown = columns.length > 0 ? columns : [this.target.departement].filter((column) => column >= 0).map(bare);
    const sorted = [...shown].sort((one, other) => other.settles - one.settles || one.column - other.column);
    this.control.replaceChildren(
      ...[
        { value: NONE, text: texts.annotate.none },
        ...sorted.map((one) => ({ value: one.column, text: this.say(one) })),
      ].map(({ value, text }) =>
        el('option', { text, attributes: { value: String(value), selected: value === this.departement } }),
      ),
    );
  }

  private say({ column, heading, settles }: SurveyedColumn): string {
    const name = columnName(column) + (heading === '' ? '' : ` · ${heading}`);
    return settles > 0 ? `${name} · ${this.context.texts.annotate.settles(settles)}` : name;
  }

  private tellBetter({ better, own }: Survey): void {
    const { texts } = this.context;
    replace(
      this.said,
      better &&
        messageBar('warning', texts.annotate.better(own, columnName(better.column), better), [
          button(texts.annotate.takeColumn(columnName(better.column)), () => this.actions.take(better.column), {
            class: 'rv-button rv-primary',
          }),
        ]),
    );
  }
}

/** A column of which nothing is known yet but that it was found. */
function bare(column: number): SurveyedColumn {
  return { column, heading: '', filled: 0, communes: 0, settles: 0 };
}
