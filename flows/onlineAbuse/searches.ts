/** Where posts are looked for (S3.4a); the list of the manual ends in "and the like": `other`. */
export const PLATFORMS = [
  'x',
  'youtube',
  'tiktok',
  'instagram',
  'facebook',
  'blog',
  'other',
] as const;
export type Platform = (typeof PLATFORMS)[number];

/** What is typed into the search: the officer's name, the workplace, and whatever else fits (S3.4a). */
export const SEARCH_KEYS = ['name', 'workplace', 'other'] as const;
export type SearchKey = (typeof SEARCH_KEYS)[number];
