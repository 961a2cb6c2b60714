import { utcDay } from '../../host/utc-day';

/** `YYYY-MM-DD`. Generators date entries of ModLog.md and decisions. */
export function today(): string {
  return utcDay();
}
