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
  '號号發发佈布機机構构關关類类題题開开時时間间範范圍围責责門门處处標标稱称來来詞词鍵键體体種种術术務务對对產产簽签實实執执廢废終终狀状態态屬属編编檔档條条規规領领載载傳传頒颁錄录掛挂網网話话電电點点擊击瀏浏覽览閱阅讀读訪访問问視视護护選选擇择辦办單单動动資资訊讯線线書书頁页記记語语備备區区層层級级諮咨詢询審审據据與与訂订現现擬拟檢检複复圖图鏈链聯联繫系係系郵邮錯错說说';
