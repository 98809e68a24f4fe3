import type { ArchiveParts } from './parts';

/**
 * Takes over what a file calls the matters. What must hold:
 * - a matter that is not known here is known afterwards, also without a label;
 * - a label that stands here stays, and an empty one never takes its place;
 * - where none stands, the file's is taken, also when an earlier file brought an empty one. Behind a key
 *   that is shut one may stand, so nothing is touched there.
 */
export async function takeLabels(
  { matters, officeText }: Pick<ArchiveParts, 'matters' | 'officeText'>,
  labels: readonly { id: string; label: string }[],
): Promise<void> {
  const here = new Map(
    (await matters.known(labels.map(({ id }) => id))).map(({ id, label }) => [id, label]),
  );
  const probe = async () => officeText?.open(await officeText.seal('?'));
  const shut = officeText !== null && (await probe().catch(() => null)) === null;
  for (const { id, label } of labels) {
    const own = here.get(id);
    if (own === undefined) await matters.note(id, label === '' ? {} : { label });
    else if (own === '' && label !== '' && !shut) await matters.note(id, { label });
  }
}
