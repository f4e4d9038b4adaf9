import { readFileSync } from 'node:fs';
import { diagnose } from '../../src/feeds/doctor/diagnose.js';
import { type JsonReport, toJsonReport, unreadableReport } from '../../src/feeds/doctor/report-json.js';
import { judgeFeed } from './judge-feed.js';
import { type Behaviour, judgeHostile } from './judge-hostile.js';
import type { Differences } from './judge-item.js';
import type { OracleEntry } from './oracle.js';

/** Where a file of the corpus is said to have come from. */
const baseOf = (file: string): string => `https://corpus.example/${encodeURI(file)}`;

function examine(path: string, file: string): JsonReport {
  const document = { url: baseOf(file), baseUrl: baseOf(file), bytes: readFileSync(path) };
  const diagnosis = diagnose(document, new Date());
  return diagnosis.ok ? toJsonReport(diagnosis.value) : unreadableReport(diagnosis.error.kind, diagnosis.error.kind);
}

/** Reads a file of the corpus and says what is not as the oracle has it. */
export function judgeFile(path: string, entry: OracleEntry): Differences {
  return judgeFeed(entry, examine(path, entry.file), baseOf(entry.file));
}

/** The same for a file that another process has read. */
export function judgeBehaviour(entry: OracleEntry, behaviour: Behaviour): Differences {
  return judgeHostile(entry, behaviour, baseOf(entry.file));
}

/** Reads a file and measures what that takes; in a process of its own, for it may be made to do harm. */
export function measure(path: string, file: string): Behaviour {
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const report = examine(path, file);
  return { report, ms: performance.now() - start, extraMb: (process.resourceUsage().maxRSS - before) / 1024 };
}
