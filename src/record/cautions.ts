import {
  CAUTION_ANSWERS,
  CAUTION_IDS,
  type Caution,
  type CautionAnswer,
} from '../../flows/encounter/cautions';
import { foldTrail } from '../session/foldTrail';

/** What was answered before cutting off, by question; a later answer takes the place of an earlier. */
export const answeredCautions = foldTrail(
  () => new Map<Caution, CautionAnswer>(),
  (given, { entry, status }) => {
    const answer = CAUTION_ANSWERS.find((known) => known === entry.data.answer);
    if (entry.type !== 'caution.answered' || status !== 'accepted' || answer === undefined)
      return given;
    const question = CAUTION_IDS.find((id) => answer.startsWith(`${id}.`));
    return question === undefined ? given : given.set(question, answer);
  },
);
