/** Of the drawn pages, in the page's light DOM; `round()` and the variables are what pdf.js lays its text with. */
export const pdfStyles = `
.gov-pdf{position:relative;overflow-x:auto;overflow-y:hidden;padding:1px;text-align:center;text-indent:0}
.gov-pdf-page{position:relative;margin:0 auto 12px;background:#fff;color:#1a1a1a;box-shadow:0 0 0 1px rgba(128,128,128,.55);
color-scheme:only light;outline-offset:2px;overflow:hidden;text-align:left;scroll-margin-top:calc(var(--gov-doc-viewer-top,0px) + 4rem)}
.gov-pdf-place{position:absolute;left:0;scroll-margin-top:inherit}
/* Until it is drawn, a page says which it is: behind its picture, which is clear till then. */
.gov-pdf-page::before{content:attr(aria-label);content:attr(aria-label)/"";display:block;padding:25vh 1em 0;text-align:center;color:#595959}
.gov-pdf-broken{position:relative;z-index:1;margin:0;padding:1em 1.5em;text-align:center}
.gov-pdf-page canvas{display:block;position:absolute;left:0;top:0;width:100%;height:100%}
.gov-pdf-text{position:absolute;left:0;top:0;overflow:clip;line-height:1;letter-spacing:normal;word-spacing:normal;text-align:initial;
text-indent:0;-webkit-text-size-adjust:none;text-size-adjust:none;forced-color-adjust:none;transform-origin:0 0;
--scale-round-x:1px;--scale-round-y:1px;--min-font-size:1;--text-scale-factor:calc(var(--total-scale-factor)*var(--min-font-size));
--min-font-size-inv:calc(1/var(--min-font-size))}
.gov-pdf-text[data-main-rotation="90"]{transform:rotate(90deg) translateY(-100%)}
.gov-pdf-text[data-main-rotation="180"]{transform:rotate(180deg) translate(-100%,-100%)}
.gov-pdf-text[data-main-rotation="270"]{transform:rotate(270deg) translateX(-100%)}
.gov-pdf-text span,.gov-pdf-text br{color:transparent;position:absolute;white-space:pre;cursor:text;transform-origin:0 0;margin:0;padding:0}
.gov-pdf-text>:not(.markedContent),.gov-pdf-text .markedContent span:not(.markedContent){--font-height:0;--scale-x:1;--rotate:0deg;
font-size:calc(var(--text-scale-factor)*var(--font-height));
transform:rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv))}
.gov-pdf-text .markedContent{display:contents}
.gov-pdf-text ::selection{background:rgba(0,90,220,.3);color:transparent}
.gov-pdf-link{position:absolute;display:block;min-width:0;min-height:0}
.gov-pdf-link:hover{background:rgba(0,90,220,.12)}
::highlight(gov-pdf-match){background-color:rgba(255,196,0,.45);color:transparent}
::highlight(gov-pdf-match-current){background-color:rgba(255,110,0,.55);color:transparent}
/* Of the pages only those near the screen are drawn: what is printed with them would be a part that looks like the whole. */
@media print{.gov-pdf::before{content:attr(data-on-paper);overflow-wrap:anywhere}.gov-pdf-page{display:none}}
@media (forced-colors:active){.gov-pdf-page{border:1px solid CanvasText}}`;
