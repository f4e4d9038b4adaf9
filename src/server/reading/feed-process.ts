import { diagnose } from '../../feeds/doctor/diagnose.js';
import { readFeed } from '../../feeds/read-feed.js';
import { readSchedule } from '../../feeds/schedule/read-schedule.js';
import { serveReading } from './serve-reading.js';

// The entry of a process of its own, built as a file beside the server's.
serveReading({ readFeed, diagnose, readSchedule }, new URL('./watchdog.mjs', import.meta.url));
