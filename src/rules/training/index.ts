import type { Rule } from '../../engine/rule';
import { trainingHours } from './hours';
import { trainingSecretary } from './secretary';

export const trainingRules: readonly Rule[] = [trainingHours, trainingSecretary];
