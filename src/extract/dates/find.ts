import type { Timex } from '../../findings.ts';
import type { Finder } from '../finder.ts';

export const findDates: Finder<Timex> = () => [];
