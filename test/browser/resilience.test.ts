import { startServer } from './support/server.js';
import { demoNow, type Tv } from './support/tv.js';
import { TvRoom } from './support/tv-room.js';
import { exposeRoot, noteOn } from './support/walk-sight.js';

jest.setTimeout(120_000);

const room = new TvRoom();
let tv: Tv;

/** The app comes from one server, what it shows from others. */
async function askFrom(apiHosts: readonly string[]) {
  // A page that is handed over by hand counts as from outside, and Chromium keeps those from the hosts of this machine.
  await tv.page.context().grantPermissions(['local-network-access']);
  await tv.page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const hosts = `"apiHosts":${JSON.stringify(apiHosts)}`;
      // Its policy names the script as it was.
      const { 'content-security-policy': _, ...headers } = response.headers();
      await route.fulfill({ headers, body: (await response.text()).replace('"apiHosts":[""]', hosts) });
    },
  );
}

it('the second start shows home from the device while the API says nothing, and can be walked through', async () => {
  tv = await room.open('', { now: demoNow });
  await tv.hears(/Harbour council/);
  await tv.page.waitForFunction(() => localStorage.getItem('rundown.home.1') !== null);

  let unanswered = 0;
  await tv.page.route('**/api/v1/**', () => {
    unanswered += 1;
  });
  await tv.page.reload({ waitUntil: 'commit' });
  // Nothing was answered: what is said is the device's own.
  await tv.hears(/Harbour council/);
  expect(unanswered).toBeGreaterThan(0);
  await tv.press('ArrowDown');
  await tv.hears(/Top stories/);
  expect(tv.errors).toEqual([]);
});

it('the second start without an API shows the home of the first, says how old it is, and takes that back when the API is there', async () => {
  const api = await startServer();
  tv = await room.open('about:blank', { now: demoNow, prepare: exposeRoot });
  try {
    await askFrom([api.url]);
    await tv.page.goto(`${room.server.url}/`);
    await tv.hears(/Harbour council/);
    await tv.page.waitForFunction(() => localStorage.getItem('rundown.home.1.at') !== null);
    await api.kill();
    await tv.page.reload();
    await tv.hears(/Saved copy from 12:00/);
    await tv.press('ArrowDown');
    await tv.hears(/Top stories\. Offshore wind/);
    expect(await noteOn(tv.page)).toBe('Saved copy from 12:00');
    await api.startAgain();
    const until = Date.now() + 45_000;
    while ((await noteOn(tv.page)) !== '' && Date.now() < until) await tv.page.waitForTimeout(200);
    expect(await noteOn(tv.page)).toBe('');
    expect(await tv.narration()).toMatch(/Offshore wind/);
    expect(tv.errors).toEqual([]);
  } finally {
    await api.stop();
  }
});

it('a link to a moment of a video begins there, with home behind it', async () => {
  tv = await room.open('/?contentId=hcn-harbour-council-electrify-cranes&mediaType=video&t=4', {
    now: demoNow,
  });
  await tv.videoPlays();
  expect((await tv.video())!.currentTime).toBeGreaterThanOrEqual(4);
  await tv.pressUntil('Backspace', /Read story/, 3);
  expect(tv.errors).toEqual([]);
});

it('a page comes from the mirror when the first host has died', async () => {
  const first = await startServer();
  tv = await room.open('about:blank', { now: demoNow });
  try {
    await askFrom([first.url, room.server.url]);
    const asked: string[] = [];
    tv.page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (pathname.startsWith('/api/v1/pages/'))
        asked.push(`${origin === first.url ? 'first' : 'mirror'} ${pathname.split('/').pop()}`);
    });
    await tv.page.goto(`${room.server.url}/`);
    await tv.hears(/Harbour council/);
    expect(asked).toContain('first home');
    await first.kill();
    await tv.page.evaluate(() => {
      location.hash = '#page/sport';
    });
    await tv.hears(/^Sport/);
    expect(asked[asked.length - 1]).toBe('mirror sport');
  } finally {
    await first.stop();
  }
});
