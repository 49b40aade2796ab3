/** What runs in a thread that annotates: see thread.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Scalar } from '../host/host';
import { speak } from '../say/language';
import { Annotator } from './annotator';
import { answerBatch } from './crew';
import type { CsvPiece } from './csv-pieces';
import { CsvRows } from './csv-rows';
import type { ThreadWork } from './thread';

const { wanted, language, shape } = workerData as ThreadWork;
speak(language);
const annotator = new Annotator(wanted);
const port = parentPort!;

if (shape === undefined)
  port.on('message', (asked: readonly Scalar[]) => port.postMessage(answerBatch(annotator, asked)));
else {
  const rows = new CsvRows(shape, annotator);
  port.on('message', (piece: CsvPiece) => {
    const answer = rows.annotate(piece);
    // The bytes change hands: they are not copied.
    port.postMessage(answer, answer === undefined ? [] : [answer.bytes.buffer]);
  });
}
