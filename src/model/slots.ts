/** Which slots of a table are filled, as bits, so that files need not hold the empty ones. */

/** Filled slots (those that are not 0): as bits, and their numbers. */
export function filledSlots(column: ArrayLike<number>): { bits: Uint8Array; slots: number[] } {
  const bits = new Uint8Array(Math.ceil(column.length / 8));
  const slots: number[] = [];
  for (let slot = 0; slot < column.length; slot++) {
    if (column[slot] === 0) continue;
    bits[slot >> 3] |= 1 << (slot & 7);
    slots.push(slot);
  }
  return { bits, slots };
}

/** Puts the values of the filled slots back to their places in `column`, which is all zeros. */
export function spreadOver<T extends Uint8Array | Uint16Array>(bits: Uint8Array, values: ArrayLike<number>, column: T): T {
  for (let byte = 0, k = 0; byte < bits.length; byte++) {
    for (let rest = bits[byte]; rest; rest &= rest - 1) column[byte * 8 + 31 - Math.clz32(rest & -rest)] = values[k++];
  }
  return column;
}
