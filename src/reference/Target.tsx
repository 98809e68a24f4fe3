import { CHAPTERS, CLAUSES } from '../../flows/clauses';
import { OFFICE_IDS } from '../../flows/offices';
import { TOPIC_IDS } from '../../flows/topics';
import { useGuide } from '../i18n/guide';
import type { GuideTarget } from '../session/address';
import { Card, Cards } from './Card';
import { CLAUSE_IDS, OWN_SOURCE_IDS } from './entries';
import { FLOWS } from './flows';
import { useGuideAddress } from './here';
import { OfficeCard } from './OfficeCard';
import { Contents } from './views/Contents';
import { StepPage } from './views/StepPage';
import { TopicPage } from './views/TopicPage';

/** One rule, with the way to its chapter. */
function Rule({ id }: { id: (typeof CLAUSE_IDS)[number] }) {
  const guide = useGuide();
  const address = useGuideAddress();
  const { where } = CLAUSES[id];
  return (
    <>
      <Card source={id} whole />
      <a className="pill" href={address('chapter', where)}>
        {guide.chapters[where]}
      </a>
    </>
  );
}

/** What the address asks for; an address that names nothing says so, and the search stays. */
export function Target({ target }: { target: GuideTarget | 'all' }) {
  const guide = useGuide();
  if (target === 'all') return <Contents />;
  const { kind, id } = target;
  const among = <T extends string>(ids: readonly T[]): T | undefined =>
    ids.find((known) => known === id);
  const flow = FLOWS.find((one) => one.id === kind);
  const step = flow?.steps.find((one) => one.id === id);
  if (flow !== undefined && step !== undefined) return <StepPage flow={flow} step={step} />;
  const clause = kind === 'clause' ? among(CLAUSE_IDS) : undefined;
  if (clause !== undefined) return <Rule id={clause} />;
  const own = kind === 'own' ? among(OWN_SOURCE_IDS) : undefined;
  if (own !== undefined) return <Card source={`own.${own}`} whole />;
  const office = kind === 'office' ? among(OFFICE_IDS) : undefined;
  if (office !== undefined) return <OfficeCard office={office} />;
  const topic = kind === 'topic' ? among(TOPIC_IDS) : undefined;
  if (topic !== undefined) return <TopicPage topic={topic} />;
  const chapter = kind === 'chapter' ? among(CHAPTERS) : undefined;
  if (chapter === undefined) return <p role="alert">{guide.say('unknown')}</p>;
  return (
    <>
      <h2>{guide.chapters[chapter]}</h2>
      <Cards sources={CLAUSE_IDS.filter((one) => CLAUSES[one].where === chapter)} />
    </>
  );
}
