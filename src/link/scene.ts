import type { Finding, Statement } from '../findings.ts';
import type { Document } from '../text/document.ts';
import type { Name } from './cast.ts';
import type { Columns } from './columns.ts';

/** What the steps after naming read: the document, its names with their referents, and what covers each token. */
export interface Scene {
  document: Document;
  names: Name[];
  statements: Finding<Statement>[];
  columns: Columns;
}
