/** F6 and Shift+F6 from one part of the page to the next: the grid keeps Tab for its cells. */

export interface Region {
  readonly element: HTMLElement;
  /** How the part takes the focus; its first control by default. */
  readonly focus?: () => void;
}

const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex="0"]';

export function installRegions(regions: readonly Region[]): void {
  // Before the grid, which would keep the key.
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      move(regions.filter(isThere), event.shiftKey ? -1 : 1);
    },
    { capture: true },
  );
}

function isThere({ element, focus }: Region): boolean {
  return element.offsetParent !== null && (focus !== undefined || firstOf(element) !== undefined);
}

function move(regions: readonly Region[], by: 1 | -1): void {
  const now = regions.findIndex(({ element }) => element.contains(document.activeElement));
  // From nowhere in particular, to the first of them, or the last.
  const at = now < 0 ? (by > 0 ? 0 : regions.length - 1) : (now + by + regions.length) % regions.length;
  const next = regions[at];
  if (next?.focus) next.focus();
  else if (next) firstOf(next.element)?.focus();
}

/** The control that is selected among those of a part, else the first that is seen. */
function firstOf(element: HTMLElement): HTMLElement | undefined {
  const seen = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.offsetParent !== null && !(one as HTMLButtonElement).disabled && one.tabIndex >= 0,
  );
  return seen.find((one) => one.getAttribute('aria-selected') === 'true') ?? seen[0];
}
