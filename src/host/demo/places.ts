import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Machine } from './outcome';

/** Where and when one of the two runs believes to be. */
export interface Place {
  readonly env: Readonly<Record<string, string>>;
  readonly aheadMs: number;
  /** What stands for the workspace's folder in what the demo says. */
  readonly workspace: string;
  readonly machine: Machine;
}

/** A demo must say the same wherever and whenever it runs, so its two runs are made far apart. */
export const PLACES: readonly Place[] = [
  {
    env: { TZ: 'UTC', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8', COLUMNS: '80' },
    aheadMs: 0,
    workspace: '<workspace>',
    machine: { host: 'ada-laptop', user: 'ada', processors: 4, memory: 8 * 1024 ** 3 },
  },
  {
    env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', COLUMNS: '132' },
    // Another day, weekday, month and year.
    aheadMs: 500 * 24 * 60 * 60 * 1000,
    workspace: '<another workspace>',
    machine: { host: 'grace-server', user: 'grace', processors: 16, memory: 64 * 1024 ** 3 },
  },
];

/**
 * The variables of a place: another user with another home and another temporary folder. The home is a link to the
 * real one, because what starts Node or a tool may keep its settings there.
 */
export function variablesOf({ env, machine }: Place, scratch: string): Record<string, string> {
  const { user, host } = machine;
  const home = join(scratch, 'home', user);
  const temporary = join(scratch, 'tmp', user);
  for (const folder of [join(home, '..'), temporary]) mkdirSync(folder, { recursive: true });
  return {
    ...env,
    ...{ USER: user, LOGNAME: user, USERNAME: user, HOSTNAME: host, COMPUTERNAME: host },
    ...{ TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    ...(linkedTo(homedir(), home) ? { HOME: home, USERPROFILE: home } : {}),
  };
}

/** Whether there is a link now; a system may forbid links, and a user may have no home. */
function linkedTo(folder: string, link: string): boolean {
  if (!existsSync(folder)) return false;
  try {
    symlinkSync(folder, link, 'junction');
    return true;
  } catch {
    return false;
  }
}
