/** The pictures of the tools' buttons, drawn in the colour of the text around them. */
const SHAPES = {
  undo: '<path d="M5 4 2 7l3 3M2 7h7a4 4 0 0 1 0 8H6"/>',
  redo: '<path d="m11 4 3 3-3 3M14 7H7a4 4 0 0 0 0 8h3"/>',
  bold: '<path d="M4.5 2.5h4.2a2.8 2.8 0 0 1 0 5.6H4.5zm0 5.6h5a2.8 2.8 0 0 1 0 5.6h-5z" stroke-width="2"/>',
  fill: '<path d="m7 2 5.5 5.5L7 13 1.5 7.5zM1.7 7.5h10.6M14 10.5c.9 1.3 1.2 2 1.2 2.5a1.2 1.2 0 0 1-2.4 0c0-.5.3-1.2 1.2-2.5z"/>',
  fewer: '<path d="m1.5 11-.7 2.5M5 4.5a2 3.5 0 0 1 0 7 2 3.5 0 0 1 0-7zM15 8H9m2.5-2.5L9 8l2.5 2.5"/>',
  more: '<path d="m1.5 11-.7 2.5M5 4.5a2 3.5 0 0 1 0 7 2 3.5 0 0 1 0-7zM9 8h6m-2.5-2.5L15 8l-2.5 2.5"/>',
  ascending: '<path d="M.8 7l2.4-6 2.4 6M1.7 5h3M1 9h4.4l-4.4 6h4.4M11 2v11m-3-3 3 3 3-3"/>',
  descending: '<path d="M1 1h4.4l-4.4 6h4.4M.8 15l2.4-6 2.4 6M1.7 13h3M11 2v11m-3-3 3 3 3-3"/>',
  filter: '<path d="M1.5 2.5h13l-5 6v5l-3-1.5V8.5z"/>',
  find: '<circle cx="6.5" cy="6.5" r="4.5"/><path d="m10 10 4.5 4.5"/>',
} as const;

export type IconName = keyof typeof SHAPES;

/** @returns a picture of 16 pixels, which says nothing aloud */
export function icon(name: IconName): SVGSVGElement {
  const holder = document.createElement('template');
  holder.innerHTML = `<svg class="tool-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${SHAPES[name]}</svg>`;
  return holder.content.firstElementChild as SVGSVGElement;
}
