/** What stands on a button: one label, and a shorter one where the row is narrow. */
export function Label({ long, short }: { long: string; short: string }) {
  return (
    <>
      <span className="long">{long}</span>
      <span className="short">{short}</span>
    </>
  );
}
