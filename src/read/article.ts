import type { PublicationDate } from '../facts.ts';

/** One text to be read for facts, and where it comes from. Plain data: it may be sent to a worker. */
export interface Article {
  /** The input as the user named it; a line of a JSON lines file keeps its file's name. */
  source: string;
  /** The document's own id, else the file name without its suffix. */
  id: string;
  /** Decoded, without byte-order mark, markup and front matter. */
  text: string;
  title: string | null;
  date: PublicationDate | null;
  layout: Layout;
}

/** How offsets of the text become places in the source. */
export interface Layout {
  /** Source offsets (UTF-16) at which lines begin; the first is 0. */
  lines: Uint32Array;
  /** `null` where text and source are the same. */
  map: SourceMap | null;
}

/**
 * Piecewise: text offset `text[k] + d` stands at source offset `source[k] + d`, up to `text[k + 1]`. Where a gap or an
 * entity (`&amp;`) parts two pieces, two entries have the same text offset: the first piece's end and the second's start.
 */
export interface SourceMap {
  text: Uint32Array;
  source: Uint32Array;
}
