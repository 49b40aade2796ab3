/** The tab that annotates, in three steps, each in place of the one before: the request, the run, the account. */
import { Annotation, type Result } from '../../annotate/annotation';
import { planFormulas, writeFormulas } from '../../annotate/by-formula';
import { formulaColumns } from '../../annotate/earlier-formulas';
import { keepAnnotation, placeKey } from '../../annotate/kept-annotations';
import { pace } from '../../annotate/pace';
import { makePlan } from '../../annotate/plan';
import { tally } from '../../annotate/tally';
import type { TargetColumn } from '../../annotate/target';
import { withHost, namedColumn, formulaFor, refusalText, type PaneContext, type View } from '../context';
import { button, el, replace } from '../dom';
import { openJoin } from '../join/late';
import { tableMark } from '../settings/table-mark';
import { AccountView } from './account-view';
import { keptList } from './kept-list';
import { PastedList } from './pasted-list';
import { RequestForm, type Asked } from './request-form';
import { RunView } from './run-view';
import { shareBar, sharesOf } from './share-bar';

export class AnnotateView implements View {
  readonly element = el('div', { class: 'rv-annotate' });
  private busy = false;
  /** The first step; undefined during a run and its account. */
  private form: RequestForm | undefined;
  /** A new selection may replace what is shown: formulas were just placed, or a table is being chosen. */
  private replaceable = false;
  /** The annotations of this session that can still be reviewed or taken back, the latest first. */
  private done: readonly AccountView[] = [];

  /** Where the annotations of this session write, by `placeKey`. */
  private readonly listed = new Set<string>();

  constructor(private readonly context: PaneContext) {
    this.choose();
  }

  /** Proposes to annotate what is selected; during a run and its account, does nothing. */
  async readSelection(): Promise<void> {
    if (this.replaceable) this.choose();
    await this.form?.readSelection();
  }

  /** Shows the first step. */
  private choose(): void {
    const { texts, host } = this.context;
    if (!host) {
      replace(this.element, el('p', { text: texts.noWorkbook }));
      return;
    }
    const form = new RequestForm(this.context, (target, asked) => void this.launch(target, asked));
    this.form = form;
    this.replaceable = false;
    replace(
      this.element,
      form.element,
      new PastedList(this.context, () => void form.readSelection()).element,
      el(
        'div',
        { class: 'rv-row' },
        button(texts.annotate.join, () => void this.join(), { class: 'rv-button' }),
      ),
      this.doneList(),
      keptList(this.context, this.listed),
    );
  }

  /** Shows the screen where a table of the clerk's is chosen; what it brings is then annotated like the facts. */
  private async join(): Promise<void> {
    await withHost(this.context, async () => {
      const screen = await openJoin(this.context, {
        run: (annotation) => void this.run(annotation),
        close: () => this.choose(),
      });
      this.form = undefined;
      this.replaceable = true;
      replace(this.element, screen.element);
      screen.focus();
    });
  }

  /** What was annotated before, each with the way back to its account. */
  private doneList(): HTMLElement | false {
    const { texts } = this.context;
    if (this.done.length === 0) return false;
    const items = this.done.map((view) =>
      el(
        'li',
        {},
        button(texts.pair(texts.annotate.review, view.name), () => this.review(view), { class: 'rv-link' }),
      ),
    );
    return el(
      'section',
      { class: 'rv-done' },
      el('h3', { text: texts.annotate.done }),
      el('ul', { class: 'rv-plain' }, ...items),
    );
  }

  private review(view: AccountView): void {
    this.form = undefined;
    replace(this.element, view.element);
    view.focus();
  }

  private async launch(target: TargetColumn, asked: Asked): Promise<void> {
    if (this.busy) return;
    await withHost(this.context, async (host) => {
      const columns = asked.byFormula ? await formulaColumns(host, target) : [];
      if (columns.length === 0 || (await this.isCompleted(host, target, asked))) await this.write(target, asked);
      else this.form?.ask(columns, () => void this.write(target, asked));
    });
  }

  /** Whether the formulas asked for are those already there, which are then only completed. */
  private async isCompleted(
    host: NonNullable<PaneContext['host']>,
    target: TargetColumn,
    { request, answerColumns }: Asked,
  ): Promise<boolean> {
    const headings = answerColumns.map((one) => this.context.texts.annotate.columns[one]);
    return (await planFormulas(host, target, request, headings)).completes;
  }

  private async write(target: TargetColumn, asked: Asked): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await withHost(this.context, (host) =>
      asked.byFormula ? this.placeFormulas(target, asked) : this.prepare(host, target, asked),
    );
    this.busy = false;
  }

  private async prepare(host: NonNullable<PaneContext['host']>, target: TargetColumn, asked: Asked): Promise<void> {
    const { texts, resolver } = this.context;
    const headings = [...asked.answerColumns.map((one) => texts.annotate.columns[one]), texts.annotate.remark];
    const plan = await makePlan(host, target, asked.request, headings, true, resolver);
    await this.run(new Annotation(host, resolver, plan, pace()));
  }

  /** Runs the annotation, or resumes it: rows done are kept. */
  private async run(annotation: Annotation): Promise<void> {
    const runView = new RunView(this.context, this.nameOf(annotation), annotation.plan.target.cells.rows, () =>
      annotation.cancel(),
    );
    this.form = undefined;
    this.replaceable = false;
    annotation.afterWork = () => this.remember(annotation);
    replace(this.element, runView.element);
    runView.focus();
    try {
      const result = await annotation.run((progress) => runView.show(progress));
      this.showAccount(annotation, result);
    } catch (error) {
      this.context.say(refusalText(this.context, error), 'refusal');
      this.choose();
    }
  }

  /** What was written can be taken back after the pane is closed; a workbook that keeps nothing only loses that. */
  private async remember(annotation: Annotation): Promise<void> {
    const { texts, say, resolver } = this.context;
    if (annotation.journal.isEmpty) this.listed.delete(placeKey(annotation.plan));
    else this.listed.add(placeKey(annotation.plan));
    const isKept = await keepAnnotation(annotation, tableMark(resolver.table.checksum)).catch(() => false);
    if (!isKept) say(texts.annotate.notKept);
  }

  /** The column annotated, as it is told to the clerk. */
  private nameOf({ plan: { target } }: Annotation): string {
    const name = namedColumn(this.context, target.cells.column, target.heading);
    return this.context.texts.annotate.column(name, target.sheetName);
  }

  private showAccount(annotation: Annotation, result: Result): void {
    const view = new AccountView(this.context, annotation, result, this.nameOf(annotation), {
      resume: () => {
        this.forget(view);
        void this.run(annotation);
      },
      removed: () => {
        this.forget(view);
        this.choose();
      },
      restart: () => this.choose(),
    });
    this.done = [view, ...this.done];
    this.review(view);
  }

  private forget(view: AccountView): void {
    this.done = this.done.filter((one) => one !== view);
  }

  private async placeFormulas(target: TargetColumn, { request, answerColumns }: Asked): Promise<void> {
    const { texts, host, say, resolver } = this.context;
    if (!host) return;
    const headings = answerColumns.map((one) => texts.annotate.columns[one]);
    const plan = await planFormulas(host, target, request, headings);
    const placed = await writeFormulas(host, plan, answerColumns, (functionName, args) =>
      formulaFor(this.context, functionName, args),
    );
    const shares = sharesOf({ statuses: await tally(host, resolver, plan, pace()), settled: 0 });
    const said = [
      texts.annotate.formulasWritten(placed.formulas),
      placed.left > 0 ? texts.annotate.formulasLeft(placed.left) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
    say(said);
    this.replaceable = true;
    const takeBack = button(
      texts.annotate.remove,
      () =>
        void withHost(this.context, async () => {
          say(texts.annotate.formulasRemoved(await placed.takeBack()));
          this.choose();
        }),
      { class: 'rv-button' },
    );
    replace(
      this.element,
      el('p', { text: said }),
      shareBar(this.context, shares),
      shares.doubtful + shares.unknown > 0 && el('p', { class: 'rv-hint', text: texts.annotate.formulasDoubt }),
      el(
        'div',
        { class: 'rv-row' },
        takeBack,
        button(texts.annotate.another, () => this.choose(), { class: 'rv-button' }),
      ),
    );
  }
}
