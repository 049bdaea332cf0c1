/** What a run has come to, for the progress line and `--stats`. */
export interface Counts {
  documents: number;
  bytes: number;
}

/** A line on a terminal that says how far the work is. */
export interface Progress {
  /** Draws the line again if it is due. */
  tick(counts: Counts): void;
  /** Takes the line away, before something else is written or at the end. */
  clear(): void;
}

/** Work of less than a second shows no line, and the line changes five times a second. */
const PATIENCE = 1000;
const PERIOD = 200;

/** The line of a run that began now; `total`: bytes to come, where that is known. */
export function openProgress(
  stream: { write(text: string): unknown; columns?: number },
  total: number | null,
  now: () => number,
): Progress {
  const began = now();
  let next = began + PATIENCE;
  let shown = false;
  return {
    tick(counts) {
      const time = now();
      if (time < next) return;
      next = time + PERIOD;
      shown = true;
      stream.write(`\r${progressLine(counts, total, time - began).slice(0, (stream.columns || 80) - 1)}\x1b[K`);
    },
    clear() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}

/** `1,204 documents · 3.6 of 12.0 MB · 2.9 MB/s · 3 s left` */
export function progressLine({ documents, bytes }: Counts, total: number | null, milliseconds: number): string {
  const speed = bytes / Math.max(1, milliseconds);
  const parts = [
    `${documents.toLocaleString('en-US')} document${documents === 1 ? '' : 's'}`,
    total ? `${megabytes(bytes)} of ${megabytes(total)} MB` : `${megabytes(bytes)} MB`,
    `${megabytes(speed * 1000)} MB/s`,
  ];
  if (total && speed > 0) parts.push(`${duration(Math.max(0, total - bytes) / speed / 1000)} left`);
  return parts.join(' · ');
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
