import type { FastifyPluginAsync } from 'fastify';
import { endpoints } from '../../contract/endpoints.js';
import type { AlertBoard } from '../alerts/alert-board.js';
import { sendReady } from '../json-answers.js';

export const alertRoutes: FastifyPluginAsync<{ readonly board: AlertBoard }> = async (app, { board }) => {
  app.get(endpoints.alerts.path, (request, reply) => sendReady(board.answer(), request, reply));
};
