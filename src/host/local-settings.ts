import type { SettingsStore } from './host';

interface WithPartition {
  readonly Office?: { readonly context?: { readonly partitionKey?: string } };
}

/**
 * The browser's own store, which one runtime shares between functions and pane; Office on the web
 * gives each of its pages a key for it. Not the document: a clerk's choices must not travel with a
 * workbook, nor mark it as changed. Not roaming: Office offers that to mail add-ins alone. Where the
 * browser refuses, a choice holds until the pane is closed.
 */
export function localSettings(): SettingsStore {
  const key = (name: string): string =>
    `${(globalThis as WithPartition).Office?.context?.partitionKey ?? ''}ressort.${name}`;
  const chosen = new Map<string, string>();
  return {
    read: (name) => chosen.get(name) ?? stored(key(name)),
    write: (name, value) => {
      chosen.set(name, value);
      try {
        localStorage.setItem(key(name), value);
      } catch {
        // Kept above until the pane is closed.
      }
    },
  };
}

function stored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
