import { byId } from './elements';

/** A sentence for the reader about what has just happened, or could not. */
export function notice(text: string, kind: 'fait' | 'refus' = 'fait'): void {
  const element = byId('annonce');
  byId('annonce-texte').textContent = text;
  element.dataset['genre'] = kind;
  element.hidden = false;
  clearTimeout(timer);
  // A refusal stays until it is dismissed: it says what to do.
  if (kind === 'fait') timer = setTimeout(closeNotice, 6000);
}

/** Takes the sentence away. */
export function closeNotice(): void {
  byId('annonce').hidden = true;
}

let timer: ReturnType<typeof setTimeout> | undefined;
