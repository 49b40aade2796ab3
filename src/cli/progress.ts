/** A progress bar on the error stream, if someone is looking at it: never wider than the terminal. */
import { commandTexts, shownNumber } from './texts/texts';

const WIDEST = 30;
const NARROWEST = 5;
/** Columns of a terminal that does not say how many it has. */
const USUAL_COLUMNS = 80;
/** Milliseconds between two drawings. */
const EVERY = 200;
/** Milliseconds, and share of the work, before which what is left cannot be told. */
const TOO_EARLY = 2000;
const TOO_LITTLE = 0.02;

export interface Progress {
  /** @param part  from 0 to 1 */
  advance(part: number, rows: number): void;
  finish(): void;
}

const SILENT: Progress = { advance: () => undefined, finish: () => undefined };

/** Where it is drawn. */
export type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

export function progress(title: string, out: Screen = process.stderr, now: () => number = Date.now): Progress {
  if (!out.isTTY) return SILENT;
  const start = now();
  let last = 0;
  return {
    advance(part, rows) {
      if (now() - last < EVERY) return;
      last = now();
      out.write(`\r${line(title, Math.min(1, part), rows, last - start, out.columns || USUAL_COLUMNS)}\u001b[K`);
    },
    finish() {
      out.write('\r\u001b[2K');
    },
  };
}

/** What the bar says, as far as there is room: what is left first goes, then the bar itself. */
function line(title: string, part: number, rows: number, elapsed: number, columns: number): string {
  const { account: texts } = commandTexts();
  const said = `${Math.floor(part * 100)} %, ${texts.rowsDone(shownNumber(rows))}`;
  const room = columns - 1;
  const isEarly = elapsed < TOO_EARLY || part < TOO_LITTLE;
  const left = isEarly ? '' : `, ${texts.timeLeft(duration((elapsed / part) * (1 - part)))}`;
  for (const after of [said + left, said]) {
    const width = Math.min(WIDEST, room - title.length - after.length - 4);
    if (width < NARROWEST) continue;
    const filled = Math.round(part * width);
    return `${title} [${'█'.repeat(filled)}${'·'.repeat(width - filled)}] ${after}`;
  }
  return said.slice(0, room);
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
