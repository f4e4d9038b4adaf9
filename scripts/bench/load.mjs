// A program of its own: asks one address over many kept-alive connections for some seconds and prints how often it was answered.
import { connect } from 'node:net';

const [address, connectionCount, seconds] = process.argv.slice(2);
const url = new URL(address);
const request = Buffer.from(
  `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: application/json\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`,
);

let answers = 0;
let isOver = false;
const sockets = Array.from({ length: Number(connectionCount) }, ask);
const startedAt = performance.now();
setTimeout(() => {
  isOver = true;
  const elapsedSec = (performance.now() - startedAt) / 1_000;
  for (const socket of sockets) socket.destroy();
  console.log(JSON.stringify({ answers, perSecond: answers / elapsedSec }));
}, Number(seconds) * 1_000);

/** The answer is the same each time, so after the first only its length is read: the client must cost less than the server. */
function ask() {
  const socket = connect(Number(url.port), url.hostname);
  let length = 0;
  let received = 0;
  let head = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on('connect', () => socket.write(request));
  socket.on('data', (chunk) => {
    received += chunk.length;
    if (length === 0) {
      head = Buffer.concat([head, chunk]);
      length = answerLength(head);
    }
    if (length === 0 || received < length) return;
    if (received > length) fail('an answer is longer than the one before it');
    answers += 1;
    received = 0;
    socket.write(request);
  });
  socket.on('error', (error) => isOver || fail(error.message));
  socket.on('close', () => isOver || fail('the server closed a connection'));
  return socket;
}

function answerLength(head) {
  const end = head.indexOf('\r\n\r\n');
  if (end < 0) return 0;
  const text = head.subarray(0, end).toString('latin1');
  if (!text.startsWith('HTTP/1.1 200')) fail(text.split('\r\n')[0]);
  const length = /^content-length: *(\d+)/im.exec(text);
  if (!length) fail('the answer says no content-length');
  return end + 4 + Number(length[1]);
}

function fail(reason) {
  console.error(`load: ${reason}`);
  process.exit(1);
}
