/** The screen that joins a table: the column to complete, the table, what would be written; the rest is an annotation. */
import { Annotation } from '../../annotate/annotation';
import { pace } from '../../annotate/pace';
import { makePlan } from '../../annotate/plan';
import type { Survey } from '../../annotate/survey';
import { readTarget, type TargetColumn } from '../../annotate/target';
import type { WorkbookHost } from '../../host/host';
import { ColumnAdvice } from '../annotate/column-advice';
import { lastPlacement, placementsOf } from '../annotate/placements';
import { preview } from '../annotate/preview';
import { withHost, namedColumn, type PaneContext } from '../context';
import { button, el, replace } from '../dom';
import type { AfterJoin, JoinScreen } from './late';
import { TableChoice } from './table-choice';
import { TableForm, type ToBring } from './table-form';
import { joinTexts, type JoinTexts } from './texts';

const NONE = -1;

export class JoinView implements JoinScreen {
  readonly element = el('div', { class: 'rv-join' });
  private readonly title: HTMLElement;
  private readonly words: JoinTexts;
  private readonly column = el('div', {});
  private readonly table = el('div', {});
  private readonly shown = el('div', { attributes: { 'aria-live': 'off' } });
  private target: TargetColumn | undefined;
  private departement = NONE;
  private survey: Survey | undefined;
  private form: TableForm | undefined;
  private toBring: ToBring | undefined;
  private busy = false;

  constructor(
    private readonly context: PaneContext,
    private readonly after: AfterJoin,
  ) {
    this.words = joinTexts(context.texts);
    const { words } = this;
    this.title = el('h2', { class: 'rv-title', text: words.title, attributes: { tabindex: -1 } });
    const choice = new TableChoice(context, (chosen) => {
      this.form = new TableForm(context, chosen, (toBring) => this.bring(toBring));
      replace(this.table, this.form.element);
    });
    replace(
      this.element,
      this.title,
      el('p', { text: words.welcome }),
      this.column,
      choice.element,
      this.table,
      this.shown,
      el(
        'div',
        { class: 'rv-bar' },
        el(
          'div',
          { class: 'rv-row' },
          button(words.start, () => void this.start(), { class: 'rv-button rv-primary' }),
          button(words.back, after.close, { class: 'rv-button' }),
        ),
      ),
    );
    void this.takeColumn();
  }

  focus(): void {
    this.title.focus();
  }

  /** Takes the column of the selection, or another of its sheet, as the one to complete. */
  private async takeColumn(column?: number): Promise<void> {
    await withHost(this.context, async (host) => {
      const selection = await host.selection();
      const area = column === undefined ? selection.area : { ...selection.area, column, columns: 1 };
      const target = await readTarget(host, this.context.resolver, { ...selection, area });
      this.target = target;
      this.survey = undefined;
      this.showColumn(target);
    });
  }

  private showColumn(target: TargetColumn | undefined): void {
    const { texts } = this.context;
    const { words } = this;
    const take = button(words.takeTarget, () => void this.takeColumn(), { class: 'rv-link' });
    const heading = el('h3', { text: words.target });
    replace(this.shown);
    if (!target) {
      replace(this.column, heading, el('p', {}, `${words.noTarget} `, take));
      return;
    }
    const advice = new ColumnAdvice(this.context, target, {
      choose: (departement, survey) => {
        this.departement = departement;
        this.survey = survey;
        this.showPreview();
      },
      take: (column) => void this.takeColumn(column),
    });
    const name = namedColumn(this.context, target.cells.column, target.heading);
    const where = `${texts.annotate.column(name, target.sheetName)} · ${texts.annotate.rows(target.cells.rows)} · `;
    replace(this.column, heading, el('p', { class: 'rv-sub' }, where, take), advice.element);
    void advice.read(target.kind);
  }

  private bring(toBring: ToBring | undefined): void {
    this.toBring = toBring;
    this.showPreview();
  }

  private showPreview(): void {
    const { survey, toBring } = this;
    replace(this.shown);
    if (!survey || !toBring || toBring.columns.length === 0) return;
    const source = toBring.table.source(toBring.columns);
    replace(this.shown, preview(this.context, survey, this.departement, source, this.titles(toBring)));
  }

  private titles({ columns }: ToBring): readonly string[] {
    return columns.map((column) => this.form?.titleOf(column) ?? '');
  }

  private async start(): Promise<void> {
    const { target, toBring, words } = this;
    if (!target) this.context.say(words.noTarget, 'refusal');
    else if (!toBring) this.context.say(this.form ? words.noKey : words.choose, 'refusal');
    else if (toBring.columns.length === 0) this.context.say(words.noColumn, 'refusal');
    else if (!this.busy) {
      this.busy = true;
      await withHost(this.context, (host) => this.launch(host, target, toBring));
      this.busy = false;
    }
  }

  private async launch(host: WorkbookHost, target: TargetColumn, toBring: ToBring): Promise<void> {
    const { texts, resolver, settings } = this.context;
    const allowed = await placementsOf(host, target);
    const last = lastPlacement(settings);
    const request = {
      kind: target.kind,
      source: toBring.table.source(toBring.columns),
      departement: this.departement,
      placement: allowed.includes(last) ? last : allowed[0]!,
    };
    const headings = [...this.titles(toBring), texts.annotate.remark];
    const plan = await makePlan(host, target, request, headings, true, resolver);
    this.after.run(new Annotation(host, resolver, plan, pace()));
  }
}
