"""Address fields as people and programs write them."""

import pytest

from effort import seconds_of
from intake.reading import addresses
from intake.reading.guard import Defects
from intake.reading.message import Address


def read(value: bytes) -> list[tuple[str, str]]:
    return [(address.name, address.email) for address in addresses.read(value, Defects())]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b"zoe@jardin.example", [("", "zoe@jardin.example")]),
        (b"<zoe@jardin.example>", [("", "zoe@jardin.example")]),
        (b"Zoe Petit <zoe@jardin.example>", [("Zoe Petit", "zoe@jardin.example")]),
        (b"Petit, Zoe <zoe@jardin.example>", [("Petit, Zoe", "zoe@jardin.example")]),
        (b"a@x.example, Zoe <zoe@jardin.example>", [("", "a@x.example"), ("Zoe", "zoe@jardin.example")]),
        (b'Zoe <"zoe petit"@jardin.example>', [("Zoe", '"zoe petit"@jardin.example')]),
        (b'"Petit, Zoe" <zoe@jardin.example>', [("Petit, Zoe", "zoe@jardin.example")]),
        (b'"Zo\\"e" <zoe@jardin.example>', [('Zo"e', "zoe@jardin.example")]),
        (b"zoe@jardin.example (Zoe Petit)", [("Zoe Petit", "zoe@jardin.example")]),
        (b"Zoe(a \\) note) <zoe(home)@jardin.example(host)>", [("Zoe", "zoe@jardin.example")]),
        (b"Zoe Petit zoe@jardin.example", [("Zoe Petit", "zoe@jardin.example")]),
        (b"'Zoe Petit' <zoe@jardin.example>", [("Zoe Petit", "zoe@jardin.example")]),
        (b"Zoe <<zoe@jardin.example>>", [("Zoe", "zoe@jardin.example")]),
        (b"Zoe <zoe@jardin.example", [("Zoe", "zoe@jardin.example")]),
        (b'"Zoe <zoe@jardin.example>', [("Zoe", "zoe@jardin.example")]),
        (b"[Groupe] Zoe <zoe@jardin.example>", [("[Groupe] Zoe", "zoe@jardin.example")]),
        (b"Re: Zoe <zoe@jardin.example>", [("Zoe", "zoe@jardin.example")]),
        (b"<@a.example,@b.example:zoe@jardin.example>", [("", "zoe@jardin.example")]),
        (b"mailto:zoe@jardin.example", [("", "zoe@jardin.example")]),
        (b"a@x.example; b@x.example;", [("", "a@x.example"), ("", "b@x.example")]),
        (b"a@x.example, , b@x.example,", [("", "a@x.example"), ("", "b@x.example")]),
        (b"Groupe: a@x.example, B <b@x.example>;", [("", "a@x.example"), ("B", "b@x.example")]),
        (b"undisclosed-recipients:;", []),
        (b"=?utf-8?Q?Zo=C3=A9?= <zoe@x.example>", [("Zoé", "zoe@x.example")]),
        (b'"=?utf-8?Q?Zo=C3=A9?=" <zoe@x.example>', [("Zoé", "zoe@x.example")]),
        (b"=?utf-8?Q?Zo=C3=A9=2C_Petit?= <zoe@x.example>", [("Zoé, Petit", "zoe@x.example")]),
        (b"=?utf-8?Q?zoe=40x=2Eexample?=", [("", "zoe@x.example")]),
        (b"=?utf-8?Q?Zoe_=3Czoe=40x.example=3E?=", [("Zoe", "zoe@x.example")]),
        ("Zoé <zoé@éxemple.example>".encode(), [("Zoé", "zoé@éxemple.example")]),
        (b"Zo\xe9 <zoe@x.example>", [("Zoé", "zoe@x.example")]),
        (b"Zoe\r\n \r\n <zoe@x.example>", [("Zoe", "zoe@x.example")]),
        (b"zo\x00e@x.example", [("", "zoe@x.example")]),
        (b"=?utf-8?Q?Zoe=0D=0ABcc:_x?= <zoe@x.example>", [("Zoe Bcc: x", "zoe@x.example")]),
        (b"", []),
        (b"<>", []),
        (b"nobody", []),
        (b",,,;<>;", []),
    ],
)
def test_field_is_read_as_meant(written: bytes, expected: list[tuple[str, str]]) -> None:
    assert read(written) == expected


def test_entry_without_an_address_is_noted() -> None:
    defects = Defects()
    assert addresses.read(b"Zoe Petit", defects) == ()
    assert defects.as_tuple() == ("addresses: an entry without an address was left out",)


def test_all_fields_of_a_name_give_each_address_once() -> None:
    fields = (b"a@x.example, B <b@x.example>", b"A@X.example, c@x.example")
    read_in = addresses.read_all(fields, Defects())
    assert read_in == (Address("", "a@x.example"), Address("B", "b@x.example"), Address("", "c@x.example"))


@pytest.mark.parametrize(
    "piece", [b'"', b"(", b"<", b'\\"', b"a@b,", b"<@", b"=?utf-8?Q?", b"=?a?Q?=41?= ", b":", b'"a" ', b"(a)"]
)
def test_a_quarter_megabyte_of_anything_is_read_at_once(piece: bytes) -> None:
    field = (piece * 262_144)[:262_144]
    assert seconds_of(lambda: addresses.read(field, Defects()), 1.0) < 1.0
