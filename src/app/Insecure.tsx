import { useWords } from '../i18n/words';

/** Shown above the plain emergency card when the page came over plain HTTP. */
export function Insecure() {
  const words = useWords();
  return (
    <main className="insecure" data-state="insecure">
      <h1>{words.ui('insecure.title')}</h1>
      <p>{words.ui('insecure.text')}</p>
    </main>
  );
}
