import type { SettingsStore } from './host';

interface WithPartition {
  readonly Office?: { readonly context?: { readonly partitionKey?: string } };
}

/** The browser's own store; Office on the web gives each of its pages a key for it. Refused, it remembers nothing. */
export function localSettings(): SettingsStore {
  const key = (name: string): string => `${(globalThis as WithPartition).Office?.context?.partitionKey ?? ''}ressort.${name}`;
  return {
    read: (name) => {
      try {
        return localStorage.getItem(key(name)) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (name, value) => {
      try {
        localStorage.setItem(key(name), value);
      } catch {
        // A browser that refuses to store: the choice holds until the pane is closed.
      }
    },
  };
}
