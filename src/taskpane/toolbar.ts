/** Buttons that are one stop of the Tab key: the arrows go from one to the next. */
import { el } from './dom';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export function toolbar(label: string, buttons: readonly HTMLButtonElement[]): HTMLElement {
  const stopAt = (chosen: HTMLButtonElement): void => {
    for (const one of buttons) one.tabIndex = one === chosen ? 0 : -1;
  };
  if (buttons[0]) stopAt(buttons[0]);
  return el(
    'span',
    {
      class: 'rv-actions',
      attributes: { role: 'toolbar', 'aria-label': label },
      on: {
        keydown: (event) => {
          const step = STEPS[(event as KeyboardEvent).key];
          const at = buttons.findIndex((one) => one === document.activeElement);
          if (step === undefined || at < 0) return;
          event.preventDefault();
          const next = buttons[(at + step + buttons.length) % buttons.length]!;
          stopAt(next);
          next.focus();
        },
        // Clicked, it is where the Tab key comes back to.
        focusin: (event) => stopAt(event.target as HTMLButtonElement),
      },
    },
    ...buttons,
  );
}
