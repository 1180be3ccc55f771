import type { Rule } from '../../engine/rule';
import { attendanceSixMonths } from './six-months';

export const attendanceRules: readonly Rule[] = [attendanceSixMonths];
