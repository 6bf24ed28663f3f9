import { css } from 'lit';

export const docMetaStyles = css`
  :host {
    letter-spacing: normal;
    line-height: 1.7;
    overflow-wrap: break-word;
    text-align: start;
    text-indent: 0;
    white-space: normal;
  }
  p {
    margin: 0;
  }
  .lapse {
    margin: 0 0 12px;
    padding: 12px 16px;
    border: 1px solid;
    border-left-width: 5px;
    color: var(--_danger);
    font-weight: 700;
  }
  .lapse a {
    color: inherit;
  }
  :host([successor]) .lapse {
    min-height: calc(3.4em + 26px);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-height: var(--_target);
    margin: 4px -8px 0;
  }
  .tools > * {
    padding: 0 8px;
  }
  .retry {
    border-color: var(--_line);
    color: var(--gov-accent, inherit);
  }
  @media (max-width: 480px) {
    .tools {
      min-height: calc(2 * var(--_target));
    }
    :host([successor]) .lapse {
      min-height: calc(6.8em + 26px);
    }
  }
  @media print {
    .tools {
      display: none;
    }
    .lapse {
      color: #000;
    }
  }
`;
