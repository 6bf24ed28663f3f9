/** Plain text, because this part must not bring a second copy of Lit. */
export const optionStyles = `
button {
  min-width: var(--_target);
  min-height: var(--_target);
  padding: 0 8px;
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
  background: transparent;
  color: inherit;
  font: inherit;
  line-height: 1.2;
  cursor: pointer;
}
[aria-pressed='true'] {
  border-color: currentColor;
  font-weight: 700;
}
[aria-disabled='true'] {
  opacity: 0.55;
  cursor: default;
}
output {
  min-width: 3.5em;
  text-align: center;
}
[type='range'] {
  position: static;
  width: 10em;
  height: var(--_target);
  opacity: 1;
  accent-color: var(--gov-accent, auto);
}
button:focus,
[type='range']:focus {
  outline: 3px solid var(--gov-focus, var(--_accent));
}
`;
