import type { Statement } from '../../findings.ts';
import type { Finder } from '../finder.ts';

export const findQuotes: Finder<Statement> = () => [];
