import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../read/article.ts';
import { extract } from './extract.ts';
import type { Extraction } from './plan.ts';

const extraction = workerData as Extraction;

parentPort!.on('message', (articles: Article[] | null) => {
  if (articles === null) return parentPort!.close();
  parentPort!.postMessage(articles.map((article) => extract(article, extraction)));
});
