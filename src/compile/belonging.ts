/** Where each commune of today lies, in the official geography: its région, its EPCI, its arrondissement. */
import { LATEST_YEAR, readArrondissements, readCommunes, readEpcis, readRegions } from './packages';
import { writeEpci } from '../table/epci';
import type { BelongingName, WrittenBelonging } from '../table/belonging';
import type { PlaceSource } from './places';

/** Joins values where a place has several. */
const OR = ' ou ';

/** @throws Error if a name holds « ou », which joins values */
export function readBelonging(places: readonly PlaceSource[], account: string[]): WrittenBelonging {
  const communes = readCommunes(LATEST_YEAR).filter(({ type }) => type === 'commune-actuelle');
  // The package counts the territories of overseas among the régions, which they are not: their zone is « com ».
  const regions = new Map(readRegions().flatMap(({ code, nom: name, zone }) => (zone === 'com' ? [] : [[code, name]])));
  const arrondissements = new Map(readArrondissements().map(({ code, nom: name }) => [code, name]));
  const epcis = new Map(
    readEpcis().flatMap(({ code: siren, type: nature, nom: name, membres: members }) =>
      members.map(({ code }) => [code, writeEpci({ siren, nature, name })] as const),
    ),
  );
  const told = (name: BelongingName, values: ReadonlyMap<string, string>): readonly string[] => {
    const joined = [...values.values()].find((value) => value.includes(OR));
    if (joined !== undefined) throw new Error(`Géographie : « ${joined} » contient le mot qui joint plusieurs valeurs`);
    account.push(`${name} : ${values.size} communes, ${new Set(values.values()).size} valeurs`);
    return places.map(({ kind, code }) => (kind === 'commune' ? (values.get(code) ?? '') : ''));
  };
  return {
    region: told('region', new Map(communes.flatMap(({ code, region }) => entry(code, regions.get(region))))),
    epci: told('epci', epcis),
    arrondissement: told(
      'arrondissement',
      new Map(communes.flatMap((one) => entry(one.code, arrondissements.get(one.arrondissement)))),
    ),
  };
}

function entry(code: string, value: string | undefined): ReadonlyArray<readonly [string, string]> {
  return value === undefined ? [] : [[code, value]];
}
