/** A queue between two tasks: who puts waits while it is full, who takes while it is empty. */
export interface Channel<T> {
  put(value: T): Promise<void>;
  /** `undefined` once the channel has ended and is empty. */
  take(): Promise<T | undefined>;
  /** No more comes, or no more is wanted. */
  end(): void;
  readonly ended: boolean;
}

/** A channel that holds `limit` values before `put` waits. */
export function openChannel<T>(limit: number): Channel<T> {
  const held: T[] = [];
  const waiting: (() => void)[] = [];
  const change = () => new Promise<void>((resolve) => waiting.push(resolve));
  const wake = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  let ended = false;
  return {
    async put(value) {
      held.push(value);
      wake();
      while (held.length >= limit && !ended) await change();
    },
    async take() {
      while (held.length === 0 && !ended) await change();
      const value = held.shift();
      wake();
      return value;
    },
    end() {
      ended = true;
      wake();
    },
    get ended() {
      return ended;
    },
  };
}
