/**
 * `npm run nodes`: the packed package tried in an empty project by each Node that it is for. Those that this machine has
 * not are brought by npm, whose package `node` holds the programs, into a folder that is removed; out of reach, they are
 * told and left out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureLibrary } from '../../src/tooling/build/build';
import { orFail } from '../bench/fail';
import { ROOT } from '../bench/paths';

const MAJORS = ['20', '22', '24'];
const JEST = path.join('node_modules', 'jest', 'bin', 'jest.js');

const versionOf = (node: string): string => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();

/** The program of a Node, in its folder; undefined if npm cannot bring it. */
function bring(major: string, folder: string): string | undefined {
  mkdirSync(folder);
  const asked = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `node@${major}`];
  const { status } = spawnSync('npm', asked, { stdio: 'ignore', shell: process.platform === 'win32' });
  const node = path.join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return status === 0 && spawnSync(node, ['--version']).status === 0 ? node : undefined;
}

await orFail(async () => {
  await ensureLibrary();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ressort-nodes-'));
  try {
    const nodes = MAJORS.flatMap((major) => {
      const isOwn = process.version.startsWith(`v${major}.`);
      const node = isOwn ? process.execPath : bring(major, path.join(folder, major));
      console.log(
        node === undefined
          ? `Node ${major} : non essayé, npm n'a pas pu l'apporter (hors ligne, ou pas fait pour cette machine).`
          : `Node ${major} : ${versionOf(node)}`,
      );
      return node === undefined ? [] : [node];
    });
    const args = [JEST, '--selectProjects', 'unit', '--verbose', '--', 'test/lib/packed'];
    const env = { ...process.env, RESSORT_NODES: nodes.join(path.delimiter) };
    const { status } = spawnSync(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
