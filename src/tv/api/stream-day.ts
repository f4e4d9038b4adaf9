import * as z from 'zod/mini';
import { pathTo } from '../../contract/endpoints.js';
import { keepValid } from '../../contract/lenient.js';
import { err, ok } from '../../contract/result.js';
import { ScheduledProgramme } from '../../contract/schedule.js';
import type { StreamDay } from '../../viewer/now-next.js';
import type { ContentApi } from './content-api.js';
import type { Reader } from './read-answers.js';

export async function readStreamDay(api: Pick<ContentApi, 'read'>, storyId: string): Promise<StreamDay> {
  const answer = await api.read(pathTo('schedule', {}, { stream: storyId }), readProgrammes);
  return answer.ok ? answer.value : undefined;
}

const Loose = z.object({ streams: z.array(z.object({ programmes: z.array(z.unknown()) })) });

/** Of the only stream that was asked for; a bad programme costs itself. */
const readProgrammes: Reader<readonly ScheduledProgramme[]> = (data, dropped) => {
  const frame = Loose.safeParse(data);
  if (!frame.success) return err('streams: not readable');
  const read = keepValid(ScheduledProgramme, frame.data.streams[0]?.programmes ?? []);
  dropped(read.dropped);
  return ok(read.kept.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)));
};
