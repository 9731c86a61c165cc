// Keeps what was worked out for a word or a text, within bounds, so that it is worked out once.

/** Few citizens' words are new: this many distinct words are kept before all are forgotten. */
export const WORDS_KEPT = 12_000;

/** A turn looks at one text again and again, and turns are taken in batches: so many texts are kept as they were read. */
export const TEXTS_KEPT = 500;

/** Answers as `make` does, from memory where it can; forgets everything when `most` keys are kept. */
export function remembered<V>(make: (key: string) => V, most = WORDS_KEPT): (key: string) => V {
  const kept = new Map<string, V>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (kept.size >= most) kept.clear();
    kept.set(key, made);
    return made;
  };
}

/** The same beside a list that is part of the question. A list is never changed, only replaced: then all is forgotten. */
export function rememberedWith<List extends object, V>(
  make: (key: string, list: List) => V,
  most: number,
): (key: string, list: List) => V {
  const kept = new WeakMap<List, (key: string) => V>();
  return (key, list) => {
    const known = kept.get(list) ?? remembered((text) => make(text, list), most);
    kept.set(list, known);
    return known(key);
  };
}

/** Of each place only what a batch of turns asks again and again. */
const TEXTS_KEPT_AT = 50;

/** The same of a text that means something else at each place; there are dozens of places, each with a name of its own. */
export function rememberedAt<At, V>(
  nameOf: (at: At) => string,
  make: (key: string, at: At) => V,
): (key: string, at: At) => V {
  const kept = new Map<string, (key: string) => V>();
  return (key, at) => {
    const name = nameOf(at);
    const known = kept.get(name) ?? remembered((text) => make(text, at), TEXTS_KEPT_AT);
    kept.set(name, known);
    return known(key);
  };
}

/** Keeps only the last answer: several readers look at the same message one after the other. */
export function lastRemembered<V>(make: (key: string) => V): (key: string) => V {
  let last: { key: string; value: V } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
