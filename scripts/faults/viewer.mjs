import { setHidden } from './set-hidden.mjs';

// What a viewer or the device does while a fault is watched: by keys in the app, on the element where hls.js is alone.
export function createViewer(page, { isOurs, context, site }) {
  const excuses = [];
  const excuse = async (act) => {
    const entry = { fromMs: Date.now() };
    excuses.push(entry);
    await act();
    entry.toMs = Date.now() + 500;
  };
  const onVideo = (act, given) => page.evaluate(act, given);
  const key = (name) => page.keyboard.press(name);
  const toggle = () =>
    isOurs
      ? key('MediaPlayPause')
      : onVideo(() => {
          const v = document.querySelector('video');
          v.paused ? v.play() : v.pause();
        });
  return {
    excuses,
    excuse,
    rest,
    toggle,
    setHidden: (isHidden) => setHidden(page, isHidden),
    /** What `note-media-elements.mjs` sees. */
    media: () => onVideo(() => window.lookAtMedia()),
    async until(isTrue, limitMs = 30_000) {
      const endMs = Date.now() + limitMs;
      while (!isTrue() && Date.now() < endMs) await rest(20);
    },
    async untilOpen() {
      for (let count = 0; count < 200; count += 1) {
        if ((await onVideo(() => window.lookAtMedia().inPage)) > 0) return;
        await rest(20);
      }
    },
    /** Another video in the same page, as a link would open it. */
    open: ({ id, video }) => {
      if (!isOurs) return onVideo((source) => window.openSource(source), video.sources[0].url);
      site.addStory(id, video);
      return onVideo((place) => {
        location.hash = place;
      }, `#watch/${id}`);
    },
    position: () => onVideo(() => document.querySelector('video')?.currentTime ?? 0),
    pauseFor: (ms) =>
      excuse(async () => {
        await toggle();
        await rest(ms);
        await toggle();
      }),
    /** Pauses, and only the player itself may end it. */
    pause: () => toggle(),
    async seekForward(times) {
      for (let count = 0; count < times; count += 1) {
        if (isOurs) await key('ArrowRight');
        else
          await onVideo(() => {
            document.querySelector('video').currentTime += 10;
          });
        await rest(150);
      }
    },
    /** To so many tenths of the video. */
    jumpTo: (tenths) =>
      isOurs
        ? key(String(tenths))
        : onVideo((share) => {
            const video = document.querySelector('video');
            video.currentTime = video.duration * share;
          }, tenths / 10),
    async withoutNetwork(ms) {
      await context.setOffline(true);
      await rest(ms);
      await context.setOffline(false);
    },
    /** The app goes to the background, as TVs tell pages. */
    hideFor: (ms) =>
      excuse(async () => {
        await setHidden(page, true);
        await rest(ms);
        await setHidden(page, false);
        // hls.js alone does not know of hiding: the browser goes on with it.
      }),
    /** The device sleeps: nothing runs. */
    sleepFor: (ms) =>
      excuse(async () => {
        const cdp = await context.newCDPSession(page);
        await setHidden(page, true);
        await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
        await rest(ms);
        await cdp.send('Page.setWebLifecycleState', { state: 'active' });
        await setHidden(page, false);
        await cdp.detach();
      }),
    async back() {
      if (isOurs) await key('Backspace');
    },
  };
}

const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
