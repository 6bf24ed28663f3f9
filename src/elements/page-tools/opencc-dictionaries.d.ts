/** The package has types for its whole presets only; each dictionary is one string. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
