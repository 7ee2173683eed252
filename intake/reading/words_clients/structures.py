"""Elements by which clients mark the older mail in HTML, a line an element."""

from __future__ import annotations

import enum
from typing import NamedTuple

# Outlook on the web puts this before the names of classes that came with a mail it quotes.
_COPIED = "x_"


class Reach(enum.Enum):
    """What a marked element tells about: itself, or itself and all that follows it."""

    ITSELF = "itself"
    FOLLOWING = "following"


class Structure(NamedTuple):
    """A tag (empty: any) with an attribute whose words hold `value`, or in styles and ids part of it."""

    tag: str
    attribute: str
    value: str
    reach: Reach
    clients: str

    def fits(self, attribute: str) -> bool:
        if self.attribute in {"style", "id"}:
            return self.value in attribute
        return self.value in {word.removeprefix(_COPIED) for word in attribute.split()}


STRUCTURES: tuple[Structure, ...] = (
    Structure("blockquote", "type", "cite", Reach.ITSELF, "Apple Mail, Thunderbird, Proton, Zimbra"),
    Structure("blockquote", "class", "gmail_quote", Reach.ITSELF, "Gmail"),
    Structure("blockquote", "style", "border-left", Reach.ITSELF, "Orange, SFR, Zimbra, Roundcube, Yahoo"),
    Structure("div", "class", "gmail_attr", Reach.ITSELF, "Gmail"),
    Structure("div", "class", "moz-cite-prefix", Reach.ITSELF, "Thunderbird"),
    Structure("div", "class", "yahoo_quoted", Reach.ITSELF, "Yahoo"),
    Structure("div", "id", "yahoo_quoted", Reach.ITSELF, "Yahoo"),
    Structure("", "class", "protonmail_quote", Reach.ITSELF, "Proton"),
    Structure("", "data-marker", "__HEADERS__", Reach.ITSELF, "Zimbra, Free, La Poste"),
    Structure("", "data-marker", "__QUOTED_TEXT__", Reach.ITSELF, "Zimbra, Free, La Poste"),
    Structure("div", "name", "quote", Reach.ITSELF, "GMX, Web.de"),
    Structure("div", "id", "divRplyFwdMsg", Reach.FOLLOWING, "Outlook on the web, Outlook.com"),
    Structure("hr", "id", "stopSpelling", Reach.FOLLOWING, "Hotmail, Outlook.com before 2016"),
    Structure("div", "class", "OutlookMessageHeader", Reach.FOLLOWING, "Outlook 2003"),
    Structure(
        "div",
        "style",
        "border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0",
        Reach.FOLLOWING,
        "Outlook 2007",
    ),
    Structure(
        "div",
        "style",
        "border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0",
        Reach.FOLLOWING,
        "Outlook 2013",
    ),
    Structure("hr", "id", "zwchr", Reach.FOLLOWING, "Zimbra, Free, La Poste"),
    Structure("div", "class", "zmail_extra", Reach.ITSELF, "Zoho"),
    Structure("div", "name", "messageReplySection", Reach.ITSELF, "Spark"),
    Structure("div", "id", "appendonsend", Reach.FOLLOWING, "Outlook on the web, Outlook.com"),
    Structure("", "id", "OLK_SRC_BODY_SECTION", Reach.ITSELF, "Outlook on Mac"),
    Structure("div", "id", "mail-editor-reference-message-container", Reach.ITSELF, "Outlook on Mac"),
    Structure("div", "class", "ms-outlook-mobile-reference-message", Reach.ITSELF, "Outlook mobile"),
)
