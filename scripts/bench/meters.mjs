/**
 * Runs in the page before its own scripts, so it can use nothing from here. Puts meters on WebGL and the keyboard, the same
 * for every app: `globalThis.benchMeters`. A drawn frame is examined in the microtask after its drawing, while its pixels can
 * still be read back; that is done only until the first rail is found.
 */
export function installMeters({ firstRail, answersOnly }) {
  const meters = {
    frames: 0,
    firstRailAt: 0,
    headlineAt: 0,
    keys: [],
    unanswered: 0,
    textureBytes: 0,
    texturePeakBytes: 0,
  };
  globalThis.benchMeters = meters;
  const framebuffers = new WeakMap();
  // A message sent while a frame is drawn arrives when that frame has been handed over to be shown.
  const handedOver = new MessageChannel();
  handedOver.port1.onmessage = ({ data }) => {
    const now = performance.now();
    for (const pressedAt of data) meters.keys.push(now - pressedAt);
  };
  let pendingKeys = [];
  let drawing;
  let signature = 0;
  let signatureBefore = 0;

  for (const { prototype } of [globalThis.WebGLRenderingContext, globalThis.WebGL2RenderingContext]) {
    measureFrames(prototype);
    measureTextures(prototype);
  }
  addEventListener('keydown', notePress, { capture: true });

  // With `answersOnly` the screen was at rest, so what the key before has not changed by now, it does not change.
  function notePress({ timeStamp }) {
    if (answersOnly) {
      meters.unanswered += pendingKeys.length;
      pendingKeys = [];
    }
    pendingKeys.push(timeStamp);
  }

  function measureFrames(prototype) {
    after(prototype, 'bindFramebuffer', (gl, [, framebuffer]) => framebuffers.set(gl, framebuffer));
    for (const name of ['drawElements', 'drawArrays']) {
      after(prototype, name, (gl) => {
        if (drawing) return;
        drawing = gl;
        queueMicrotask(examineFrame);
      });
    }
    // What is drawn where: every vertex of the frame, and every new texture.
    after(prototype, 'bufferData', (gl, [target, vertices]) => {
      if (answersOnly && target === gl.ARRAY_BUFFER && ArrayBuffer.isView(vertices))
        signature = mix(signature, vertices);
    });
    after(prototype, 'texImage2D', () => {
      signature += 1;
    });
  }

  function mix(start, view) {
    const words = new Uint32Array(view.buffer, view.byteOffset, view.byteLength >> 2);
    let sum = start;
    for (let i = 0; i < words.length; i += 1) sum = (Math.imul(sum, 31) + words[i]) | 0;
    return sum;
  }

  function examineFrame() {
    const gl = drawing;
    drawing = undefined;
    meters.frames += 1;
    if (firstRail && !meters.firstRailAt) lookForFirstRail(gl);
    const isChanged = !answersOnly || signature !== signatureBefore;
    signatureBefore = signature;
    signature = 0;
    if (!isChanged || pendingKeys.length === 0) return;
    const answered = pendingKeys;
    pendingKeys = [];
    handedOver.port2.postMessage(answered);
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
