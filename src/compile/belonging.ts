/** Where each commune of today lies, in the official geography: its région, its EPCI, its arrondissement. */
import { LATEST_YEAR, readArrondissements, readCommunes, readEpcis, readRegions } from './packages';
import { writeEpci } from '../table/epci';
import type { WrittenFact } from '../table/simple-facts';
import type { PlaceSource } from './places';

/** Joins values where a place has several. */
const OR = ' ou ';

/** @throws Error if a name holds « ou », which joins values */
export function readBelonging(places: readonly PlaceSource[], account: string[]): readonly WrittenFact[] {
  const communes = readCommunes(LATEST_YEAR).filter(({ type }) => type === 'commune-actuelle');
  // The package counts the territories of overseas among the régions, which they are not: their zone is « com ».
  const regions = new Map(readRegions().flatMap(({ code, nom: name, zone }) => (zone === 'com' ? [] : [[code, name]])));
  const arrondissements = new Map(readArrondissements().map(({ code, nom: name }) => [code, name]));
  const epcis = new Map(
    readEpcis().flatMap(({ code: siren, type: nature, nom: name, membres: members }) =>
      members.map(({ code }) => [code, writeEpci({ siren, nature, name })] as const),
    ),
  );
  const told: ReadonlyArray<readonly [name: string, values: ReadonlyMap<string, string>]> = [
    ['region', new Map(communes.flatMap(({ code, region }) => entry(code, regions.get(region))))],
    ['epci', epcis],
    ['arrondissement', new Map(communes.flatMap((one) => entry(one.code, arrondissements.get(one.arrondissement))))],
  ];
  return told.map(([name, values]) => {
    const joined = [...values.values()].find((value) => value.includes(OR));
    if (joined !== undefined) throw new Error(`Géographie : « ${joined} » contient le mot qui joint plusieurs valeurs`);
    account.push(`${name} : ${values.size} communes, ${new Set(values.values()).size} valeurs`);
    return { name, values: places.map(({ kind, code }) => (kind === 'commune' ? (values.get(code) ?? '') : '')) };
  });
}

function entry(code: string, value: string | undefined): ReadonlyArray<readonly [string, string]> {
  return value === undefined ? [] : [[code, value]];
}
