import type * as Readers from './readers';

/** Returns what reads and writes files: a script of its own, which the page has no need of to begin with. */
export function loadReaders(): Promise<typeof Readers> {
  return import('./readers');
}
