/**
 * All twenty kinds, one file each.
 */
import type { KindId } from '../model';
import { attendance } from './attendance';
import { birthdays } from './birthdays';
import { branches } from './branches';
import { committee } from './committee';
import { development } from './development';
import { dues } from './dues';
import { elections } from './elections';
import { groups } from './groups';
import { leadership } from './leadership';
import { meetingCounts } from './meeting-counts';
import { meetings } from './meetings';
import { members } from './members';
import { pledges } from './pledges';
import { ratingSummary } from './rating-summary';
import { ratings } from './ratings';
import { rectification } from './rectification';
import { reports } from './reports';
import type { KindSpec } from './spec';
import { talks } from './talks';
import { training } from './training';
import { venues } from './venues';

export const KINDS: { readonly [K in KindId]: KindSpec<K> } = {
  branches,
  members,
  committee,
  groups,
  meetings,
  'meeting-counts': meetingCounts,
  ratings,
  'rating-summary': ratingSummary,
  training,
  talks,
  dues,
  elections,
  development,
  reports,
  attendance,
  pledges,
  birthdays,
  venues,
  leadership,
  rectification,
};
