import { activity, activityGroup } from './activities.ts';
import { board } from './board.ts';
import { chooser } from './chooser.ts';
import { cli } from './cli.ts';
import { diagnostics } from './diagnostics.ts';
import { dialog } from './dialogs.ts';
import { exporting } from './exporting.ts';
import { forgetting } from './forgetting.ts';
import { gap } from './gaps.ts';
import { gapsPanel } from './gaps-panel.ts';
import { help } from './help.ts';
import { label } from './labels.ts';
import { lane } from './lanes.ts';
import { local } from './local.ts';
import { people } from './people.ts';
import { placing } from './placing.ts';
import { protection } from './protection.ts';
import { raci } from './raci.ts';
import { refusal } from './refusals.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { role } from './roles.ts';
import { service } from './services.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { synced } from './synced.ts';
import { trouble } from './troubles.ts';
import { window } from './window.ts';

/** All words of the program, by where they are used. */
export const english = {
  activity,
  activityGroup,
  board,
  chooser,
  cli,
  diagnostics,
  dialog,
  exporting,
  forgetting,
  gap,
  gapsPanel,
  help,
  label,
  lane,
  local,
  people,
  placing,
  protection,
  raci,
  refusal,
  report,
  restore,
  role,
  service,
  shell,
  start,
  synced,
  trouble,
  window,
} as const;
