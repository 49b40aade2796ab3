/** Every kind of case there is. */
import { argumentKinds } from './arguments';
import type { Kind } from './case';
import { cedexKinds } from './cedex';
import { Draws } from './draws';
import type { Geography } from './geography';
import { nameKinds } from './names';
import { numberKinds } from './numbers';
import { pairKinds } from './pairs';
import { streetKinds } from './streets';
import { townKinds } from './towns';
import { writingKinds } from './writings';

export function allKinds(geography: Geography, seed: number): Kind[] {
  const draws = new Draws(geography, seed);
  return [
    ...nameKinds(draws),
    ...townKinds(draws),
    ...numberKinds(draws),
    ...writingKinds(draws),
    ...streetKinds(draws),
    ...argumentKinds(draws),
    ...cedexKinds(draws),
    ...pairKinds(draws),
  ];
}
