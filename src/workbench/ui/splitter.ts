/** The edge of the pane, by which it is made wider: by the mouse or the arrows, and so at the next visit. */
import { byId } from './elements';

const WIDTH = 'ressort-etabli-largeur';
const CLOSED = 'ressort-etabli-volet-ferme';
const [LEAST, MOST, STEP] = [260, 760, 20];
const USUAL = 360;
/** What the cells keep. */
const CELLS = 240;

/** Shows the pane or takes it away, and remembers it. */
export function showPane(shown: boolean): void {
  byId('pane').hidden = !shown;
  byId('splitter').hidden = !shown;
  byId('close-pane').hidden = !shown;
  keep(CLOSED, shown ? '' : '1');
}

/** Whether it was open when the page was left. */
export function wasOpen(): boolean {
  return kept(CLOSED) !== '1';
}

export function installSplitter(): void {
  const edge = byId('splitter');
  const setWidth = (wanted: number): void => {
    const most = Math.max(LEAST, Math.min(MOST, window.innerWidth - CELLS));
    const width = Math.round(Math.min(most, Math.max(LEAST, wanted)));
    document.documentElement.style.setProperty('--pane-width', `${width}px`);
    edge.setAttribute('aria-valuemin', String(LEAST));
    edge.setAttribute('aria-valuemax', String(most));
    edge.setAttribute('aria-valuenow', String(width));
    keep(WIDTH, String(width));
  };
  const width = (): number => byId('pane').getBoundingClientRect().width;
  setWidth(Number(kept(WIDTH)) || USUAL);
  edge.addEventListener('pointerdown', (down) => {
    edge.setPointerCapture(down.pointerId);
    const from = width() + down.clientX;
    const drag = (event: PointerEvent): void => setWidth(from - event.clientX);
    edge.addEventListener('pointermove', drag);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', drag), { once: true });
  });
  edge.addEventListener('keydown', (event) => {
    const wanted = { ArrowLeft: width() + STEP, ArrowRight: width() - STEP, Home: MOST, End: LEAST }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    setWidth(wanted);
  });
}

/** A browser may refuse to keep anything. */
function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It will be as at first, next time.
  }
}

function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
