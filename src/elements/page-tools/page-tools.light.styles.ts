import { css } from 'lit';

/**
 * Links of the author in the row, and the row's place before the script arrives: words as wide as the tools will be
 * (for labels of two, three and four characters; on phones in even columns) break into lines as the tools will, so that
 * nothing moves.
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
    content: var(--_2) var(--_4) var(--_2);
    visibility: hidden;
    letter-spacing: 0;
    word-break: keep-all;
    --_2: '国国国国国国\\200b';
    --_3: var(--_2);
    --_4: var(--_2);
  }
  gov-page-tools[tools]:not(:defined)::before {
    content: var(--_print, '') var(--_copy-link, '') var(--_citation, '') var(--_collapse, '') var(--_top, '')
      var(--_speech, '') var(--_script, '') var(--_close, '');
  }
  gov-page-tools[tools~='print']::before {
    --_print: var(--_2);
  }
  gov-page-tools[tools~='copy-link']::before {
    --_copy-link: var(--_4);
  }
  gov-page-tools[tools~='citation']::before {
    --_citation: var(--_2);
  }
  gov-page-tools[tools~='collapse']::before {
    --_collapse: var(--_2);
  }
  gov-page-tools[tools~='top']::before {
    --_top: var(--_4);
  }
  gov-page-tools[tools~='speech']::before {
    --_speech: var(--_3);
  }
  gov-page-tools[tools~='script']::before {
    --_script: var(--_2);
  }
  gov-page-tools[tools~='close']::before {
    --_close: var(--_2);
  }
  @media (min-width: 600px) {
    gov-page-tools:not(:defined)::before {
      --_2: '国国国国国\\200b';
      --_3: '国国国国国国\\200b';
      --_4: '国国国国国国国\\200b';
    }
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
