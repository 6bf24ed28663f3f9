/**
 * A function that makes characters Simplified, one for one, so that positions stay true. `pairs` holds a Traditional
 * character, or a variant met on mirrors of Simplified pages, and its Simplified form, again and again.
 */
export function simplifier(pairs: string): (text: string) => string {
  const simplified = new Map<string, string>();
  for (let index = 0; index < pairs.length; index += 2) simplified.set(pairs[index]!, pairs[index + 1]!);
  const known = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');
  return (text) => text.replace(known, (character) => simplified.get(character)!);
}

/** The characters of labels: an element that reads labels alone carries no more than these. */
export const LABEL_CHARACTERS =
  '規规範范開开來来網网執执據据聞闻內内資资檔档簡简組组類类聯联發发單单機机關关統统記记編编號号備备語语種种錄录載载體体審审屬属區区構构諮咨詢询門门電电話话層层級级時时間间訂订準准廢废讀读籤签瀏浏覽览點点擊击閱阅閲阅訪访問问數数氣气熱热責责輯辑對对復复終终選选擇择視视護护頁页鏈链圖图傳传訊讯郵邮碼码維维掃扫當当現现稱称標标題题書书頒颁處处辦办詞词別别欄栏務务適适圍围產产掛挂實实狀状態态況况鍵键佈布簽签製制証证綫线線线';
