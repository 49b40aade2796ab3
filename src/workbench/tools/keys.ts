/** The keys of the tools, those of Excel: before the grid, which knows some of them once its own script is there. */
import type { Tools } from './tools';

/** @param elsewhere  where the keys are the browser's */
export function installKeys(elsewhere: HTMLElement, tools: Tools): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (elsewhere.contains(document.activeElement) || !did(tools, event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

function did(tools: Tools, { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey && !ctrlKey && key === 'ArrowDown') return tools.openFilter();
  if (!(ctrlKey || metaKey) || altKey) return false;
  const name = key.toLowerCase();
  if (shiftKey ? name === 'l' : name === 'f' || name === 'h') {
    if (shiftKey) void tools.toggleFilter();
    else void tools.find(name === 'h');
    return true;
  }
  return false;
}
