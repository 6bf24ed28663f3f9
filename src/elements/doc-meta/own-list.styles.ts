/**
 * Beyond the light styles: the element's own rows flow into as many columns as have room, at any size of type, and a
 * title takes the width of the table.
 */
export const ownListStyles = `
  gov-doc-meta dl[data-gov-made] {
    display: flex;
    flex-wrap: wrap;
  }
  gov-doc-meta dl[data-gov-made] > div {
    flex: 1 1 20em;
    min-width: 34%;
  }
  gov-doc-meta[columns='three'] dl[data-gov-made] > div {
    flex-basis: 15em;
    min-width: 26%;
  }
  gov-doc-meta:lang(en) dl[data-gov-made] > div {
    flex-basis: 24em;
  }
  gov-doc-meta:lang(en) dl[data-gov-made] dt {
    flex-basis: 9.5em;
  }
  gov-doc-meta[columns='one'] dl[data-gov-made] > div,
  gov-doc-meta dl[data-gov-made] > div[data-gov-wide] {
    flex-basis: 100%;
  }
  gov-doc-meta dl[data-gov-made] small {
    color: var(--gov-muted, inherit);
    font-size: 1em;
  }
  @media (max-width: 480px) {
    gov-doc-meta dl[data-gov-made] dt {
      flex-basis: 100%;
    }
  }
`;
