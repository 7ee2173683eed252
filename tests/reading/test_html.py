"""HTML made readable."""

import pytest

from intake.reading.html import declared_charset, stripped, to_text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ligne 1<br>Ligne 2<br/><br>Ligne 4", "Ligne 1\nLigne 2\n\nLigne 4"),
        ("<p>Un</p><p>Deux</p>", "Un\n\nDeux"),
        ("<div>Un</div><div>Deux</div>", "Un\nDeux"),
        ("<p>un\n   deux\t trois</p>\n\n\n<p>  quatre</p>", "un deux trois\n\nquatre"),
        ("<span>Café</span><span>crème</span> <i>l</i>'été", "Cafécrème l'été"),
        ("<ul><li>salle</li><li>vidéo</li></ul>", "  * salle\n  * vidéo"),
        ("<ol><li>a</li><li>b</li></ol>", " 1. a\n 2. b"),
        ("<table><tr><th>Titre</th><td>Jardin</td></tr></table>", "Titre  Jardin"),
        (
            'Voir <a href="https://x.example/p?a=1&amp;b=2">la page</a>.',
            "Voir la page <https://x.example/p?a=1&b=2>.",
        ),
        ('<a href="https://x.example/y">https://x.example/y</a>', "https://x.example/y"),
        ('<a href="https://x.example/">x.example</a>', "x.example"),
        ('<a href="mailto:zoe@x.example?subject=a">Zoé</a>', "Zoé <zoe@x.example>"),
        ('<a href="mailto:zoe@x.example">zoe@x.example</a>', "zoe@x.example"),
        ('<a href="#bas">bas</a> <a href="javascript:x()">ici</a>', "bas ici"),
        ("<style>p{}</style><script>x()</script><p>Vu</p>", "Vu"),
        ('<div style="display: none">caché</div>vu', "vu"),
        ('<div style="max-height:0px;overflow:hidden">caché</div>vu', "vu"),
        ('<div style="opacity:0.9;max-height:0.5em">vu</div>', "vu"),
        ("<div hidden>caché</div>vu", "vu"),
        ('<p style="color:#fff">caché</p>vu', "vu"),
        ('<font color="White">caché</font> vu', "vu"),
        ('<p style="color: rgb(255, 255, 255)">caché <i>aussi</i></p>vu', "vu"),
        ('<p style="color:#fff">caché <b style="color:red">vu</b></p>', "caché vu"),
        ('<table bgcolor="navy"><tr><td style="color:#fff">vu</td></tr></table>', "vu"),
        ('<div style="background:url(nuit.png)"><p style="color:white">vu</p></div>', "vu"),
        ('<p class="nuit" style="color:white">vu</p>', "vu"),
        ('<div style="height:1px; overflow:hidden">caché</div>vu', "vu"),
        ('<div style="height:1em; overflow:hidden">une ligne</div>', "une ligne"),
        ('<div style="width:1%; overflow:hidden">une colonne</div>', "une colonne"),
        ('<div style="height:1px">vu</div>', "vu"),
        ('<div style="position:absolute; left:-9999px">caché</div>vu', "vu"),
        ('<div style="position:absolute; left:10px">vu</div>', "vu"),
        ('<p style="text-indent:-9999px">caché</p>vu', "vu"),
        ('<p style="text-indent:-20px">vu</p>', "vu"),
        ('<p style="font-size:1px">caché</p>vu', "vu"),
        ('<p style="font-size:1em">vu</p>', "vu"),
        ('<body style="display:none">vu</body>', "vu"),
        ("<div>&zwnj;&nbsp;&zwnj;Aperçu&#8203;</div>", " Aperçu"),
        ("a<!-- b -->c", "ac"),
        ("<!--[if mso]><p>Word</p><![endif]--><p>vu</p>", "vu"),
        ('<?xml version="1.0" encoding="utf-8"?><p>é</p>', "é"),
        ("<b>non <b>fermé<p>suite &eacute; &#x20AC;</table></div> fin", "non fermé\n\nsuite é € fin"),
        ("1 < 2 & 3", "1 < 2 & 3"),
        ("texte sans balise", "texte sans balise"),
        ("<!-- rien -->", ""),
        ("", ""),
    ],
)
def test_page_is_rendered_as_people_see_it(source: str, expected: str) -> None:
    assert to_text(source).replace("\xa0", " ") == expected


def test_attached_pictures_are_mentioned_by_name() -> None:
    source = 'Le plan : <img src="cid:p1"> et <img src="cid:logo"><img src="https://x.example/t.gif">.'
    assert to_text(source, {"p1": "plan.png", "logo": ""}) == "Le plan : [image: plan.png] et ."


def test_deep_page_loses_no_text() -> None:
    assert to_text("<div>" * 300 + "profond" + "</div>" * 300) == "profond"


def test_stripper_keeps_the_words() -> None:
    source = "<style>p{}</style><p>Un <b>deux</b></p><!-- x --><p>trois&eacute;</p><!-- jamais fermé"
    assert stripped(source) == "Un deux\n troisé\n<!-- jamais fermé"


def test_charset_of_a_page_is_found() -> None:
    assert declared_charset(b'<html><meta charset="iso-8859-1">') == "iso-8859-1"
    assert declared_charset(b"<meta http-equiv=x content='text/html; charset=utf-8'>") == "utf-8"
    assert declared_charset(b"<p>rien</p>") == ""
