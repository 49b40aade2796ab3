/** Python and its modules, for what is tried with them: absent, it is told and left out. */
import { spawnSync } from 'node:child_process';

/** RESSORT_PYTHON names the interpreter of an environment that has the modules. */
export const PYTHON = process.env['RESSORT_PYTHON'] ?? 'python3';

/** Why these modules cannot be used, with the cure; undefined if they can. */
export function missingPython(...modules: readonly string[]): string | undefined {
  const { error, status } = spawnSync(PYTHON, ['-c', modules.map((name) => `import ${name}`).join('\n')]);
  if (error !== undefined) return `${PYTHON} est introuvable : donnez l'interpréteur dans RESSORT_PYTHON`;
  if (status === 0) return undefined;
  return `${PYTHON} n'a pas ${modules.join(', ')} : pip install -r recipes/requirements.txt, puis RESSORT_PYTHON`;
}

/** Why Java cannot be used; undefined if it can. */
export function missingJava(): string | undefined {
  const { error, status } = spawnSync('java', ['-version']);
  return error === undefined && status === 0 ? undefined : 'java est introuvable : Spark demande Java 17';
}

export function runPython(script: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(PYTHON, [script, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(`${script} : code ${String(status)}\n${stderr}${stdout}`);
  return stdout;
}
