import type Hls from 'hls.js';

type HlsClass = typeof Hls;

const scriptUrl = './js/hls.min.js';
let loading: Promise<HlsClass> | undefined;

/** hls.js is a file of its own, so that the start-up bundle does not carry it. A failed load is tried again next time. */
export function loadHls(): Promise<HlsClass> {
  loading ??= addScript().catch((cause: unknown) => {
    loading = undefined;
    throw cause;
  });
  return loading;
}

function addScript(): Promise<HlsClass> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = scriptUrl;
    script.onload = () => {
      // The file names itself on the window.
      const { Hls: loaded } = window as { Hls?: HlsClass };
      if (loaded) resolve(loaded);
      else reject(new Error('hls.js did not start'));
    };
    script.onerror = () => {
      script.remove();
      reject(new Error('hls.js did not load'));
    };
    document.head.appendChild(script);
  });
}
