import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { ChannelConfig } from '../../src/contract/channel-config.js';
import { err, ok } from '../../src/contract/result.js';
import type { Story } from '../../src/contract/story.js';
import { type AlertBoard, createAlertBoard } from '../../src/server/alerts/alert-board.js';
import { type AppDeps, buildApp } from '../../src/server/app.js';
import { type Content, createContent } from '../../src/server/content.js';
import type { ImageService } from '../../src/server/images/image-service.js';
import { createScheduleBoard } from '../../src/server/schedule/schedule-board.js';
import { aChannel, type MemoryStores, memoryStores, NOON } from '../support/memory-stores.js';

export interface TestApp {
  readonly app: FastifyInstance;
  readonly stores: MemoryStores;
  readonly content: Content;
  readonly alerts: AlertBoard;
  /** What the clock says; a test may turn it. */
  readonly clock: { now: Date };
}

export interface TestAppOptions extends Partial<AppDeps> {
  readonly config?: ChannelConfig;
  readonly stories?: readonly Story[];
  readonly isLoaded?: boolean;
}

const noImages: ImageService = {
  picture: async ({ key }) => (key === 'known-key' ? ok(Buffer.from('picture')) : err({ kind: 'unknownPicture', key })),
  cacheBytes: () => 0,
};

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'rundown-'));

/** The whole server over memory stores and a fixed clock. */
export async function testApp({
  config = aChannel(),
  stories = [],
  isLoaded = true,
  ...deps
}: TestAppOptions = {}): Promise<TestApp> {
  const stores = memoryStores(config, stories);
  const clock = { now: NOON };
  const content = createContent({ stores, clock: () => clock.now });
  if (isLoaded) await content.refresh();
  const alerts = createAlertBoard({ store: stores.alerts, content, clock: () => clock.now });
  const documents = { version: () => 0, programmesOf: () => [] };
  const schedule = createScheduleBoard({ content, documents, clock: () => clock.now });
  const app = await buildApp({
    content,
    stores,
    alerts,
    schedule,
    images: noImages,
    siteFolder: emptyFolder(),
    version: '0.0.0',
    clock: () => clock.now,
    ...deps,
  });
  return { app, stores, content, alerts, clock };
}
