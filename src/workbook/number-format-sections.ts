/**
 * A number format code taken apart: sections (positive; negative; zero), their conditions, and their tokens.
 */

type TimePart = 'hours' | 'minutes' | 'seconds' | 'elapsedHours' | 'elapsedMinutes' | 'elapsedSeconds';

export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'nothing' | 'unusual' }
  | { readonly kind: 'calendar'; readonly unit: 'year' | 'month' | 'day' }
  | { readonly kind: 'time'; readonly part: TimePart; readonly width: number }
  | { readonly kind: 'monthOrMinute'; readonly width: number }
  | { readonly kind: 'halfDay'; readonly am: string; readonly pm: string }
  | { readonly kind: 'condition'; readonly holds: Test };

type Test = (number: number) => boolean;

export interface Section {
  readonly takes: Test;
  /** `plain`: General, or a layout we leave alone (exponents, fractions). */
  readonly kind: 'date' | 'number' | 'plain';
  readonly shows: 'day' | 'month' | 'year' | 'time';
  readonly tokens: readonly Token[];
  /** The section itself says that the number is negative, so no minus is put before it. */
  readonly signed: boolean;
  /** Factor for percent signs and trailing commas. */
  readonly scale: number;
  readonly decimals: number;
  readonly thousands: boolean;
}

/** The sections for numbers, at most three; the fourth is for text. */
export function parseSections(code: string): Section[] {
  const sections = splitSections(code).slice(0, 3);
  return sections.map((section, index) => {
    const tokens = resolveMinutes(lex(section));
    const condition = tokens.find((token) => token.kind === 'condition');
    return {
      takes: condition ? condition.holds : defaultTest(index, sections.length),
      signed: index === 1 && !condition,
      kind: kindOf(tokens),
      shows: whatItShows(tokens),
      tokens,
      ...numberLayout(tokens),
    };
  });
}

/** Parts between semicolons that stand outside quotes, brackets and escapes. */
function splitSections(code: string): string[] {
  const sections = [''];
  for (const piece of code.match(/;|(?:"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|[\\!_*][^]|[^;])+/g) ?? []) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] = piece;
  }
  return sections;
}

function defaultTest(index: number, count: number): Test {
  if (index === count - 1) return () => true;
  if (index === 1) return (number) => number < 0;
  return count === 2 ? (number) => number >= 0 : (number) => number > 0;
}

const literal = (text: string): Token => ({ kind: 'literal', text });
const NOTHING: Token = { kind: 'nothing' };
const UNUSUAL: Token = { kind: 'unusual' };

/** What may stand at a place in a section, tried in this order. `x` is the text found. */
const LEXEMES: readonly (readonly [RegExp, (x: string) => Token])[] = [
  [/general|g\/通用格式/iy, () => ({ kind: 'general' })],
  [/am\/pm/iy, () => ({ kind: 'halfDay', am: 'AM', pm: 'PM' })],
  [/a\/p/iy, () => ({ kind: 'halfDay', am: 'A', pm: 'P' })],
  [/上午\/下午/y, () => ({ kind: 'halfDay', am: '上午', pm: '下午' })],
  [/"[^"]*"?/y, (x) => literal(x.replace(/"/g, ''))],
  [/[\\!][^]?/y, (x) => literal(x.slice(1))],
  [/_[^]?/y, () => literal(' ')],
  [/\*[^]?/y, () => NOTHING],
  [/\[(?:h+|m+|s+)\]/iy, elapsedTime],
  [/\[\$[^\]]*\]?/y, (x) => literal(x.slice(2).replace(/(?:-[^-]*)?\]?$/, ''))],
  [/\[[^\]]*\]?/y, conditionOrColour],
  [/[0#?]/y, (mark) => ({ kind: 'digit', mark })],
  [/\./y, () => ({ kind: 'point' })],
  [/,/y, () => ({ kind: 'comma' })],
  [/%/y, () => ({ kind: 'percent' })],
  [/e[+-]/iy, () => UNUSUAL],
  [/@/y, () => UNUSUAL],
  [/y+|e+|b+/iy, () => ({ kind: 'calendar', unit: 'year' })],
  [/m+/iy, (x) => ({ kind: 'monthOrMinute', width: x.length })],
  [/d+|a+/iy, () => ({ kind: 'calendar', unit: 'day' })],
  [/h+/iy, (x) => ({ kind: 'time', part: 'hours', width: x.length })],
  [/s+/iy, (x) => ({ kind: 'time', part: 'seconds', width: x.length })],
  [/g+/iy, () => NOTHING],
  [/[^]/y, literal],
];

function lex(section: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < section.length;) {
    for (const [pattern, make] of LEXEMES) {
      pattern.lastIndex = at;
      const found = pattern.exec(section)?.[0];
      if (!found) continue;
      tokens.push(make(found));
      at += found.length;
      break;
    }
  }
  return tokens;
}

function elapsedTime(x: string): Token {
  const width = x.length - 2;
  const unit = x.charAt(1).toLowerCase();
  const part = unit === 'h' ? 'elapsedHours' : unit === 'm' ? 'elapsedMinutes' : 'elapsedSeconds';
  return { kind: 'time', part, width };
}

const TESTS: Readonly<Record<string, (limit: number) => Test>> = {
  '<': (limit) => (number) => number < limit,
  '<=': (limit) => (number) => number <= limit,
  '>': (limit) => (number) => number > limit,
  '>=': (limit) => (number) => number >= limit,
  '=': (limit) => (number) => number === limit,
  '<>': (limit) => (number) => number !== limit,
};

/** `[>=100]` decides; a colour such as `[Red]` or a numeral system such as `[DBNum1]` changes no characters we keep. */
function conditionOrColour(x: string): Token {
  const [, operator = '', limit = ''] = /^\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]$/.exec(x) ?? [];
  const test = TESTS[operator];
  return test ? { kind: 'condition', holds: test(Number(limit)) } : NOTHING;
}

/** `m` means minutes right after hours or right before seconds, else the month. */
function resolveMinutes(tokens: readonly Token[]): Token[] {
  const isClock = (token: Token | undefined, ...parts: TimePart[]): boolean =>
    token?.kind === 'time' && parts.includes(token.part);
  const isUnit = ({ kind }: Token): boolean =>
    kind === 'calendar' || kind === 'time' || kind === 'monthOrMinute';
  return tokens.map((token, index) => {
    if (token.kind !== 'monthOrMinute') return token;
    const before = tokens.slice(0, index).filter(isUnit).at(-1);
    const after = tokens.slice(index + 1).find(isUnit);
    const minutes = isClock(before, 'hours', 'elapsedHours') || isClock(after, 'seconds', 'elapsedSeconds');
    return minutes
      ? { kind: 'time', part: 'minutes', width: token.width }
      : { kind: 'calendar', unit: 'month' };
  });
}

function kindOf(tokens: readonly Token[]): Section['kind'] {
  const has = (kind: Token['kind']): boolean => tokens.some((token) => token.kind === kind);
  if (has('calendar') || has('time')) return 'date';
  const digits = tokens.filter((token) => token.kind === 'digit').length;
  const fraction = digits > 1 && tokens.some((token) => token.kind === 'literal' && token.text === '/');
  return has('unusual') || fraction ? 'plain' : 'number';
}

function whatItShows(tokens: readonly Token[]): Section['shows'] {
  const units = tokens.flatMap((token) => (token.kind === 'calendar' ? [token.unit] : []));
  if (units.includes('day')) return 'day';
  if (units.includes('month')) return 'month';
  return units.includes('year') ? 'year' : 'time';
}

/** A comma between digits groups thousands; one after the last digit divides by a thousand. */
function numberLayout(tokens: readonly Token[]): Pick<Section, 'scale' | 'decimals' | 'thousands'> {
  let scale = 1;
  let decimals = 0;
  let thousands = false;
  let digits = 0;
  let commas = 0;
  let afterPoint = false;
  for (const { kind } of tokens) {
    if (kind === 'percent') scale *= 100;
    else if (kind === 'comma' && digits > 0) commas += 1;
    else if (kind === 'point') afterPoint = true;
    else if (kind === 'digit') {
      thousands ||= commas > 0 && !afterPoint;
      if (!afterPoint) commas = 0;
      digits += 1;
      if (afterPoint) decimals += 1;
    }
  }
  return { scale: scale / 1000 ** commas, decimals, thousands };
}
