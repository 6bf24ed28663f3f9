import { css } from 'lit';

export const pageToolsStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .row > button,
  .place {
    min-width: 6em;
    justify-content: flex-start;
    padding: 0 0.125em;
    letter-spacing: 0;
    white-space: nowrap;
  }
  .place {
    min-height: var(--_target);
  }
  .row svg {
    width: 1.25em;
    height: 1.25em;
    margin-right: 0.25em;
  }
  .open {
    border-bottom-color: var(--_accent);
    color: var(--gov-accent, inherit);
  }
  @media (min-width: 600px) {
    .row > button {
      min-width: 5em;
    }
    #speech,
    .place {
      min-width: 6em;
    }
    #copy-link,
    #top {
      min-width: 7em;
    }
  }
  .message {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .panel {
    padding: 8px 0;
    border: solid var(--_line);
    border-width: 1px 0;
  }
  .text {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
  }
  .text p {
    flex: 1 1 20em;
    margin: 8px 0;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .text p > span {
    display: block;
    user-select: all;
  }
  .panel button {
    margin: 4px 8px 4px 0;
    border-color: var(--_line);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  progress {
    width: 12em;
    max-width: 100%;
    margin-right: 12px;
    accent-color: var(--gov-accent, auto);
  }
  .note {
    margin: 0 12px 0 0;
    font-variant-numeric: tabular-nums;
  }
  .printed {
    display: none;
  }
  @media print {
    .row > button,
    .place,
    .message,
    .panel {
      display: none;
    }
    .printed {
      display: block;
      margin: 0;
      overflow-wrap: anywhere;
    }
  }
`;
