import { loadLateWords, useLateWords } from '../i18n/lateWords';

type Props = { type: string; cause: string };

/** What is to be mended before this fact can be reported, as the flow says it. */
function Mending({ type, cause }: Props) {
  const texts = useLateWords('panels');
  return texts.maybe(`mend.${type}.${cause}`) ?? texts.maybe(`mend.${cause}`) ?? cause;
}

export const mending = { default: Mending, ready: () => loadLateWords('panels') };
