import { frenchError } from '../french/errors';
import type { Problem } from '../problems';
import { make } from './elements';

const HINT = 'Quand une cellule est en erreur, sélectionnez-la : la raison s’affiche ici.';

/** The bar under the formula bar: why the active (or hovered) cell is in error, or where its content comes from. */
export class MessageBar {
  readonly element = make('div', 'message');
  private readonly where = make('span', 'message-address');
  private readonly text = make('span', 'message-text', HINT);
  private readonly count: HTMLButtonElement;
  private active: Problem | undefined;
  private remark: string | undefined;
  private hovered: Problem | undefined;

  constructor(openReview: () => void) {
    // Said aloud when it changes, without taking the focus away.
    this.text.setAttribute('role', 'status');
    this.text.id = 'message';
    this.count = make('button', 'message-count');
    this.count.type = 'button';
    this.count.id = 'open-review';
    this.count.addEventListener('click', openReview);
    this.element.append(this.where, this.text, this.count);
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

  showCount(count: number): void {
    this.count.hidden = count === 0;
    this.count.textContent = count === 1 ? '1 cellule à revoir' : `${count} cellules à revoir`;
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
