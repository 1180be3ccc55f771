/** Every rule there is, in the order of RULES.md 7: the clauses first, then the data's own faults. */
import type { Rule } from '../engine/rule';
import { attendanceRules } from './attendance';
import { birthdayRules } from './birthday';
import { branchRules } from './branch';
import { committeeRules } from './committee';
import { dataRules } from './data';
import { developmentRules } from './development';
import { dualLifeRules } from './dual-life';
import { duesRules } from './dues';
import { electionRules } from './election';
import { groupRules } from './group';
import { leadershipRules } from './leadership';
import { meetingRules } from './meeting';
import { memberRules } from './member';
import { orgLifeRules } from './org-life';
import { pledgeRules } from './pledge';
import { ratingRules } from './rating';
import { rectifyRules } from './rectify';
import { reportRules } from './report';
import { secretaryRules } from './secretary';
import { talkRules } from './talk';
import { themeDayRules } from './theme-day';
import { trainingRules } from './training';
import { venueRules } from './venue';

export const CATALOGUE: readonly Rule[] = [
  ...branchRules,
  ...groupRules,
  ...committeeRules,
  ...secretaryRules,
  ...electionRules,
  ...developmentRules,
  ...trainingRules,
  ...memberRules,
  ...pledgeRules,
  ...duesRules,
  ...meetingRules,
  ...themeDayRules,
  ...orgLifeRules,
  ...dualLifeRules,
  ...ratingRules,
  ...talkRules,
  ...reportRules,
  ...birthdayRules,
  ...attendanceRules,
  ...venueRules,
  ...leadershipRules,
  ...rectifyRules,
  ...dataRules,
];
