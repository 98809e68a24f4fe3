import { useLateWords } from '../../i18n/lateWords';
import { THEMES, type Theme } from '../theme';

type Props = { theme: Theme; onTheme: (theme: Theme) => void };

/** How the screen looks; worn and stored at once, since one has to see it to choose. */
export function ThemeFields({ theme, onTheme }: Props) {
  const texts = useLateWords('settings');
  return (
    <section className="settings">
      <fieldset>
        <legend>{texts.say('theme')}</legend>
        <div className="row">
          {THEMES.map((value) => (
            <label key={value} className="tick">
              <input
                type="radio"
                name="theme"
                value={value}
                checked={theme === value}
                onChange={() => onTheme(value)}
              />
              <span>{texts.say(`themes.${value}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </section>
  );
}
