/** A request to the simulated Excel: the objects it made, the changes it asked, what it weighs. */
import { OfficeMockObject } from 'office-addin-mock';

export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

interface Property {
  readonly _loaded: boolean;
  _valueBeforeLoaded: unknown;
}
/** The mock's own list of what was loaded, which it keeps to itself. */
export interface Mock {
  readonly _properties: Map<string, Property>;
  sync(): Promise<void>;
  readonly [name: string]: unknown;
}
type Source = Record<string, () => unknown>;

/** The objects made and the changes asked since the last synchronisation. */
export class Request {
  readonly made: { object: Mock; source: Source }[] = [];
  readonly pending: (() => void)[] = [];
  /** What is sent, once escaped in a text that is itself escaped. */
  sent = 0;
  cells = 0;

  mock<T extends object>(data: T, source: Source = {}): Mock & T {
    const given: Record<string, unknown> = {
      ...data,
      ...Object.fromEntries(Object.keys(source).map((name) => [name, []])),
    };
    const object = new OfficeMockObject(given, 'excel' as never) as unknown as Mock & T;
    this.made.push({ object, source });
    return object;
  }

  /** Whether an object is null is known after a synchronisation, without a load. */
  nullable(isNullObject: boolean, data: object): object {
    return Object.assign(this.mock(data), { isNullObject });
  }
}
