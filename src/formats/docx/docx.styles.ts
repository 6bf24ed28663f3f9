/** Around what the file brings: it stays in its place, fits the column and keeps the reader's own contrast. */
export const docxFrameStyles = `
:host{display:block;position:relative;overflow-x:auto;contain:paint;color:#1a1a1a;background:#fff;
box-shadow:0 0 0 1px rgba(128,128,128,.55);color-scheme:only light}
section.docx{box-sizing:border-box;width:auto!important;min-height:0!important;max-width:52rem;margin:0 auto;
padding:2rem 1.5rem!important;display:block!important;overflow-wrap:anywhere}
section.docx>header,section.docx>footer{display:none}
p{list-style:none!important}img{max-width:100%;height:auto}table{max-width:100%}
[data-place]{outline-offset:4px}
[data-found]{outline:2px solid #b34700}
::highlight(gov-docx-match){background-color:#ffe08a;color:#1a1a1a}
::highlight(gov-docx-match-current){background-color:#b34700;color:#fff}
@media (max-width:480px){section.docx{padding:1rem .75rem!important}}
@media (forced-colors:active){:host{border:1px solid CanvasText}}
@media print{:host{box-shadow:none;overflow:visible;contain:none}}`;
