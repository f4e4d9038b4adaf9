import { diagnose } from '../../feeds/doctor/diagnose.js';
import { readFeed } from '../../feeds/read-feed.js';
import { serveReading } from './serve-reading.js';

// The entry of a process of its own, built as a file beside the server's.
serveReading({ readFeed, diagnose }, new URL('./watchdog.mjs', import.meta.url));
