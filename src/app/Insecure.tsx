import { Suspense } from 'react';
import { useLateWords } from '../i18n/lateWords';

function Said() {
  const { say } = useLateWords('panels');
  return (
    <main className="insecure" data-state="insecure">
      <h1>{say('insecure.title')}</h1>
      <p>{say('insecure.text')}</p>
    </main>
  );
}

/** Shown above the plain emergency card when the page came over plain HTTP. */
export const Insecure = () => (
  <Suspense>
    <Said />
  </Suspense>
);
