import type { NameMention } from '../../findings.ts';
import type { Finder } from '../finder.ts';

export const findEntities: Finder<NameMention> = () => [];
