import type { Problem } from '../problems';
import { byId, make } from './elements';

/** More would slow the page down without helping anyone. */
const SHOWN = 500;

/** The list of the cells in error; a click, or Enter, goes to the cell. */
export class ReviewList {
  private readonly panel = byId('revue');
  private readonly list = byId('revue-liste');
  private readonly empty = byId('revue-vide');

  constructor(private readonly go: (problem: Problem) => void) {
    byId('fermer-revue').addEventListener('click', () => this.close());
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
    byId('ouvrir-revue').focus();
  }

  show(problems: readonly Problem[]): void {
    this.empty.hidden = problems.length > 0;
    this.list.replaceChildren(...problems.slice(0, SHOWN).map((problem) => this.item(problem)));
    if (problems.length > SHOWN) {
      this.list.append(make('li', 'revue-reste', `… et ${problems.length - SHOWN} autres.`));
    }
  }

  private item(problem: Problem): HTMLLIElement {
    const item = make('li', 'revue-ligne');
    const button = make('button', 'revue-bouton');
    button.type = 'button';
    button.append(
      make('span', 'revue-adresse', `${problem.sheetName} ${problem.address}`),
      make('span', 'revue-texte', problem.message),
    );
    button.addEventListener('click', () => this.go(problem));
    item.append(button);
    return item;
  }
}
