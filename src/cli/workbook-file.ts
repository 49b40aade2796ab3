/** The archive of a workbook: read, then written anew with the parts that change, the others copied as they are. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { BrokenPart, UnreadableWorkbook } from '../sheets/unreadable';
import { Archive, ZipWriter } from '../sheets/zip';
import type { Report, RowAnnotator } from './annotator';
import type { Options } from './options';
import { requireAbsent, requireInput, writeWhole } from './output';
import { progress } from './progress';
import { commandTexts } from './texts/texts';

/** @throws CommandRefused, UnreadableWorkbook */
export async function withArchive(
  { file, output }: Options,
  work: (archive: Archive) => Promise<Report>,
): Promise<Report> {
  await requireInput(file);
  await requireAbsent(output);
  const archive = await Archive.open(file);
  try {
    return await work(archive);
  } catch (error) {
    throw error instanceof BrokenPart ? new UnreadableWorkbook(file, error.told) : error;
  } finally {
    archive.close();
  }
}

/**
 * Writes the archive, each part that `change` returns anew, the others as they are.
 * @param main  the part whose reading shows the progress
 */
export async function rewriteArchive(
  archive: Archive,
  output: string,
  { tally }: RowAnnotator,
  main: string,
  change: (path: string, text: () => AsyncIterable<string>) => AsyncIterable<string> | Iterable<string> | undefined,
): Promise<void> {
  const bar = progress(commandTexts().account.annotating);
  const size = archive.part(main)?.size ?? 1;
  let read = 0;
  const advance = (text: string): void => bar.advance((read += text.length) / size, tally.total);
  try {
    await writeWhole(output, async (provisional) => {
      const out = createWriteStream(provisional, { flags: 'wx' });
      const done = finished(out);
      done.catch(() => undefined);
      const writer = new ZipWriter(out);
      for (const part of archive.parts) {
        const changed = change(part.name, () => told(archive.read(part.name), advance));
        if (changed === undefined) await writer.copy(archive, part);
        else await writer.add(part.name, changed);
      }
      await writer.finish();
      out.end();
      await done;
    });
  } finally {
    bar.finish();
  }
}

/** The same pieces of text, each told as it is asked for. */
async function* told(text: AsyncIterable<string>, tell: (piece: string) => void): AsyncGenerator<string> {
  for await (const piece of text) {
    tell(piece);
    yield piece;
  }
}
