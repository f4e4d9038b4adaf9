import type { FastifyPluginAsync } from 'fastify';
import type { Content } from '../content.js';
import type { Stores } from '../store/stores.js';

export interface HealthDeps {
  readonly content: Content;
  readonly stores: Pick<Stores, 'stories'>;
}

const STORE_PATIENCE_MS = 2_000;

/** `/healthz`: the process lives. `/readyz`: a TV that asks now gets a channel. */
export const healthRoutes: FastifyPluginAsync<HealthDeps> = async (app, { content, stores }) => {
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));

  app.get('/readyz', async (_request, reply) => {
    const reasons = [
      ...((await storeAnswers(stores)) ? [] : ['The store does not answer.']),
      ...(content.programme() ? [] : ['No content has been loaded yet.']),
    ];
    reply.header('cache-control', 'no-store');
    if (reasons.length > 0) return reply.code(503).send({ status: 'notReady', reasons });
    return { status: 'ready', ...content.facts() };
  });
};

function storeAnswers({ stories }: HealthDeps['stores']): Promise<boolean> {
  const asked = stories.contentVersion().then(
    () => true,
    () => false,
  );
  const patience = new Promise<boolean>((resolve) => setTimeout(resolve, STORE_PATIENCE_MS, false).unref());
  return Promise.race([asked, patience]);
}
