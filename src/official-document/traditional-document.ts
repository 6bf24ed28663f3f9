import { LABEL_CHARACTERS, simplifier } from './traditional.js';

/** The characters by which titles, organs, salutations and headings are known, beyond those of labels. */
const DOCUMENT_CHARACTERS =
  '於于縣县鄉乡鎮镇廳厅會会員员黨党組组織织業业團团學学長长議议決决則则細细計计劃划預预報报覆复請请論论簡简製制將将給给貫贯徹彻認认際际結结轉转廣广東东蘇苏陝陕遼辽龍龙貴贵雲云寧宁內内灣湾個个為为眾众達达從从經经過过還还這这進进運运遷迁適适鄰邻釋释針针鐵铁銀银錢钱錶表臨临舉举舊旧華华萬万葉叶藝艺補补裝装見见觀观觸触訴诉證证評评詳详該该調调談谈諾诺謀谋講讲謝谢識识譯译讓让變变貨货質质財财貧贫費费貿贸賠赔賬账購购贈赠贏赢趙赵車车軍军軟软較较輔辅農农違违遺遗醫医鑒鉴鑑鉴閉闭隊队陽阳險险隨随雖虽難难靈灵靜静響响項项順顺須须顧顾顯显風风飛飞館馆驗验驅驱黃黄齊齐齡龄嚴严國国場场壓压夠够夢梦壇坛壯壮奪夺獎奖婦妇媽妈孫孙專专尋寻導导屆届島岛師师帶带幫帮幹干廠厂張张強强彈弹彙汇徵征憲宪應应懷怀戰战戶户損损換换擔担擴扩擾扰攝摄數数斷断無无曆历曉晓暫暂權权歡欢歲岁歷历殘残殺杀沒没況况減减測测準准滿满漢汉潔洁濟济災灾爭争牆墙獨独獲获環环畫画異异當当療疗盡尽監监盤盘確确礎础禮礼稅税穩稳積积筆笔築筑糧粮約约納纳紀纪純纯紙纸統统絕绝維维綜综綠绿緊紧總总績绩續续繼继罰罚義义習习聖圣聞闻職职聽听肅肃腦脑臺台興兴莊庄著着蓋盖';

/** A text made comparable with the Simplified words of the readers, character for character. */
export const simplify = simplifier(LABEL_CHARACTERS + DOCUMENT_CHARACTERS);
