import type { Words } from '../i18n/words';
import type { IndexRow } from '../session/log';

/** The stage of a row in words; empty when its row was rebuilt and does not tell. */
export const stageOf = ({ stage }: Pick<IndexRow, 'stage'>, words: Words): string =>
  words.maybe(`stages.${stage.split('.')[0]}`) ?? words.maybe(`${stage}.title`) ?? stage;
