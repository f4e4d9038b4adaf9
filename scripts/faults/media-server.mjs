// Two hosts of ours that serve the demo's media and break on request, and one that is not there at all.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '../lib/run.mjs';
import { answer } from './answers.mjs';
import { liveFile, liveMaster, livePlaylist } from './live-stream.mjs';

const folders = {
  vod: 'demo/media/river-cities-uphill',
  long: 'demo/media/tides-of-the-century',
  mp4: 'demo/media/united-reach-final',
};

/** Runs are told apart by the first part of the path, so that several players can meet the same fault at once. */
export async function startMediaServers() {
  const runs = new Map();
  const hosts = { primary: await listen('primary', runs), backup: await listen('backup', runs) };
  let last = 0;
  return {
    /** A run of a fault: its state is what the fault's rule makes of it. */
    open(fault) {
      last += 1;
      const token = `r${last}`;
      const run = {
        fault,
        startedAt: undefined,
        struckAt: undefined,
        counts: new Map(),
        log: [],
        openRequests: 0,
        state: {},
      };
      runs.set(token, run);
      const url = (host, file) => `${hosts[host].url}/${token}/${file}`;
      return { run, url, token, nowhere: (file) => `http://127.0.0.1:1/${token}/${file}` };
    },
    close: () => Promise.all(Object.values(hosts).map(({ close }) => close())),
  };
}

function listen(host, runs) {
  const server = createServer((request, response) => serve({ host, runs, request, response }));
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        close: () =>
          new Promise((done) => {
            for (const socket of sockets) socket.destroy();
            server.close(done);
          }),
      }),
    );
  });
}

function serve({ host, runs, request, response }) {
  const [, token, stream, ...rest] = new URL(request.url, 'http://host').pathname.split('/');
  const run = runs.get(token);
  const file = rest.join('/');
  if (!run || !file) return void answer(request, response, { status: 404 });
  const now = Date.now();
  run.startedAt ??= now;
  run.openRequests += 1;
  response.once('close', () => {
    run.openRequests -= 1;
  });
  const nth = (run.counts.get(`${host} ${file}`) ?? 0) + 1;
  run.counts.set(`${host} ${file}`, nth);
  const asked = { host, stream, file, nth, ...kindOf(file), sinceMs: now - run.startedAt };
  const fault = run.fault.rule?.(asked, run.state);
  // What only shapes a stream (a window's length, say) is no fault yet.
  if (fault && !fault.isQuiet) run.struckAt ??= now;
  run.log.push({ atMs: now, host, kind: asked.kind, file, fault: fault && !fault.isQuiet });
  const content = () => contentOf(asked, fault);
  answer(request, response, fault ?? {}, content);
}

/** What a file is, by its name in the demo's folders. */
function kindOf(file) {
  if (/^master\.m3u8$/.test(file)) return { kind: 'master' };
  if (file.endsWith('.m3u8'))
    return { kind: file.startsWith('captions') ? 'captions' : file.startsWith('audio') ? 'audio' : 'level' };
  if (file.endsWith('.vtt')) return { kind: 'captions' };
  const number = Number(/(\d+)\.ts$/.exec(file)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) return { kind: 'file' };
  return { kind: file.startsWith('audio') ? 'audioSegment' : 'segment', number, level: file.split('/')[0] };
}

function contentOf({ stream, file, kind, level, number, sinceMs }, fault) {
  if (stream !== 'live') return readFileSync(join(root, folders[stream], file));
  if (kind === 'master') return Buffer.from(fault?.master?.(liveMaster()) ?? liveMaster());
  if (kind === 'level')
    return Buffer.from(livePlaylist(file.replace('.m3u8', ''), fault?.atMs ?? sinceMs, fault?.live));
  return readFileSync(liveFile(level, number));
}
