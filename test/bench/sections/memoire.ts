/** Memory, and what grows with what. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../../../src/compile/compile';
import { sections } from '../../../src/table/generated/table';
import { median } from '../chrono';
import { halved, quadrupled } from '../echelle';
import { FUNCTIONS } from '../paths';
import { colonnes, duree, mega, nombre } from '../print';
import type { Probes } from '../probe';
import { atMost, type Part } from '../targets';

interface Memory {
  readonly charge: number;
  readonly utilise: number;
  readonly apresPremiers: number;
  readonly apresTous: number;
  readonly premiers: number;
  readonly appels: number;
}

export function memoire(probes: Probes, appels: number): Part {
  const found = probes.run('memoire', { file: FUNCTIONS, appels }) as Memory;
  return {
    titre: 'Mémoire (tas et tableaux typés, une fois les restes ramassés)',
    lignes: colonnes([
      ['functions.js chargé', mega(found.charge)],
      ['chaque fonction appelée', mega(found.utilise)],
      [`après ${nombre(found.premiers)} appels, tous différents`, mega(found.apresPremiers)],
      [`après ${nombre(found.appels)} appels`, mega(found.apresTous)],
    ]),
    cibles: [
      atMost('mémoire, chaque fonction appelée', found.utilise / 1e6, 25, 'Mo'),
      atMost(
        'mémoire gagnée par les appels suivants',
        Math.max(0, found.apresTous - found.apresPremiers) / 1e6,
        1,
        'Mo',
      ),
    ],
  };
}

interface Growth {
  readonly parLigne: readonly { readonly length: number; readonly nanosecondes: number }[];
}

/** What "flat" and "linear" may vary by on a shared machine. */
const SLACK = 1.3;

export function croissance(probes: Probes, runs: number, longest: number): Part {
  const longueurs = [1000, 10_000, 100_000, 1_000_000].filter((length) => length <= longest);
  const all = probes.runs(runs, 'croissance', { longueurs }) as Growth[];
  const each = longueurs.map((_, at) => median(all.map(({ parLigne }) => parLigne[at]!.nanosecondes)));
  return {
    titre: 'Coût d’une ligne selon la longueur de la colonne',
    lignes: colonnes(longueurs.map((length, at) => [`${nombre(length)} lignes`, `${nombre(each[at]!)} ns par ligne`])),
    cibles: [
      atMost(
        `une ligne sur ${nombre(longest)}, contre une sur mille`,
        each[each.length - 1]! / each[0]!,
        SLACK,
        'fois',
      ),
    ],
  };
}

interface Scale {
  readonly communes: number;
  readonly noms: number;
  readonly premiere: number;
  readonly tout: number;
  readonly memoire: number;
}

export function echelle(probes: Probes, runs: number): Part {
  const { compiled } = compile();
  const scales = Object.entries({ 'une demie': halved(compiled), une: sections, quatre: quadrupled(compiled) }).map(
    ([nom, made]) => {
      const file = path.join(probes.folder, `${nom.replace(' ', '-')}.json`);
      writeFileSync(file, JSON.stringify(made));
      const found = probes.runs(runs, 'echelle', { file }) as Scale[];
      const of = (read: (scale: Scale) => number): number => median(found.map(read));
      return {
        nom,
        noms: found[0]!.noms,
        premiere: of(({ premiere }) => premiere),
        tout: of(({ tout }) => tout),
        memoire: of(({ memoire: bytes }) => bytes),
      };
    },
  );
  const [, one, four] = scales as [(typeof scales)[0], (typeof scales)[0], (typeof scales)[0]];
  const times = four.noms / one.noms;
  return {
    titre: 'Une demi-table, une table, quatre tables',
    lignes: colonnes([
      ['', 'noms', 'première réponse', 'tout décodé', 'mémoire'],
      ...scales.map(({ nom, noms, premiere, tout, memoire: bytes }) => [
        nom,
        nombre(noms),
        duree(premiere),
        duree(tout),
        mega(bytes),
      ]),
    ]),
    cibles: [
      atMost('tout décoder, quatre tables contre une, par nom', four.tout / one.tout / times, SLACK, 'fois'),
      atMost('mémoire, quatre tables contre une, par nom', four.memoire / one.memoire / times, SLACK, 'fois'),
    ],
  };
}
