import Lightning from '@lightningjs/core';

type Draw = (pen: CanvasRenderingContext2D) => void;

/**
 * A shape drawn once on a canvas, in white and in stage pixels, then kept by its name for every element that shows it.
 * Elements tint it by `color`. Cheaper than a shader for each rounded thing: those break Lightning's batches.
 */
export function drawnTexture(
  name: string,
  w: number,
  h: number,
  draw: Draw,
): Lightning.textures.StaticCanvasTexture.Settings {
  return Lightning.Tools.getCanvasTexture((done, stage) => {
    const precision = stage.getRenderPrecision();
    const canvas = stage.platform.getDrawingCanvas();
    canvas.width = Math.ceil(w * precision);
    canvas.height = Math.ceil(h * precision);
    const pen = canvas.getContext('2d');
    if (!pen) return done('no 2D canvas');
    pen.scale(precision, precision);
    pen.fillStyle = pen.strokeStyle = '#fff';
    draw(pen);
    done(null, canvas);
  }, `${name}/${w}x${h}`);
}

export const roundedTexture = (w: number, h: number, radius: number) =>
  drawnTexture(`rounded-${radius}`, w, h, (pen) => {
    pen.beginPath();
    traceRounded(pen, { x: 0, y: 0, w, h, radius });
    pen.fill();
  });

/** An outline whose outer edge is `w` x `h`. */
export const outlineTexture = (w: number, h: number, radius: number, lineWidth: number) =>
  drawnTexture(`outline-${radius}-${lineWidth}`, w, h, (pen) => {
    const inset = lineWidth / 2;
    pen.lineWidth = lineWidth;
    pen.beginPath();
    traceRounded(pen, { x: inset, y: inset, w: w - lineWidth, h: h - lineWidth, radius: radius - inset });
    pen.stroke();
  });

/** A square with a round hole: its quarters cover the corners of a picture with the colour around it. */
export const cornersTexture = (radius: number) =>
  drawnTexture('corners', radius * 2, radius * 2, (pen) => {
    pen.beginPath();
    pen.rect(0, 0, radius * 2, radius * 2);
    pen.arc(radius, radius, radius, 0, Math.PI * 2, true);
    pen.fill('evenodd');
  });

export const discTexture = (diameter: number) => roundedTexture(diameter, diameter, diameter / 2);

/** A soft darkening out of the top right corner, for what is written there over a picture. */
export const cornerShadeTexture = (w: number, h: number) =>
  drawnTexture('corner-shade', w, h, (pen) => {
    pen.translate(w, 0);
    pen.scale(w, h);
    const shade = pen.createRadialGradient(0, 0, 0, 0, 0, 1);
    for (const [at, alpha] of SHADE_STOPS) shade.addColorStop(at, `rgba(255,255,255,${alpha})`);
    pen.fillStyle = shade;
    pen.fillRect(-1, 0, 1, 1);
  });

// Dense as far as the clock reaches: white digits on a white picture still have a contrast of 4.5.
const SHADE_STOPS = [
  [0, 0.64],
  [0.4, 0.57],
  [0.6, 0.34],
  [0.8, 0.12],
  [1, 0],
] as const;

interface RoundedRect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly radius: number;
}

export function traceRounded(pen: CanvasRenderingContext2D, { x, y, w, h, radius }: RoundedRect): void {
  const r = Math.min(radius, w / 2, h / 2);
  pen.moveTo(x + r, y);
  pen.arcTo(x + w, y, x + w, y + h, r);
  pen.arcTo(x + w, y + h, x, y + h, r);
  pen.arcTo(x, y + h, x, y, r);
  pen.arcTo(x, y, x + w, y, r);
  pen.closePath();
}
