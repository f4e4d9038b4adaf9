import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeChannel } from '../../test/bench/make-channel.mjs';
import { root } from '../lib/run.mjs';
import { bareApp, tvApp } from './contestants.mjs';
import { figuresWithoutChannel } from './figure-names.mjs';
import { api } from './figures/api.mjs';
import { feed } from './figures/feed.mjs';
import { growth } from './figures/growth.mjs';
import { player } from './figures/player.mjs';
import { response } from './figures/response.mjs';
import { search } from './figures/search.mjs';
import { start } from './figures/start.mjs';
import { storm } from './figures/storm.mjs';
import { transfer } from './figures/transfer.mjs';
import { viewer } from './figures/viewer.mjs';
import { runStorm } from './run-storm.mjs';
import { serveBareApp } from './serve-bare-app.mjs';
import { servePictures } from './serve-pictures.mjs';
import { startServer, temporaryFolder } from './start-server.mjs';

const figures = { transfer, start, storm, response, growth, player, viewer, api, feed, search };
const needContestants = ['start', 'storm', 'response'];

/** Measures the named figures and answers their rows. One that cannot be measured says why and costs only itself. */
export async function measure({ only, runs, chromium, progress }) {
  const tv = only.some((name) => !figuresWithoutChannel.includes(name)) ? await openContestants(progress) : {};
  if (only.some((name) => needContestants.includes(name))) {
    // The server makes each picture once, when it is first asked for; that work belongs to nobody's figure.
    for (const contestant of [tv.app, tv.bare]) {
      progress(`warming the server up, ${contestant.name}`);
      await runStorm(chromium, contestant, { watchesRest: false });
    }
  }

  const rows = [];
  const failures = [];
  for (const name of Object.keys(figures).filter((each) => only.includes(each))) {
    try {
      rows.push(...(await figures[name]({ chromium, ...tv, runs, progress })));
    } catch (error) {
      failures.push({ name, reason: error.message });
    }
  }
  return { rows, failures };
}

/** Our TV app and the bare one, over the same server. */
async function openContestants(progress) {
  const { url: serverUrl } = await startUsualServer(progress);
  return { serverUrl, app: tvApp(serverUrl), bare: bareApp(await serveBareApp(), serverUrl) };
}

/** The demo channel where there is one, else a small made-up one. */
async function startUsualServer(progress) {
  progress('starting the server');
  if (existsSync(join(root, 'demo/channel.json'))) return startServer();
  const channel = await makeChannel({
    folder: temporaryFolder('channel'),
    rails: 10,
    items: 20,
    pictures: await servePictures(),
  });
  return startServer({ channel, railTotal: 10 });
}
