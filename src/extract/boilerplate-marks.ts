/** A whole word of a class name or id, read from `marksOf`: between spaces or hyphens. */
const word = (list: string): RegExp => new RegExp(`[ -](?:${list.trim().replace(/\s+/g, '|')})(?=[ -])`)

/** Readers' comments: dropped however long they are. */
export const COMMENT_MARKS: RegExp =
  /[ -](?:(?:user|reader|fb|facebook|post|article|disqus|news|list|add|leave|all|latest|the)?-?comments?(?:-?(?:list|area|section|form|box|wrap|wrapper|container|body|holder|block|text|area|content|thread|item|template|respond))?|comments?list|disqus(?:-thread)?|respond|reply|replies|livefyre|viafoura|spot-im|coral|taaleeqat)(?=[ ])/

/** The windows of the services that ask for consent, and those that open over a page: dropped however long they are, and longer than a brief they are. */
export const CONSENT_MARKS: RegExp =
  /[ -](?:onetrust(?:-[a-z-]+)?|didomi(?:-[a-z-]+)?|cookiebot|cybotcookiebot(?:dialog)?|qc-cmp2?(?:-[a-z-]+)?|cookie-?(?:consent|notice|banner|law|policy|bar|popup|modal)|gdpr(?:-[a-z-]+)?|usercentrics(?:-[a-z-]+)?|pum-overlay|popmake(?:-\w+)?)(?=[ ])/

/** What an article's page carries besides its article, and what may hold long texts of its own. */
export const BOILERPLATE_MARKS: RegExp = word(`
  related(?:-?(?:posts?|news|articles?|content|stories|links|items|topics|box))? similar(?:-?posts?)? recommend(?:ed|ations?|er)? recirc(?:ulation)? jp-relatedposts
  news-?letters?(?:-?\\w+)? signup sign-up navbar nav navigation navi menu(?:-?\\w+)? submenu sidebar side-?bar footer site-?footer page-?footer
  ticker marquee breaking-?news breakingnews urgent-?bar tagcloud
  cookies? consent gdpr onetrust(?:-?\\w+)? didomi(?:-?\\w+)? cookie-?\\w+ banner banners promo promos promoted promotion sponsor(?:ed|s)? advertorial
  outbrain taboola zergnet revcontent mgid
  popular most-?(?:read|viewed|popular|commented|shared|recent) mostread mostpopular trending trend top-?stories latest-?(?:news|posts|articles)
  (?<!elementor-)widgets? popup pop-?up popmake modal poll survey register
  author-?(?:box|bio|info|card|desc|description|details|about|profile|section) about-?(?:the-?)?author authorbox bio writer-?(?:box|info)
  next-?(?:post|article|story|prev) prev-?(?:post|next) previous-?(?:post|article)
  more-?(?:news|stories|articles|posts|from|in|on|links|like) also-?(?:read|like) see-?also you-?may\\w* may-?like up-?next whats-?next
  app-?(?:download|banner|promo) download-?app google-?news copyright copyrights disclaimer visually-?hidden
  weather prayer currency stock-?ticker quick-?links playlist
  card-?list cross-?sell dont-?miss inline-?(?:related|promo|newsletter) fact-?box info-?box
  donate donation support-?us
`)

/** Names of buttons, bars and lines: an element so named that holds paragraphs is something else. */
export const BUTTON_MARKS: RegExp = word(`
  share(?:-?(?:bar|this|box|buttons?|links?|tools|icons))? sharing(?:-?\\w+)? shares addthis sharedaddy sharethis social(?:-?\\w+)? sociable
  subscri(?:be|ption)(?:-?\\w+)? breadcrumbs? tag-?list tags tags?-?links? tags-?(?:box|list|container|wrapper|area|section) post-?tags entry-?tags article-?tags keywords
  advert(?:s|isement|isements|ising)? ads ad adsbygoogle ad-?(?:slot|unit|container|wrapper|block|box|banner|label) dfp gpt
  overlay lightbox print(?:-?(?:only|button|link))? toolbar tool-?bar tools rating ratings ratebox rate-?box berrors vote login captcha
  pager pagination page-?links post-?nav(?:igation)? nav-?links post-?navigation read-?(?:more|next|also|too) readmore
  whatsapp telegram follow(?:-?\\w+)? skip-?links? skip sr-only screen-?reader(?:-?text)? screenreader hidden-?text
  carousel slick-?slider swiper(?:-?\\w+)? owl-carousel membership toc table-?of-?contents
  meta post-?meta entry-?meta article-?meta byline bylines dateline-?time timestamp post-?date entry-?date publish(?:ed)?-?(?:date|time) article-?info post-?info
`)

/** Names of the element that holds the body, in the themes that most outlets use. */
export const BODY_MARKS: RegExp =
  /[ -](?:(?:article|story|post|entry|news|single|blog|detail|details|main|node|field|content|text|page|item)-?(?:body|content|text|story|fulltext|full|entry|description|copy|paragraphs?|container-body)|body-?(?:text|copy|content|article)|article-?(?:detail|inner)|article|articlebody|articletext|storytext|story|fulltext|full-?text|newsbody|entry|wysiwyg|richtext|rich-?text|article-?txt|txt|itemfulltext|itembody|td-post-content)(?=[ -])/

/** Those that name the text itself, without headline, tags and author's box. */
export const OWN_BODY_MARKS: RegExp =
  /[ -](?:(?:article|story|entry|post|news)-?(?:body|content|text)|item-?body)(?=[ -])/

/** Captions and credits beside a picture. */
export const CAPTION_MARKS: RegExp =
  /[ -](?:(?:wp-|img-|image-|photo-|picture-|media-|figure-|video-|gallery-)?(?:caption|captions|credit|credits|cutline|legend)(?:-?\w+)?|figcaption|image-?(?:desc|description|info|title|source)|photo-?(?:by|desc|info|credit)|(?:detail-?)?img-?(?:desc|description)|(?:lightbox|gallery|slide|picture)-?(?:desc|description))(?=[ -])/

/** Either a card that leads to another article or the stand-first of this one. */
export const TEASER_MARKS: RegExp = /[ -]teasers?(?=[ -])/
