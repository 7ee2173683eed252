"""The eight weeks of the model, played once for all the tests that look at what came of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from servers.imap import Account
from servers.smtp import SmtpServer
from system.group_box import GroupBox
from system.model_mails import SCENES
from system.model_story import Story


@pytest.fixture(scope="session")
def story(imap_server: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """Play the eight weeks; the servers stay up, so that a test may go on with the story."""
    with SmtpServer() as smtp:
        box = GroupBox(tmp_path_factory.mktemp("group"), Account(imap_server), smtp)
        left = [box.play(scene) for scene in SCENES]
        site = tmp_path_factory.mktemp("web") / "site"
        assert box.intake("publish", str(site)).returncode == 0
        yield Story(box, left, site)
