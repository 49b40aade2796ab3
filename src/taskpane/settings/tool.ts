/** A tool on formulas: counts them first, acts once told to, says what was done, and undoes it if asked. */
import { withHost, type PaneContext } from '../context';
import type { WorkbookHost } from '../../host/host';
import { button, el, replace } from '../dom';
import { Question } from '../message-bar';

/** What a tool found, and what it can do of it. */
interface Job {
  readonly formulas: number;
  readonly announcement: string;
  /** Does the work; returns the sentence that says so. */
  readonly apply: () => Promise<string>;
  readonly undo: () => Promise<number>;
}

export function tool(
  context: PaneContext,
  name: string,
  help: string,
  look: (host: WorkbookHost) => Promise<Job>,
): HTMLElement {
  const {
    texts: { settings: words },
    say,
  } = context;
  const question = new Question();
  const next = el('div', {});
  const act = (action: (host: WorkbookHost) => Promise<void>) => (): void => void withHost(context, action);
  const undoButton = (job: Job): HTMLElement =>
    button(
      words.undo,
      act(async () => {
        say(words.undone(await job.undo(), job.formulas));
        replace(next);
      }),
      { class: 'rv-button' },
    );
  const apply = (job: Job) =>
    act(async () => {
      say(await job.apply());
      const undo = undoButton(job);
      replace(next, el('div', { class: 'rv-row' }, undo));
      undo.focus();
    });
  const start = act(async (host) => {
    const job = await look(host);
    replace(next);
    question.close();
    if (job.formulas === 0) say(job.announcement);
    else
      question.ask(job.announcement, [
        { text: words.confirm, then: apply(job), isPrimary: true },
        { text: words.giveUp },
      ]);
  });
  return el(
    'div',
    { class: 'rv-tool' },
    button(name, start, { class: 'rv-button' }),
    el('p', { class: 'rv-hint', text: help }),
    question.element,
    next,
  );
}
