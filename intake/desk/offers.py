"""Offers: a member's help reaches a holder, and the two learn of each other's address once both agreed."""

from __future__ import annotations

import dataclasses
import enum

from intake.desk import call as calls
from intake.desk.answers import Reply, answer, language_of, tell_animateurs
from intake.desk.authentication import Proof
from intake.desk.consent import Word, first_line, said_beside, word_of
from intake.desk.given import Given
from intake.desk.meeting import is_shown_to_group
from intake.desk.notices import (
    Body,
    CallFilled,
    Introduction,
    Notice,
    OfferDeclined,
    OfferToAgree,
    Sentence,
    Transcript,
    TranscriptLine,
    VolunteerToSee,
)
from intake.desk.passing_on import UNREACHED
from intake.desk.privacy.shown import for_group
from intake.desk.records import Call, CallState, Disposition, Offer, OfferState, Person, Project
from intake.desk.sender import Sender
from intake.desk.subject import Subject
from intake.desk.work import Work
from intake.reading.message import Address, Message, Verb


class Event(enum.StrEnum):
    """What may be said of an offer: by who made it, and by whose project it is for."""

    CONSENTED = "the volunteer agrees to be introduced"
    WITHDRAWN = "the volunteer takes it back"
    ACCEPTED = "the holder says yes"
    DECLINED = "the holder says no"


NEXT: dict[tuple[OfferState, Event], OfferState] = {
    (OfferState.ASKED, Event.CONSENTED): OfferState.OFFERED,
    (OfferState.ASKED, Event.WITHDRAWN): OfferState.WITHDRAWN,
    (OfferState.OFFERED, Event.WITHDRAWN): OfferState.WITHDRAWN,
    (OfferState.OFFERED, Event.ACCEPTED): OfferState.AGREED,
    (OfferState.OFFERED, Event.DECLINED): OfferState.DECLINED,
}
OF_HOLDER = {Word.YES: Event.ACCEPTED, Word.NO: Event.DECLINED}
OF_VOLUNTEER = {Word.YES: Event.CONSENTED, Word.NO: Event.WITHDRAWN}
# States in which somebody's word is still awaited.
WAITING = frozenset(state for state, _ in NEXT)
LIVE = WAITING | {OfferState.AGREED}


def after(offer: Offer, event: Event) -> Offer | None:
    """Return the offer as somebody's word leaves it; None where that word changes nothing any more."""
    state = NEXT.get((offer.state, event))
    return dataclasses.replace(offer, state=state) if state else None


# -- a member offers -------------------------------------------------------------------------------------


def volunteer(given: Given, work: Work) -> Sentence:
    """Take a member's offer to a project, or their interest; tell the animateurs, and ask the holder."""
    members = for_group(work)
    project = members.get(Project, given.ref)
    if project is None or not is_shown_to_group(project):
        return Sentence("project_unknown", (("ref", given.command.target or given.command.argument),))
    told = (("ref", project.key), ("title", project.title))
    call = _call_meant(given, project, members)
    if call is None and _is_filled(project, members):
        _tell_animateurs(given, project, None, "", work)
        return Sentence("call_filled", told)
    known = _offer_before(given.sender.key, project, call, work)
    if known is not None and not _says_more(given, known):
        return Sentence("offer_already", told)
    offer = _made(given, project, call, known, work)
    holder = work.get(Person, offer.asked)
    asks = holder is not None and offer.state is not OfferState.ASKED
    _tell_animateurs(given, project, call, (holder.name or holder.email) if holder and asks else "", work)
    if holder is None:
        return Sentence("offer_noted", told)
    if offer.state is OfferState.ASKED:
        return Sentence("interest_noted", told)
    _ask_holder(offer, project, work)
    return Sentence("call_answered" if call else "offer_made", told)


def _call_meant(given: Given, project: Project, work: Work) -> Call | None:
    """Return the call that is answered: the one named ("P1-C2"), else the first that seeks somebody."""
    sought = list(calls.seeking(project, work))
    named = given.command.argument.split()[:1]
    return next((call for call in sought if named == [call.key.rpartition("-")[2]]), next(iter(sought), None))


def _is_filled(project: Project, work: Work) -> bool:
    return any(call.state is CallState.ANSWERED for call in work.under(Call, project.key))


def _offer_before(person: str, project: Project, call: Call | None, work: Work) -> Offer | None:
    """Return the live offer this person made to the same call before, or to the project without one."""
    key = call.key if call else ""
    made = (each for each in work.under(Offer, project.key) if each.person == person and each.state in LIVE)
    return next((each for each in made if each.call == key), None)


def _says_more(given: Given, known: Offer) -> bool:
    """Say whether "je prends" follows upon mere interest."""
    return known.state is OfferState.ASKED and _consents(given)


def _consents(given: Given) -> bool:
    """Say whether the command itself agrees to an introduction: "je prends" does, from a proven address."""
    return given.command.verb is Verb.PREND and given.sender.proof is Proof.PROVEN


def _made(given: Given, project: Project, call: Call | None, known: Offer | None, work: Work) -> Offer:
    sender = given.sender
    offer = Offer(
        key=known.key if known else work.number(f"{project.key}-O"),
        project=project.key,
        call=call.key if call else "",
        person=sender.key,
        at=work.now,
        message=given.message.key,
        text=given.message.reply.strip(),
        asked=_who_is_asked(project, sender, work),
        state=OfferState.OFFERED if _consents(given) else OfferState.ASKED,
    )
    work.put(offer)
    kept = work.get(Call, offer.call)
    if kept is not None and offer.state is OfferState.OFFERED:
        _count(offer, kept, project, work)
    return offer


def _who_is_asked(project: Project, sender: Sender, work: Work) -> str:
    """Return the holder's key, where there is one to write to who is not the volunteer."""
    holder = work.get(Person, project.holder)
    return holder.key if holder and holder.state not in UNREACHED and holder.key != sender.key else ""


def _count(offer: Offer, call: Call, project: Project, work: Work) -> None:
    """Count an answer; once there are enough, tell the others who had offered."""
    now = calls.with_answer(call, offer.person)
    work.put(now)
    if now.state is call.state:
        return
    title, sought = _told_of(project, call.key, work)
    for other in work.under(Offer, project.key):
        # Who was introduced before is one of those who come: to them nothing changes.
        if other.call == call.key and other.person != offer.person and other.state in WAITING:
            body = CallFilled(_name(other.person, work), project.key, title, sought, len(now.answers))
            _write(f"filled:{other.key}", other.person, body, work)


def _told_of(project: Project, call: str, work: Work) -> tuple[str, str]:
    """Return how members are told the project, and the call if they know of it: "" for one that is held."""
    members = for_group(work)
    shown, sought = members.get(Project, project.key), members.get(Call, call)
    return shown.title if shown else project.key, sought.text if sought else ""


def _tell_animateurs(given: Given, project: Project, call: Call | None, asked: str, work: Work) -> None:
    sender = given.sender
    body = VolunteerToSee(
        project.key, project.title, call.text if call else "", sender.name, sender.address.email,
        given.message.reply.strip(), asked,
    )  # fmt: skip
    tell_animateurs(work, f"volunteer:{project.key}:{given.message.key}", body, about=project.key)


def _ask_holder(offer: Offer, project: Project, work: Work) -> None:
    call = work.get(Call, offer.call)
    body = OfferToAgree(
        _name(offer.asked, work), project.key, project.title, call.text if call else "",
        _name(offer.person, work), offer.text,
    )  # fmt: skip
    _write(f"offer:{offer.key}", offer.asked, body, work, about=offer.key)


# -- the word of who is asked ----------------------------------------------------------------------------


def heard(message: Message, subject: Subject, sender: Sender, work: Work) -> tuple[Disposition, str] | None:
    """Take a yes or no to an offer; None where the mail is about none, or says neither.

    Only a person agrees, from an address that may be believed, in a reply to the letter that this person got.
    """
    if not (subject.about or subject.letter):
        return None
    word = word_of(message.reply)
    if word is None or message.automatic or not sender.believed:
        return None
    sentence = _by_holder(word, subject, message, sender, work) or _by_volunteer(word, subject, sender, work)
    if sentence is None:
        return None
    body = Transcript(sender.name, (TranscriptLine(first_line(message.reply), sentence),))
    answer(message, work, Reply(body))
    return Disposition.ANSWERED, sentence.name.replace("_", " ")


def _by_holder(word: Word, subject: Subject, message: Message, sender: Sender, work: Work) -> Sentence | None:
    offer = work.get(Offer, subject.about)
    project = work.get(Project, offer.project) if offer else None
    if offer is None or project is None or sender.key != offer.asked:
        return None
    heard_by_holder = after(offer, OF_HOLDER[word])
    there = _is_there(offer.person, work)
    if heard_by_holder is None or (word is Word.YES and not there):
        # The same yes once more is told so; what says more is for a human to read.
        more = said_beside(message.reply)
        return None if more else Sentence("offer_over", (("ref", project.key), ("title", project.title)))
    work.put(heard_by_holder)
    call = work.get(Call, offer.call)
    who = (("name", _name(offer.person, work)),)
    if word is Word.YES:
        _introduce(offer, project, said_beside(message.reply), work)
        return Sentence("offer_agreed", who)
    if call is not None:
        work.put(calls.without_answer(call, offer.person))
    body = OfferDeclined(_name(offer.person, work), project.key, *_told_of(project, offer.call, work))
    if there:
        _write(f"declined:{offer.key}", offer.person, body, work)
    return Sentence("offer_declined", who)


def _by_volunteer(word: Word, subject: Subject, sender: Sender, work: Work) -> Sentence | None:
    """Take the volunteer's own consent, or the offer back, in a reply to what was answered to the offer."""
    offer = next((each for each in _offers_answered(subject, work) if each.person == sender.key), None)
    project = work.get(Project, offer.project) if offer else None
    if offer is None or project is None:
        return None
    told = (("ref", project.key), ("title", _told_of(project, offer.call, work)[0]))
    said = OF_VOLUNTEER[word]
    now = after(offer, said)
    if now is None:
        return Sentence("offer_over", told) if said is Event.WITHDRAWN else None
    offer = now
    work.put(offer)
    call = work.get(Call, offer.call)
    if said is Event.WITHDRAWN:
        if call is not None:
            work.put(calls.without_answer(call, offer.person))
        return Sentence("offer_withdrawn", told)
    if call is not None and call.state in calls.SEEKING:
        _count(offer, call, project, work)
    _ask_holder(offer, project, work)
    return Sentence("offer_passed_on", told)


def _offers_answered(subject: Subject, work: Work) -> list[Offer]:
    if not subject.letter.endswith(":Transcript"):
        return []
    key = subject.letter.removeprefix("ack:").removesuffix(":Transcript")
    return [offer for offer in work.all(Offer) if offer.message == key and offer.asked]


def _introduce(offer: Offer, project: Project, said: str, work: Work) -> None:
    """Write to both at once, with the name and the address of each."""
    holder, volunteer_ = work.get(Person, offer.asked), work.get(Person, offer.person)
    title, sought = _told_of(project, offer.call, work)
    for key in (offer.asked, offer.person):
        body = Introduction(
            _name(key, work), project.key, title, sought,
            holder.name if holder else "", holder.email if holder else offer.asked,
            volunteer_.name if volunteer_ else "", volunteer_.email if volunteer_ else offer.person,
            said,
        )  # fmt: skip
        _write(f"introduction:{offer.key}:{key}", key, body, work, about=offer.key)


def _is_there(key: str, work: Work) -> bool:
    """Say whether somebody may still be introduced: who left the group, or was erased, may not."""
    person = work.get(Person, key)
    return person.state not in UNREACHED if person else work.group.animateur(key) is not None


def _name(key: str, work: Work) -> str:
    animateur = work.group.animateur(key)
    person = work.get(Person, key)
    return (person.name if person else "") or (animateur.name if animateur else "")


def _write(key: str, to: str, body: Body, work: Work, *, about: str = "") -> None:
    person = work.get(Person, to)
    work.say(
        Notice(
            key=key,
            to=Address(_name(to, work), person.email if person else to),
            language=language_of(to, work),
            body=body,
            about=about,
            reply_tag=work.tokens.tag(about) if about else "",
        )
    )
