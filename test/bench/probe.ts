/**
 * Probes: small programs bundled as the add-in is (minified, one file) and run each in a process
 * of its own, so that no measure is warmed by another.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { BENCH } from './paths';

export class Probes {
  private constructor(readonly folder: string) {}

  static async make(): Promise<Probes> {
    const folder = mkdtempSync(path.join(tmpdir(), 'ressort-bench-'));
    const sources = path.join(BENCH, 'probes');
    await build({
      entryPoints: readdirSync(sources).map((name) => path.join(sources, name)),
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'es2022',
      logLevel: 'error',
    });
    return new Probes(folder);
  }

  /** Runs a probe and gives back what it emitted; its own words go to the screen. */
  run(name: string, input: unknown = {}): unknown {
    const file = path.join(this.folder, `${name}.mjs`);
    const { status, stdout, error } = spawnSync(
      process.execPath,
      ['--expose-gc', '--max-old-space-size=4096', file, JSON.stringify(input)],
      {
        cwd: BENCH,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        maxBuffer: 1 << 28,
      },
    );
    if (error) throw error;
    if (status !== 0) throw new Error(`La mesure « ${name} » a échoué (code ${status}).`);
    return JSON.parse(stdout);
  }

  /** The same probe several times. */
  runs(count: number, name: string, input: unknown = {}): unknown[] {
    return Array.from({ length: count }, () => this.run(name, input));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
