const pending = [];

/** Whatever is started says here how it is stopped: newest first, at the end and on Ctrl-C. */
export function atEnd(stop) {
  pending.push(stop);
  return async () => {
    const place = pending.indexOf(stop);
    if (place < 0) return;
    pending.splice(place, 1);
    await stop();
  };
}

export async function cleanUp() {
  while (pending.length > 0) {
    const stop = pending.pop();
    try {
      await stop();
    } catch (error) {
      process.stderr.write(`bench · could not tidy up: ${error.message}\n`);
    }
  }
}

export function cleanUpOnSignals() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, () => void cleanUp().then(() => process.exit(code)));
  }
}
