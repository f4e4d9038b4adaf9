import chardet from 'chardet';
import { canonicalCharset, decodeAs } from './charsets.js';

const sampleBytes = 64 * 1024;
/** Of 100. Below this a guess is as good as none. */
const leastConfidence = 20;
const westEuropean = 'windows-1252';

/** The encoding of bytes that are not UTF-8 and do not say what they are, or say it falsely. */
export function guessCharset(bytes: Uint8Array): string {
  const words = withoutMarkup(bytes);
  for (const { name, confidence } of chardet.analyse(words)) {
    const charset = canonicalCharset(name);
    if (!charset || charset === 'utf-8' || confidence < leastConfidence) continue;
    if (!decodeAs(words, charset).includes('\ufffd')) return charset;
  }
  return westEuropean;
}

/** Tags are in English whatever the feed is in. No encoding uses their brackets within a character. */
function withoutMarkup(bytes: Uint8Array): Uint8Array {
  const words = new Uint8Array(Math.min(bytes.length, sampleBytes));
  let length = 0;
  let isTag = false;
  for (const byte of bytes) {
    if (length === words.length) break;
    if (byte === 0x3c) isTag = true;
    if (!isTag) words[length++] = byte;
    if (byte === 0x3e) isTag = false;
  }
  return words.subarray(0, length);
}
