/** Traditional characters, in the forms of Taiwan and of Hong Kong, to Simplified ones by words. */
import { ConverterFactory } from 'opencc-js/core';
import hongKong from 'opencc-js/dict/HKVariantsRev';
import hongKongPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import taiwanPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

export const convert = ConverterFactory(
  [taiwanPhrases, hongKongPhrases, taiwan, hongKong],
  [phrases, characters],
);
