/** Finds a browser of the Chromium family for the browser tests. Nothing is ever downloaded. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const VARIABLES = ['CHROMIUM_PATH', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'];
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Quiet, without any request of its own, and able to run as root in a container. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(env: Record<string, string | undefined>, platform: NodeJS.Platform) {
  if (platform === 'darwin') {
    return ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((folder) =>
      MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`));
  }
  const folders = [...(env.PATH ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return COMMANDS.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
}

/**
 * The browser named by the environment, else the first one found where browsers usually are, else null.
 * A browser that is named but is not there is an error: another one would not be what was asked for.
 * @throws Error if the browser named by the environment is not there
 */
export function findChromium(
  env: Record<string, string | undefined> = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (file: string) => boolean = isExecutable,
): string | null {
  for (const variable of VARIABLES) {
    const named = env[variable];
    if (!named) continue;
    if (!exists(named))
      throw new Error(`${variable} désigne « ${named} », qui n'existe pas ou ne peut pas être exécuté.`);
    return named;
  }
  return candidates(env, platform).find(exists) ?? null;
}
