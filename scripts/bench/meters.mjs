/**
 * Runs in the page before its own scripts, so it can use nothing from here. Puts meters on WebGL and the keyboard, the same
 * for every app: `globalThis.benchMeters`. A drawn frame is examined in the microtask after its drawing, while its pixels can
 * still be read back; which frames are read back depends on `firstRail` and `watchesPixels`.
 */
export function installMeters({ firstRail, watchesPixels }) {
  const meters = { frames: 0, firstRailAt: 0, headlineAt: 0, keys: [], textureBytes: 0, texturePeakBytes: 0 };
  globalThis.benchMeters = meters;
  const rowsWatched = [60, 180, 300, 420, 540, 660, 780, 900, 1020];
  const pendingKeys = [];
  const framebuffers = new WeakMap();
  let drawing;
  let rowsBefore;

  for (const { prototype } of [globalThis.WebGLRenderingContext, globalThis.WebGL2RenderingContext]) {
    measureFrames(prototype);
    measureTextures(prototype);
  }
  addEventListener('keydown', (event) => pendingKeys.push(event.timeStamp), { capture: true });

  function measureFrames(prototype) {
    after(prototype, 'bindFramebuffer', (gl, [, framebuffer]) => framebuffers.set(gl, framebuffer));
    for (const name of ['drawElements', 'drawArrays']) {
      after(prototype, name, (gl) => {
        if (drawing) return;
        drawing = gl;
        queueMicrotask(examineFrame);
      });
    }
  }

  function examineFrame() {
    const gl = drawing;
    drawing = undefined;
    meters.frames += 1;
    if (firstRail && !meters.firstRailAt) lookForFirstRail(gl);
    if (watchesPixels && !hasChanged(gl)) return;
    const now = performance.now();
    for (const pressedAt of pendingKeys.splice(0)) meters.keys.push(now - pressedAt);
  }

  // A picture has many colours and some contrast, which the flat tone of a loading card has not; text has bright pixels.
  function lookForFirstRail(gl) {
    const headline = read(gl, firstRail.headline);
    let bright = 0;
    for (let i = 0; i < headline.length; i += 1) if (luma(headline[i]) > 170) bright += 1;
    if (bright < 60) return;
    meters.headlineAt ||= performance.now();

    const { x, y, w, h } = firstRail.picture;
    const rows = [0.25, 0.5, 0.75].map((share) => read(gl, { x, y: Math.round(y + h * share), w, h: 1 }));
    const colours = new Set(rows.flatMap((row) => [...row]));
    const lumas = [...colours].map(luma);
    if (colours.size >= 24 && Math.max(...lumas) - Math.min(...lumas) >= 40) meters.firstRailAt = performance.now();
  }

  function hasChanged(gl) {
    const rows = rowsWatched.map((y) => read(gl, { x: 0, y, w: 1920, h: 1 }));
    const before = rowsBefore;
    rowsBefore = rows;
    return !before || rows.some((row, index) => row.some((pixel, x) => pixel !== before[index][x]));
  }

  function read(gl, { x, y, w, h }) {
    const pixels = new Uint32Array(w * h);
    const bound = framebuffers.get(gl);
    if (bound) gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.readPixels(x, gl.drawingBufferHeight - y - h, w, h, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(pixels.buffer));
    if (bound) gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
    return pixels;
  }

  function luma(pixel) {
    return 0.3 * (pixel & 255) + 0.59 * ((pixel >> 8) & 255) + 0.11 * ((pixel >> 16) & 255);
  }

  // Live bytes of textures: 4 a pixel whatever the driver makes of it.
  function measureTextures(prototype) {
    const bytesOf = new Map();
    let bound;
    const set = (texture, bytes) => {
      meters.textureBytes += bytes - (bytesOf.get(texture) ?? 0);
      if (bytes > 0) bytesOf.set(texture, bytes);
      else bytesOf.delete(texture);
      meters.texturePeakBytes = Math.max(meters.texturePeakBytes, meters.textureBytes);
    };
    after(prototype, 'bindTexture', (_, [, texture]) => {
      bound = texture;
    });
    after(prototype, 'texImage2D', (_, args) => {
      const [w, h] = args.length > 6 ? [args[3], args[4]] : sizeOf(args[5]);
      if (bound) set(bound, w * h * 4);
    });
    after(prototype, 'compressedTexImage2D', (_, args) => bound && set(bound, args[6].byteLength));
    after(prototype, 'deleteTexture', (_, [texture]) => texture && set(texture, 0));
  }

  function sizeOf(source) {
    return [
      source.videoWidth ?? source.naturalWidth ?? source.width,
      source.videoHeight ?? source.naturalHeight ?? source.height,
    ];
  }

  function after(prototype, name, look) {
    const original = prototype[name];
    prototype[name] = function (...args) {
      const result = original.apply(this, args);
      look(this, args);
      return result;
    };
  }
}
