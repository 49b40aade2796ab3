/** A town that its post code does not serve: a slip that the name corrects, a hamlet, or a contradiction. */
import { readAbbreviations } from './abreviations';
import { isWithin, PARTOUT } from './choix';
import { ETAPE, fiveDigits, type Cible, type Terrain } from './cible';
import { readComplement } from './complement';
import { firstBreak } from './coupure';
import { readExact } from './nom';
import { readMistyped, readPart, sameGround, stricter } from './proche';
import { sure, type Etape, type Resolution, type Sure } from './resolution';

export class LecteurDesaccord {
  private readonly lecture;

  constructor(private readonly terrain: Terrain) {
    this.lecture = terrain.lecture;
  }

  /**
   * Nothing under this post code bears the name. A post code of the same département is a slip
   * that the name corrects: name and département are a complete key. One of another is a
   * contradiction, unless the argument says which département is meant.
   */
  read(from: number, end: number, cible: Cible): Resolution | undefined {
    const { lecture, terrain } = this;
    const stop = firstBreak(lecture, from, end);
    const part =
      cible.places.length === 0
        ? undefined
        : terrain.firstOnGround(
            cible,
            (sol) =>
              readPart(lecture, from, stop, sol, ETAPE) ?? readMistyped(lecture, from, stop, stricter(sol), ETAPE),
          );
    const nearby = this.readNearby(from, stop, cible) ?? (stop < end ? this.readNearby(from, end, cible) : undefined);
    if (nearby || part) return this.settle(nearby, part, lecture.written(from, stop));
    if (!terrain.isKnown(from, stop, PARTOUT)) {
      const complement =
        terrain.firstOnGround(cible, (sol) => readComplement(lecture, from, stop, sol, ETAPE)) ??
        terrain.firstOnGround({ ...cible, places: [], portee: cible.voisins }, (sol) =>
          readComplement(lecture, from, stop, sol, ETAPE),
        );
      if (complement) return complement;
      if (cible.places.length === 1) return this.readCodeAlone(cible);
    }
    if (cible.places.length === 0) return undefined;
    return { kind: 'contradiction', code: fiveDigits(cible.code), places: cible.places };
  }

  /** « 06740 CHATEAUNEUF »: a living namesake of the département and a longer name of the post code are both meant, or neither. */
  private settle(nearby: Sure | undefined, part: Resolution | undefined, lu: string): Resolution | undefined {
    if (!nearby || part?.kind !== 'sure' || sameGround(this.lecture.table, nearby.place, part.place))
      return nearby ?? part;
    const abridged = part.etapes.every(({ nom }) => nom !== 'faute');
    if (abridged && nearby.etapes.some(({ nom }) => nom === 'ancien-nom')) return part;
    return { kind: 'homonymes', lu, places: [nearby.place, part.place] };
  }

  private readNearby(from: number, to: number, cible: Cible): Sure | undefined {
    const { lecture } = this;
    const etapes: readonly Etape[] = [...ETAPE, { nom: 'departement', detail: fiveDigits(cible.code) }];
    const read =
      readExact(lecture, from, to, cible.voisins, etapes) ??
      readAbbreviations(lecture, from, to, cible.voisins, etapes);
    return read?.kind === 'sure' ? read : undefined;
  }

  /** The one commune of a post code, where no town is written or the town is a hamlet's. */
  readCodeAlone(cible: Cible): Resolution | undefined {
    const { table } = this.lecture;
    const code = fiveDigits(cible.code);
    const places = cible.places.filter((place) => isWithin(table, place, cible.portee));
    if (places.length === 1) return sure(places[0]!, { nom: 'adresse' }, { nom: 'lieu-dit', detail: code });
    return places.length > 1 ? { kind: 'code-postal-partage', code, places } : undefined;
  }
}
