"""Replies that are a page alone, as clients mark their quote in it, and pages that try a reader's patience."""

from __future__ import annotations

from typing import NamedTuple


class Page(NamedTuple):
    """A page, and what must be read: what is new in a reply, or the whole text."""

    name: str
    html: str
    expected: str


OLD = "<p>Bonjour à tous,</p><p>Voici le brouillon.</p>"
GMAIL = "Le lun. 6 mars 2017 à 10:02, Léa &lt;<a href='mailto:lea@jardin.example'>lea@jardin.example</a>&gt; a écrit"
OUTLOOK = "<b>De :</b> Léa &lt;lea@jardin.example&gt;<br><b>Envoyé :</b> lundi 6 mars 2017 10:02<br><b>À :</b> Projets<br><b>Objet :</b> CR"

REPLIES: tuple[Page, ...] = (
    Page(
        "gmail",
        f'<div dir="ltr">Oui pour moi.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{GMAIL} :<br></div><blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">{OLD}</blockquote></div>',
        "Oui pour moi.",
    ),
    Page(
        "gmail unknown lang",
        f'<div dir="ltr">Oui pour moi.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Lea he deus skrivet d’ar 6 a viz Meurzh 2017 :<br></div><blockquote class="gmail_quote">{OLD}</blockquote></div>',
        "Oui pour moi.",
    ),
    Page(
        "gmail signature",
        f'<div dir="ltr">Oui.<br clear="all"><div><br></div>-- <br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Zoé Petit<br>Jardin</div></div><br><div class="gmail_quote"><div class="gmail_attr">{GMAIL} :<br></div><blockquote class="gmail_quote">{OLD}</blockquote></div>',
        "Oui.",
    ),
    Page(
        "gmail bottom",
        f'<div class="gmail_quote"><div class="gmail_attr">{GMAIL} :<br></div><blockquote class="gmail_quote">{OLD}</blockquote></div><div>Oui pour moi.</div>',
        "Oui pour moi.",
    ),
    Page(
        "apple",
        f'<html><body>Oui pour moi.<br><div><br><blockquote type="cite"><div>{GMAIL} :</div><br class="Apple-interchange-newline"><div>{OLD}</div></blockquote></div></body></html>',
        "Oui pour moi.",
    ),
    Page(
        "apple iphone",
        f'<html><body dir="auto">Oui pour moi.<br><br><div dir="ltr">Envoyé de mon iPhone</div><div dir="ltr"><br><blockquote type="cite">{GMAIL} :<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">{OLD}</div></blockquote></body></html>',
        "Oui pour moi.",
    ),
    Page(
        "apple id",
        f'<html><body>Oui pour moi.<div><br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>On 6 Mar 2017, at 10:02, Lea &lt;lea@jardin.example&gt; wrote:</div>{OLD}</blockquote></div></div></body></html>',
        "Oui pour moi.",
    ),
    Page(
        "outlook web",
        f'<div style="font-family:Calibri">Oui pour moi.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font>{OUTLOOK}</font><div>&nbsp;</div></div>{OLD}',
        "Oui pour moi.",
    ),
    Page(
        "outlook web unknown lang",
        f'<div>Oui pour moi.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><b>Digant:</b> Lea<br><b>Kaset:</b> 6</div>{OLD}',
        "Oui pour moi.",
    ),
    Page(
        "outlook desktop",
        f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:shapedefaults/></xml><![endif]--><style>p.MsoNormal{{margin:0}}</style></head><body><div class="WordSection1"><p class="MsoNormal">Oui pour moi.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">{OUTLOOK}<o:p></o:p></p></div></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>{OLD}</div></body></html>',
        "Oui pour moi.",
    ),
    Page(
        "outlook desktop unknown lang",
        f'<div class="WordSection1"><p>Oui pour moi.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Digant:</b> Lea<br><b>Kaset:</b> 6 Meurzh</p></div></div>{OLD}</div>',
        "Oui pour moi.",
    ),
    Page(
        "outlook 2007 blue",
        f'<p>Oui pour moi.</p><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in"><p><b>Digant:</b> Lea</p></div>{OLD}',
        "Oui pour moi.",
    ),
    Page(
        "outlook 2003",
        f'<p>Oui pour moi.</p><div class="OutlookMessageHeader" dir="ltr" align="left"><hr tabindex="-1">{OUTLOOK}</div>{OLD}',
        "Oui pour moi.",
    ),
    Page(
        "outlook border-left",
        f'<p>Oui pour moi.</p><div style="border:none;border-left:solid blue 1.5pt;padding:0cm 0cm 0cm 4.0pt"><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>{OUTLOOK}</p></div></div>{OLD}</div>',
        "Oui pour moi.",
    ),
    Page(
        "outlook mac",
        f'<div>Oui pour moi.</div><div><br></div><span id="OLK_SRC_BODY_SECTION"><div style="border-top:#b5c4df 1pt solid">{OUTLOOK}</div>{OLD}</span>',
        "Oui pour moi.",
    ),
    Page(
        "outlook mobile ref",
        f'<div>Oui pour moi.</div><div id="ms-outlook-mobile-signature"><div><br></div>Télécharger <a href="https://aka.example/x">Outlook pour iOS</a></div><hr><div id="divRplyFwdMsg">{OUTLOOK}</div>{OLD}',
        "Oui pour moi.",
    ),
    Page(
        "outlook mac container",
        f'<div>Oui pour moi.</div><div id="mail-editor-reference-message-container"><div><div style="border-right:none;border-top:1pt solid rgb(181,196,223)"><p>{OUTLOOK}</p></div>{OLD}</div></div>',
        "Oui pour moi.",
    ),
    Page(
        "yahoo",
        f'<div>Oui pour moi.</div><div id="yahoo_quoted_123" class="yahoo_quoted"><div>Le lundi 6 mars 2017 à 10:02:33 UTC+1, Léa &lt;lea@jardin.example&gt; a écrit :</div><div>{OLD}</div></div>',
        "Oui pour moi.",
    ),
    Page(
        "yahoo android",
        f'<div>Oui pour moi.</div><br><br><div id="ymail_android_signature"><a href="https://x.example">Envoyé à partir de Yahoo Mail pour Android</a></div><br><blockquote style="margin:0 0 20px 0"><div>Le lun. 6 mars 2017 à 10:02, Léa</div><div>&lt;lea@jardin.example&gt; a écrit :</div><div>{OLD}</div></blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "thunderbird",
        f'<p>Oui pour moi.</p><div class="moz-cite-prefix">Le 06/03/2017 à 10:02, Léa a écrit :<br></div><blockquote type="cite" cite="mid:x">{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "thunderbird sig",
        f'<p>Oui pour moi.</p><pre class="moz-signature" cols="72">-- \nZoé Petit</pre><div class="moz-cite-prefix">Le 06/03/2017 à 10:02, Léa a écrit :</div><blockquote type="cite">{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "thunderbird inline",
        '<div class="moz-cite-prefix">Le 06/03/2017 à 10:02, Léa a écrit :</div><blockquote type="cite">OK pour le 10 ?</blockquote><p>Oui.</p><blockquote type="cite">Et la salle ?</blockquote><p>La 12.</p>',
        "> OK pour le 10 ?\nOui.\n> Et la salle ?\nLa 12.",
    ),
    Page(
        "proton",
        f'<div>Oui pour moi.</div><div class="protonmail_signature_block">Envoyé avec la messagerie sécurisée Proton Mail.</div><div class="protonmail_quote">Le lundi 6 mars 2017 à 10:02, Léa &lt;lea@jardin.example&gt; a écrit :<br><blockquote class="protonmail_quote" type="cite">{OLD}</blockquote></div>',
        "Oui pour moi.",
    ),
    Page(
        "zimbra",
        f'<div>Oui pour moi.</div><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__"><b>De: </b>"Léa" &lt;lea@jardin.example&gt;<br><b>À: </b>"Projets"<br><b>Envoyé: </b>Lundi 6 Mars 2017 10:02:33<br><b>Objet: </b>CR</div><div data-marker="__QUOTED_TEXT__">{OLD}</div>',
        "Oui pour moi.",
    ),
    Page(
        "zimbra blockquote",
        f'<div>Oui pour moi.</div><div><br></div><div><blockquote style="border-left:2px solid #1010FF;margin-left:5px"><b>De: </b>"Léa" &lt;lea@jardin.example&gt;<br><b>Envoyé: </b>Lundi 6 Mars 2017 10:02:33<br><b>Objet: </b>CR<br>{OLD}</blockquote></div>',
        "Oui pour moi.",
    ),
    Page(
        "gmx",
        f'<div>Oui pour moi.</div><div name="quote" style="margin:10px 5px;padding:10px 0 10px 10px;border-left:2px solid #C3D9E5"><div><b>Gesendet:</b> Montag<br><b>Von:</b> Lea</div><div name="quoted-content">{OLD}</div></div>',
        "Oui pour moi.",
    ),
    Page(
        "ionos",
        f'<p>Oui pour moi.</p><blockquote type="cite"><div>Léa &lt;lea@jardin.example&gt; hat am 06.03.2017 10:02 geschrieben:</div>{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "roundcube",
        f'<p>Oui pour moi.</p><p id="reply-intro">Le 2017-03-06 10:02, Léa a écrit :</p><blockquote type="cite" style="padding:0 0.4em;border-left:#1010ff 2px solid">{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "orange",
        f'<p>Oui pour moi.</p><blockquote style="border-left:2px solid #ff6600">&gt; Message du 06/03/17 10:02<br>&gt; De : "Léa" &lt;lea@jardin.example&gt;<br>&gt; A : projets<br>&gt; Copie à :<br>&gt; Objet : CR<br>&gt;{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "notes",
        f'<font>Oui pour moi.</font><br><br><br><font color="#5F5F5F">De :</font><font>Léa/MAIRIE</font><br><font>A :</font><font>Projets/MAIRIE</font><br><font>Date :</font><font>06/03/2017 10:02</font><br><font>Objet :</font><font>CR</font><br><hr noshade><br>{OLD}',
        "Oui pour moi.",
    ),
    Page(
        "notes table",
        f"<p>Oui pour moi.</p><table><tr><td>De :</td><td>Léa &lt;lea@jardin.example&gt;</td></tr><tr><td>A :</td><td>projets</td></tr><tr><td>Date :</td><td>06/03/2017 10:02</td></tr><tr><td>Objet :</td><td>CR</td></tr></table><hr>{OLD}",
        "Oui pour moi.",
    ),
    Page(
        "spark",
        f'<div name="messageBodySection">Oui pour moi.</div><div name="messageSignatureSection"><br>Envoyé avec Spark</div><div name="messageReplySection">Le 6 mars 2017 à 10:02 +0100, Léa &lt;lea@jardin.example&gt;, a écrit :<br><blockquote type="cite">{OLD}</blockquote></div>',
        "Oui pour moi.",
    ),
    Page(
        "zoho",
        f'<div>Oui pour moi.</div><div class="zmail_extra_hr" style="border-top:1px solid"></div><div class="zmail_extra"><div>---- Le lun., 06 mars 2017 10:02:33 +0100 <b>Léa &lt;lea@jardin.example&gt;</b> a écrit ----</div><blockquote>{OLD}</blockquote></div>',
        "Oui pour moi.",
    ),
    Page(
        "superhuman",
        f'<div>Oui pour moi.</div><div class="gmail_signature"><div>Sent via <a href="https://superhuman.example/?u=1">Superhuman</a></div></div><div class="gmail_quote sh-quoted-content">On Mon, Mar 06, 2017 at 10:02 AM, Lea &lt;lea@jardin.example&gt; wrote:<blockquote class="gmail_quote sh-block-quote">{OLD}</blockquote></div>',
        "Oui pour moi.",
    ),
    Page(
        "front",
        f'<div>Oui pour moi.</div><blockquote type="cite" class="front-blockquote">On March 6, 2017 at 10:02 AM GMT+1 lea@jardin.example wrote:<br>{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "mailspring",
        f'<div>Oui pour moi.</div><div class="gmail_quote_attribution">On Mar 6 2017, at 10:02 am, Lea &lt;lea@jardin.example&gt; wrote:</div><blockquote>{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "samsung",
        f'<div dir="auto">Oui pour moi.</div><div id="composer_signature" dir="auto">Envoyé depuis mon appareil Galaxy</div><div><br></div><div style="font-size:100%;color:#000"><div>-------- Message d\'origine --------</div><div>De : Léa &lt;lea@jardin.example&gt;</div><div>Date : 06/03/2017 10:02 (GMT+01:00)</div><div>À : projets@ess.example</div><div>Objet : CR</div></div>{OLD}',
        "Oui pour moi.",
    ),
    Page(
        "ox",
        f'<p>Oui pour moi.</p><blockquote type="cite"><div>Le 06/03/2017 10:02 CET, Léa &lt;lea@jardin.example&gt; a écrit :</div>{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "fastmail",
        f'<div>Oui pour moi.</div><div>On Mon, 6 Mar 2017, at 10:02 AM, Lea wrote:<br></div><blockquote type="cite" id="qt">{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "tutanota",
        f'<div>Oui pour moi.</div><div>-- <br>Secured with Tuta Mail: <br>https://tuta.example/free</div><div>6 mars 2017, 10:02 par lea@jardin.example:</div><blockquote class="tutanota_quote" style="border-left:1px solid #93A3B8">{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "exchange 2003 x_",
        f'<div>Oui pour moi.</div><div id="x_divRplyFwdMsg">{OUTLOOK}</div>{OLD}',
        "Oui pour moi.",
    ),
    Page(
        "qq",
        f'<div>Oui pour moi.</div><div><includetail><div style="font-size:12px">------------------&nbsp;原始邮件&nbsp;------------------</div><div><div><b>发件人:</b>&nbsp;"Lea"&lt;lea@jardin.example&gt;;</div><div><b>发送时间:</b>&nbsp;2017年3月6日</div><div><b>收件人:</b>&nbsp;"projets";</div><div><b>主题:</b>&nbsp;CR</div></div>{OLD}</includetail></div>',
        "Oui pour moi.",
    ),
    Page(
        "163",
        f'<div>Oui pour moi.</div><div style="position:relative;zoom:1"></div><div id="divNeteaseMailCard"></div><p>在 2017-03-06 10:02:33，"Lea" &lt;lea@jardin.example&gt; 写道：</p><blockquote id="isReplyContent" style="PADDING-LEFT:1ex;BORDER-LEFT:#ccc 1px solid">{OLD}</blockquote>',
        "Oui pour moi.",
    ),
    Page(
        "own blockquote",
        "<p>Voici la règle :</p><blockquote>Nul ne parle deux fois.</blockquote><p>On la garde ?</p>",
        "Voici la règle :\n\nNul ne parle deux fois.\n\nOn la garde ?",
    ),
)

TEXTS: tuple[Page, ...] = (
    Page("pre", "<pre>Oui.\n\n  a  b\n  c  d</pre>", "Oui.\n\n  a  b\n  c  d"),
    Page(
        "entities",
        "<p>L&rsquo;&eacute;t&eacute; &amp; l&#39;hiver &lt;ici&gt; &nbsp;12&nbsp;&euro;</p>",
        "L’été & l'hiver <ici> 12 €",
    ),
    Page(
        "hidden",
        '<div style="display:none;max-height:0">Préen-tête</div><p>Oui.</p><img src="https://x.example/t.gif" width="1" height="1">',
        "Oui.",
    ),
    Page("list", "<ul><li>un</li><li>deux</li></ul>", "* un * deux"),
    Page(
        "broken",
        "<p>Oui <b>pour <i>moi</b></i><div>et <span>Léa</p></div><table><td>x",
        "Oui pour moi et Léa x",
    ),
    Page("comment", "<p>Oui.</p><!-- secret --><script>x()</script><style>p{}</style>", "Oui."),
    Page("title", "<html><head><title>CR de mars</title></head><body>Oui.</body></html>", "Oui."),
    Page("link", '<a href="https://x.example/a">le site</a>', "le site <https://x.example/a>"),
    Page("br runs", "Oui.<br><br><br>Non.", "Oui. Non."),
    Page("uppercase", "<HTML><BODY><P>Oui.<P>Non.</BODY></HTML>", "Oui. Non."),
    Page("no tags", "Oui pour moi.", "Oui pour moi."),
    Page(
        "conditional",
        "<!--[if mso]><p>Outlook seul</p><![endif]--><!--[if !mso]><!--><p>Oui.</p><!--<![endif]-->",
        "Oui.",
    ),
)
