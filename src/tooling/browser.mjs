// @ts-check
import { spawn } from 'node:child_process';

/**
 * The system's own command that opens an address in the user's browser.
 * @param {string} url
 * @param {NodeJS.Platform} platform
 * @returns {[program: string, args: string[]]}
 */
function opener(url, platform) {
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
  return platform === 'darwin' ? ['open', [url]] : ['xdg-open', [url]];
}

/**
 * Opens the browser if that can be done: the address has been printed anyway.
 * @param {string} url
 */
export function openBrowser(url) {
  const [program, args] = opener(url, process.platform);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
