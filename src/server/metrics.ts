import { Counter, Gauge, Registry } from 'prom-client';
import type { EventStreams } from './alerts/event-streams.js';
import type { Content } from './content.js';
import type { ImageService } from './images/image-service.js';
import type { JsonAnswers } from './json-answers.js';
import type { Stores } from './store/stores.js';

export interface MetricsDeps {
  readonly content: Content;
  readonly answers: JsonAnswers;
  readonly images: ImageService;
  readonly stores: Pick<Stores, 'sources'>;
  readonly streams: Pick<EventStreams, 'count'>;
}

export interface Metrics {
  countRequest(status: number): void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** Almost everything is read when it is asked for, so that serving a TV costs one addition. */
export function createMetrics({ content, answers, images, stores, streams }: MetricsDeps): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const byStatus = new Map<number, number>();

  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('rundown_stories', 'Stories on the channel.', () => content.facts().storyCount);
  gauge('rundown_content_version', 'Grows with every change of content.', () => content.facts().contentVersion);
  gauge('rundown_answer_cache_bytes', 'JSON answers kept ready, compressed forms included.', () => answers.sizeBytes());
  gauge('rundown_event_streams', 'TVs that are told of alerts at once.', () => streams.count());
  gauge('rundown_image_cache_bytes', 'Pictures kept on disk.', () => images.cacheBytes());

  // By the names that dashboards know. The library's own set watches every garbage collection, which serving would feel.
  gauge('process_start_time_seconds', 'When the process started.', () => performance.timeOrigin / 1000);
  gauge('process_cpu_seconds_total', 'Processor time used.', () => cpuSeconds());
  gauge('process_resident_memory_bytes', 'Memory of the process.', () => process.memoryUsage.rss());
  gauge('nodejs_heap_size_used_bytes', 'Heap in use.', () => process.memoryUsage().heapUsed);

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

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
