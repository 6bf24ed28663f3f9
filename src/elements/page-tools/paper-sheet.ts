/**
 * The page on paper. Adopted only while a page with page tools is printed, because a sheet that a portal links for all
 * its pages must not decide on their paper. Margins nearly as GB/T 9704-2012, 5.2.1 has them, so that a sheet can be
 * filed beside official ones.
 */
const rules = [
  '@page{size:A4;margin:25mm 26mm 22mm 28mm}',
  ':root{color-scheme:light!important}',
  // What scrolls on the screen would be cut on paper.
  'html,body,[data-gov-printed]{height:auto!important;max-height:none!important;overflow:visible!important}',
  'html,body,[data-gov-printed]{background:#fff!important;color:#000!important}',
  '[data-gov-unprinted]{display:none!important}',
  'thead{display:table-header-group}',
  'tr,img,figure{page-break-inside:avoid;break-inside:avoid}',
  'h1,h2,h3,h4,h5,h6{page-break-after:avoid;break-after:avoid}',
  'th,td{overflow-wrap:anywhere}',
];

/** Gives the page its paper. Returns the way back. */
export function adoptPaper(): () => void {
  const sheet = new CSSStyleSheet({ media: 'print' });
  rules.forEach((rule, index) => sheet.insertRule(rule, index));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
