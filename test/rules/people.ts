/** Terse roster rows: a branch of so many formal members, named 党员001 and so on. */
export const FIRST = '第一党支部';
export const SECOND = '第二党支部';

const number = (index: number): string => String(index).padStart(3, '0');

export const member = (index: number, more: object = {}, branch = FIRST) => ({
  branch,
  name: `党员${number(index)}`,
  joinedOn: '2010-07-01',
  formalOn: '2011-07-01',
  ...more,
});

/** Members 1 to `count`. */
export const members = (count: number, branch = FIRST, more: object = {}) =>
  Array.from({ length: count }, (_, index) => member(index + 1, more, branch));
