/** Runs in the page, before everything: knows every media element that was ever made, in the page or not. */
export function noteMediaElements() {
  const all = [];
  const { createElement } = Document.prototype;
  Document.prototype.createElement = function (...args) {
    const element = createElement.apply(this, args);
    if (element instanceof HTMLMediaElement) all.push(new WeakRef(element));
    return element;
  };
  const sounds = (element) => !element.paused && !element.ended && !element.muted && element.readyState >= 3;
  const hasPicture = (element) => element.isConnected && element.videoWidth > 0;
  window.mediaElements = () => all.map((held) => held.deref()).filter(Boolean);
  window.lookAtMedia = () => {
    const elements = window.mediaElements();
    const inUse = elements.filter((element) => element.isConnected || element.networkState !== 0 || !element.paused);
    return {
      inUse: inUse.length,
      inPage: elements.filter(({ isConnected }) => isConnected).length,
      playing: elements.filter(({ paused, isConnected }) => isConnected && !paused).length,
      sounding: elements.filter((element) => sounds(element)).length,
      unseen: elements.filter((element) => sounds(element) && !hasPicture(element)).length,
    };
  };
}
