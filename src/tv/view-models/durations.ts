/** `1:42`, `1:02:05`; what a viewer reads. */
export function clockText(totalSec: number): string {
  const whole = Math.max(0, Math.floor(totalSec));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const seconds = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** `1 min 42 s`; what a viewer hears. */
export function spokenDuration(totalSec: number): string {
  const whole = Math.max(0, Math.round(totalSec));
  const parts = [
    { amount: Math.floor(whole / 3600), unit: 'h' },
    { amount: Math.floor((whole % 3600) / 60), unit: 'min' },
    { amount: whole % 60, unit: 's' },
  ];
  const said = parts.filter(({ amount }) => amount > 0).map(({ amount, unit }) => `${amount} ${unit}`);
  return said.join(' ') || '0 s';
}
