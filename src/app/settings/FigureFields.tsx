import { FIGURE_LIMITS, type Figures } from '../../../flows/encounter/figures';
import { useLateWords } from '../../i18n/lateWords';
import { KEEP_DAYS, type Section } from '../../session/section';
import { Guidance } from './Guidance';

const FIGURES = Object.keys(FIGURE_LIMITS) as (keyof Figures)[];

/** The soft figures, each beside the guidance's own. */
export function FigureFields({ section }: { section: Section }) {
  const texts = useLateWords('settings');
  return (
    <fieldset>
      <legend>{texts.say('figures')}</legend>
      {FIGURES.map((figure) => (
        <label className="figure" key={figure}>
          <span>{texts.say(`figure.${figure}`)}</span>
          <input
            type="number"
            name={`figure.${figure}`}
            inputMode="numeric"
            min={FIGURE_LIMITS[figure].min}
            max={FIGURE_LIMITS[figure].max}
            defaultValue={section.figures[figure]}
          />
          <small>{texts.say('range', FIGURE_LIMITS[figure])}</small>
          <Guidance of={figure} />
        </label>
      ))}
      <label className="figure">
        <span>{texts.say('keepDays')}</span>
        <input
          type="number"
          name="keepDays"
          inputMode="numeric"
          min={KEEP_DAYS.min}
          max={KEEP_DAYS.max}
          defaultValue={section.keepDays}
        />
        <small>{texts.say('keepDaysHint', { ...KEEP_DAYS })}</small>
        <Guidance of="keepDays" />
      </label>
      <label className="tick">
        <input type="checkbox" name="sound" defaultChecked={section.sound} />
        <span>{texts.say('sound')}</span>
      </label>
      <Guidance of="sound" />
    </fieldset>
  );
}
