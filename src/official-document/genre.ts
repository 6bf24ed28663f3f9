import { simplify } from './traditional-document.js';

// The fifteen types of GB/T 9704-2012 / 《党政机关公文处理工作条例》 art. 8, then the names that plans, rules and reports bear.
const TYPES = '决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要';
const NAMES =
  '条例|规定|办法|细则|规则|准则|规程|章程|制度|规范|方案|预案|规划|计划|要点|工作安排|安排|措施|政策|实施纲要|纲要|指南|指引|目录|清单|名单|标准|导则|说明|解读|公示|公示表|启事|声明|通则|年报|年度报告|总结|情况|流程|须知|简介|职责|协议|守则|汇编|建议|答复|复函|提案|预算|决算|体系|机制|行动|台账|一览表|分解表|任务表|汇总表|明细表|登记表|申请表|统计表|暂行办法|若干问题|若干措施|禁火令|决定书|通知书|告知书|意见书|答复书|认定书|批准书|倡议书|公开信|一封信|提示|提醒|名录';
// Behind the type: （试行）, a number in brackets, a closing quotation.
const SUFFIX =
  '(?:[（(][^（()）]{1,16}[〔[［(（]\\d{4}[〕\\]］)）]\\d{1,5}[号號][)）]|[（(〔[][^（(〔[]{1,20}[)）〕\\]]|》|”|\\s|[一二三四五六七八九十\\d])*';
const GENRE = new RegExp(`(?:${TYPES}|${NAMES})${SUFFIX}$`);
const SPEAKS_OF =
  /关于|印发|转发|发布|公布|批转|下达|废止|修改|修订|征求|表彰|成立|调整|任免|开展|做好|加强|进一步/;
const ORGAN =
  /(?:人民政府|政府|办公室|办公厅|办事处|委员会|管委会|管理委员会|居委会|村委会|局|厅|委|部|处|署|院|办|行署|公署|中心|公司|银行|支行|检察院|法院|党委|党组|总支|支部|指挥部|领导小组|联席会议|大学|学院|学校|总队|支队|大队|站|所|协会|学会|联合会|总工会|工会|妇联|共青团|集团|军区|武装部|编办|人大|政协|纪委|组织部|宣传部|统战部|政法委|分局|海关|气象台|电视台|报社|总社|供销社|医院|中学|小学|幼儿园|[图书档案博物]{2,3}馆|科技馆|纪念馆|指挥中心|专班|组委会|筹备组|校|园区|工作组)(?:[（(][^（(]{1,20}[)）])*$/;

/** A sentence, a line that opens a list, a label with its value, or a heading with its mark. */
const NO_TITLE =
  /[。！？；]|[:：]$|^.{1,8}[:：]|^[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]|[^、]{0,4}[级季类])/;

/** Ends like the title of a document: …的通知, …办法（试行）, 2014年度报告. */
export function isTitle(text: string): boolean {
  if (text.length > 400) return false;
  const plain = comparable(text);
  return plain.length >= 6 && plain.length <= 200 && !NO_TITLE.test(plain) && GENRE.test(plain);
}

/** Ends like a title and says what it is about: 某某关于印发…的通知. */
export function isNoticeTitle(text: string): boolean {
  if (text.length > 400) return false;
  const plain = comparable(text);
  return (
    plain.length >= 8 &&
    plain.length <= 300 &&
    !NO_TITLE.test(plain) &&
    GENRE.test(plain) &&
    SPEAKS_OF.test(plain)
  );
}

const TITLE_TAIL =
  /^[（(〔](?:试行|暂行|草案.{0,6}|征求意见稿|送审稿|讨论稿|公示稿|修订[稿版本]?|修正[稿案]?|节选|摘要|[^（()）]{0,4}\d{4}年?(?:[-—–~～至到]{1,2}\d{2,4})?年?[度版本]?(?:修订|修正)?[稿版本]?|第[一二三四五六七八九十\d]+[批次版])[）)〕]$/;

/** What ends a title on a line of its own below it: （试行）, （2021—2023年）, （征求意见稿）. */
export function isTitleTail(text: string): boolean {
  return text.length <= 30 && TITLE_TAIL.test(comparable(text));
}

const TYPE = new RegExp(`^(?:${TYPES})$`);

/** Nothing but a type, as a title broken over lines may end: 通　知. */
export function isType(text: string): boolean {
  return text.length <= 40 && TYPE.test(comparable(text));
}

const NOTICE = new RegExp(`的(?:${TYPES})${SUFFIX}$`);

/** Ends as what issues or forwards another document does: …的通知. */
export function isNotice(text: string): boolean {
  return text.length <= 400 && NOTICE.test(comparable(text));
}

/** The name of an organ, or of several in one line, as in a letterhead or under a document. */
export function isOrgan(text: string): boolean {
  if (text.length > 400) return false;
  const plain = comparable(text);
  return (
    plain.length >= 2 &&
    plain.length <= 60 &&
    !/[。；：:，,！？《》]|^[（(]|的|关于/.test(plain) &&
    ORGAN.test(plain)
  );
}

const OFFICE =
  '(?:代)?[\\u4e00-\\u9fff]{0,12}(?:省长|市长|县长|区长|州长|盟长|旗长|主席|主任|局长|厅长|部长|署长|行长|院长|会长|总理|专员|镇长|乡长)';
const OFFICER = new RegExp(`^${OFFICE}[:：]?(?:[\\u4e00-\\u9fff×xX*·○]{2,8})?$`);

/** The title of office and name that sign an order: 市 长 ×××, 县长：某某; some pages lost the name. */
export function isOfficer(text: string): boolean {
  return text.length <= 60 && OFFICER.test(comparable(text));
}

function comparable(text: string): string {
  return simplify(text)
    .replace(/[(（][a-zà-öø-ǜ]{1,7}[)）]/g, '')
    .replace(/\s/g, '');
}
