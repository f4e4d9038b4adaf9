import type { Channel } from '../contract/channel.js';
import type { Page } from '../contract/page.js';
import { ok, type Result } from '../contract/result.js';
import { type DeviceCards, fillDeviceRails } from '../viewer/device-rails.js';
import { withJitter } from '../viewer/retry-delay.js';
import type { ApiError } from './api/api-error.js';
import type { ContentApi } from './api/content-api.js';
import { toBrand } from './view-models/brand.js';
import type { Lens } from './view-models/lens.js';
import { type NavigationModel, toNavigationModel } from './view-models/navigation-model.js';
import type { PageModel } from './view-models/page-model.js';
import { withTitles } from './view-models/usual-titles.js';
import type { Words } from './view-models/words/words.js';

const defaultBrand = '#E5383B';
const defaultPollSec = 60;

/** The channel as it was last published, and what is made of it. */
export interface ChannelSource {
  /** Asks for the channel, and from then on now and again whether there is another edition. */
  open(): Promise<Result<Channel, ApiError>>;
  /** The channel as the device had it from last time, until `open` answers. */
  restore(channel: Channel): void;
  channel(): Channel | undefined;
  lens(): Lens;
  navigation(): NavigationModel | undefined;
  pageModel(page: Page): PageModel;
  pagePollMs(): number;
  onEdition(listener: () => void): void;
  /** What was made of it is made anew: the interface speaks another language. */
  retell(): void;
  /** From then on the cards of live streams say what is on. */
  tellOnAir(lines: Lens['onAir']): void;
}

export interface ChannelSourceDeps {
  readonly api: Pick<ContentApi, 'channel' | 'imageAddress'>;
  readonly words: Words;
  /** In which dates and times are written. */
  locale(): string;
  isVisible(): boolean;
  progressOf: Lens['progressOf'];
  /** For the rails that the server leaves to the TV. */
  deviceCards: DeviceCards;
  newsOf?: Lens['newsOf'];
  onChannel(channel: Channel): void;
}

export function createChannelSource({
  api,
  words,
  locale,
  isVisible,
  progressOf,
  deviceCards,
  newsOf,
  onChannel,
}: ChannelSourceDeps): ChannelSource {
  let channel: Channel | undefined;
  let lens = toLens(undefined);
  let navigation: NavigationModel | undefined;
  let polling: ReturnType<typeof setTimeout> | undefined;
  let onEdition = () => {};
  let onAir: Lens['onAir'];

  return {
    async open() {
      const answer = await api.channel();
      if (!answer.ok) {
        if (channel) poll(channel);
        return answer;
      }
      const before = channel?.editionId;
      take(answer.value);
      if (before !== undefined && before !== answer.value.editionId) onEdition();
      poll(answer.value);
      return ok(answer.value);
    },
    restore: take,
    channel: () => channel,
    lens: () => lens,
    navigation: () => navigation,
    pageModel: (page) => ({
      page: withTitles(fillDeviceRails(page, deviceCards), words),
      lens,
      isHome: page.id === channel?.pages[0]?.id,
    }),
    pagePollMs: () => (channel?.poll.pageSec ?? defaultPollSec) * 1000,
    onEdition: (listener) => {
      onEdition = listener;
    },
    tellOnAir: (lines) => {
      onAir = lines;
    },
    retell() {
      lens = toLens(channel);
      navigation = channel && toNavigationModel(channel, lens.brand, words);
    },
  };

  function take(fresh: Channel) {
    channel = fresh;
    lens = toLens(fresh);
    navigation = toNavigationModel(fresh, lens.brand, words);
    onChannel(fresh);
  }

  function poll(known: Channel) {
    clearTimeout(polling);
    polling = setTimeout(() => void ask(known), withJitter(known.poll.channelSec * 1000, Math.random()));
  }

  async function ask(known: Channel) {
    const answer = isVisible() ? await api.channel() : undefined;
    const fresh = answer?.ok ? answer.value : known;
    if (fresh.editionId !== known.editionId) {
      take(fresh);
      onEdition();
    }
    poll(fresh);
  }

  function toLens(from: Channel | undefined): Lens {
    return {
      look: { imageAddress: api.imageAddress, sectionColours: from?.branding.sectionColours ?? {} },
      brand: toBrand(from?.branding.brandColour ?? defaultBrand),
      words,
      locale: locale(),
      now: () => Date.now(),
      progressOf,
      onAir: (storyId) => onAir?.(storyId),
      ...(newsOf && { newsOf }),
    };
  }
}
