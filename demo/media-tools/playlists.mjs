// Playlists: reads what was encoded, works out bit rates and codec names, writes the HLS documents.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const AUDIO_CODEC = 'mp4a.40.2';

/** The parts that ffmpeg listed in its playlist, with their sizes. */
export function readParts(folder) {
  const text = readFileSync(join(folder, 'playlist.m3u8'), 'utf8');
  return [...text.matchAll(/#EXTINF:([\d.]+),\n(\S+)/g)].map(([, durationSec, file]) => ({
    file,
    durationSec: Number(durationSec),
    bytes: statSync(join(folder, file)).size,
  }));
}

/** Peak and average bits per second. */
export function bitRates(parts) {
  const peak = Math.max(
    ...parts.filter(({ durationSec }) => durationSec >= 1).map(({ bytes, durationSec }) => (bytes * 8) / durationSec),
  );
  const average =
    (parts.reduce((sum, { bytes }) => sum + bytes, 0) * 8) /
    parts.reduce((sum, { durationSec }) => sum + durationSec, 0);
  return { peak: Math.ceil(peak), average: Math.ceil(average) };
}

/** `avc1.PPCCLL`, read from the first sequence parameter set of a stream. */
export function videoCodec(folder) {
  const [first] = readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const bytes = readFileSync(join(folder, first));
  const at = bytes.indexOf(Buffer.from([0, 0, 1, 0x67]));
  return `avc1.${bytes.subarray(at + 4, at + 7).toString('hex')}`;
}

/** Rewrites a media playlist in our own words: no writer's name, no dates, the target duration rounded as the standard asks. */
export function writeMediaPlaylist(folder, parts) {
  const target = Math.ceil(Math.max(...parts.map(({ durationSec }) => durationSec)) - 0.5);
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:6',
    `#EXT-X-TARGETDURATION:${target}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
  ];
  for (const { file, durationSec } of parts) lines.push(`#EXTINF:${durationSec.toFixed(5)},`, file);
  writeFileSync(join(folder, 'playlist.m3u8'), `${[...lines, '#EXT-X-ENDLIST'].join('\n')}\n`);
}

const LANGUAGES = { en: 'English', es: 'Español' };

/** The master playlist: three renditions, the sound and the captions as groups. */
export function writeMaster(folder, { renditions, audio, captions }) {
  const lines = ['#EXTM3U', '#EXT-X-VERSION:6', '#EXT-X-INDEPENDENT-SEGMENTS', ''];
  audio.forEach(({ language }, index) => {
    lines.push(
      `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",NAME="${LANGUAGES[language]}",LANGUAGE="${language}",DEFAULT=${index === 0 ? 'YES' : 'NO'},AUTOSELECT=YES,CHANNELS="1",URI="audio-${language}/playlist.m3u8"`,
    );
  });
  for (const language of captions) {
    lines.push(
      `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="${LANGUAGES[language]}",LANGUAGE="${language}",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI="captions-${language}/playlist.m3u8"`,
    );
  }
  lines.push('');
  const sound = {
    peak: Math.max(...audio.map(({ rates }) => rates.peak)),
    average: Math.max(...audio.map(({ rates }) => rates.average)),
  };
  for (const { name, width, height, fps, codec, rates } of renditions) {
    const attributes = [
      `BANDWIDTH=${rates.peak + sound.peak}`,
      `AVERAGE-BANDWIDTH=${rates.average + sound.average}`,
      `RESOLUTION=${width}x${height}`,
      `FRAME-RATE=${fps.toFixed(3)}`,
      `CODECS="${codec},${AUDIO_CODEC}"`,
      'AUDIO="sound"',
    ];
    if (captions.length > 0) attributes.push('SUBTITLES="captions"');
    lines.push(`#EXT-X-STREAM-INF:${attributes.join(',')}`, `${name}/playlist.m3u8`);
  }
  writeFileSync(join(folder, 'master.m3u8'), `${lines.join('\n')}\n`);
}
