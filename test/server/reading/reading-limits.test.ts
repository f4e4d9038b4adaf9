import { gzipSync } from 'node:zlib';
import { readingLimits } from '../../../src/server/reading/reading-limits.js';

const mebibytes = (count: number) => Buffer.alloc(count * 1024 * 1024);

it('are tight for what is small, and wider for what is large, up to a bound', () => {
  const [small, large, largest] = [0.01, 10, 20].map((size) => readingLimits(mebibytes(size)));
  expect(small).toMatchObject({ isOrdinary: true, cpuMs: 2010 });
  expect(large).toMatchObject({ isOrdinary: false, cpuMs: 12_000 });
  expect(largest).toMatchObject({ isOrdinary: false, cpuMs: 20_000 });
  expect(small!.rssMb).toBeLessThan(large!.rssMb);
});

it('go by what a compressed document unpacks to', () => {
  expect(readingLimits(gzipSync(mebibytes(10)))).toEqual(readingLimits(mebibytes(10)));
  expect(readingLimits(Buffer.from([0x1f, 0x8b]))).toMatchObject({ isOrdinary: true });
});
