const OFFSET = 8 * 60 * 60 * 1000;

/** A moment as ISO 8601 in China's one legal time, for instance `2026-03-02T09:30:00.000+08:00`. */
export function beijingTime(moment: Date): string {
  return new Date(moment.getTime() + OFFSET).toISOString().replace('Z', '+08:00');
}

/** The calendar day of a moment in China, `YYYY-MM-DD`: the one that deadlines and yearly numbers go by. */
export function beijingDay(moment: Date): string {
  return beijingTime(moment).slice(0, 10);
}
