/** The rivals' packages, installed in test/bench only when the bench first needs them: `npm ci` of the project stays light. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BENCH } from './paths';

/** True where every package is there. Without a registry the bench goes on, and says who is absent. */
export function installRivals(): void {
  if (existsSync(path.join(BENCH, 'node_modules', '.package-lock.json'))) return;
  console.log('Installation des bibliothèques à comparer (npm ci dans test/bench)…');
  const windows = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: BENCH,
    stdio: 'inherit',
    shell: windows,
  });
  if (status !== 0) console.warn('npm ci a échoué dans test/bench : ce qui n’est pas là ne sera pas comparé.');
}

export function isInstalled(npmPackage: string): boolean {
  return existsSync(path.join(BENCH, 'node_modules', ...npmPackage.split('/'), 'package.json'));
}
