/** `npm run bench`: builds what is measured, then measures. See `run.ts`. */
import { isBuildStale } from '../../src/tooling/boot/stale.mjs';
import { build } from '../../src/tooling/build/build';
import { orFail } from './fail';
import { parseOptions } from './options';
import { run } from './run';

const HELP = `npm run bench -- [fichier.tsv …] [options]
  Les fichiers (colonnes texte et code_insee) s'ajoutent aux adresses sur lesquelles les autres sont comparés, et à
  celles sur lesquelles une ligne douteuse est mesurée (avec leur colonne departement, s'ils en ont une).
  --passes 5            mesures dont la médiane est dite
  --seulement a,b       de tailles, depart, vitesse, doute, colonne, proches, recherche, memoire, croissance, echelle, autres,
                        jointures, libreoffice, commande, etabli
  --against f.js        le functions.js d'une autre version : les mêmes lignes, un dixième douteuses, dans les deux
  --against-command f.mjs  le src/cli/ressort.mjs d'une autre version, construite : le même fichier d'adresses dans les deux
  --against-etabli d    le dist/ d'une autre version, construite avec son établi : ouverts par tours dans le même navigateur
  --complet             dix millions d'appels pour la mémoire, et plus de preuves
  --rapide              colonnes et mesures courtes : un coup d'œil, pas un résultat
  --exiger              échoue (code 1) si une cible est manquée
  --readme              écrit le tableau dans .github/MESURES.md, entre ses deux marques
  --sans-construire     mesure dist/ tel qu'il est`;

await orFail(async () => {
  const options = parseOptions(
    process.argv.slice(2),
    ['complet', 'rapide', 'exiger', 'readme', 'sans-construire', 'aide'],
    ['passes', 'seulement', 'against', 'against-command', 'against-etabli'],
  );
  if (options.has('aide')) {
    console.log(HELP);
    return;
  }
  if (!options.has('sans-construire') && (await isBuildStale())) await build();
  await run(options);
});
