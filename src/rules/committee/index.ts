import type { Rule } from '../../engine/rule';
import { committeeDeputies } from './deputies';
import { committeeMember } from './member';
import { committeeNotExpected } from './not-expected';
import { committeePosts } from './posts';
import { committeeRequired } from './required';
import { committeeSecretary } from './secretary';
import { committeeSize } from './size';
import { committeeVacancy } from './vacancy';

export const committeeRules: readonly Rule[] = [
  committeeRequired,
  committeeNotExpected,
  committeeSize,
  committeePosts,
  committeeSecretary,
  committeeDeputies,
  committeeMember,
  committeeVacancy,
];
