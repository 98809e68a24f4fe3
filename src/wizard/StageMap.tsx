import { memo } from 'react';
import { STAGES, type Stage } from '../../flows/encounter/meta';
import { useWords } from '../i18n/words';

type Props = { stage: Stage | null; reached: string };

/** Where we are on the guidance's road. `reached`: stages that were on screen, as one string. */
export const StageMap = memo(function StageMap({ stage, reached }: Props) {
  const words = useWords();
  const been = reached.split(' ');
  return (
    <nav className="stages" aria-label={words.ui('live.stages')}>
      <ol>
        {STAGES.map((id) => {
          const at = id === stage ? 'now' : been.includes(id) ? 'done' : 'next';
          return (
            <li
              key={id}
              data-at={at}
              {...(at === 'now' ? { 'aria-current': 'step' as const } : {})}
            >
              <span>
                {at === 'done' && <span aria-hidden="true">✓ </span>}
                {words.flow(`stages.${id}`)}
              </span>
              {at === 'done' && <span className="sr-only">{words.ui('live.reached')}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
});
