/** The ribbon's group, as Excel would make it: from the manifest's own words, icons and actions. */
import { make } from '../ui/elements';

/** What a button of the manifest does: the pane, or a command by its name. */
export type Action = { readonly kind: 'volet' } | { readonly kind: 'commande'; readonly nom: string };

export interface Bouton {
  readonly libelle: string;
  readonly infobulle: string;
  /** The path of its icon under the base URL; "" for an entry of a menu. */
  readonly icone: string;
  readonly action: Action | undefined;
  /** The entries of a menu; none for a button. */
  readonly entrees: readonly Bouton[];
}

export interface Groupe {
  readonly libelle: string;
  readonly boutons: readonly Bouton[];
}

export function lireGroupe(manifest: Document): Groupe {
  const resources = new Map(
    all(manifest, 'Resources')
      .flatMap((part) => [...part.querySelectorAll('[id]')])
      .map((one) => [one.id, one.getAttribute('DefaultValue') ?? '']),
  );
  const named = (element: Element | undefined): string => resources.get(element?.getAttribute('resid') ?? '') ?? '';
  const bouton = (element: Element): Bouton => ({
    libelle: named(child(element, 'Label')),
    infobulle: named(child(child(element, 'Supertip'), 'Description')),
    icone: named(all(child(element, 'Icon'), 'Image').find((image) => image.getAttribute('size') === '32')).replace(
      /^.*\/(?=assets\/)/,
      '',
    ),
    action: actionDe(child(element, 'Action')),
    entrees: children(child(element, 'Items'), 'Item').map(bouton),
  });
  const [group] = all(manifest, 'Group');
  return { libelle: named(child(group, 'Label')), boutons: children(group, 'Control').map(bouton) };
}

function actionDe(element: Element | undefined): Action | undefined {
  if (!element) return undefined;
  const [name] = all(element, 'FunctionName');
  return name ? { kind: 'commande', nom: name.textContent.trim() } : { kind: 'volet' };
}

/** Fills the bar above the sheet. */
export async function poserRuban(bar: HTMLElement, base: string, faire: (action: Action) => void): Promise<void> {
  const response = await fetch(`${base}/manifest.xml`);
  const groupe = lireGroupe(new DOMParser().parseFromString(await response.text(), 'text/xml'));
  bar.setAttribute('aria-label', groupe.libelle);
  bar.replaceChildren(
    ...groupe.boutons.map((bouton) =>
      bouton.entrees.length > 0 ? menu(bouton, base, faire) : simple(bouton, base, faire),
    ),
    make('p', 'ruban-groupe', groupe.libelle),
  );
  bar.hidden = false;
}

function simple(
  { libelle, infobulle, icone, action }: Bouton,
  base: string,
  faire: (action: Action) => void,
): HTMLButtonElement {
  const button = make('button', 'ruban-bouton');
  button.type = 'button';
  button.title = infobulle;
  if (icone !== '') button.append(image(icone, base));
  button.append(libelle);
  if (action) button.addEventListener('click', () => faire(action));
  return button;
}

function menu(
  { libelle, infobulle, icone, entrees }: Bouton,
  base: string,
  faire: (action: Action) => void,
): HTMLDetailsElement {
  const details = make('details', 'ruban-menu');
  const summary = make('summary', 'ruban-bouton');
  summary.title = infobulle;
  summary.append(image(icone, base), libelle);
  const close = (): void => void (details.open = false);
  const list = make('ul', 'ruban-entrees');
  for (const entree of entrees) {
    const item = make('li', '');
    item.append(
      simple(entree, base, (action) => {
        close();
        faire(action);
      }),
    );
    list.append(item);
  }
  details.append(summary, list);
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !details.open) return;
    close();
    summary.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Node && details.contains(target))) close();
  });
  return details;
}

function image(icone: string, base: string): HTMLImageElement {
  const element = make('img', 'ruban-icone');
  element.src = `${base}/${icone}`;
  element.alt = '';
  return element;
}

function all(within: Document | Element | undefined, name: string): Element[] {
  return within ? [...within.getElementsByTagNameNS('*', name)] : [];
}

function children(within: Element | undefined, name: string): Element[] {
  return [...(within?.children ?? [])].filter(({ localName }) => localName === name);
}

function child(within: Element | undefined, name: string): Element | undefined {
  return children(within, name)[0];
}
