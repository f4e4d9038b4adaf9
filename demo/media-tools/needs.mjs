// What the demo's scripts need from the machine, and a plain word when it is missing.
import { spawnSync } from 'node:child_process';

const HINTS = {
  ffmpeg: 'Install it with your package manager, for example: apt-get install ffmpeg',
  ffprobe: 'It comes with ffmpeg: apt-get install ffmpeg',
  'espeak-ng': 'Install it with your package manager, for example: apt-get install espeak-ng',
};

export async function needSharp() {
  try {
    return (await import('sharp')).default;
  } catch {
    return stop('sharp is missing. It draws the pictures. Install the project first: npm install');
  }
}

/** Stops with a plain message unless every named program can be started. */
export function needPrograms(...names) {
  const missing = names.filter(
    (name) => spawnSync(name, [name === 'espeak-ng' ? '--version' : '-version'], { stdio: 'ignore' }).error,
  );
  if (missing.length > 0) stop(missing.map((name) => `${name} is missing. ${HINTS[name]}`).join('\n'));
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
