/** The few drawings of the pane, made by hand in a square of sixteen; each is said in words by what bears it. */
import { button, svg } from './dom';

const ICONS = {
  copy: 'M6 5.5h7v8H6zM3.5 10.5v-8h6.5',
  insert: 'M2.5 9v4.5h11V9M8 2v7.5M4.8 6.5 8 9.7l3.2-3.2',
  formula: 'M9.8 2.6c-2-.5-2.4.7-2.7 2.2L5.6 12c-.3 1.4-1 1.9-2.2 1.6M4.6 6.5h4.2M9.4 8.5l4 5M13.4 8.5l-4 5',
  clear: 'M4 4l8 8M12 4l-8 8',
  info: 'M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7M8 7.2v3.9M8 4.9v.3',
  success: 'M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7M5.2 8.3l2 2 3.7-4',
  warning: 'M8 2.2 1.8 13.3h12.4zM8 6.3v3.4M8 11.4v.3',
  error: 'M8 1.7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 8 1.7M8 4.7v4.2M8 10.9v.3',
} as const;

type Icon = keyof typeof ICONS;

export function icon(name: Icon): SVGSVGElement {
  return svg(
    'svg',
    { attributes: { viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' } },
    svg('path', { attributes: { d: ICONS[name] } }),
  );
}

/** A button with a drawing for its face and a sentence for its name. */
export function iconButton(name: Icon, label: string, click: () => void): HTMLButtonElement {
  const made = button('', click, { class: 'rv-icon', title: label, attributes: { 'aria-label': label } });
  made.append(icon(name));
  return made;
}
