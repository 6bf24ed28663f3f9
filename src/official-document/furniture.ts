import { simplify } from './traditional-document.js';

// Words of the page round the document: navigation, tools and the foot. Whole lines only, and short ones: a sentence
// that speaks of 打印 is text.
const CRUMBS =
  /^(?:您|你)?(?:现在|当前|目前)?(?:所在|的)?的?(?:位置|栏目)\s*(?:是|为)?\s*[:：]|^首\s*页\s*(?:[>»›＞/|-]|$)|^当前所在\s*[:：]|^返回/;
const TOOLS =
  /^[[【〖（(]?\s*(?:字体|字号|大中小|打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享(?:到|至)?|复制链接|点击(?:收缩|展开|下载|收藏|关闭)|扫一扫|扫码|用手机|微信(?:扫|公众号)|视力保护色|语音播报|朗读|听全文|无障碍(?:浏览|阅读)?|关怀版|长者(?:版|模式|助手)|适老|繁體|繁体(?:版|中文)?|简体(?:版|中文)?|繁|简|english|返回(?:顶部|首页|列表|上一页)?|回到顶部|top|登录|注册|登录\/注册|我的|搜索|检索|高级检索|设为首页|加入收藏|网站支持ipv6|智能问答|手机版|移动版|客户端|公众号|浏览次数|浏览量|阅读次数|阅读|访问量|点击数|点击率|纠错|我要(?:纠错|评论|留言|咨询)|(?:责任)?编辑[:：]|责编[:：]|本文来源|微博|微信|qq空间|用手机扫)/i;
const FOOT =
  /icp备|公网安备|网站标识码|版权(?:所有|声明)|copyright|all rights reserved|(?:主办|承办|技术支持|维护)(?:单位)?\s*[:：]|人民政府(?:办公[厅室])?主办|技术维护电话|网站地图|友情链接|联系我们$|关于我们$|网站声明|隐私声明|法律声明|站点地图|建议使用.{0,20}浏览器|互联网新闻信息服务/i;
const AFTER =
  /^[[【〖]?\s*(?:上一[篇条页]|下一[篇条页]|相关(?:文章|新闻|阅读|词条|稿件|链接|信息|推荐|内容|报道)|热门(?:词条|文章|推荐)|延伸阅读|推荐阅读|猜你喜欢|您可能(?:还|感)|网友评论)/;

/** A line of the page's own tools, path, or foot, not of the document. */
export function isFurniture(text: string): boolean {
  if (text.length > 160) return false;
  const plain = simplify(text).trim();
  if (!/[\u4e00-\u9fffA-Za-z0-9]/.test(plain)) return true;
  if (CRUMBS.test(plain) || FOOT.test(plain)) return true;
  if ((plain.match(/\s[>»›＞]\s?/g) ?? []).length >= 2 && !/[。；]/.test(plain)) return true;
  return (
    plain.length <= 40 &&
    !/[。；]/.test(plain) &&
    TOOLS.test(plain.replace(/\s/g, '')) &&
    !/^阅读.{6}/.test(plain)
  );
}

/** A line after which, below a document, nothing of the document comes. */
export function endsDocument(text: string): boolean {
  if (text.length > 120) return false;
  const plain = simplify(text).trim();
  return FOOT.test(plain) || AFTER.test(plain);
}
