/** Where a problem stands: a file, and a line of it where that is known. */
export interface ProblemPlace {
  source: string;
  line?: number;
}

/**
 * An error that the reader can mend: what is wrong, where, and the way out. Anything else that is thrown is a bug.
 * Printed as `factsheet: FILE[:LINE]: what; what to do`.
 */
export class Problem extends Error {
  readonly code: string;
  readonly place: ProblemPlace | null;

  /** @param message what is wrong and what to do, without program and file name */
  constructor(code: string, message: string, place: ProblemPlace | null = null) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.place = place;
  }
}
