// What the commune keeps in Arabic and in French, such as names and titles: which of the two a language shows.

/** Written in Arabic letters; whoever reads another one reads Latin letters, and the French name. */
const IN_ARABIC = new Set(['ary', 'ar']);

export const showsFrench = (language: string): boolean => !IN_ARABIC.has(language);
