"""Vectors: pieces of text that would run a script, if anything took them for more than text.

Each sets ``self.pwned``, whatever it is that runs it. They are made of parts, so that every
element that loads meets every way to end a value: what is forgotten in a list is not here.
"""

from collections.abc import Iterator
from html import escape
from itertools import product

RUN = "self.pwned=1"
LOADING = (
    *("img src=x {}", "image src=x {}", "video src=x {}", "audio src=x {}", "embed src=x {}"),
    *("object data=x {}", "input type=image src=x {}", "link rel=stylesheet href=x {}"),
    *("video><source src=x {}", "script src=x {}", "svg><image href=x {}", "iframe src=x {}"),
)
"""Elements that fail to load, and then say so."""
SHOWN = (
    *("svg onload={}", "body onload={}", "details open ontoggle={}", "marquee onstart={}"),
    *("input autofocus onfocus={}", "select autofocus onfocus={}", "textarea autofocus onfocus={}"),
    *("a href=# onclick={}", "b onmouseover={}", "p onpointerenter={}", "table onmouseover={}"),
    *("button onclick={}", "form onsubmit={}", "div tabindex=0 onfocus={}", "li onclick={}"),
    *("td onmouseover={}", "th onfocus={}", "ol start=1 onclick={}", "blockquote onclick={}"),
    *("h2 onmouseover={}", "code onclick={}", "pre onclick={}", "sup onmouseover={}"),
    *("svg><animate onbegin={} attributeName=x dur=1s", "svg><set onbegin={} attributeName=x"),
    *("style>@keyframes a{{}}</style><b style=animation-name:a onanimationstart={}",),
)
SCHEMES = (
    *("javascript:{}", "JaVaScRiPt:{}", " javascript:{}", "\tjavascript:{}", "java\tscript:{}"),
    *("java&#115;cript:{}", "&#106;avascript:{}", "&#x6A;avascript:{}", "&#0000106avascript:{}"),
    *("javascript&colon;{}", "java&Tab;script:{}", "java&NewLine;script:{}", "&#1;javascript:{}"),
    *("&#14;javascript:{}", "javascript&#58;{}", "javascript&#x3A;{}", "javascript://a.cn/%0a{}"),
    *("javascript:/*\"'--></script>*/{}", "vbscript:{}", "data:text/html,<script>{}</script>"),
    *(
        "data:text/html;base64,PHNjcmlwdD5zZWxmLnB3bmVkPTE8L3NjcmlwdD4=",
        "data:image/svg+xml,<svg onload={}>",
    ),
    *("feed:javascript:{}", "view-source:javascript:{}", "jar:javascript:{}", "livescript:{}"),
    *("blob:javascript:{}", "filesystem:javascript:{}", "\\javascript:{}", "javas\\cript:{}"),
    *("java%73cript:{}", "%6aavascript:{}", "ｊavascript:{}", "javaſcript:{}"),
)
CARRIERS = (
    *("[a]({})", "[a](<{}>)", "![a]({})", "[a][1]\n\n[1]: {}", "<{}>", '<a href="{}">a</a>'),
    *("<a href='{}'>a</a>", "<a href={}>a</a>", '<img src="{}">', '[a]({} "b")'),
)
OUTERMOST = (
    *(
        "<iframe srcdoc='<script>parent.{}</script>'></iframe>",
        "<object data='javascript:{}'></object>",
    ),
    *(
        "<embed src='javascript:{}'>",
        "<base href='javascript:{}//'><a href=x>a</a>",
        "<isindex action=javascript:{} type=image>",
    ),
    *(
        "<meta http-equiv=refresh content='0;url=javascript:{}'>",
        "<form action=javascript:{}><input type=submit></form>",
    ),
    *(
        "<form id=f></form><button form=f formaction=javascript:{}>a</button>",
        "<math><a xlink:href=javascript:{}>a</a></math>",
    ),
    *(
        "<svg><a xlink:href=javascript:{}><text y=9>a</text></a></svg>",
        "<svg><use href='data:image/svg+xml,<svg id=a onload={}>#a'/></svg>",
    ),
    *(
        "<svg><script>{}</script></svg>",
        "<svg><foreignObject><img src=x onerror={}></foreignObject></svg>",
    ),
    *(
        "<link rel=import href='data:text/html,<script>{}</script>'>",
        "<frameset onload={}><frame></frameset>",
    ),
    *(
        "<style>@import 'javascript:{}';</style>",
        '<b style="background:url(javascript:{})">a</b>',
        "<b style=width:expression({})>a</b>",
    ),
    *(
        "<table background=javascript:{}><tr><td>a</table>",
        "<area href=javascript:{}>",
        "<template><img src=x onerror={}></template>",
    ),
)
PARSED_ANEW = (
    '<noscript><p title="</noscript><img src=x onerror={}>"></noscript>',
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror={}>'>",
    "<svg></p><style><a id='</style><img src=x onerror={}>'></style></svg>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={}>",
    "<select><template><style><!--</style><b title='--></style></template></select><img src=x onerror={}>'>",
    "<textarea><b title='</textarea><img src=x onerror={}>'></textarea>",
    "<title><b title='</title><img src=x onerror={}>'></title>",
    "<xmp><b title='</xmp><img src=x onerror={}>'></xmp>",
    "<iframe><b title='</iframe><img src=x onerror={}>'></iframe>",
    "<plaintext><img src=x onerror={}>",
    "<!--><img src=x onerror={}>-->",
    "<!-- --!><img src=x onerror={}> -->",
    "<!-- a --\n><img src=x onerror={}>",
    "<![CDATA[<img src=x onerror={}>]]>",
    "<![CDATA[><img src=x onerror={}>",
    "<?a ><img src=x onerror={}>?>",
    "<!a ><img src=x onerror={}>",
    "</ ><img src=x onerror={}>",
    "<a href='x\n~~~\nq'>a</a>\n~~~\n' autofocus tabindex=0 onfocus='{}' z='",
    '<a href="https://a.cn" title="x\n~~~\nq">a</a>\n~~~\n" autofocus tabindex=0 onfocus="{}" z="',
    '<ol start="x\n```\nq"><li>a\n```\n" tabindex=0 autofocus onfocus="{}" z="</li></ol>',
    '<td colspan="2\n~~~\nq">a\n~~~\n" onmouseover="{}">',
    "<a title='&#10;~~~&#10;'>a</a>\n~~~\n' onmouseover='{}'",
    "\x02wzxhzdk:0\x03<img src=x onerror={}>",
    "`<img src=x onerror={}>`` ` <img src=x onerror={}>",
    "```\n<img src=x onerror={}>\n```` <img src=x onerror={}>",
    "    <img src=x onerror={}>\n\n<pre>\n<img src=x onerror={}>",
)
MISSPELT = (
    *(
        "<img/src=x/onerror={}>",
        "<img\nsrc=x\nonerror\n=\n{}\n>",
        "<img\x0csrc=x\x0conerror={}>",
        "<<img src=x onerror={}>",
    ),
    *(
        "<img src=x onerror={}",
        "<img src='x onerror={}>",
        "<img src=`x` onerror={}>",
        "<img src=x:x onerror={}//>",
    ),
    *(
        '<img """><img src=x onerror={}>">',
        "<img src=x o\x00nerror={}>",
        "<im\x00g src=x onerror={}>",
        "<IMG SRC=x ONERROR={}>",
    ),
    *(
        "<img src=x title='>' onerror={}>",
        '<img src=x title="a"onerror={}>',
        "<img title=a='b'onerror={} src=x>",
        "<img src=x onerror&#61;{}>",
    ),
    *(
        "&lt;img src=x onerror={}&gt;",
        "&#60;img src=x onerror={}&#62;",
        "&amp;lt;img src=x onerror={}&amp;gt;",
        "%3Cimg src=x onerror={}%3E",
    ),
    *(
        "＜img src=x onerror={}＞",
        "‹img src=x onerror={}›",
        "\\<img src=x onerror={}\\>",
        "<img src=x onerror={} \\>",
    ),
    *(
        "<ſcript>{}</ſcript>",
        "<script\x20type=module>{}</script>",
        "<script>{}</script",
        "<scr<script>ipt>{}</scr</script>ipt>",
    ),
    *(
        "<script/{}//>{}</script>",
        "<script>//\n{}</script>",
        "<svg/onload={}",
        "<x onclick={}>a</x>",
    ),
)
MARKS = (
    *(
        '[a](x "b" onmouseover={})',
        '[a](x"onmouseover="{})',
        '![a](x" onerror="{})',
        '![" onerror="{}](x)',
        "![a](x 'b\" onerror=\"{}')",
    ),
    *(
        "[a]: x 'b\" onclick=\"{}'\n\n[a]",
        '<https://a.cn/"onmouseover="{}>',
        '<a@b.cn"onclick="{}>',
        'https://a.cn/"onmouseover="{}',
        'www.a.cn"onclick="{}',
    ),
    *(
        "# a {{onclick={}}}\n",
        "a\n{{: onclick={} }}",
        '| a |\n|:-:" onclick="{}|\n| b |',
        "| <img src=x onerror={}> |\n|---|\n| b |",
        "> [!NOTE] <img src=x onerror={}>",
    ),
    *(
        '[^a"onclick="{}]\n\n[^a"onclick="{}]: b',
        "a[^1]\n\n[^1]: <img src=x onerror={}>",
        "[[<img src=x onerror={}>]]",
        '[[a|"onclick="{}]]',
        "==<img src=x onerror={}>==",
    ),
    *(
        "~~<img src=x onerror={}>~~",
        "- [x] <img src=x onerror={}>",
        "1、<img src=x onerror={}>",
        "```html onclick={}\na\n```",
        "~~~{{.a onclick={}}}\na\n~~~",
    ),
    *(
        "*<img src=x*onerror={}>*",
        '**a" onclick="{}**',
        'a<!--b-->" onclick="{}',
        '[a](#"onclick="{})',
        '[TOC "onclick="{}]',
    ),
)
SCRIPTS = (
    *(
        "</script><script>{}</script>",
        "<!--<script>{}",
        "'-{}-'",
        '"-{}-"',
        '\\";{}//',
        "\\';{}//",
        "');{}//",
        "]]><script>{}</script>",
    ),
    *(
        "\u2028{}//",
        "--></script><script>{}</script>",
        "*/{}/*",
        "${{{}}}",
        "`${{{}}}`",
        "</title><script>{}</script>",
        "</style><script>{}</script>",
    ),
    *(
        "</textarea><script>{}</script>",
        "</svg><script>{}</script>",
        '" onfocus={} autofocus x="',
        "' onfocus={} autofocus x='",
        '"><script>{}</script>',
        "'><script>{}</script>",
    ),
    *(
        "{{{{constructor.constructor('{}')()}}}}",
        "{{% set a = {} %}}",
        "<%= {} %>",
        "#{{{}}}",
        "{{{{7*7}}}}",
        "__proto__",
        "constructor",
        "hasOwnProperty",
    ),
    *(
        "=cmd|'{}'!A0",
        "+1+cmd|'{}'!A0",
        "@SUM(1)*cmd|'{}'!A0",
        "\n::error::{}",
        "]]>{}",
        "<![CDATA[{}",
        "&{};",
        "<?xml version='1.0'?><a>{}</a>",
    ),
)


def vectors() -> tuple[str, ...]:
    """All of them, each once."""
    return tuple(dict.fromkeys(_vectors()))


def _vectors() -> Iterator[str]:
    yield f"<script>{RUN}</script>"
    yield from (f"<{one.format(f'onerror={RUN}')}>" for one in LOADING)
    yield from (f"<{one.format(RUN)}>a" for one in SHOWN)
    for number, scheme in enumerate(SCHEMES):
        yield from (
            carrier.format(scheme.format(RUN))
            for at, carrier in enumerate(CARRIERS)
            if (number + at) % 3 == 0
        )
    for one in (*OUTERMOST, *PARSED_ANEW, *MISSPELT, *MARKS, *SCRIPTS):
        yield one.format(RUN, RUN)
    yield from (quote + f"onfocus={RUN} autofocus tabindex=0 x={quote}" for quote in "\"'`")
    yield from (f"{a}{escape(f'<img src=x onerror={RUN}>')}{b}" for a, b in product("`*", "`*"))
