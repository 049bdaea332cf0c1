/** What a program may import: `import { readArticle, extractFacts } from 'factsheet'`. */
export type * from './facts.ts';
export { extractFacts } from './pipeline.ts';
export { Problem } from './problem.ts';
export type { Article } from './read/article.ts';
export { type ReadOptions, readArticle, readArticles } from './read/articles.ts';
export { articleFromText } from './read/plain.ts';
