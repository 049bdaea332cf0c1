/** A file of typed arrays with a JSON head: what every model file is. It loads without copying. */

export type SectionArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array;

/** Head as JSON; arrays by name. */
export interface Sections {
  head: Record<string, unknown>;
  arrays: Record<string, SectionArray>;
}

interface Entry {
  name: string;
  kind: string;
  length: number;
}

const KINDS = { Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array, Float32Array };
const MAGIC = 0x31534646; // FFS1
const ALIGNMENT = 8;

/** Bytes of head and arrays, each array at an offset that is a multiple of eight; little-endian. */
export function packSections({ head, arrays }: Sections): Uint8Array<ArrayBuffer> {
  const entries: Entry[] = Object.entries(arrays).map(([name, array]) => ({ name, kind: array.constructor.name, length: array.length }));
  const json = new TextEncoder().encode(JSON.stringify({ head, entries }));
  const parts: Uint8Array[] = [new Uint8Array(Uint32Array.of(MAGIC, json.length).buffer), json];
  for (const array of Object.values(arrays)) parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.length), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += aligned(part.length);
  }
  return bytes;
}

/** Reads what `packSections` wrote; the arrays are views of the bytes. Throws if it is no such file. */
export function unpackSections(bytes: Uint8Array): Sections {
  // a pooled Buffer may begin at an odd offset
  if (bytes.byteOffset % ALIGNMENT) bytes = bytes.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('not a model file');
  const length = view.getUint32(4, true);
  const { head, entries } = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as {
    head: Sections['head'];
    entries: Entry[];
  };
  const arrays: Sections['arrays'] = {};
  let at = 8 + aligned(length);
  for (const { name, kind, length: count } of entries) {
    const Kind = KINDS[kind as keyof typeof KINDS];
    arrays[name] = new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset + at, count);
    at += aligned(count * Kind.BYTES_PER_ELEMENT);
  }
  return { head, arrays };
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;
