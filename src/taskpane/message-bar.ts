/** A message and what can be done about it, in one bar: a piece of advice, or a question beside what asked it. */
import { button, el, freshId, replace } from './dom';
import { icon } from './icons';

export type Intent = 'info' | 'success' | 'warning' | 'error';

export interface Answer {
  readonly text: string;
  /** What is done once the question is gone. */
  readonly then?: () => void;
  readonly isPrimary?: boolean;
}

export function messageBar(intent: Intent, text: string, actions: readonly HTMLElement[]): HTMLElement {
  const id = freshId('message');
  return el(
    'div',
    { class: 'rv-message', attributes: { 'data-intent': intent, role: 'group', 'aria-labelledby': id } },
    el('span', { class: 'rv-message-icon' }, icon(intent)),
    el('p', { class: 'rv-message-text', id, text }),
    actions.length > 0 && el('div', { class: 'rv-message-actions' }, ...actions),
  );
}

/** The place of a question: right after what asks it. Its answers are in it, and it goes with the one that is given. */
export class Question {
  readonly element = el('div', { class: 'rv-question' });
  private asker: Element | null = null;

  /** @param focused which answer takes the focus: the one that changes nothing, if the other cannot be undone */
  ask(text: string, answers: readonly Answer[], focused = 0): void {
    this.asker = document.activeElement;
    const buttons = answers.map(({ text: name, then, isPrimary }) =>
      button(
        name,
        () => {
          this.close();
          then?.();
        },
        { class: isPrimary ? 'rv-button rv-primary' : 'rv-button' },
      ),
    );
    replace(this.element, messageBar('warning', text, buttons));
    buttons[focused]?.focus();
  }

  /** Takes the question away; what asked it has the focus again, if a button of the question had it. */
  close(): void {
    const hadFocus = this.element.contains(document.activeElement);
    replace(this.element);
    if (hadFocus && this.asker instanceof HTMLElement) this.asker.focus();
  }
}
