import { installRealm, type ShippedFunction } from './realm';
import { loadScript } from './load-script';

/** A parameter as Excel's metadata describes it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A function as Excel's metadata (`functions.json`) describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
}

/** A function of the add-in with its description: what ships, nothing else. */
export interface Shipped {
  readonly metadata: FunctionMetadata;
  readonly run: ShippedFunction;
}

/**
 * Loads the add-in's own `functions.json` and `functions.js`, the very files
 * Excel loads, and pairs each described function with its code.
 */
export async function loadShipped(base: string): Promise<readonly Shipped[]> {
  const registry = installRealm();
  const [metadata] = await Promise.all([fetchMetadata(`${base}/functions.json`), loadScript(`${base}/functions.js`)]);
  return metadata.map((entry) => {
    const run = registry.get(entry.id);
    if (!run) throw new Error(`functions.js n’enregistre pas ${entry.id}, que functions.json décrit.`);
    return { metadata: entry, run };
  });
}

async function fetchMetadata(url: string): Promise<readonly FunctionMetadata[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} : ${response.status}. Construisez d’abord le complément.`);
  const parsed = (await response.json()) as { functions?: readonly FunctionMetadata[] };
  return parsed.functions ?? [];
}
