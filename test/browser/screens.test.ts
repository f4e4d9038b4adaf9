import { type DrawnText, drawnTexts } from './support/drawn-texts.js';
import { acceptedShare, differenceAtRest } from './support/pictures.js';
import { newsroomToken, Screens } from './support/screen-on-tv.js';
import { type Look, looks, nameOf, type Screen, screens } from './support/screens.js';
import { TvRoom } from './support/tv-room.js';

/** `npm run pictures` sees every screen in every look; `npm test` some of them, each in one. */
const isEvery = process.env.PICTURES === 'every';
const only = process.env.PICTURES_ONLY?.split(',');
/** Nothing that has to be read on a TV is smaller. */
const smallest = 24;
/** What the newsroom wrote may end in an ellipsis where it stands on a card: it shows in full with the focus, and when it is opened. */
const newsroomWords = /^(Headline|Standfirst)$/;
/** Most of the time, screens are waited for. */
const atOnce = 3;

jest.setTimeout(isEvery ? 3_600_000 : 120_000);

const room = new TvRoom({ env: { RUNDOWN_ADMIN_TOKEN: newsroomToken } });
let onTv: Screens;
beforeAll(async () => {
  onTv = await Screens.of(room.browser, room.server.url);
});

it.each(looks.map((look) => [nameOf(look), look] as const))(
  'in %s, screens look as they were stored, and their texts can be read',
  async (_, look) => {
    const seen = screens.filter(({ name, always }) => (only ? only.includes(name) : isEvery || always === look));
    const isAlone = ({ alert, isMoving }: Screen) => alert !== undefined || isMoving === true;
    const faults = await faultsOf(
      [...seen].filter((screen) => !isAlone(screen)),
      look,
      atOnce,
    );
    // Breaking news comes to every TV that is on, and one video is enough to be drawn at a time.
    faults.push(...(await faultsOf([...seen].filter(isAlone), look, 1)));
    expect(faults).toEqual([]);
  },
);

async function faultsOf(left: Screen[], look: Look, workers: number): Promise<string[]> {
  const faults: string[] = [];
  const work = async () => {
    for (let screen = left.shift(); screen; screen = left.shift()) {
      const found = await lookAt(screen, look).catch((error: unknown) => [String(error)]);
      faults.push(...found.map((fault) => `${screen?.name}: ${fault}`));
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return faults;
}

async function lookAt(screen: Screen, look: Look): Promise<readonly string[]> {
  const tv = await onTv.open(screen, look);
  try {
    const texts = await drawnTexts(tv.page);
    const share = await differenceAtRest(tv, `screens/${nameOf(look)}/${screen.name}`, screen);
    return [
      ...(texts.length === 0 && !screen.isMoving ? ['has no text'] : []),
      ...texts.filter(({ size }) => size < smallest - 0.1).map((text) => `too small: ${said(text)}`),
      ...texts.filter(isCutOff).map((text) => `cut: ${said(text)}`),
      ...(share < acceptedShare ? [] : [`looks otherwise: ${(share * 100).toFixed(1)} % of it`]),
      ...tv.errors,
    ];
  } finally {
    await tv.close();
    if (screen.alert) await onTv.withdraw();
  }
}

const isCutOff = ({ isCut, refs }: DrawnText): boolean => isCut && !newsroomWords.test(refs.at(-1) ?? '');

const said = ({ refs, text, size }: DrawnText): string => `${refs.join('.')} "${text}" (${size.toFixed(1)})`;
