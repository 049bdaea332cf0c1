import type { Finding } from '../findings.ts';
import type { Document } from '../text/document.ts';

/** A step of the extraction: a plain function of the document. Its findings come in text order. */
export type Finder<K> = (document: Document) => Finding<K>[];
