/** Long work in short slices, so that the page stays alive between them. */

/** A stretch of work without a pause. */
export interface Slice {
  isOver(): boolean;
  /** Lets the page do its own work, then begins a new slice. */
  pause(): Promise<void>;
}

export interface Pace {
  /** Milliseconds, from any origin. */
  now(): number;
  /** Lets the page do its own work. */
  pause(): Promise<void>;
  slice(): Slice;
}

/** In milliseconds: a frame of the page, less room for what cannot be cut (a row, a garbage collection). */
const SLICE = 15;

/** The pace of a page. Slices last `length` milliseconds, and the row during which the time is over. */
export function pace(now: () => number = () => performance.now(), length = SLICE): Pace {
  return {
    now,
    pause: breathe,
    slice: () => {
      let start = now();
      return {
        isOver: () => now() - start >= length,
        pause: async () => {
          await breathe();
          start = now();
        },
      };
    },
  };
}

/** Waits for a turn of the event loop, by a message: browsers delay repeated timers. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(0);
  });
}
