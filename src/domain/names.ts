// Names that the commune keeps in Arabic and in French: which of the two a language shows.

/** Whoever reads Latin letters reads the French name. */
export const showsFrench = (language: string): boolean => language === 'fr' || language.endsWith('-Latn');
