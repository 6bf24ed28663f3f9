/**
 * What HTML from a file or a server may bring into the page: a document's own elements and nothing that runs, loads,
 * or takes input. One list for the browser's sanitiser and for the one loaded where the browser has none.
 */
export interface AllowedHtml {
  elements: string[];
  attributes: string[];
  /** Unknown elements leave their text in place (`<o:p>`, `<font>`, a portal's own tags); these go whole. */
  dropped: string[];
}

const words = (list: string): string[] => list.trim().split(/\s+/);

export const allowedHtml: AllowedHtml = {
  elements: words(`
    a abbr address article aside b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn div dl
    dt em figcaption figure h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section
    small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`),
  // No `style`: a sheet of another author could cover the page, and strict policies report it. No `name` but on links.
  attributes: words(`
    abbr align alt class colspan datetime dir headers height href id lang name open reversed rowspan scope span src
    start title type valign value width`),
  dropped: words(`
    applet audio base button canvas datalist embed frame frameset head iframe input link math meta noembed noframes
    noscript object optgroup option param picture plaintext progress script select source style svg template textarea
    title track video xmp`),
};
