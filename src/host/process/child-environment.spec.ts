import { expect, it } from 'vitest';
import { childEnvironment } from './child-environment';

it('is the same in CI and on a terminal', () => {
  const developer = {
    PATH: '/bin',
    FORCE_COLOR: '1',
    NODE_ENV: 'production',
    UPDATE_SNAPSHOT: '1',
  };
  const server = { PATH: '/bin', CI: '1', NO_COLOR: '', NODE_ENV: 'development' };
  expect(childEnvironment(developer)).toEqual(childEnvironment(server));
  expect(childEnvironment(server)).toEqual({
    PATH: '/bin',
    CI: 'true',
    NO_COLOR: '1',
    NODE_ENV: 'test',
  });
});

it('keeps what belongs to the user, and nothing of an Nx task or of an outer vitest', () => {
  const env = {
    DATABASE: 'x',
    NODE_OPTIONS: '--max-old-space-size=2048',
    NX_TASK_HASH: '1',
    NX_VERBOSE_LOGGING: 'true',
    NX_DAEMON: 'false',
    VITEST: 'true',
    VITEST_POOL_ID: '1',
    MODE: 'test',
  };
  expect(childEnvironment(env)).toMatchObject({
    DATABASE: 'x',
    NODE_OPTIONS: '--max-old-space-size=2048',
  });
  expect(Object.keys(childEnvironment(env)).sort()).toEqual([
    'CI',
    'DATABASE',
    'NODE_ENV',
    'NODE_OPTIONS',
    'NO_COLOR',
    'NX_DAEMON',
  ]);
});

it('keeps a variable of the same name where no vitest runs around it', () => {
  expect(childEnvironment({ MODE: 'blue' })).toMatchObject({ MODE: 'blue' });
});

it('adds what a run asks for', () => {
  expect(childEnvironment({ TZ: 'UTC' }, { TZ: 'Asia/Tokyo' })).toMatchObject({ TZ: 'Asia/Tokyo' });
});
