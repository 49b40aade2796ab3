/** Seats of the tribunaux and cours: `departement:tribunal:cour` of each département that has one, joined by `;`. */
import { fromBytes, toBytes } from './codec';

/** Both as printed; "" if the text names none. */
interface Seats {
  readonly tribunal: string;
  readonly cour: string;
}

/** By code of département. */
export type SeatsByDepartement = ReadonlyMap<string, Seats>;

export function writeSeats(seats: SeatsByDepartement): string {
  return toBytes([...seats].map(([code, { tribunal, cour }]) => `${code}:${tribunal}:${cour}`).join(';'));
}

export function readSeats(section: string): SeatsByDepartement {
  return new Map(
    section.split(';').map((item) => {
      const [code, tribunal, cour] = fromBytes(item).split(':') as [string, string, string];
      return [code, { tribunal, cour }];
    }),
  );
}
