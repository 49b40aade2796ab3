/**
 * The words that addresses are made of beside names: kinds of street, titles, first names,
 * countries… The lists are rows of `data/vocabulaire.csv`, whose column `genre` names the kind.
 */
import type { Vocabularies } from '../../table/vocabularies';
import { Vocabulary } from './vocabulary';

export class Lexicon {
  private readonly made = new Map<string, Vocabulary>();

  private people: Vocabulary | undefined;

  constructor(
    private readonly lists: () => Vocabularies,
    private readonly saints: () => readonly string[],
  ) {}

  /** The texts of one kind. */
  of(kind: string): Vocabulary {
    let vocabulary = this.made.get(kind);
    if (!vocabulary) this.made.set(kind, (vocabulary = new Vocabulary(this.valuesOf(kind).keys())));
    return vocabulary;
  }

  /** First names: those of the list, and the saints that communes are named after. */
  get firstNames(): Vocabulary {
    return (this.people ??= new Vocabulary([...this.valuesOf('prenom').keys(), ...this.saints()]));
  }

  /** What a text of this kind stands for: the name of a country, the départements of a region; "" if nothing. */
  valueOf(kind: string, text: string): string {
    return this.valuesOf(kind).get(text) ?? '';
  }

  valuesOf(kind: string): ReadonlyMap<string, string> {
    return this.lists().get(kind) ?? NOTHING;
  }
}

const NOTHING: ReadonlyMap<string, string> = new Map();
