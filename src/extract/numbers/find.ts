import type { Quantity } from '../../findings.ts';
import type { Finder } from '../finder.ts';

export const findNumbers: Finder<Quantity> = () => [];
