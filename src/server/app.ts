import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { pathTo } from '../contract/endpoints.js';
import type { AlertBoard } from './alerts/alert-board.js';
import { createEventStreams } from './alerts/event-streams.js';
import { compileValidator } from './compile-validator.js';
import type { Content } from './content.js';
import { handleClientError, handleError, handleNotFound } from './error-handler.js';
import { createFastServer } from './fast-lane.js';
import type { ImageService } from './images/image-service.js';
import { createJsonAnswers } from './json-answers.js';
import { createMetrics } from './metrics.js';
import { sendProblem } from './problem.js';
import { isLoopback } from './request-address.js';
import { adminAlertRoutes } from './routes/admin-alerts.js';
import { alertRoutes } from './routes/alerts.js';
import { channelRoutes } from './routes/channel.js';
import { demoRoutes } from './routes/demo.js';
import { docsRoutes } from './routes/docs.js';
import { eventRoutes } from './routes/events.js';
import { fontRoutes } from './routes/fonts.js';
import { healthRoutes } from './routes/health.js';
import { imageRoutes } from './routes/images.js';
import { latestRoutes } from './routes/latest.js';
import { liveRoutes } from './routes/live.js';
import { metricsRoutes } from './routes/metrics.js';
import { pageRoutes } from './routes/pages.js';
import { railRoutes } from './routes/rails.js';
import { scheduleRoutes } from './routes/schedule.js';
import { searchRoutes } from './routes/search.js';
import { siteRoutes } from './routes/site.js';
import { storyRoutes } from './routes/stories.js';
import type { ScheduleBoard } from './schedule/schedule-board.js';
import { helmetOptions } from './security-headers.js';
import { createSite } from './site.js';
import type { Stores } from './store/stores.js';

export interface AppDeps {
  readonly content: Content;
  readonly stores: Pick<Stores, 'stories' | 'sources'>;
  readonly images: ImageService;
  readonly alerts: AlertBoard;
  readonly schedule: ScheduleBoard;
  /** Missing: the operators' routes are closed. */
  readonly adminToken?: string | undefined;
  /** Where the built TV app is. */
  readonly siteFolder: string;
  /** Only when the demo is the channel. */
  readonly demoFolder?: string | undefined;
  /** Where the packages of large scripts are. */
  readonly fontFolder?: string | undefined;
  readonly version: string;
  /** Requests a minute from one address; this machine's own are not counted. */
  readonly rateLimit?: number | undefined;
  readonly logger?: FastifyBaseLogger | undefined;
  clock(): Date;
}

const DEFAULT_RATE_LIMIT = 3_000;
/** TVs that are told of alerts at once; further ones poll. */
const MAX_EVENT_STREAMS = 4_000;
const MAX_URL_LENGTH = 4_096;
const DAY_SEC = 86_400;

const LIMITS = {
  bodyLimit: 16 * 1024,
  // A paused player leaves its download standing.
  connectionTimeout: 120_000,
  requestTimeout: 30_000,
  // Longer than a TV waits between two polls of a page, so that it need not shake hands anew.
  keepAliveTimeout: 75_000,
} as const;

/** Builds the server without listening, so tests inject requests and `start-server.ts` opens the port. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { content, stores, images, alerts, version } = deps;
  const answers = createJsonAnswers(content);
  const streams = createEventStreams(alerts, MAX_EVENT_STREAMS);
  const metrics = createMetrics({ content, answers, images, stores, streams });
  const alertsAddress = pathTo('alerts');
  const lane = {
    ready: (url: string) => (url === alertsAddress ? alerts.answer() : answers.ready(url)),
    countRequest: metrics.countRequest,
  };
  const app = Fastify({
    ...LIMITS,
    serverFactory: (slowLane) => createFastServer(slowLane, lane, LIMITS),
    ...(deps.logger ? { loggerInstance: deps.logger } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: MAX_URL_LENGTH },
    clientErrorHandler: handleClientError,
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(compileValidator);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(handleNotFound);

  await addDoorkeepers(app as unknown as FastifyInstance, deps.rateLimit);
  app.addHook('onResponse', (_request, reply, done) => {
    metrics.countRequest(reply.raw.statusCode);
    done();
  });

  for (const routes of [channelRoutes, pageRoutes, railRoutes, storyRoutes, latestRoutes])
    await app.register(routes, { answers });
  await app.register(searchRoutes, { answers, content });
  await app.register(scheduleRoutes, { board: deps.schedule });
  await app.register(alertRoutes, { board: alerts });
  await app.register(eventRoutes, { streams });
  await app.register(adminAlertRoutes, { board: alerts, token: deps.adminToken });
  await app.register(imageRoutes, { images });
  if (deps.fontFolder !== undefined) await app.register(fontRoutes, { fontFolder: deps.fontFolder });
  await app.register(healthRoutes, { content, stores });
  await app.register(metricsRoutes, { metrics });
  await app.register(docsRoutes, { version });
  if (deps.demoFolder !== undefined) {
    await app.register(liveRoutes, { demoFolder: deps.demoFolder, clock: deps.clock });
    await app.register(demoRoutes, { demoFolder: deps.demoFolder });
  }
  await app.register(siteRoutes, {
    site: createSite(deps.siteFolder),
    homeId: () => content.programme()?.channel().pages[0]?.id,
  });
  return app as unknown as FastifyInstance;
}

/** Everyone who does not take the fast lane passes these, in this order. */
async function addDoorkeepers(app: FastifyInstance, limit = DEFAULT_RATE_LIMIT): Promise<void> {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.length > MAX_URL_LENGTH) sendProblem(reply, 'addressTooLong');
    else done();
  });

  await app.register(helmet, helmetOptions);
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD'],
    exposedHeaders: ['ETag'],
    maxAge: DAY_SEC,
  });

  await app.register(rateLimit, {
    global: false,
    max: limit,
    timeWindow: '1 minute',
    allowList: (request) => isLoopback(request.ip),
  });
  app.addHook('onRequest', app.rateLimit());
}
