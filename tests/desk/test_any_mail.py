"""Whatever comes, from whomever: an outcome with a reason, no two letters under one key, nothing published unproven."""

from __future__ import annotations

import dataclasses
import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from desk.drafts import drafted
from desk.office import BOX, CAMILLE, HOST, KARIM, MARIE, SOPHIE, Desk, with_group
from intake.desk.notices import Notice
from intake.desk.outcome import Outcome
from intake.desk.records import Disposition, Minutes, MinutesState, Thread
from intake.reading import parse
from intake.reading.message import Address

EVE = Address("Camille Roche", "eve@menteur.example")
NOBODY = Address("", "x@y.example")
PEOPLE = st.sampled_from([CAMILLE, MARIE, KARIM, SOPHIE, EVE, NOBODY, Address("Projets", BOX)])
PROOFS = st.sampled_from(["pass", "fail", "none", "absent", "torn"])
LINES = st.sampled_from(
    """OK
OK sauf B2
Ok merci
NON trop long
B1 : retirer
B2 : un autre texte
B9 : public
RÉUNION 2 le 28/03 18h30, Café
RÉUNION le 31/12/9999 23h59
RÉUNION 1 annulée
RÉUNION 2 annulée
CR
CR 1
CR 2
STATUT P1 clos
STATUT P1 P2 en cours
SUIVI P2 Marie
SUIVI P1 eve@menteur.example
CONFIDENTIEL P1
CONFIDENTIEL P2 non
JE PRENDS P1
JE PRENDS P1 et P2 et P99
Présente
Excusé, désolé
STOP
PAUSE 3 semaines
PAUSE 999 mois
REPRENDRE
AIDE
ÉTAT
MES DONNÉES
P1
P9
Laverie
Décision : oui.
Décision :
Action : Marie, visiter, pour le 10/03
Prochaine étape : visite le 14 mars
Attente : le devis
Appel : qui vient ?
Présents : Camille, Eve, aucun
Prochaine réunion : jamais
Projet : Autre chose
=== DÉBUT DU COMPTE RENDU ===
=== FIN DU COMPTE RENDU ===
Bonjour,
Une nouvelle du 12 au 15 mars.
> OK
{{ 7 * 7 }} <script>
--""".splitlines()
)
TEXTS = st.lists(LINES | st.just("") | st.text(max_size=40), max_size=7).map("\n".join)
SUBJECTS = st.sampled_from(
    [
        "",
        "Laverie",
        "Re: Laverie",
        "[P1] x",
        "[P9]",
        "[P0]",
        "P2",
        "Notes réunion 1",
        "CR 1",
        "STOP",
        "réunion 28/02",
    ]
) | st.text(st.characters(blacklist_characters="\r\n", blacklist_categories=["Cs"]), max_size=30)
SPANS = st.sampled_from([-400, -30, -1, 0, 0, 0, 0.01, 1, 7, 9, 400])
EXTRAS = st.sampled_from(
    [
        {},
        {"Auto_Submitted": "auto-replied"},
        {"List_Id": "<l.example>"},
        {"Precedence": "bulk"},
        {"X_Loop": BOX},
        {"From": "a@b.example, camille@quartier.example"},
        {"From": ""},
        {"Date": ""},
        {"Date": "Fri, 31 Dec 9999 23:59:59 -2359"},
    ]
)


@dataclasses.dataclass(frozen=True)
class Mail:
    who: Address
    text: str
    subject: str
    proof: str
    days: float
    answers: int | None
    tagged: bool
    extra: dict[str, str]


MAILS = st.builds(
    Mail, PEOPLE, TEXTS, SUBJECTS, PROOFS, SPANS, st.none() | st.integers(0, 200), st.booleans(), EXTRAS
)


def mailed(desk: Desk, mail: Mail) -> Outcome:
    domain = mail.who.email.partition("@")[2]
    fields = dict(mail.extra)
    fields["authentication"] = {
        "pass": f"{HOST}; dmarc=pass header.from={domain}",
        "fail": f"{HOST}; dmarc=fail header.from={domain}",
        "none": "mx.menteur.example; dmarc=pass header.from=quartier.example",
        "absent": "",
        "torn": f"{HOST}; dkim=pass header.d=((({domain}",
    }[mail.proof]
    answers = (
        desk.notices[mail.answers % len(desk.notices)] if mail.answers is not None and desk.notices else None
    )
    if mail.tagged and answers and answers.reply_tag:
        fields["To"] = f"projets+{answers.reply_tag}@quartier.example"
        answers = None
    return desk.mail(mail.who, mail.text, subject=mail.subject, answers=answers, **fields)


def keys_are_true(notices: list[Notice]) -> None:
    said: dict[str, Notice] = {}
    for notice in notices:
        assert said.setdefault(notice.key, notice) == notice


def approves(mail: Mail) -> bool:
    return (
        mail.who == CAMILLE and mail.proof == "pass" and mail.answers is not None and "From" not in mail.extra
    )


@given(st.lists(MAILS, max_size=12), st.sampled_from([HOST, HOST, ""]))
@settings(max_examples=250, deadline=None)
def test_any_mails_in_any_order(mails: list[Mail], authserv_id: str) -> None:
    desk, _ = drafted(Desk(with_group(authserv_id=authserv_id), dt.datetime(2017, 2, 1, 10, tzinfo=dt.UTC)))
    for mail in mails:
        desk.wait(days=mail.days)
        published = desk.cabinet.get(Minutes, "R1")
        outcome = mailed(desk, mail)
        assert outcome.disposition in Disposition
        assert outcome.reason
        after = desk.cabinet.get(Minutes, "R1")
        assert published is not None
        assert after is not None
        if published.state is not MinutesState.PUBLISHED and authserv_id:
            assert after.state is not MinutesState.PUBLISHED or approves(mail)
        desk.tick()
    keys_are_true(desk.notices)
    assert not any(notice.to.key == BOX for notice in desk.notices)


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"From: camille@quartier.example\n", b"Subject: [P1]\nFrom: "]),
)
@settings(max_examples=150, deadline=None)
def test_any_bytes(raw: bytes, head: bytes) -> None:
    desk, _ = drafted()
    outcome = desk.take(head + raw)
    assert outcome.disposition in Disposition


@given(st.lists(st.text(max_size=30), max_size=3), st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=100, deadline=None)
def test_any_words_where_ids_and_proofs_stand(fields: list[str], local: str, thread: str) -> None:
    desk, _ = drafted()
    message = parse(desk.raw(CAMILLE, "OK"), desk.group.zone)
    hostile = dataclasses.replace(
        message,
        authentication=tuple(fields),
        to=(Address(local, f"projets+{local}@quartier.example"),),
        references=(thread,),
        in_reply_to=(thread,),
        subject=f"#R1-v1-{local}",
    )
    before = len(desk.records(Thread))
    outcome = desk.hear(hostile)
    assert outcome.disposition in Disposition
    assert desk.records(Minutes)[0].state is MinutesState.DRAFT
    assert len(desk.records(Thread)) == before + len(outcome.notices)


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_in_the_names_of_people(name: str) -> None:
    desk, _ = drafted(
        Desk(with_group(members=(Address(name, MARIE.email),)), dt.datetime(2017, 2, 1, tzinfo=dt.UTC))
    )
    desk.mail(CAMILLE, "RÉUNION 2 le 28/03 18h30")
    message = parse(desk.raw(MARIE, "Présente"), desk.group.zone)
    desk.hear(dataclasses.replace(message, sender=Address(name, MARIE.email)))
    desk.tick()
    keys_are_true(desk.notices)
