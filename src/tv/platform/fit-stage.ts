const full = { w: 1920, h: 1080 };

interface Size {
  readonly innerWidth: number;
  readonly innerHeight: number;
}

/** The canvas has the window's own pixels up to 1080p, so that nothing is drawn larger than it is shown. Coordinates stay 1920x1080. */
export function stageFor({ innerWidth, innerHeight }: Size): { w: number; h: number; precision: number } {
  const height = Math.min(innerHeight, (innerWidth * full.h) / full.w) || full.h;
  const isSmall = height <= 720;
  return isSmall ? { w: 1280, h: 720, precision: 2 / 3 } : { ...full, precision: 1 };
}

/** Keeps the picture 16:9 and as large as the window allows. */
export function fitCanvas(canvas: HTMLCanvasElement, target: Window): void {
  const place = () => {
    const scale = Math.min(target.innerWidth / full.w, target.innerHeight / full.h);
    const [width, height] = [Math.round(full.w * scale), Math.round(full.h * scale)];
    Object.assign(canvas.style, {
      width: `${width}px`,
      height: `${height}px`,
      left: `${Math.round((target.innerWidth - width) / 2)}px`,
      top: `${Math.round((target.innerHeight - height) / 2)}px`,
    });
  };
  place();
  target.addEventListener('resize', place);
}
