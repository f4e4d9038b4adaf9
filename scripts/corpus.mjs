// Runs the oracle of a folder of feeds over the reader: npm run corpus -- FOLDER
// The folder has an oracle.json (scripts/corpus/oracle.ts says its shape). Right and wrong by group, then every difference; 1 on any.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const [folder] = process.argv.slice(2);
if (!folder) stop('which folder? npm run corpus -- FOLDER');
if (!existsSync(join(folder, 'oracle.json'))) stop(`${folder} has no oracle.json.`);

await setUp();
const { runCorpus } = await import('./corpus/run-corpus.mjs');
const results = await runCorpus(folder);

for (const group of new Set(results.map((result) => result.group))) {
  const ofGroup = results.filter((result) => result.group === group);
  const right = ofGroup.filter(({ differences }) => differences.length === 0).length;
  console.log(
    `${group.padEnd(36)} ${String(right).padStart(4)} right ${String(ofGroup.length - right).padStart(4)} wrong`,
  );
}
for (const { file, differences } of results)
  for (const difference of differences) console.log(`${file}: ${difference}`);

const failed = results.filter(({ differences }) => differences.length > 0).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 || results.length === 0 ? 1 : 0;
