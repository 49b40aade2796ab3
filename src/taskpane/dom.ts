/** Elements made by hand: text is always text, never markup. */
type Child = Node | string | false | undefined;

interface Props {
  readonly class?: string;
  readonly id?: string;
  readonly text?: string;
  readonly title?: string;
  readonly hidden?: boolean;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
}

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (props.class !== undefined) element.className = props.class;
  if (props.id !== undefined) element.id = props.id;
  if (props.title !== undefined) element.title = props.title;
  if (props.hidden !== undefined) element.hidden = props.hidden;
  setAttributes(element, props);
  if (props.text !== undefined) element.textContent = frenchSpaces(props.text);
  fill(element, ...children);
  return element;
}

/** French typography, for the eye alone: no line begins with « : » or « » ». */
export function frenchSpaces(text: string): string {
  return text.replace(/« /g, '«\u00a0').replace(/ ([»:;?!%])/g, '\u00a0$1');
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  props: Pick<Props, 'attributes' | 'on' | 'text'> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  setAttributes(element, props);
  if (props.text !== undefined) element.textContent = props.text;
  fill(element, ...children);
  return element;
}

function setAttributes(element: Element, { attributes = {}, on = {} }: Props): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
}

function fill(element: Element, ...children: readonly Child[]): void {
  for (const child of children) if (child !== false && child !== undefined) element.append(child);
}

export function replace(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren();
  fill(element, ...children);
}

export function button(text: string, click: () => void, props: Props = {}): HTMLButtonElement {
  return el('button', {
    ...props,
    text,
    attributes: { type: 'button', ...props.attributes },
    on: { click, ...props.on },
  });
}

let ids = 0;

/** An id for a label to point to; the pane may be twice in a page. */
export function freshId(name: string): string {
  ids += 1;
  return `ressort-${name}-${ids}`;
}

/** A labelled control, in a row of its own. */
export function field(label: string, control: HTMLElement, hint = ''): HTMLDivElement {
  const id = control.id || freshId('champ');
  control.id = id;
  const row = el('div', { class: 'rv-field' }, el('label', { text: label, attributes: { for: id } }), control);
  if (hint !== '') {
    const hintId = freshId('aide');
    control.setAttribute('aria-describedby', hintId);
    row.append(el('p', { class: 'rv-hint', id: hintId, text: hint }));
  }
  return row;
}

export function select<T extends string>(
  options: readonly (readonly [T, string])[],
  value: T,
  change: (value: T) => void,
): HTMLSelectElement {
  const control = el(
    'select',
    { class: 'rv-select' },
    ...options.map(([key, text]) => el('option', { text, attributes: { value: key, selected: key === value } })),
  );
  control.addEventListener('change', () => change(control.value as T));
  return control;
}

export function checkbox(label: string, checked: boolean, change: (checked: boolean) => void): HTMLLabelElement {
  const input = el('input', { attributes: { type: 'checkbox', checked } });
  input.addEventListener('change', () => change(input.checked));
  return el('label', { class: 'rv-check' }, input, el('span', { text: label }));
}
