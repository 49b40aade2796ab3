import { byId } from './elements';

/** A sentence for the reader about what has just happened, or could not. */
export function notice(text: string, kind: 'done' | 'refusal' | 'news' = 'done'): void {
  const element = byId('notice');
  byId('notice-text').textContent = text;
  element.dataset['kind'] = kind;
  element.hidden = false;
  clearTimeout(timer);
  // The others stay until they are dismissed: they say what to do.
  if (kind === 'done') timer = setTimeout(closeNotice, 6000);
}

/** Takes the sentence away. */
export function closeNotice(): void {
  byId('notice').hidden = true;
}

let timer: ReturnType<typeof setTimeout> | undefined;
