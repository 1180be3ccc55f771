import type { Rule } from '../../engine/rule';
import { meetingFiling } from './filing';
import { meetingAssembly, meetingCommittee, meetingLesson } from './frequency';
import { meetingGroup } from './group';

export const meetingRules: readonly Rule[] = [
  meetingAssembly,
  meetingCommittee,
  meetingLesson,
  meetingGroup,
  meetingFiling,
];
