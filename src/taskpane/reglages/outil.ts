/** A tool on formulas: it counts first, acts once told to, says what it did, and takes it back. */
import { agir, type Contexte } from '../contexte';
import type { WorkbookHost } from '../../host/host';
import { button, el, replace } from '../dom';

/** What a tool found, and what it can do of it. */
export interface Travail {
  readonly formules: number;
  readonly annonce: string;
  /** Does it; gives back the sentence that says so. */
  readonly faire: () => Promise<string>;
  readonly defaire: () => Promise<number>;
}

export function outil(
  contexte: Contexte,
  nom: string,
  aide: string,
  chercher: (host: WorkbookHost) => Promise<Travail>,
): HTMLElement {
  const {
    texts: { reglages },
    dire,
  } = contexte;
  const suite = el('div', { class: 'rv-row' });
  const act = (action: (host: WorkbookHost) => Promise<void>) => (): void => void agir(contexte, action);
  const defaire = (travail: Travail): HTMLElement =>
    button(
      reglages.defaire,
      act(async () => {
        dire(reglages.defait(await travail.defaire(), travail.formules));
        replace(suite);
      }),
      { class: 'rv-button' },
    );
  const faire = (travail: Travail) =>
    act(async () => {
      replace(suite);
      dire(await travail.faire());
      const undo = defaire(travail);
      replace(suite, undo);
      undo.focus();
    });
  const start = act(async (host) => {
    const travail = await chercher(host);
    dire(travail.annonce);
    replace(suite);
    if (travail.formules === 0) return;
    const go = button(reglages.confirmer, faire(travail), { class: 'rv-button rv-primary' });
    replace(
      suite,
      go,
      button(reglages.renoncer, () => replace(suite), { class: 'rv-button' }),
    );
    go.focus();
  });
  return el(
    'div',
    { class: 'rv-tool' },
    button(nom, start, { class: 'rv-button' }),
    el('p', { class: 'rv-hint', text: aide }),
    suite,
  );
}
