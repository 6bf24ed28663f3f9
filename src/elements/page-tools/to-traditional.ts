/**
 * Simplified to Traditional characters by words (头发/頭髮 but 发现/發現), in the forms of Taiwan's standard, which most
 * readers of 繁体 pages know; no word is replaced by another, because an official text keeps its terms.
 */
import { ConverterFactory } from 'opencc-js/core';
import characters from 'opencc-js/dict/STCharacters';
import phrases from 'opencc-js/dict/STPhrases';
import regionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import variants from 'opencc-js/dict/TWVariants';
import variantPhrases from 'opencc-js/dict/TWVariantsPhrases';

export const convert = ConverterFactory([phrases, regionalPhrases, characters], [variantPhrases, variants]);
