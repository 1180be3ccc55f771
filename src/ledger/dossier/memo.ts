/**
 * Facts are asked by many rules and worked out once: a memo that lives as long as what it is about.
 */

/** A function of one object whose answer is kept for as long as the object lives. */
export function memoised<K extends object, T extends object>(make: (key: K) => T): (key: K) => T {
  const answers = new WeakMap<K, T>();
  return (key) => {
    const kept = answers.get(key);
    if (kept !== undefined) return kept;
    const made = make(key);
    answers.set(key, made);
    return made;
  };
}

/** The same for a function of an object and a moment: only the last moment is kept, since a run has but one. */
export function memoisedAt<K extends object, W, T>(
  isSame: (one: W, other: W) => boolean,
  make: (key: K, when: W) => T,
): (key: K, when: W) => T {
  const answers = new WeakMap<K, { readonly when: W; readonly answer: T }>();
  return (key, when) => {
    const kept = answers.get(key);
    if (kept && isSame(kept.when, when)) return kept.answer;
    const answer = make(key, when);
    answers.set(key, { when, answer });
    return answer;
  };
}
