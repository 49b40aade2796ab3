/** The box that stands while a file is opened or saved: how far the work is, and a way to give it up. */
import { type Step, Work } from '../files/work';
import { byId } from './elements';

const STEPS: Readonly<Record<Step, string>> = {
  read: 'Lecture du fichier…',
  show: 'Affichage…',
  calculate: 'Calcul des formules…',
  note: 'Relevé des cellules…',
  write: 'Écriture du fichier…',
};
const ABANDON = 'Abandonner';
/** Before the calculation the former workbook is still there; from then on, the new one is. */
const STOP = 'Arrêter le calcul';

/** Does a task while the box says how far it is; the rest of the page waits. */
export async function inWorkBox<T>(title: string, task: (work: Work) => Promise<T>): Promise<T> {
  const box = byId('work') as HTMLDialogElement;
  const giveUp = byId('work-abandon') as HTMLButtonElement;
  const share = byId('work-share') as HTMLProgressElement;
  const abandoned = new AbortController();
  const abandon = (event: Event): void => {
    event.preventDefault();
    abandoned.abort();
  };
  const tell = (step: Step, done?: number, bound = false): void => {
    byId('work-step').textContent = STEPS[step];
    giveUp.textContent = step === 'calculate' ? STOP : ABANDON;
    giveUp.disabled = bound || step === 'show';
    if (done === undefined) share.removeAttribute('value');
    else share.value = Math.min(1, done);
  };
  byId('work-title').textContent = title;
  byId('work-step').textContent = '';
  share.removeAttribute('value');
  box.addEventListener('cancel', abandon);
  giveUp.addEventListener('click', abandon);
  box.showModal();
  try {
    return await task(new Work(tell, abandoned.signal));
  } finally {
    box.close();
    box.removeEventListener('cancel', abandon);
    giveUp.removeEventListener('click', abandon);
  }
}
