import { existsSync } from 'node:fs';

/** The Excel of this machine: its path, or null. There is none for Linux. */
export function findExcel(
  env: Record<string, string | undefined> = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (file: string) => boolean = existsSync,
): string | null {
  if (platform === 'darwin') {
    const places = ['/Applications/Microsoft Excel.app', `${env.HOME ?? ''}/Applications/Microsoft Excel.app`];
    return places.find(exists) ?? null;
  }
  if (platform !== 'win32') return null;
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)']].filter((folder) => folder !== undefined);
  return folders.map((folder) => `${folder}\\Microsoft Office\\root\\Office16\\EXCEL.EXE`).find(exists) ?? null;
}

/** What to do where Excel is not, in plain words. */
export function withoutExcel(platform: NodeJS.Platform) {
  const why = platform === 'linux' ? "Excel n'existe pas pour Linux" : "Excel n'a pas été trouvé sur cette machine";
  return `${why} : le complément ne peut pas y être ouvert d'ici. Trois autres moyens :

  · essayer les formules tout de suite, dans un classeur du navigateur qui n'est pas Excel :
        npm start
  · les essayer dans Excel sur le web, servies par cette machine :
        npm run start:excel -- --serveur
    puis, dans Excel sur le web : Accueil > Compléments > Plus de compléments > Mes compléments >
    Charger mon complément, et choisir le fichier manifest.xml de ce dossier ;
  · lancer cette même commande sur un Windows ou un Mac où Excel est installé.`;
}
