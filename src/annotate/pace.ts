/** Long work in short slices, so that the page answers between them. */
export interface Slice {
  isOver(): boolean;
  /** Lets the page breathe, then begins a new slice. */
  pause(): Promise<void>;
}

export interface Pace {
  now(): number;
  pause(): Promise<void>;
  slice(): Slice;
}

/** A frame of the page, and room for what cannot be cut: a row, or the engine tidying its memory. */
const SLICE = 15;

/** Slices of `length` milliseconds at most, one row more or less. */
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

/** A turn of the event loop, without the delay browsers add to repeated timers. */
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
