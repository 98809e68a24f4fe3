/** The numbers that people call an encounter by: the highest that a device gives, and that is read. */
export const HIGHEST_GIVEN = 999_999;
export const HIGHEST_READ = 999_999_999;

/** A number for people that tells nothing: 100000 to 999999. */
export const randomNumber = (): number =>
  100_000 + ((crypto.getRandomValues(new Uint32Array(1))[0] as number) % 900_000);

/** The next one; a random one where it could not be read back any more. */
export const numberAfter = (highest: number): number =>
  highest < HIGHEST_READ ? highest + 1 : randomNumber();
