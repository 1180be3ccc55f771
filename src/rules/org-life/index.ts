import type { Rule } from '../../engine/rule';
import { orgLifeAnnual } from './annual';
import { orgLifeCommitteeFirst } from './committee-first';
import { orgLifeSeason } from './season';
import { orgLifeTopic } from './topic';

export const orgLifeRules: readonly Rule[] = [
  orgLifeAnnual,
  orgLifeSeason,
  orgLifeTopic,
  orgLifeCommitteeFirst,
];
