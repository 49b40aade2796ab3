import placeList from '../../../data/lieux.csv';
import addressList from './adresses.csv';
import { parseCsv } from '../../csv/strict';

/** A place of the working list, as it was typed, under the heading it was typed under. */
export type ListedPlace = { readonly section: string; readonly place: string };

/** An address as someone may have typed it, with the département if it was given apart. */
export type ListedAddress = { readonly address: string; readonly departement: string };

/** The working list, in its order, blank lines included. */
export function listedPlaces(): ListedPlace[] {
  return parseCsv(placeList, 'data/lieux.csv').map(({ cells }) => ({
    section: cells['rubrique'] ?? '',
    place: cells['imprime'] ?? '',
  }));
}

/** The addresses of the sample. */
export function listedAddresses(): ListedAddress[] {
  return parseCsv(addressList, 'sample/adresses.csv').map(({ cells }) => ({
    address: cells['adresse'] ?? '',
    departement: cells['departement'] ?? '',
  }));
}
