/** A progress bar on the error stream, if someone is looking at it. */
import { frenchNumber } from './refused';

const WIDTH = 30;
/** Milliseconds between two drawings. */
const EVERY = 200;

export interface Progress {
  /** @param part  from 0 to 1 */
  advance(part: number, rows: number): void;
  finish(): void;
}

const SILENT: Progress = { advance: () => undefined, finish: () => undefined };

export function progress(title: string, out: NodeJS.WriteStream = process.stderr): Progress {
  if (!out.isTTY) return SILENT;
  let last = 0;
  return {
    advance(part, rows) {
      const now = Date.now();
      if (now - last < EVERY) return;
      last = now;
      const filled = Math.round(Math.min(1, part) * WIDTH);
      out.write(
        `\r${title} [${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${Math.floor(Math.min(1, part) * 100)} %, ${frenchNumber(rows)} lignes `,
      );
    },
    finish() {
      out.write('\r\u001b[2K');
    },
  };
}
