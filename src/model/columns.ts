/** The column in a larger one, at least twice as long and of `least` cells; the new ones are 0. */
export function enlarged(column: Int32Array, least = 0): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(column.length * 2, least));
  larger.set(column);
  return larger;
}
