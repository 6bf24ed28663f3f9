/**
 * Counts the working days after one day up to and including another. Both are `YYYY-MM-DD`.
 * A site that keeps the State Council's yearly notice on holidays and swapped weekends gives a function of its own.
 */
export type CountWorkingDays = (from: string, to: string) => number;

const DAY = 86_400_000;

/**
 * The count without a calendar of holidays: Mondays to Fridays, none taken out. It is never too small by more than the
 * swapped weekends, and too large by the holidays between; words that show it have to say so.
 */
export const countWeekdays: CountWorkingDays = (from, to) => {
  const start = Date.parse(`${from}T00:00:00Z`);
  const end = Date.parse(`${to}T00:00:00Z`);
  if (!(end > start)) return 0;
  const days = Math.round((end - start) / DAY);
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let day = start + (weeks * 7 + 1) * DAY; day <= end; day += DAY) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count++;
  }
  return count;
};
