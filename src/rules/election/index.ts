import type { Rule } from '../../engine/rule';
import { electionExtension } from './extension';
import { electionOverdue } from './overdue';
import { electionReminded } from './reminded';
import { electionRequest } from './request';
import { electionTerm } from './term';

export const electionRules: readonly Rule[] = [
  electionOverdue,
  electionTerm,
  electionExtension,
  electionRequest,
  electionReminded,
];
