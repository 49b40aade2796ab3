// @ts-check
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.mjs';

/**
 * Runs a program in the project's folder and waits for it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, capture?: boolean, shell?: boolean, foreground?: boolean, aside?: boolean }} [options]
 *   capture: keep what it prints instead of showing it; aside: show it on the error stream; foreground: it reads the keyboard, and ends when this one is told to
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(
  program,
  args,
  { env = {}, capture = false, shell = false, foreground = false, aside = false } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: capture
        ? ['ignore', 'pipe', 'pipe']
        : [foreground ? 'inherit' : 'ignore', aside ? process.stderr : 'inherit', 'inherit'],
      shell,
    });
    if (foreground) {
      // A terminal tells both; anyone else tells this one alone. It waits for the other's end, however it comes.
      process.on('SIGINT', () => {});
      process.on('SIGTERM', () => child.kill('SIGTERM'));
    }
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a script of an installed package, or one of ours, with this same Node.
 * @param {string} script  path from the project's folder
 * @param {string[]} [args]
 * @param {{ env?: Record<string, string>, capture?: boolean, foreground?: boolean, aside?: boolean }} [options]
 */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options);
}

/**
 * Ends a command with one plain sentence instead of a stack.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/**
 * Whether a module is the command that was run, rather than a module of another one.
 * @param {string} moduleUrl  import.meta.url
 */
export function isCommand(moduleUrl) {
  const command = process.argv[1];
  return command !== undefined && realpathSync(command) === realpathSync(fileURLToPath(moduleUrl));
}
