import { svg, type SVGTemplateResult } from 'lit';

/** Drawings of Lucide (ISC licence, https://lucide.dev/license), each as one path on a ground of 24 × 24. */
const drawings = {
  print:
    'M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6M7 14h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z',
  'copy-link':
    'M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71',
  citation: 'M17 5H3M21 12H8M21 19H8M3 12v7',
  collapse: 'M7 20l5-5 5 5M7 4l5 5 5-5',
  expand: 'M7 15l5 5 5-5M7 9l5-5 5 5',
  top: 'M5 3h14M18 13l-6-6-6 6M12 7v14',
  speech:
    'M11 4.7a.7.7 0 0 0-1.2-.5L6.4 7.6A1.4 1.4 0 0 1 5.4 8H3a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2.4a1.4 1.4 0 0 1 1 .4l3.4 3.4a.7.7 0 0 0 1.2-.5zM16 9a5 5 0 0 1 0 6M19.4 18.4a9 9 0 0 0 0-12.8',
  script: 'M5 8l6 6M4 14l6-6 2-3M2 5h12M7 2h1M22 22l-5-10-5 10M14 18h6',
  close: 'M18 6L6 18M6 6l12 12',
  back: 'M12 19l-7-7 7-7M19 12H5',
};

export type Icon = keyof typeof drawings;

/** An icon beside its word, hidden from screen readers. */
export function icon(name: Icon): SVGTemplateResult {
  return svg`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round"><path d=${drawings[name]}></path></svg>`;
}
