import type { Problem } from '../problems';
import { byId, make } from './elements';

/** More would slow the page down without helping anyone. */
const SHOWN = 500;

/** The list of the cells in error; a click, or Enter, goes to the cell. */
export class ReviewList {
  private readonly panel = byId('review');
  private readonly list = byId('review-list');
  private readonly empty = byId('review-empty');

  constructor(private readonly go: (problem: Problem) => void) {
    byId('close-review').addEventListener('click', () => this.close());
    this.panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  open(): void {
    this.panel.hidden = false;
    this.panel.querySelector('button')?.focus();
  }

  close(): void {
    this.panel.hidden = true;
    byId('open-review').focus();
  }

  show(problems: readonly Problem[]): void {
    this.empty.hidden = problems.length > 0;
    this.list.replaceChildren(...problems.slice(0, SHOWN).map((problem) => this.item(problem)));
    if (problems.length > SHOWN) {
      this.list.append(make('li', 'review-rest', `… et ${problems.length - SHOWN} autres.`));
    }
  }

  private item(problem: Problem): HTMLLIElement {
    const item = make('li', 'review-row');
    const button = make('button', 'review-button');
    button.type = 'button';
    button.append(
      make('span', 'review-address', `${problem.sheetName} ${problem.address}`),
      make('span', 'review-text', problem.message),
    );
    button.addEventListener('click', () => this.go(problem));
    item.append(button);
    return item;
  }
}
