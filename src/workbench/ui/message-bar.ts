import { frenchError } from '../french/errors';
import type { Problem } from '../problems';
import { make } from './elements';

const HINT = 'Quand une cellule est en erreur, sélectionnez-la : la raison s’affiche ici.';

/** The bar under the formula bar: why the active (or hovered) cell is in error, or where its content comes from. */
export class MessageBar {
  readonly element = make('div', 'message');
  private readonly where = make('span', 'message-address');
  private readonly text = make('span', 'message-text', HINT);
  private readonly next: HTMLButtonElement;
  private active: Problem | undefined;
  private remark: string | undefined;
  private hovered: Problem | undefined;

  /** @param goToNext  goes to the error that follows the active cell */
  constructor(goToNext: () => void) {
    // Said aloud when it changes, without taking the focus away.
    this.text.setAttribute('role', 'status');
    this.text.id = 'message';
    this.next = make('button', 'message-next', 'Erreur suivante');
    this.next.type = 'button';
    this.next.id = 'next-error';
    this.next.addEventListener('click', goToNext);
    this.element.append(this.where, this.text, this.next);
    this.render();
  }

  showActive(problem: Problem | undefined, remark: string | undefined): void {
    this.active = problem;
    this.remark = remark;
    this.render();
  }

  showHovered(problem: Problem | undefined): void {
    this.hovered = problem;
    this.render();
  }

  /** Whether the workbook has an error to go to. */
  showNext(shown: boolean): void {
    this.next.hidden = !shown;
  }

  private render(): void {
    const problem = this.hovered ?? this.active;
    this.element.classList.toggle('message-error', problem !== undefined);
    this.where.textContent = problem ? `${problem.address} ${frenchError(problem.code)}` : '';
    const said = problem?.message ?? this.remark;
    this.text.textContent = said ?? HINT;
    this.text.title = said ?? '';
  }
}
