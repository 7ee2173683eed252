"""Two months of a group over a real IMAP and a real SMTP server, the installed command a process each pass."""

from __future__ import annotations

import pytest

from intake.demo.people import CAMILLE, GROUP, JEANNE, KARIM, MARIE, NADIA, PAUL, SOPHIE
from intake.demo.play import SCENES
from intake.desk.records import Call, Meeting, Minutes, Project, Seen
from servers.imap import Account
from servers.smtp import Letter, SmtpServer
from system.group_box import GroupBox, read, subjects, text_of

EVERYBODY = sorted(person.email for person in (CAMILLE, MARIE, KARIM, JEANNE, PAUL))


@pytest.fixture(scope="module")
def story(imap_server: object, tmp_path_factory: pytest.TempPathFactory) -> Story:
    """Play the whole story once; each test looks at one scene of it."""
    with SmtpServer() as smtp:
        box = GroupBox(tmp_path_factory.mktemp("group"), Account(imap_server), smtp)
        return Story(box, [box.play(scene) for scene in SCENES])


class Story:
    """What left at each scene, found by the scene's first words."""

    def __init__(self, box: GroupBox, left: list[list[Letter]]) -> None:
        self.box, self.left = box, left

    def at(self, told: str) -> list[Letter]:
        number = next(i for i, scene in enumerate(SCENES) if told in scene.told)
        return self.left[number]


def test_a_holder_is_told_her_reference_and_what_was_understood(story: Story) -> None:
    (ack,) = story.at("Sophie Arnaud écrit pour la première fois")
    assert ack.recipients == (SOPHIE.email,)
    assert read(ack)["Subject"] == "Re: Projet de laverie solidaire [P1]"
    assert read(ack)["Auto-Submitted"] == "auto-replied"
    text = text_of(ack)
    assert "P1" in text
    assert "Présentation laverie.pdf" in text
    assert "des conseils pour trouver le local" in text


def test_every_member_gets_one_digest(story: Story) -> None:
    left = story.at("le premier bulletin part")
    letters = [letter for letter in left if "Bulletin" in read(letter)["Subject"]]
    assert sorted(letter.recipients[0] for letter in letters) == EVERYBODY
    text = text_of(letters[0])
    assert "Projet de laverie solidaire" in text
    assert "Fil & Compagnie" in text


def test_the_animateur_is_told_with_the_digest_that_passes_were_missed(story: Story) -> None:
    """The story's passes come when somebody writes, days apart: on a real group cron would be at fault."""
    left = story.at("le premier bulletin part")
    (pulse,) = (letter for letter in left if "Bulletin" not in read(letter)["Subject"])
    assert pulse.recipients == (CAMILLE.email,)
    assert "Le service ne s’était pas réveillé depuis le vendredi 3 février" in " ".join(
        text_of(pulse).split()
    )


def test_the_animateur_is_told_what_was_planned(story: Story) -> None:
    (transcript,) = story.at("fixe la première réunion en une ligne")
    text = " ".join(text_of(transcript).split())
    assert "28 février" in text
    assert "Maison des associations" in text


def test_a_machine_gets_nothing(story: Story) -> None:
    assert story.at("Le répondeur de Jeanne") == []


def test_a_volunteer_the_holder_and_the_animateur_are_told(story: Story) -> None:
    letters = story.at("elle prend la laverie")
    told = {letter.recipients[0]: text_of(letter) for letter in letters}
    assert sorted(told) == [CAMILLE.email, MARIE.email, SOPHIE.email]
    assert "Voulez-vous que nous vous mettions en relation ?" in " ".join(told[SOPHIE.email].split())
    assert MARIE.email not in told[SOPHIE.email]
    assert SOPHIE.email not in told[MARIE.email]
    assert story.box.records(Call)[0].answers == (MARIE.email,)


def test_members_are_invited_a_week_before(story: Story) -> None:
    letters = story.at("Une semaine avant la réunion")
    assert sorted(letter.recipients[0] for letter in letters) == EVERYBODY
    assert "mardi 28 février" in " ".join(text_of(letters[0]).split())


def test_the_draft_goes_to_the_animateur_alone(story: Story) -> None:
    draft, _ = sorted(story.at("« CR 1 »"), key=lambda letter: "valider" not in str(read(letter)["Subject"]))
    assert draft.recipients == (CAMILLE.email,)
    text = text_of(draft)
    assert "=== DÉBUT DU COMPTE RENDU ===" in text
    assert "B4. Un fournil de quartier (P4)" in text
    assert "d’après le courriel de" in text
    assert "sans responsable ni date" in " ".join(text.split())


def test_a_correction_makes_version_two(story: Story) -> None:
    letters = story.at("Elle corrige un point, depuis Outlook")
    assert any("(v2)" in subject for subject in subjects(letters))


def test_what_was_excepted_reaches_no_member(story: Story) -> None:
    letters = story.at("« OK sauf B4 »")
    published = [letter for letter in letters if "approuvé" not in str(read(letter)["Subject"])]
    assert sorted(letter.recipients[0] for letter in published) == EVERYBODY
    for letter in published:
        text = " ".join(text_of(letter).split())
        assert "B3. Un site pour aider les lycéens" in text
        assert "trois habitants prêts à témoigner" in text
        assert b"fournil" not in letter.raw
        assert "logement" not in text


def test_no_member_ever_reads_of_the_bakers_troubles_in_the_minutes(story: Story) -> None:
    for letters in story.left:
        for letter in letters:
            if letter.recipients[0] == MARIE.email and "Compte rendu" in str(read(letter)["Subject"]):
                assert "hébergé" not in text_of(letter)


def test_news_with_the_reference_in_the_subject_is_filed(story: Story) -> None:
    (ack,) = story.at("avec [P2] dans l’objet")
    assert ack.recipients == (NADIA.email,)
    assert "14 mars" in " ".join(text_of(ack).split())


def test_a_refused_draft_is_told(story: Story) -> None:
    (outcome,) = story.at("« NON », avec son motif")
    assert "oublié la date des écoles" in " ".join(text_of(outcome).split())


def test_the_second_minutes_carry_projects_over(story: Story) -> None:
    published = [letter for letter in story.at("« OK ».") if letter.recipients == (MARIE.email,)]
    text = text_of(published[0])
    ongoing, _, new = text.partition("B) Les nouveaux projets présentés")
    assert "A1. Projet de laverie solidaire (P1)" in ongoing
    assert "A2. Fil & Compagnie" in ongoing
    assert "B1. Jardin des Tilleuls (P5)" in new
    assert "R2-A2" in text


def test_the_records_agree(story: Story) -> None:
    box = story.box
    assert [project.key for project in box.records(Project)] == ["P1", "P2", "P3", "P4", "P5"]
    assert {minutes.state.value for minutes in box.records(Minutes)} == {"published"}
    assert {meeting.state.value for meeting in box.records(Meeting)} == {"closed"}
    assert len(box.records(Seen)) == sum(scene.who is not None for scene in SCENES)


def test_the_box_is_sorted(story: Story) -> None:
    assert story.box.account.mails() == []
    assert len(story.box.account.mails("Traités")) == sum(scene.who is not None for scene in SCENES)


def test_every_letter_went_out_once(story: Story) -> None:
    ids = [read(letter)["Message-ID"] for letters in story.left for letter in letters]
    assert len(ids) == len(set(ids))


def test_another_pass_says_nothing(story: Story) -> None:
    before = len(story.box.smtp.letters)
    done = story.box.run(SCENES[-1].at.replace(hour=9))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert len(story.box.smtp.letters) == before


def test_every_letter_is_the_boxs_own(story: Story) -> None:
    for letters in story.left:
        for letter in letters:
            mail = read(letter)
            assert mail["From"].addresses[0].addr_spec == GROUP.address
            assert mail["X-Loop"] == GROUP.address
            assert len(mail["To"].addresses) == 1
