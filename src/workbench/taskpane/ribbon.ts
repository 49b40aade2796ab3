/** The ribbon's group, as Excel would make it: from the manifest's own words, icons and actions. */
import { make } from '../ui/elements';

/** What a button of the manifest does: the pane, or a command by its name. */
export type Action = { readonly kind: 'pane' } | { readonly kind: 'command'; readonly name: string };

interface RibbonButton {
  readonly label: string;
  readonly tooltip: string;
  /** The path of its icon under the base URL; "" for an entry of a menu. */
  readonly icon: string;
  readonly action: Action | undefined;
  /** The entries of a menu; none for a button. */
  readonly entries: readonly RibbonButton[];
}

interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

function readGroup(manifest: Document): RibbonGroup {
  const resources = new Map(
    all(manifest, 'Resources')
      .flatMap((part) => [...part.querySelectorAll('[id]')])
      .map((one) => [one.id, one.getAttribute('DefaultValue') ?? '']),
  );
  const named = (element: Element | undefined): string => resources.get(element?.getAttribute('resid') ?? '') ?? '';
  const button = (element: Element): RibbonButton => ({
    label: named(child(element, 'Label')),
    tooltip: named(child(child(element, 'Supertip'), 'Description')),
    icon: named(all(child(element, 'Icon'), 'Image').find((image) => image.getAttribute('size') === '32')).replace(
      /^.*\/(?=assets\/)/,
      '',
    ),
    action: actionOf(child(element, 'Action')),
    entries: children(child(element, 'Items'), 'Item').map(button),
  });
  const [group] = all(manifest, 'Group');
  return { label: named(child(group, 'Label')), buttons: children(group, 'Control').map(button) };
}

function actionOf(element: Element | undefined): Action | undefined {
  if (!element) return undefined;
  const [name] = all(element, 'FunctionName');
  return name ? { kind: 'command', name: name.textContent.trim() } : { kind: 'pane' };
}

/** Fills the bar above the sheet. */
export async function placeRibbon(bar: HTMLElement, base: string, act: (action: Action) => void): Promise<void> {
  const response = await fetch(`${base}/manifest.xml`);
  const group = readGroup(new DOMParser().parseFromString(await response.text(), 'text/xml'));
  bar.setAttribute('aria-label', group.label);
  bar.replaceChildren(
    ...group.buttons.map((button) => (button.entries.length > 0 ? menu(button, base, act) : simple(button, base, act))),
    make('p', 'ribbon-group', group.label),
  );
  bar.hidden = false;
}

function simple(
  { label, tooltip, icon, action }: RibbonButton,
  base: string,
  act: (action: Action) => void,
): HTMLButtonElement {
  const button = make('button', 'ribbon-button');
  button.type = 'button';
  button.title = tooltip;
  if (icon !== '') button.append(image(icon, base));
  button.append(label);
  if (action) button.addEventListener('click', () => act(action));
  return button;
}

function menu(
  { label, tooltip, icon, entries }: RibbonButton,
  base: string,
  act: (action: Action) => void,
): HTMLDetailsElement {
  const details = make('details', 'ribbon-menu');
  const summary = make('summary', 'ribbon-button');
  summary.title = tooltip;
  summary.append(image(icon, base), label);
  const close = (): void => void (details.open = false);
  const list = make('ul', 'ribbon-entries');
  for (const entry of entries) {
    const item = make('li', '');
    item.append(
      simple(entry, base, (action) => {
        close();
        act(action);
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

function image(icon: string, base: string): HTMLImageElement {
  const element = make('img', 'ribbon-icon');
  element.src = `${base}/${icon}`;
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
