/** The look of the tools and their panels, which loads with them. */
export const toolsStyles = `
  .tools {
    font-size: max(0.875em, 15px);
  }
  .tools > button, .tools > a, .panel button {
    color: var(--gov-accent, inherit);
  }
  .caution {
    flex-basis: 100%;
    color: var(--_danger);
  }
  .tools svg {
    margin-right: 6px;
  }
  [aria-expanded='true'] {
    font-weight: 700;
  }
  .panel {
    margin: 4px 0 16px;
    padding: 4px 0 4px 16px;
    border-left: 3px solid var(--_line);
  }
  .panel dt {
    color: var(--_muted);
    font-size: max(0.875em, 15px);
  }
  .panel dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0 0 4px;
  }
  .panel span {
    flex: 1 1 12em;
    min-width: 0;
    margin-right: 16px;
    overflow-wrap: anywhere;
  }
  .panel button {
    margin-left: -8px;
    padding: 0 8px;
  }
  @media (max-width: 480px) {
    .tools svg {
      display: none;
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
`;

/** Beside the fields of the page itself, for its editor only: the words are the mark's own content, never the page's. */
export const remarkLightStyles = `
  gov-doc-meta [data-gov-remark]::after {
    content: '▲ ' attr(data-gov-remark);
    display: block;
    flex-basis: 100%;
    white-space: pre-line;
    color: var(--gov-danger, #b3261e);
    font-size: 0.875em;
  }
  gov-doc-meta [data-gov-empty][data-gov-remark]::before {
    color: var(--gov-muted, inherit);
    content: attr(data-gov-empty);
  }
  @media print {
    gov-doc-meta [data-gov-remark]::after {
      content: none;
    }
  }
`;
