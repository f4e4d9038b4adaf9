/** What became of one address of a video. */
interface SourceRecord {
  readonly failedAtMs: number | undefined;
  /** It failed since a source last played steadily: nobody tries it twice in a row. */
  readonly isTried: boolean;
  /** This device cannot play it; time does not change that. */
  readonly isUnplayable: boolean;
}

/** The addresses of one video, in the order to prefer them. */
export interface SourceRoster {
  readonly current: number;
  readonly records: readonly SourceRecord[];
}

const fresh: SourceRecord = { failedAtMs: undefined, isTried: false, isUnplayable: false };

export const createRoster = (count: number): SourceRoster => ({
  current: 0,
  records: Array.from({ length: count }, () => fresh),
});

export interface SourceFailure {
  readonly atMs: number;
  readonly isUnplayable: boolean;
  /** It had played steadily: its failure is news, and those that failed before may be tried again. */
  readonly isNewRound: boolean;
}

export function failCurrent(roster: SourceRoster, { atMs, isUnplayable, isNewRound }: SourceFailure): SourceRoster {
  const { records, current } = isNewRound ? newRound(roster) : roster;
  const failed: SourceRecord = { failedAtMs: atMs, isTried: true, isUnplayable };
  return { current, records: records.map((record, index) => (index === current ? failed : record)) };
}

export const newRound = (roster: SourceRoster): SourceRoster => ({
  ...roster,
  records: roster.records.map((record) => ({ ...record, isTried: false })),
});

/** The first that is not known to be bad; else the first that failed a while ago or was not tried in this round. */
export function nextSource({ records }: SourceRoster, nowMs: number, coolDownMs: number): number | undefined {
  const untried = indicesOf(records, ({ isTried, isUnplayable }) => !isTried && !isUnplayable);
  const isRested = (index: number) => {
    const failedAtMs = records[index]?.failedAtMs;
    return failedAtMs === undefined || nowMs - failedAtMs >= coolDownMs;
  };
  return untried.find(isRested) ?? untried[0];
}

/** Whether there is one that never failed, beside the current one. */
export const hasUntried = ({ records, current }: SourceRoster): boolean =>
  records.some(
    ({ failedAtMs, isTried, isUnplayable }, index) =>
      index !== current && failedAtMs === undefined && !isTried && !isUnplayable,
  );

export const takeSource = (roster: SourceRoster, current: number): SourceRoster => ({ ...roster, current });

/** It was asked, and it answers. */
export const reviveSource = (roster: SourceRoster, source: number): SourceRoster => ({
  ...roster,
  records: roster.records.map((record, index) => (index === source ? fresh : record)),
});

/** One that is preferred to the current one, and in order again. */
export function betterSource({ records, current }: SourceRoster): number | undefined {
  const at = records.findIndex(({ failedAtMs, isUnplayable }) => failedAtMs === undefined && !isUnplayable);
  return at >= 0 && at < current ? at : undefined;
}

/** Those preferred to the current one that failed; asked again when they have cooled down. */
export const failedBefore = ({ records, current }: SourceRoster): readonly number[] =>
  indicesOf(records.slice(0, current), ({ failedAtMs, isUnplayable }) => failedAtMs !== undefined && !isUnplayable);

/** When the first of them has cooled down. */
export function cooledDownAtMs(roster: SourceRoster, coolDownMs: number): number | undefined {
  const times = failedBefore(roster).map((index) => (roster.records[index]?.failedAtMs ?? 0) + coolDownMs);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** They were asked: the next question comes a cool-down later. */
export const askedAt = (roster: SourceRoster, sources: readonly number[], atMs: number): SourceRoster => ({
  ...roster,
  records: roster.records.map((record, index) => (sources.includes(index) ? { ...record, failedAtMs: atMs } : record)),
});

export const playableSources = ({ records }: SourceRoster): readonly number[] =>
  indicesOf(records, ({ isUnplayable }) => !isUnplayable);

const indicesOf = (records: readonly SourceRecord[], isMeant: (record: SourceRecord) => boolean): readonly number[] =>
  records.map((record, index) => (isMeant(record) ? index : -1)).filter((index) => index >= 0);
