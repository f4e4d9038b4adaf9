// The ways in which an answer can go wrong. A fault is an object: { status }, { hangs }, { resets }, …; an empty one is a good answer.
const types = {
  m3u8: 'application/vnd.apple.mpegurl',
  ts: 'video/mp2t',
  vtt: 'text/vtt',
  mp4: 'video/mp4',
  jpg: 'image/jpeg',
};
const sliceMs = 100;

export async function answer(request, response, fault, content = () => Buffer.from('gone')) {
  if (!fault.refusesCors) response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cache-Control', 'no-store');
  if (fault.hangs) return;
  if (fault.resets) return void request.socket.destroy();
  if (fault.delayMs) await rest(fault.delayMs);
  if (fault.redirectsTo) {
    const to =
      fault.redirectsTo === 'itself' ? `${request.url.split('?')[0]}?again=${Math.random()}` : fault.redirectsTo;
    return void response.writeHead(302, { Location: to }).end();
  }
  if (fault.status) return void response.writeHead(fault.status, { 'Content-Type': 'text/plain' }).end('no');
  const whole = bodyOf(fault, content);
  response.setHeader(
    'Content-Type',
    fault.type ?? types[request.url.split('?')[0].split('.').pop()] ?? 'application/octet-stream',
  );
  const { body, status } = rangeOf(request, response, whole);
  response.writeHead(status, { 'Content-Length': body.length });
  if (fault.keeps !== undefined) return cutShort(response, body.subarray(0, Math.floor(body.length * fault.keeps)));
  if (fault.bytesPerSec) return drip(response, body, fault.bytesPerSec);
  response.end(body);
}

function bodyOf(fault, content) {
  if (fault.body !== undefined) return Buffer.from(fault.body);
  const good = content();
  if (fault.edits) return Buffer.from(fault.edits(good.toString()));
  return fault.garbles ? garble(good) : good;
}

/** Every byte of the second half is another one; the same each time. */
function garble(good) {
  const bad = Buffer.from(good);
  for (let at = Math.floor(bad.length / 4); at < bad.length; at += 1) bad[at] = (bad[at] * 31 + at * 17) & 0xff;
  return bad;
}

function rangeOf(request, response, whole) {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
  if (from === undefined) return { body: whole, status: 200 };
  const end = to ? Math.min(Number(to), whole.length - 1) : whole.length - 1;
  response.setHeader('Content-Range', `bytes ${from}-${end}/${whole.length}`);
  return { body: whole.subarray(Number(from), end + 1), status: 206 };
}

function cutShort(response, part) {
  response.write(part, () => setTimeout(() => response.destroy(), sliceMs));
}

async function drip(response, body, bytesPerSec) {
  const slice = Math.max(1, Math.round((bytesPerSec * sliceMs) / 1000));
  for (let at = 0; at < body.length && !response.destroyed; at += slice) {
    response.write(body.subarray(at, at + slice));
    await rest(sliceMs);
  }
  response.end();
}

const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
