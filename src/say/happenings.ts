/** The words for what happened to a commune, in both languages; `history.ts` makes the sentence. */
import type { Beginning, Ending } from '../table/chronicle';

/** Names come behind a colon, so that none takes an article or an elision. */
export interface Happenings {
  readonly colon: string;
  readonly found: string;
  readonly renamed: string;
  readonly recoded: string;
  readonly shrank: string;
  readonly began: Readonly<Record<Beginning, string>>;
  readonly ended: Readonly<Record<Ending, string>>;
  readonly grew: Readonly<Record<Ending, string>>;
}

export const FRENCH_HAPPENINGS: Happenings = {
  colon: ' : ',
  found: 'commune au début de l’historique',
  renamed: 'changement de nom, auparavant',
  recoded: 'changement de code, auparavant',
  shrank: 'perd',
  began: {
    made: 'naît d’une réunion',
    created: 'création, détachée de',
    restored: 'rétablissement, rendue par',
    listed: 'entrée dans la liste de l’INSEE',
  },
  ended: {
    merged: 'fusion, réunie à la commune',
    associated: 'fusion-association, associée à la commune',
    nouvelle: 'commune nouvelle, réunie à la commune',
    shared: 'suppression, partagée entre',
    dissolved: 'dissolution, rend',
  },
  grew: {
    merged: 'fusion, réunit',
    associated: 'fusion-association, associe',
    nouvelle: 'commune nouvelle, réunit',
    shared: 'reçoit une part de',
    dissolved: 'reçoit une part de',
  },
};

export const ENGLISH_HAPPENINGS: Happenings = {
  colon: ': ',
  found: 'a commune where the history begins',
  renamed: 'change of name, before',
  recoded: 'change of code, before',
  shrank: 'loses',
  began: {
    made: 'born of a merger',
    created: 'created, cut out of',
    restored: 're-established, given back by',
    listed: 'enters INSEE’s list',
  },
  ended: {
    merged: 'merger, joins the commune',
    associated: 'merger with association, joins the commune',
    nouvelle: 'commune nouvelle, joins the commune',
    shared: 'suppressed, shared out among',
    dissolved: 'dissolved, gives back',
  },
  grew: {
    merged: 'merger, takes in',
    associated: 'merger with association, takes in',
    nouvelle: 'commune nouvelle, takes in',
    shared: 'receives a part of',
    dissolved: 'receives a part of',
  },
};
