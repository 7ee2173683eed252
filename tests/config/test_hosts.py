"""The known mail hosts: whatever stands in the file can be configured as it stands."""

from __future__ import annotations

import pytest

from config.mappings import configured
from intake.config.hosts import Host, host_of, known_hosts

HOSTS = known_hosts()


@pytest.mark.parametrize("host", HOSTS, ids=lambda host: host.key)
def test_a_known_host_makes_a_configuration(host: Host) -> None:
    config = configured(
        mailbox={"url": host.mailbox, "password_env": "P", "auth": host.auth},
        outbox={"url": host.outbox},
        oauth={"client_id": "1234"},
    )
    assert "projets@quartier.example@" in config.mailbox.url
    assert bool(host.enable.en) == bool(host.enable.fr)


def test_no_domain_is_of_two_hosts() -> None:
    domains = [domain for host in HOSTS for domain in host.domains]
    assert sorted(set(domains)) == sorted(domains)


@pytest.mark.parametrize(
    ("address", "key"),
    [("a@gmail.com", "gmail"), ("a@Free.fr", "free"), ("a@b.onmicrosoft.com", "microsoft365")],
)
def test_a_host_is_known_by_its_own_domains(address: str, key: str) -> None:
    host = host_of(address, HOSTS)
    assert host is not None
    assert host.key == key


def test_a_domain_of_ones_own_tells_nothing() -> None:
    assert host_of("projets@quartier.example", HOSTS) is None
    assert host_of("projets@notgmail.com", HOSTS) is None


def test_some_hosts_want_the_name_before_the_at_sign() -> None:
    users = {host.key: host.user("projets@quartier.example") for host in HOSTS}
    assert users["free"] == "projets"
    assert users["gandi"] == "projets@quartier.example"
