/** The settings of the simulated workbook: what is asked of them is done at the next synchronisation. */
import type { Request } from './excel-mock';

export function settingsOf(request: Request, kept: Map<string, string>): object {
  return {
    add: (name: string, value: string) => {
      request.pending.push(() => kept.set(name, value));
      return {};
    },
    getItemOrNullObject: (name: string) =>
      Object.assign(
        request.mock({ delete: () => request.pending.push(() => kept.delete(name)) }, { value: () => kept.get(name) }),
        {
          isNullObject: !kept.has(name),
        },
      ),
  };
}
