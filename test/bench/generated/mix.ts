/** Rows as public files have them: addresses of every kind in likely shares, and names in several writings. */
import { ADDRESSES } from './addresses';
import type { Place } from './places';
import type { Random } from './random';
import { capitals, postal, withoutAccents } from './writings';

/** Shares of the kinds of address, in percent, as they were met in public files. */
const SHARES: Readonly<Record<string, number>> = {
  'code postal et capitales': 58,
  'rue au nom d’une autre ville': 8,
  'écriture officielle, virgules': 10,
  'code postal collé': 1,
  'F- devant le code': 1,
  'ville avant le code': 3,
  'plusieurs lignes, boîte postale': 4,
  'CEDEX avec le code de la commune': 3,
  'CEDEX avec un code à lui': 5,
  'St, Ste': 6,
  'zéro perdu': 1,
};

const DRAW = Object.entries(SHARES).flatMap(([name, share]) => {
  const kind = ADDRESSES.find((one) => one.name === name);
  if (!kind) throw new Error(`Pas d'adresse de la sorte « ${name} »`);
  return new Array<typeof kind>(share).fill(kind);
});

export interface Sample {
  readonly text: string;
  readonly code: string;
}

/** `count` distinct addresses of these communes. */
export function mixedAddresses(communes: readonly Place[], count: number, random: Random): Sample[] {
  const seen = new Set<string>();
  const samples: Sample[] = [];
  while (samples.length < count) {
    const place = random.pick(communes);
    const text = random.pick(DRAW).write(place, random, communes);
    if (text === undefined || seen.has(text)) continue;
    seen.add(text);
    samples.push({ text, code: place.code });
  }
  return samples;
}

export interface NameRow {
  readonly text: string;
  readonly departement: string;
  readonly place: number;
}

/** Every commune in four writings, those that come out the same once. */
export function writtenNames(communes: readonly Place[]): NameRow[] {
  return communes.flatMap(({ name, departement, place }) => {
    const writings = new Set([name, capitals(name), postal(name), withoutAccents(name).toLowerCase()]);
    return [...writings].map((text) => ({ text, departement, place }));
  });
}
