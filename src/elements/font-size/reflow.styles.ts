/**
 * Lets enlarged text break and grow where widths and heights pasted from a word processor would make a small screen
 * scroll sideways (WCAG 2.2, 1.4.10) or lay lines over each other. Plain text for the part that loads when text is first
 * enlarged: a page that links `gov-disclosure.css` has these rules already.
 */
export const reflowStyles = `
[data-gov-text-size=content]{overflow-wrap:anywhere}
[data-gov-text-size=content] *{max-width:100%;min-width:0}
[data-gov-text-size=content] table,[data-gov-text-size=content] col,[data-gov-text-size=content] td,[data-gov-text-size=content] th,[data-gov-text-size=content] p{width:auto!important;height:auto!important}
[data-gov-text-size=content] pre{white-space:pre-wrap}
[data-gov-text-size=content] [nowrap],[data-gov-text-size=content] [style*=nowrap]{white-space:normal!important}
`;
