/** What happened to a commune, as COMMUNE.HISTOIRE says it: « commune nouvelle, réunit : Courcouronnes (91182) ». */
import type { CommuneThen } from '../facts/chronicle';
import type { What } from '../facts/history';
import type { Happenings } from './happenings';
import { messages } from './language';

/** A commune under the name and code of a day: « Évry-Petit-Bourg (78228) ». */
export function saidThen({ name, code }: CommuneThen): string {
  return `${name} (${code})`;
}

export function sayHappening(what: What): string {
  const { happenings } = messages();
  const [words, about] = tell(happenings, what);
  return about === '' ? words : words + happenings.colon + about;
}

/** The words, and what comes behind them. */
function tell(happenings: Happenings, what: What): readonly [words: string, about: string] {
  switch (what.kind) {
    case 'found':
      return [happenings.found, ''];
    case 'renamed':
    case 'recoded':
      return [happenings[what.kind], what.before];
    case 'shrank':
      return [happenings.shrank, among(what.others)];
    case 'began':
      return [happenings.began[what.how], among(what.others)];
    case 'ended':
    case 'grew':
      return [happenings[what.kind][what.how], among(what.others)];
  }
}

/** All of them: a history that left some out would not be whole. */
function among(others: readonly CommuneThen[]): string {
  return others.map(saidThen).join(', ');
}
