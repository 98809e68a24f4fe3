import { CLAUSES_VERSION } from '../../../flows/clausesVersion';
import { TOPICS, type Topic } from '../../../flows/topics';
import { useGuide } from '../../i18n/guide';
import { Cards } from '../Card';

/** Both halves of the definition, side by side (B2.1). */
function BothHalves() {
  const { definition } = useGuide();
  return (
    <figure className="halves">
      <div>
        <strong>{definition.nuisance}</strong>
        <span>{definition.and}</span>
        <strong>{definition.harm}</strong>
      </div>
      <figcaption>
        <small>{definition.both}</small>
        <b>{definition.result}</b>
        <small>{definition.one}</small>
      </figcaption>
    </figure>
  );
}

/** Who sits on the council, and what it does (3.3.1, 3.3.2). */
function CouncilTable() {
  const { council } = useGuide();
  const members = [council.memberDeputies, council.memberEducation, council.memberDirectors];
  return (
    <>
      <h3>{council.membersTitle}</h3>
      <dl className="pairs">
        <dt>{council.chair}</dt>
        <dd>{council.chairWho}</dd>
        <dt>{council.members}</dt>
        {members.map((member) => (
          <dd key={member}>{member}</dd>
        ))}
      </dl>
      <details>
        <summary>{council.directorsTitle}</summary>
        <p>{council.directors}</p>
      </details>
      <h3>{council.tasksTitle}</h3>
      <ol className="numbered">
        {[council.task1, council.task2, council.task3].map((task) => (
          <li key={task}>{task}</li>
        ))}
      </ol>
    </>
  );
}

/** Which document, and of when (V1). */
function Dates() {
  const { versions } = useGuide();
  const rows = [
    [versions.policy, versions.policyDate],
    [versions.guide, versions.guideDate],
    [versions.posts, versions.postsDate],
    [versions.public, versions.publicDate],
    [versions.numbers, CLAUSES_VERSION],
  ] as const;
  return (
    <>
      <dl className="pairs">
        {rows.map(([name, date]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{date}</dd>
          </div>
        ))}
      </dl>
      <p>{versions.form}</p>
    </>
  );
}

const PICTURES: Partial<Record<Topic, () => React.JSX.Element>> = {
  definition: BothHalves,
  council: CouncilTable,
  versions: Dates,
};

/** An overview: what it is about in one line, a table where there is one, and its rules. */
export function TopicPage({ topic }: { topic: Topic }) {
  const guide = useGuide();
  const Picture = PICTURES[topic];
  return (
    <article data-topic={topic} data-rests={TOPICS[topic].join(' ')}>
      <h2>{guide.topics[topic].title}</h2>
      <p className="lead">{guide.topics[topic].text}</p>
      {Picture !== undefined && <Picture />}
      <Cards sources={TOPICS[topic]} />
    </article>
  );
}
