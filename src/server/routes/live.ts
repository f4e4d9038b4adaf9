import { join } from 'node:path';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { type LiveLoop, masterPlaylist, mediaPlaylist } from '../live/live-playlist.js';
import { readLoop } from '../live/read-loop.js';
import { sendProblem } from '../problem.js';

export interface LiveRoutesDeps {
  readonly demoFolder: string;
  clock(): Date;
}

const PLAYLIST = 'application/vnd.apple.mpegurl';

/** The demo's live streams: playlists made from the clock, segments served as files. */
export const liveRoutes: FastifyPluginAsync<LiveRoutesDeps> = async (app, { demoFolder, clock }) => {
  const loops = new Map<string, LiveLoop>();

  app.get<{ Params: { id: string; file: string } }>('/demo/live/:id/:file', async (request, reply) => {
    const { id, file } = request.params;
    const loop = await loopOf(id);
    if (!loop) return sendProblem(reply, 'unknownLiveStream');
    if (file === 'master.m3u8') return sendPlaylist(reply, masterPlaylist(loop));

    const rendition = loop.renditions.find(({ name }) => file === `${name}.m3u8`);
    if (!rendition) return sendProblem(reply, 'unknownLiveStream');
    return sendPlaylist(reply, mediaPlaylist(loop, `/demo/media/${id}/${rendition.name}/`, clock().getTime()));
  });

  async function loopOf(id: string): Promise<LiveLoop | undefined> {
    const loop = loops.get(id) ?? (await readLoop(join(demoFolder, 'media'), id));
    if (loop) loops.set(id, loop);
    return loop;
  }
};

const sendPlaylist = (reply: FastifyReply, playlist: string) =>
  reply.header('cache-control', 'public, max-age=1').type(PLAYLIST).send(playlist);
