/** `npm run check-deployment -- https://exemple.fr/ressort`: asks a server for each file of the add-in, says what is wrong. */
import { checkDeployment } from './deployment';
import { parseBaseUrl } from './build/manifests';

try {
  const [given] = process.argv.slice(2);
  if (given === undefined)
    throw new Error(
      'Quelle adresse faut-il vérifier ? Exemple : npm run check-deployment -- https://exemple.fr/ressort',
    );
  const baseUrl = parseBaseUrl(given);
  const findings = await checkDeployment(baseUrl);
  for (const { file, faults, advice } of findings) {
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${file}`);
    for (const fault of faults) console.log(`    à corriger : ${fault}`);
    for (const one of advice) console.log(`    conseil : ${one}`);
  }
  const wrong = findings.filter(({ faults }) => faults.length > 0).length;
  console.log(
    wrong === 0
      ? `\n${baseUrl} : prêt pour Excel, autant qu'on puisse le dire d'ici.`
      : `\n${baseUrl} : ${wrong} fichier(s) à corriger.`,
  );
  process.exitCode = wrong === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
