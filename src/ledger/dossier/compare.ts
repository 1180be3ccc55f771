/**
 * Questions about dates that may be known to the month only. RULES.md 4: an interval breaks a limit only when it does
 * so for every day it may mean; for some of them the answer is `unsure`, and the rule says 待核查.
 */
import { isExact, type DateSpan, type Day } from '../calendar';

export type Answer = 'yes' | 'no' | 'unsure';

/** Asks a question of every day the spans may mean. It must be monotone in each of them: only the ends are asked. */
export function ask(question: (...days: number[]) => boolean, ...spans: readonly DateSpan[]): Answer {
  // Most dates are days: asked once.
  if (spans.every(isExact)) return question(...spans.map(({ first }) => first)) ? 'yes' : 'no';
  const answers = corners(spans).map((days) => question(...days));
  if (answers.every(Boolean)) return 'yes';
  return answers.some(Boolean) ? 'unsure' : 'no';
}

function corners(spans: readonly DateSpan[]): readonly (readonly Day[])[] {
  return spans.reduce<readonly (readonly Day[])[]>(
    (combinations, { first, last }) =>
      combinations.flatMap((days) =>
        first === last
          ? [[...days, first]]
          : [
              [...days, first],
              [...days, last],
            ],
      ),
    [[]],
  );
}

export function isBefore(earlier: DateSpan, later: DateSpan): Answer {
  if (earlier.last < later.first) return 'yes';
  return earlier.first >= later.last ? 'no' : 'unsure';
}

/** The worst of several answers: one `yes` is enough, one `unsure` spoils a `no`. */
export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unsure') ? 'unsure' : 'no';
}
