/** An EPCI as a value of the table: « 200070308CA CA Mâconnais Beaujolais Agglomération ». */

export interface Epci {
  /** Nine figures. */
  readonly siren: string;
  /** As the DGCL abbreviates it: CC, CA, CU, METRO, MET69. */
  readonly nature: string;
  readonly name: string;
}

const LENGTH_OF_SIREN = 9;

/** @throws Error if the SIREN number is none */
export function writeEpci({ siren, nature, name }: Epci): string {
  if (siren.length !== LENGTH_OF_SIREN) throw new Error(`EPCI « ${name} » : SIREN « ${siren} » inattendu`);
  return `${siren}${nature} ${name}`;
}

export function readEpci(value: string): Epci {
  const space = value.indexOf(' ');
  return {
    siren: value.slice(0, LENGTH_OF_SIREN),
    nature: value.slice(LENGTH_OF_SIREN, space),
    name: value.slice(space + 1),
  };
}
