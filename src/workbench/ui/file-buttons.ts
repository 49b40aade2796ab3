import type { Bench } from '../bench';
import { checkSize, FileRefused } from '../files/file';
import { Abandoned } from '../files/work';
import { byId } from './elements';
import { closeNotice, notice } from './notice';
import { inWorkBox } from './work-box';

const TYPES = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.csv': 'text/csv',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
};
/** What saving will make of the file. */
const KEPT = {
  '.xlsx':
    'Ce que l’établi ne montre pas (graphiques, validations, mises en forme conditionnelles…) reste dans le fichier.',
  '.csv':
    'Il sera enregistré en .csv, de la même écriture ; les lignes que vous ne changez pas restent telles quelles.',
  '.ods': 'Il sera enregistré en .ods ; les cellules que vous ne changez pas restent telles quelles.',
};
const ABANDON = 'Ce classeur a des modifications qui ne sont pas enregistrées. Les abandonner ?';

/** Opening, saving, going back to the sample: by the buttons, or by dropping a file on the page. */
export function installFileButtons(bench: Bench): void {
  const input = byId('file') as HTMLInputElement;
  const open = (file: File | null | undefined): void => {
    if (file && mayLeave(bench)) void openFile(bench, file);
  };
  byId('open-file').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    open(input.files?.[0]);
    // The same file may be asked for again.
    input.value = '';
  });
  byId('save-file').addEventListener('click', () => void save(bench, false));
  byId('save-xlsx').addEventListener('click', () => void save(bench, true));
  byId('calculate-waiting').addEventListener('click', () => void calculate(bench));
  byId('show-sample').addEventListener('click', () => {
    if (!mayLeave(bench)) return;
    void work(bench, async () => {
      await bench.openSample();
      showWaiting(0);
    });
  });
  byId('close-notice').addEventListener('click', closeNotice);
  acceptDrops(open);
  window.addEventListener('beforeunload', (event) => {
    if (bench.hasUnsavedWork) event.preventDefault();
  });
}

function mayLeave(bench: Bench): boolean {
  return !bench.hasUnsavedWork || window.confirm(ABANDON);
}

async function openFile(bench: Bench, file: File): Promise<void> {
  await work(bench, async () => {
    checkSize(file.name, file.size);
    const waiting = await inWorkBox(`Ouverture de « ${file.name} »`, async (steps) =>
      bench.openFile(file.name, new Uint8Array(await file.arrayBuffer()), steps),
    );
    showWaiting(waiting);
    notice(`« ${file.name} » est ouvert.${waitingTold(waiting)} ${KEPT[bench.extension]}`);
  });
}

function waitingTold(count: number): string {
  if (count === 0) return '';
  const [formulas, keep] = count === 1 ? ['Une formule longue', 'garde'] : [`${count} formules longues`, 'gardent'];
  return ` ${formulas} à calculer ${keep} le résultat du fichier, jusqu’à ce que vous demandiez « Calculer ».`;
}

function showWaiting(count: number): void {
  const button = byId('calculate-waiting');
  button.hidden = count === 0;
  button.textContent = count === 1 ? 'Calculer la formule longue' : `Calculer les ${count} formules longues`;
}

async function calculate(bench: Bench): Promise<void> {
  await work(bench, async () => {
    await inWorkBox('Calcul des formules longues', (steps) => bench.calculateWaiting(steps));
    showWaiting(0);
  });
}

async function save(bench: Bench, asXlsx: boolean): Promise<void> {
  await work(bench, async () => {
    const extension = asXlsx ? '.xlsx' : bench.extension;
    const agrees = (losses: readonly string[]): boolean =>
      window.confirm(
        `Un ${extension} ne garde pas ${losses.join(' ; ')}. Enregistrer quand même en ${extension} ? Sinon, « Enregistrer en .xlsx » garde tout.`,
      );
    const saved = await inWorkBox('Enregistrement', (steps) => bench.save(steps, asXlsx, agrees));
    if (!saved) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([saved.bytes.slice().buffer], { type: TYPES[extension] }));
    link.download = saved.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    notice(`« ${saved.fileName} » est enregistré dans vos téléchargements.`);
  });
}

/** One thing at a time; a refusal is said, and leaves everything as it was. */
async function work(bench: Bench, task: () => Promise<void>): Promise<void> {
  const buttons = ['open-file', 'save-file', 'save-xlsx', 'calculate-waiting', 'show-sample'].map(
    (id) => byId(id) as HTMLButtonElement,
  );
  for (const button of buttons) button.disabled = true;
  document.documentElement.dataset['busy'] = 'yes';
  closeNotice();
  try {
    await task();
  } catch (error) {
    // Whoever gives up knows it.
    if (error instanceof Abandoned) return;
    const reason =
      error instanceof FileRefused
        ? error.message
        : `Cela n’a pas pu être fait : ${error instanceof Error ? error.message : String(error)}`;
    notice(reason, 'refusal');
  } finally {
    for (const button of buttons) button.disabled = false;
    byId('show-sample').hidden = bench.isSample;
    byId('save-file').textContent = `Enregistrer en ${bench.extension}`;
    byId('save-xlsx').hidden = bench.extension === '.xlsx';
    delete document.documentElement.dataset['busy'];
    // A button that was disabled has lost the keyboard: the cells have it, as in Excel.
    bench.focus();
  }
}

function acceptDrops(open: (file: File | undefined) => void): void {
  // Captured before the grid, which would take the file for a picture.
  for (const type of ['dragover', 'drop'] as const) {
    document.addEventListener(
      type,
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        if (type === 'drop') open(event.dataTransfer.files[0]);
      },
      { capture: true },
    );
  }
}
