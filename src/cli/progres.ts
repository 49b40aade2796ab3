/** A bar on the error stream, where someone is looking. */
import { nombre } from './erreur';

const WIDTH = 30;
const EVERY = 200;

export interface Progres {
  avancer(part: number, lignes: number): void;
  finir(): void;
}

const SILENT: Progres = { avancer: () => undefined, finir: () => undefined };

export function progres(titre: string, out: NodeJS.WriteStream = process.stderr): Progres {
  if (!out.isTTY) return SILENT;
  let last = 0;
  return {
    avancer(part, lignes) {
      const now = Date.now();
      if (now - last < EVERY) return;
      last = now;
      const filled = Math.round(Math.min(1, part) * WIDTH);
      out.write(
        `\r${titre} [${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${Math.floor(Math.min(1, part) * 100)} %, ${nombre(lignes)} lignes `,
      );
    },
    finir() {
      out.write('\r\u001b[2K');
    },
  };
}
