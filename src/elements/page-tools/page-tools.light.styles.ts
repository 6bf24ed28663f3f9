import { css } from 'lit';

/**
 * Links of the author in the row, and the row's place before the script arrives: one word of six characters for each
 * tool breaks into lines exactly as the tools of six characters' width will, so that nothing moves.
 */
export const pageToolsLightStyles = css`
  gov-page-tools {
    display: block;
    margin: 8px 0;
  }
  gov-page-tools > a {
    display: inline-flex;
    align-items: center;
    min-height: var(--gov-target, 44px);
    padding: 0 8px;
    line-height: 1.2;
    vertical-align: top;
  }
  gov-page-tools:not(:defined) {
    line-height: var(--gov-target, 44px);
  }
  gov-page-tools:not(:defined)::before {
    content: '国国国国国国\\200b国国国国国国\\200b国国国国国国\\200b';
    visibility: hidden;
    letter-spacing: 0;
    word-break: keep-all;
  }
  gov-page-tools[tools]:not(:defined)::before {
    content: var(--_print, '') var(--_copy-link, '') var(--_citation, '') var(--_collapse, '')
      var(--_top, '') var(--_speech, '') var(--_script, '') var(--_close, '');
  }
  gov-page-tools[tools~='print'] {
    --_print: '国国国国国国\\200b';
  }
  gov-page-tools[tools~='copy-link'] {
    --_copy-link: '国国国国国国\\200b';
  }
  gov-page-tools[tools~='citation'] {
    --_citation: '国国国国国国\\200b';
  }
  gov-page-tools[tools~='collapse'] {
    --_collapse: '国国国国国国\\200b';
  }
  gov-page-tools[tools~='top'] {
    --_top: '国国国国国国\\200b';
  }
  gov-page-tools[tools~='speech'] {
    --_speech: '国国国国国国\\200b';
  }
  gov-page-tools[tools~='script'] {
    --_script: '国国国国国国\\200b';
  }
  gov-page-tools[tools~='close'] {
    --_close: '国国国国国国\\200b';
  }
  [data-gov-collapsed] {
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
  }
  [data-gov-collapsed][hidden=''] {
    display: none !important;
  }
  ::highlight(gov-page-tools-speech) {
    background-color: Mark;
    color: MarkText;
  }
  @media (scripting: none) {
    gov-page-tools:not(:defined)::before {
      content: none !important;
    }
  }
  @media print {
    gov-page-tools:not(:defined)::before {
      content: none !important;
    }
    gov-page-tools > a {
      display: none;
    }
  }
`;
