import sharp from 'sharp';
import { listen } from './serve-bare-app.mjs';

const hues = [210, 165, 265, 195, 5, 225, 310, 40];
const size = { width: 960, height: 540 };

/** A newsroom's picture server: every address answers one of eight layered scenes. */
export async function servePictures() {
  const pictures = await Promise.all(hues.map(drawScene));
  return listen((request, response) => {
    const number = Number(/\d+/.exec(request.url)?.[0] ?? 0);
    const bytes = pictures[number % pictures.length];
    response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': bytes.length }).end(bytes);
  });
}

function drawScene(hue) {
  const hills = [300, 380, 460].map((y, layer) => {
    const peaks = Array.from(
      { length: 9 },
      (_, i) => `${i * 120},${y + Math.round(Math.sin(i * 2 + layer + hue) * 50)}`,
    );
    return `<polygon points="0,540 ${peaks.join(' ')} 960,540" fill="hsl(${hue},45%,${40 - layer * 12}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue},50%,30%)"/><stop offset="1" stop-color="hsl(${hue},60%,75%)"/></linearGradient></defs>
    <rect width="960" height="540" fill="url(#sky)"/><circle cx="${200 + hue}" cy="170" r="80" fill="#f6e3bd"/>${hills.join('')}</svg>`;
  return sharp(Buffer.from(svg)).resize(size).jpeg({ quality: 82 }).toBuffer();
}
