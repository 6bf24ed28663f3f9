/**
 * The State Council's notices on holidays, 2016 to 2026, typed in for these tests: days off as ranges, then the weekends
 * that are worked. No line comes from the package that the library takes its calendar from.
 *
 * 2020 as changed on 27 January 2020: Spring Festival to 2 February, and with it no work on 1 February.
 */
export const notices: Record<number, { off: string; work: string }> = {
  2016: {
    off: '1.1-1.3 2.7-2.13 4.2-4.4 4.30-5.2 6.9-6.11 9.15-9.17 10.1-10.7',
    work: '2.6 2.14 6.12 9.18 10.8 10.9',
  },
  2017: { off: '1.1-1.2 1.27-2.2 4.2-4.4 4.29-5.1 5.28-5.30 10.1-10.8', work: '1.22 2.4 4.1 5.27 9.30' },
  2018: {
    off: '1.1 2.15-2.21 4.5-4.7 4.29-5.1 6.16-6.18 9.22-9.24 10.1-10.7 12.30-12.31',
    work: '2.11 2.24 4.8 4.28 9.29 9.30 12.29',
  },
  2019: {
    off: '1.1 2.4-2.10 4.5-4.7 5.1-5.4 6.7-6.9 9.13-9.15 10.1-10.7',
    work: '2.2 2.3 4.28 5.5 9.29 10.12',
  },
  2020: { off: '1.1 1.24-2.2 4.4-4.6 5.1-5.5 6.25-6.27 10.1-10.8', work: '1.19 4.26 5.9 6.28 9.27 10.10' },
  2021: {
    off: '1.1-1.3 2.11-2.17 4.3-4.5 5.1-5.5 6.12-6.14 9.19-9.21 10.1-10.7',
    work: '2.7 2.20 4.25 5.8 9.18 9.26 10.9',
  },
  2022: {
    off: '1.1-1.3 1.31-2.6 4.3-4.5 4.30-5.4 6.3-6.5 9.10-9.12 10.1-10.7 12.31',
    work: '1.29 1.30 4.2 4.24 5.7 10.8 10.9',
  },
  2023: {
    off: '1.1-1.2 1.21-1.27 4.5 4.29-5.3 6.22-6.24 9.29-10.6',
    work: '1.28 1.29 4.23 5.6 6.25 10.7 10.8',
  },
  2024: {
    off: '1.1 2.10-2.17 4.4-4.6 5.1-5.5 6.10 9.15-9.17 10.1-10.7',
    work: '2.4 2.18 4.7 4.28 5.11 9.14 9.29 10.12',
  },
  2025: { off: '1.1 1.28-2.4 4.4-4.6 5.1-5.5 5.31-6.2 10.1-10.8', work: '1.26 2.8 4.27 9.28 10.11' },
  2026: {
    off: '1.1-1.3 2.15-2.23 4.4-4.6 5.1-5.5 6.19-6.21 9.25-9.27 10.1-10.7',
    work: '1.4 2.14 2.28 5.9 9.20 10.10',
  },
};

const DAY = 86_400_000;

/** Every working day of these years in order. `makeUp: false` forgets the weekends that are worked. */
export function workingDaysOfNotices({ makeUp = true, holidays = true } = {}): string[] {
  const off = new Set<string>();
  const work = new Set<string>();
  for (const [year, notice] of Object.entries(notices)) {
    const date = (text: string) => {
      const [month, day] = text.split('.').map(Number) as [number, number];
      return Date.UTC(Number(year), month - 1, day);
    };
    for (const range of notice.off.split(' ')) {
      const [first, last = first] = range.split('-') as [string, string?];
      for (let time = date(first); time <= date(last); time += DAY) off.add(iso(time));
    }
    for (const day of notice.work.split(' ')) work.add(iso(date(day)));
  }
  const days: string[] = [];
  for (let time = Date.UTC(2016, 0, 1); time <= Date.UTC(2026, 11, 31); time += DAY) {
    const day = iso(time);
    const weekend = [0, 6].includes(new Date(time).getUTCDay());
    if (makeUp && work.has(day)) days.push(day);
    else if (!weekend && !(holidays && off.has(day))) days.push(day);
  }
  return days;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
