import type { Rule } from '../../engine/rule';
import { ratingAnnual } from './annual';
import { ratingExcellentCap } from './excellent-cap';
import { ratingGrade } from './grade';
import { ratingProbationary } from './probationary';
import { ratingSum } from './sum';
import { ratingUnrated } from './unrated';

export const ratingRules: readonly Rule[] = [
  ratingAnnual,
  ratingExcellentCap,
  ratingGrade,
  ratingProbationary,
  ratingUnrated,
  ratingSum,
];
