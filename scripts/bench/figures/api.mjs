import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { root, runNode } from '../../lib/run.mjs';
import { startProcess, temporaryFolder } from '../start-server.mjs';

const path = '/api/v1/pages/home';
const connections = 32;
const seconds = 3;
const warmUpSeconds = 1;
const headersOfEachAnswer = ['date', 'connection', 'keep-alive'];

/** Requests answered a second, by our server and by the least that sends the same bytes, in turn. */
export async function api({ serverUrl, runs, progress }) {
  const answer = await fetchAnswer(serverUrl + path);
  const file = join(temporaryFolder('answer'), 'answer.json');
  writeFileSync(file, JSON.stringify(answer));
  const plain = await startProcess(join(root, 'scripts/bench/plain-server.mjs'), [file]);

  const rates = { ours: [], plain: [] };
  const addresses = { ours: serverUrl + path, plain: plain.url + path };
  for (const address of Object.values(addresses)) await load(address, warmUpSeconds);
  for (let run = 0; run < runs; run += 1) {
    for (const [name, address] of Object.entries(addresses)) {
      progress(`hot page answer, ${name}, ${run + 1} of ${runs}`);
      rates[name].push((await load(address, seconds)).perSecond);
    }
  }
  await plain.stop();
  return [
    {
      figure: 'hot page answer, ratio to bare node:http',
      unit: '×',
      atLeast: 0.8,
      values: rates.ours.map((rate, run) => rate / rates.plain[run]),
    },
    { figure: 'hot page answers a second', unit: '', values: rates.ours, bare: rates.plain },
  ];
}

async function load(address, forSeconds) {
  const program = join(root, 'scripts/bench/load.mjs');
  const { code, output } = await runNode(program, [address, connections, forSeconds].map(String), { quiet: true });
  if (code !== 0) throw new Error(`The load on ${address} broke off.`);
  return JSON.parse(output);
}

/** As a TV gets it: compressed, with all headers but those that node:http writes anew each time. */
function fetchAnswer(address) {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${address} answers ${response.statusCode}.`));
        const headers = Object.entries(response.headers).filter(([name]) => !headersOfEachAnswer.includes(name));
        resolve({ headers: Object.fromEntries(headers), body: Buffer.concat(chunks).toString('base64') });
      });
    });
    request.on('error', reject);
  });
}
