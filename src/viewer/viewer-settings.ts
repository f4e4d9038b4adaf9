import * as z from 'zod/mini';

export const textSizes = ['small', 'normal', 'large', 'largest'] as const;
export const contrasts = ['normal', 'high'] as const;
export const motions = ['full', 'reduced'] as const;

/** Of speech, as engines take it: 1 is their usual speed. */
export const narrationRates = [0.75, 1, 1.25, 1.5, 2] as const;

const shape = {
  textSize: z.enum(textSizes),
  contrast: z.enum(contrasts),
  motion: z.enum(motions),
  /** The next video begins by itself. */
  autoplay: z.boolean(),
  /** The lead's video plays in its picture, without sound. */
  livePreview: z.boolean(),
  /** Streams are played small, because the viewer pays for what is loaded. */
  savesData: z.boolean(),
  /** The device's own voice says what has the focus. */
  narration: z.boolean(),
  narrationRate: z.number().check(z.gte(0.5), z.lte(3)),
  voice: z.string().check(z.minLength(1), z.maxLength(200)),
  /** `auto`, the TV's own, or a BCP 47 tag. */
  language: z.string().check(z.regex(/^(auto|[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)$/), z.maxLength(35)),
  /** How well videos played is told to the operator. */
  shareQuality: z.boolean(),
};

const Chosen = z.partial(z.object(shape));

/** What a viewer chose; whatever was left alone is as the device, the operator and we would have it. */
export type ChosenSettings = z.infer<typeof Chosen>;

/** Everything in the app that follows the viewer's wishes. Captions have a store of their own: the player's. */
export type ViewerSettings = Readonly<Required<Omit<ChosenSettings, 'voice'>> & Pick<ChosenSettings, 'voice'>>;

export const usualSettings: ViewerSettings = {
  textSize: 'normal',
  contrast: 'normal',
  motion: 'full',
  autoplay: true,
  livePreview: true,
  savesData: false,
  narration: false,
  narrationRate: 1,
  language: 'auto',
  shareQuality: false,
};

/** Reads settings of anywhere: the device's store, `settings.json`. Each field that cannot be read counts as not chosen. */
export function readChosenSettings(data: unknown): ChosenSettings {
  if (typeof data !== 'object' || data === null) return {};
  const given = data as Record<string, unknown>;
  const readable: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(shape)) {
    const parsed = field.safeParse(given[name]);
    if (parsed.success) readable[name] = parsed.data;
  }
  // Each field was read by its own schema.
  return readable as ChosenSettings;
}

/** What a device asks for by itself. */
export interface DeviceWishes {
  readonly prefersReducedMotion: boolean;
  readonly prefersMoreContrast: boolean;
  readonly savesData: boolean;
}

/** Before the viewer has chosen anything: what the device asks for counts more than what the operator would like. */
export function defaultSettings(operators: ChosenSettings, device: DeviceWishes): ViewerSettings {
  return {
    ...usualSettings,
    ...operators,
    ...(device.prefersReducedMotion && { motion: 'reduced' as const }),
    ...(device.prefersMoreContrast && { contrast: 'high' as const }),
    ...(device.savesData && { savesData: true }),
  };
}
