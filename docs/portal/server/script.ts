/** Characters that only the one of the two scripts writes, taken from the most frequent ones of official texts. */
const traditionalOnly =
  /[開關發號資訊請條個們時間為與會務區縣機構書圖讀總館規則陳實業經濟應將來產辦當員國門問題對選點類職權據標準項進還過電話網頁無續變]/g;
const simplifiedOnly =
  /[开关发号资讯请条个们时间为与会务区县机构书图读总馆规则陈实业经济应将来产办当员国门问题对选点类职权据标准项进还过电话网页无续变]/g;

/** In which script a text is written, so that a reader's voice and the page's words follow it. */
export function scriptOf(text: string): 'zh-Hans' | 'zh-Hant' {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(traditionalOnly) > count(simplifiedOnly) ? 'zh-Hant' : 'zh-Hans';
}
