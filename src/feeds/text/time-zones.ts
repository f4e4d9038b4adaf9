/** Hours from UTC. Names that mean two zones (IST, AST) are missing on purpose: a wrong time is worse than none. Those of RFC 822 mean what it says. */
const zoneHours: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  met: 1,
  mez: 1,
  west: 1,
  wat: 1,
  cest: 2,
  mest: 2,
  mesz: 2,
  cat: 2,
  sast: 2,
  eet: 2,
  eest: 3,
  idt: 3,
  eat: 3,
  msk: 3,
  msd: 4,
  pkt: 5,
  npt: 5.75,
  wib: 7,
  hkt: 8,
  sgt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  acdt: 10.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  brt: -3,
};

const offset = /^(?:gmt|utc?|z)?\s*([+-])(\d{1,2}):?(\d{2})?(?:\s+(?:gmt|utc))?$/i;
const farthestMinutes = 14 * 60;

/** Minutes from UTC; nothing for a name that is not known. No zone at all is read as UTC, as other readers do. */
export function zoneMinutes(zone = ''): number | undefined {
  const text = zone.replace(/\(.*\)$/, '').trim();
  if (text === '') return 0;
  const match = offset.exec(text);
  if (!match) {
    const hours = zoneHours[text.toLowerCase()];
    return hours === undefined ? undefined : hours * 60;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? '0');
  if (minutes > farthestMinutes) return undefined;
  return match[1] === '-' ? -minutes : minutes;
}
