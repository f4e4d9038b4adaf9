/** Runs in the page, before everything: notes when hls.js, or the element, first gave up by itself. */
export function noteFatalErrors() {
  const note = () => {
    window.fatalErrorAt ??= Date.now();
  };
  let player;
  Object.defineProperty(window, 'Hls', {
    configurable: true,
    get: () => player,
    set(Hls) {
      player = Hls;
      const { trigger } = Hls.prototype;
      Hls.prototype.trigger = function (event, data) {
        const answer = trigger.call(this, event, data);
        // hls.js decides while it tells.
        if (event === 'hlsError' && data.fatal) note();
        return answer;
      };
    },
  });
  document.addEventListener('error', (event) => event.target instanceof HTMLVideoElement && note(), true);
}
