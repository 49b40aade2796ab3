import { notice } from '../ui/notice';

const NEWER =
  'Une nouvelle version de l’établi est prête. Fermez toutes ses pages, puis rouvrez-le : celle-ci reste l’ancienne.';

/**
 * Has the browser keep the workbench, if it can: over `https`, or on this machine.
 * @param worker  the address of the script that keeps it
 */
export async function keepOffline(worker: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(worker);
  const tell = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller) notice(NEWER, 'news');
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
  tell();
}
