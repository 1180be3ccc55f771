import type { Rule } from '../../engine/rule';
import { birthdayDate } from './date';
import { birthdayHeld } from './held';

export const birthdayRules: readonly Rule[] = [birthdayDate, birthdayHeld];
