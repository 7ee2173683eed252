"""A mapping becomes a Config, or every fault in it is told at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from config.mappings import FILE, REHEARSAL, changed, configured, problems
from intake.config.read import read
from intake.config.values import PassLimits, Retention, SecretSource
from intake.desk.group import ApprovalRules, DigestRules, Limits
from intake.errors import ConfigurationError
from intake.reading.message import Address


def test_the_least_configuration_has_the_defaults_of_the_design() -> None:
    config = read(REHEARSAL, FILE)
    assert config.group.name == "Projets ESS"
    assert config.group.animateurs == (Address("Marie Petit", "marie@quartier.example"),)
    assert config.group.zone == ZoneInfo("Europe/Paris")
    assert (config.group.language, config.group.accept, config.group.authserv_id) == ("fr", "anyone", "")
    assert config.group.digest == DigestRules(0, dt.time(8, 0))
    assert config.group.approval == ApprovalRules(7, (2, 5))
    assert config.group.limits == Limits(25 * 1024 * 1024, 10)
    assert config.retention == Retention(90, 365)
    assert config.limits == PassLimits(1000, 10)
    assert (config.mailbox.processed, config.mailbox.aside) == ("Traités", "À voir")


def test_who_becomes_a_member_is_the_groups_choice() -> None:
    groups = [read(each, FILE).group for each in (REHEARSAL, changed(group={"membership": "open"}))]
    assert [group.membership for group in groups] == ["asked", "open"]


def test_paths_count_from_the_folder_of_the_file() -> None:
    config = configured(store={"path": "data"}, templates={"path": "lettres"})
    assert config.store == Path("/srv/quartier/data")
    assert config.templates == Path("/srv/quartier/lettres")
    assert config.secret_file == Path("/srv/quartier/data/secret")
    assert config.mailbox.url == "maildir:/srv/quartier/db/in"


def test_a_server_without_a_user_is_entered_as_the_group() -> None:
    config = configured(
        mailbox={"url": "imaps://imap.quartier.example", "password_env": "P"},
        outbox={"url": "smtps://smtp.quartier.example"},
    )
    assert config.mailbox.url == "imaps://projets@quartier.example@imap.quartier.example"
    assert config.outbox.url == "smtps://projets@quartier.example@smtp.quartier.example"


def test_a_user_told_in_the_url_stays() -> None:
    config = configured(mailbox={"url": "imaps://projets@imap.free.example/INBOX", "password_env": "P"})
    assert config.mailbox.url == "imaps://projets@imap.free.example/INBOX"


def test_a_mail_server_of_this_machine_is_not_entered_with_a_name() -> None:
    assert configured(outbox={"url": "smtp://localhost"}).outbox.url == "smtp://localhost"


def test_the_outbox_borrows_the_password_of_the_mailbox() -> None:
    config = configured(
        mailbox={"url": "imaps://imap.quartier.example", "password_file": "pw"},
        outbox={"url": "smtps://smtp.quartier.example"},
    )
    assert config.outbox.secret == SecretSource(file=Path("/srv/quartier/pw"))


def test_the_outbox_may_have_a_password_of_its_own() -> None:
    config = configured(
        mailbox={"url": "imaps://imap.quartier.example", "password_env": "IN"},
        outbox={"url": "smtps://relay.example", "password_command": "pass show relay"},
    )
    assert config.mailbox.secret == SecretSource(env="IN")
    assert config.outbox.secret == SecretSource(command="pass show relay")


@pytest.mark.parametrize(("day", "weekday"), [("lundi", 0), ("Dimanche", 6), ("friday", 4), ("MERCREDI", 2)])
def test_days_are_read_in_both_languages(day: str, weekday: int) -> None:
    assert configured(digest={"day": day}).group.digest.weekday == weekday


@pytest.mark.parametrize(
    ("at", "time"),
    [("8h", dt.time(8)), ("18h30", dt.time(18, 30)), ("08:05", dt.time(8, 5)), (dt.time(7), dt.time(7))],
)
def test_times_are_read_as_people_write_them(at: object, time: dt.time) -> None:
    assert configured(digest={"at": at}).group.digest.at == time


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("marie@quartier.example", Address("", "marie@quartier.example")),
        ('"Petit, Marie" <marie@quartier.example>', Address("Petit, Marie", "marie@quartier.example")),
        ("Élodie  <Elodie@Quartier.example>", Address("Élodie", "Elodie@Quartier.example")),
    ],
)
def test_people_are_read_with_and_without_a_name(written: str, read_as: Address) -> None:
    assert configured(group={"members": [written]}).group.members == (read_as,)


def test_three_mistakes_are_told_together_with_the_nearest_right_keys() -> None:
    mapping = changed(
        group={"timezone": "Europe/Pari", "langage": "fr"}, aproval={"days": 3}, digest={"dya": "monday"}
    )
    assert problems(mapping) == [
        "[group] langage: there is no such key. Did you mean language?",
        "[aproval]: there is no such table. Did you mean [approval]?",
        "[digest] dya: there is no such key. Did you mean day?",
        "[group] timezone: “Europe/Pari” is no known time zone. Did you mean Europe/Paris?",
    ]


def test_the_same_mistakes_are_told_in_french() -> None:
    mapping = changed(group={"timezone": "Europe/Pari"}, digest={"dya": "monday"})
    assert problems(mapping, "fr") == [
        "[digest] dya\u00a0: cette clé n’existe pas. Vouliez-vous dire day\u00a0?",
        (
            "[group] timezone\u00a0: «\u00a0Europe/Pari\u00a0» n’est pas un fuseau horaire connu. "
            "Vouliez-vous dire Europe/Paris\u00a0?"
        ),
    ]


def test_the_sentence_counts_the_faults_and_the_exit_code_is_that_of_a_configuration() -> None:
    with pytest.raises(ConfigurationError) as caught:
        read(changed(digest={"dya": 1, "hour": 2}), FILE)
    assert str(caught.value) == "/srv/quartier/intake.toml has 2 faults:"
    assert caught.value.exit_code == 78


def test_a_misspelt_key_is_not_told_a_second_time_as_missing() -> None:
    mapping = changed(group={"adress": "projets@quartier.example", "address": None})
    assert problems(mapping) == ["[group] adress: there is no such key. Did you mean address?"]


def test_what_is_missing_is_told_with_what_it_must_be() -> None:
    assert problems({}) == [
        "[group] name: the key is missing; it must be a text in quotes.",
        "[group] address: the key is missing; it must be a mail address in quotes.",
        (
            "[group] animateurs: the key is missing; it must be a list of people such as "
            '["Marie Petit <marie@quartier.example>"].'
        ),
        (
            '[mailbox] url: the key is missing; it must be a URL such as "imaps://imap.quartier.example" or '
            '"maildir:db/in".'
        ),
        (
            '[outbox] url: the key is missing; it must be a URL such as "smtps://smtp.quartier.example" or '
            '"maildir:db/out".'
        ),
    ]


@pytest.mark.parametrize(
    ("table", "key", "value", "told"),
    [
        ("approval", "days", "7", "[approval] days: must be a number from 1 to 90, not a text."),
        ("approval", "days", True, "[approval] days: must be a number from 1 to 90, not true or false."),
        ("approval", "days", 0, "[approval] days: 0 is too small; at least 1."),
        ("approval", "remind", [8], "[approval] remind: 8 is not before the draft expires (days = 7)."),
        ("digest", "at", "25:00", "[digest] at: “25:00” is no time of day; write 08:00."),
        ("digest", "day", "lundy", "[digest] day: “lundy” is no day of the week. Did you mean lundi?"),
        ("group", "name", "  ", "[group] name: is empty; it must be a text in quotes."),
        ("group", "members", "marie@quartier.example", None),
        ("group", "animateurs", [], None),
        ("mailbox", "subaddress", "yes", "[mailbox] subaddress: must be true or false, not a text."),
        ("mailbox", "aside", "traités", None),
        ("mailbox", "auth", "oauth", None),
        ("intake", "accept", "member", None),
        ("limits", "message_mb", 10**6, "[limits] message_mb: 1000000 is too large; at most 200."),
        ("group", "timezone", dt.date(2017, 3, 1), None),
    ],
)
def test_bad_values_are_told_with_their_place(table: str, key: str, value: Any, told: str | None) -> None:
    (problem,) = problems(changed(**{table: {key: value}}))
    assert problem.startswith(f"[{table}] {key}: ")
    assert told is None or problem == told


@pytest.mark.parametrize(
    "address",
    ["projets", "a b@quartier.example", "a@b", "@quartier.example", "a@@quartier.example", "a@x..example"],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    (problem,) = problems(changed(group={"address": address}))
    assert problem.startswith(f"[group] address: “{address}” is no mail address;")


def test_an_accent_in_an_address_is_refused_before_a_server_does() -> None:
    (problem,) = problems(changed(group={"address": "projéts@quartier.example"}))
    assert problem.startswith(
        "[group] address: “projéts@quartier.example” has letters that many mail servers refuse"
    )


def test_the_groups_own_address_is_nobody_of_it() -> None:
    (problem,) = problems(changed(group={"members": ["Projets@quartier.example"]}))
    assert (
        problem
        == "[group] members: Projets@quartier.example is the group's own address; it cannot be one of its people."
    )


def test_the_same_person_twice_is_told() -> None:
    (problem,) = problems(changed(group={"members": ["a@quartier.example", "Ana <A@quartier.example>"]}))
    assert problem == "[group] members: A@quartier.example stands there twice."


def test_letters_never_go_into_the_folder_that_is_read() -> None:
    (problem,) = problems(changed(outbox={"url": "maildir:db/in"}))
    assert (
        problem == "[outbox] url: is the very folder that is read as the mailbox; letters would come back in."
    )


def test_a_key_outside_any_table_is_told_its_place() -> None:
    assert problems({"timezone": "Europe/Paris", **changed()}) == [
        "timezone: stands outside any table; put it below a line such as [group]. Did you mean [group] timezone?"
    ]


def test_a_key_of_another_table_is_sent_there() -> None:
    assert problems(changed(group={"accept": "anyone"})) == [
        "[group] accept: there is no such key here; it stands in [intake]."
    ]


def test_a_table_that_is_a_value_is_told() -> None:
    assert problems({**changed(), "digest": "monday"}) == ["digest: must be a table: a line [digest]."]


def test_signing_in_by_tokens_needs_a_client_and_no_password() -> None:
    servers = {
        "mailbox": {"url": "imaps://imap.quartier.example", "auth": "oauth2"},
        "outbox": {"url": "smtps://smtp.quartier.example", "auth": "oauth2"},
    }
    (told,) = problems(changed(**servers))
    assert told.startswith('[oauth] client_id: is needed where auth is "oauth2"')
    assert configured(**servers, oauth={"client_id": "1234"}).oauth.token_file == FILE.parent / "intake.token"
    assert configured(**servers, oauth={"token_command": "print-token"}).oauth.token_command == "print-token"


def test_the_alarm_goes_to_the_animateurs_where_nobody_else_is_named() -> None:
    assert [each.email for each in configured().alarm.to] == ["marie@quartier.example"]
    assert [each.email for each in configured(alarm={"to": ["a@b.example"]}).alarm.to] == ["a@b.example"]


@pytest.mark.parametrize(
    ("written", "meant"), [("syslog", "syslog"), ("", ""), ("x.log", "/srv/quartier/x.log")]
)
def test_a_log_is_a_file_beside_the_configuration_or_a_word(written: str, meant: str) -> None:
    assert configured(log={"file": written}).log.file == meant


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("Marie Petit <marie@quartier.example>", "stands there twice"),
        ("Zoé Inconnue <zoe@travail.example>", "under the name of nobody"),
        ("zoe@travail.example", "under the name of nobody"),
    ],
)
def test_an_other_address_must_be_somebodys(other: str, said: str) -> None:
    (told,) = problems(changed(group={"language": "en", "addresses": [other]}))
    assert said in told
    config = configured(group={"addresses": ["Marie Petit <marie@travail.example>"]})
    assert config.group.on_file("MARIE@travail.example") == "marie@quartier.example"
