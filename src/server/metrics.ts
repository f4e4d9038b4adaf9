import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Content } from './content.js';
import type { ImageService } from './images/image-service.js';
import type { JsonAnswers } from './json-answers.js';
import type { Stores } from './store/stores.js';

export interface MetricsDeps {
  readonly content: Content;
  readonly answers: JsonAnswers;
  readonly images: ImageService;
  readonly stores: Pick<Stores, 'sources'>;
}

export interface Metrics {
  countRequest(status: number): void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** Almost everything is read when it is asked for, so that serving a TV costs one addition. */
export function createMetrics({ content, answers, images, stores }: MetricsDeps): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const byStatus = new Map<number, number>();
  collectDefaultMetrics({ register: registry });

  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `rundown_${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('stories', 'Stories on the channel.', () => content.facts().storyCount);
  gauge('content_version', 'Grows with every change of content.', () => content.facts().contentVersion);
  gauge('answer_cache_bytes', 'JSON answers kept ready, compressed forms included.', () => answers.sizeBytes());
  gauge('image_cache_bytes', 'Pictures kept on disk.', () => images.cacheBytes());

  new Counter({
    name: 'rundown_http_requests_total',
    help: 'Answers sent, by status.',
    labelNames: ['status'],
    registers,
    collect() {
      this.reset();
      for (const [status, count] of byStatus) this.inc({ status }, count);
    },
  });
  new Gauge({
    name: 'rundown_source_failures',
    help: 'Fetches that failed in a row, by source.',
    labelNames: ['source'],
    registers,
    async collect() {
      this.reset();
      for (const { sourceId, failureCount } of await stores.sources.health()) {
        this.set({ source: sourceId }, failureCount);
      }
    },
  });

  return {
    countRequest: (status) => byStatus.set(status, (byStatus.get(status) ?? 0) + 1),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
