import { FIGURE_LIMITS, type Figures } from '../../../flows/encounter/figures';
import { useWords } from '../../i18n/words';
import { KEEP_DAYS, type Section } from '../../session/section';
import { Guidance } from './Guidance';

const FIGURES = Object.keys(FIGURE_LIMITS) as (keyof Figures)[];

/** The soft figures, each beside the guidance's own. */
export function FigureFields({ section }: { section: Section }) {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words.ui('settings.figures')}</legend>
      {FIGURES.map((figure) => (
        <label className="figure" key={figure}>
          <span>{words.ui(`settings.figure.${figure}`)}</span>
          <input
            type="number"
            name={`figure.${figure}`}
            inputMode="numeric"
            min={FIGURE_LIMITS[figure].min}
            max={FIGURE_LIMITS[figure].max}
            defaultValue={section.figures[figure]}
          />
          <small>{words.ui('settings.range', FIGURE_LIMITS[figure])}</small>
          <Guidance of={figure} />
        </label>
      ))}
      <label className="figure">
        <span>{words.ui('settings.keepDays')}</span>
        <input
          type="number"
          name="keepDays"
          inputMode="numeric"
          min={KEEP_DAYS.min}
          max={KEEP_DAYS.max}
          defaultValue={section.keepDays}
        />
        <small>{words.ui('settings.keepDaysHint', { ...KEEP_DAYS })}</small>
        <Guidance of="keepDays" />
      </label>
      <label className="tick">
        <input type="checkbox" name="sound" defaultChecked={section.sound} />
        <span>{words.ui('settings.sound')}</span>
      </label>
      <Guidance of="sound" />
    </fieldset>
  );
}
