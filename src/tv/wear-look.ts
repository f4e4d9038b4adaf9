import type { Interpreter } from './language.js';
import { paintGround } from './platform/paint-ground.js';
import type { Later } from './routes.js';
import type { SettingsKeeper } from './settings-keeper.js';
import { groundHex } from './theme/colours.js';
import { applyLook } from './theme/look.js';
import { teachEnglish } from './view-models/words/words.js';

type Load = () => Promise<Later | undefined>;

/** Keeps the theme as the viewer wants it and the language runs, that of the second file too, which has its own copy and brings its own words. Answers how that file is loaded from then on. */
export function wearLook(settings: SettingsKeeper, interpreter: Interpreter, loadLater: Load): Load {
  let later: Later | undefined;
  const wear = () => {
    applyLook(settings.settings(), interpreter.direction());
    later?.applyLook(settings.settings(), interpreter.direction());
    paintGround(document, groundHex());
  };
  wear();
  settings.onChange(wear);
  interpreter.onChange(wear);
  return async () => {
    const loaded = await loadLater();
    if (loaded && loaded !== later) {
      loaded.applyLook(settings.settings(), interpreter.direction());
      teachEnglish(loaded.en);
    }
    later = loaded;
    return loaded;
  };
}
