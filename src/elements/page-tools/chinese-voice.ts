/** The best voice for the text: of the same script's region and on the reader's own machine, if there is one. */
export function chineseVoice(traditional: boolean): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices();
  const best = (form: RegExp) =>
    voices.find(({ lang, localService }) => localService && form.test(lang)) ??
    voices.find(({ lang }) => form.test(lang));
  const mainland = /^(zh|cmn)$|^(zh|cmn).*[-_](hans|cn)\b/i;
  const taiwan = /^(zh|cmn).*[-_](hant|tw)\b/i;
  return best(traditional ? taiwan : mainland) ?? best(mainland) ?? best(/^(zh|cmn)/i) ?? best(/^yue/i);
}
