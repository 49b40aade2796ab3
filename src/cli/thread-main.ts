/** What runs in a thread that annotates: see thread.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { STATUSES } from '../annotate/decide';
import type { Scalar } from '../host/host';
import { speak } from '../say/language';
import { Annotator } from './annotator';
import type { BatchAnswer, ThreadWork } from './thread';

const { wanted, language } = workerData as ThreadWork;
speak(language);
const annotator = new Annotator(wanted);

/** @param asked  a text, the département beside it, the next text… */
function annotate(asked: readonly Scalar[]): BatchAnswer {
  const cells: Scalar[] = [];
  const statuses = new Uint8Array(asked.length / 2);
  for (let row = 0; row < statuses.length; row++) {
    const answer = annotator.annotate(asked[2 * row]!, asked[2 * row + 1]!);
    cells.push(...answer.cells);
    statuses[row] = STATUSES.indexOf(answer.status);
  }
  return { cells, statuses };
}

parentPort!.on('message', (asked: readonly Scalar[]) => parentPort!.postMessage(annotate(asked)));
