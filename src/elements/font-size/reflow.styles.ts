/**
 * Lets enlarged text break and grow where widths, heights and indents pasted from a word processor would make a small
 * screen scroll sideways (WCAG 2.2, 1.4.10), lay lines over each other, or leave no room for a word. Plain text, because
 * it loads when text is first enlarged, without Lit.
 *
 * Of long content, text off the screen is laid out only when it comes near, so that a change of size stays quick: blocks
 * of text only, because what hangs out of another box, as a tool's panel does, must not be cut.
 *
 * A table of many columns scrolls by itself on a phone; a picture keeps its shape there, but not a line drawn as a GIF.
 */
export const reflowStyles = `
[data-gov-text-scaled]{overflow-wrap:anywhere}
[data-gov-text-scaled] *{max-width:100%;min-width:0!important;box-sizing:border-box}
[data-gov-text-scaled] [style*=width]:not(img){max-width:100%!important}
[data-gov-text-scaled] table,[data-gov-text-scaled] col,[data-gov-text-scaled] td,[data-gov-text-scaled] th,[data-gov-text-scaled] p{width:auto!important;height:auto!important}
[data-gov-text-scaled] table{table-layout:auto!important}
[data-gov-text-scaled] tr,[data-gov-text-scaled] div[style*=height]{height:auto!important}
[data-gov-text-scaled] pre,[data-gov-text-scaled] [style*="space:pre"],[data-gov-text-scaled] [style*="space: pre"]{white-space:pre-wrap!important}
[data-gov-text-scaled] nobr,[data-gov-text-scaled] [nowrap],[data-gov-text-scaled] [style*=nowrap]{white-space:normal!important}
[data-gov-text-scaled] [style*=position]{left:auto!important;right:auto!important}
[data-gov-text-scaled=long] :is(p,ul,ol,pre,table):not(td *,li *){content-visibility:auto;contain-intrinsic-size:auto 5em;overflow-clip-margin:9em}
@media screen and (max-width:600px){
[data-gov-text-scaled] :not(img)[style*=margin]{margin-left:0!important;margin-right:0!important}
[data-gov-text-scaled] :not(img)[style*=padding]{padding-left:0!important;padding-right:0!important}
[data-gov-text-scaled] [style*="indent:-"],[data-gov-text-scaled] [style*="indent: -"]{text-indent:0!important}
[data-gov-text-scaled] [data-gov-text-wide]{display:block;overflow-x:auto}
[data-gov-text-scaled] img[width]:not([src*=".gif"]),[data-gov-text-scaled] img[style*=width]:not([src*=".gif"]){height:auto!important}
}
`;
