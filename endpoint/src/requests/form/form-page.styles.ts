/** The style of an answer that stands alone: ink on paper, the reader's own light or dark, black on white in print. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 18px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 38em; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 1.4em; line-height: 1.4; margin: 0 0 12px; }
h2 { font-size: 1em; margin: 12px 0 4px; }
.gov-answer-receipt h1 { text-align: center; margin: 24px 0; }
.gov-answer-receipt .lead { text-align: center; }
dl { margin: 24px 0; border-top: 1px solid #8a8f98; }
dl div { display: flex; flex-wrap: wrap; padding: 10px 0; border-bottom: 1px solid #8a8f98; }
dt { flex: 0 0 11em; }
dd { flex: 1 1 14em; margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
dd.code { font-size: .8em; font-weight: 400; word-break: break-all; }
.summary { border: 2px solid #b3261e; border-radius: 4px; padding: 16px; }
.summary p, .summary ul { margin: 8px 0 0; }
.summary ul { list-style: none; padding: 0; }
.summary a { display: block; padding: 8px 0; min-height: 28px; }
fieldset { border: 0; border-top: 1px solid #8a8f98; margin: 32px 0 0; padding: 16px 0 0; min-width: 0; }
fieldset fieldset { border: 0; margin: 16px 0 0; padding: 0; }
legend { font-weight: 700; padding: 0 12px 0 0; }
fieldset fieldset legend, .field label { font-weight: 600; }
.field { margin: 16px 0 0; }
.field label { display: block; }
small { font-weight: 400; }
.choices label { display: flex; align-items: center; min-height: 44px; }
.choices input { width: 22px; height: 22px; margin: 0 10px 0 0; flex: none; }
.field input, select, textarea {
  box-sizing: border-box; width: 100%; min-height: 44px; padding: 8px 10px; font: inherit; color: inherit;
  background: transparent; border: 1px solid; border-radius: 3px;
}
option { color: CanvasText; background: Canvas; }
[aria-invalid] { border: 2px solid #b3261e; }
.error { margin: 4px 0; color: #b3261e; font-weight: 600; }
form.file { margin: 8px 0; }
form.file button { padding: 8px 16px; text-align: left; overflow-wrap: anywhere; max-width: 100%; }
button { min-height: 48px; padding: 8px 32px; font: inherit; font-weight: 600; border: 2px solid; border-radius: 3px; }
:focus { outline: 3px solid #1a5fb4; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { background: #17191c; color: #e8eaed; }
  a { color: #8ab4f8; }
  .summary, [aria-invalid] { border-color: #f2b8b5; }
  .error { color: #f2b8b5; }
  :focus { outline-color: #8ab4f8; }
}
@media print {
  body { font-size: 12pt; background: #fff; color: #000; }
  main { max-width: none; padding: 0; }
}
`;
