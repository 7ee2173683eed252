"""How people ask, wish and say who they are, as `folded` leaves it: a line a fact, French and English."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    """Return words parted by blanks."""
    return frozenset(listed.split())


def _each(begun: tuple[str, ...], ended: tuple[str, ...]) -> tuple[str, ...]:
    """Return each of the beginnings with each of the ends."""
    return tuple(f"{one} {other}" for one in begun for other in ended)


_I_WISH = ("je souhaite", "je souhaiterais", "je voudrais", "j aimerais", "je veux")
_I_WOULD_LIKE = ("i would like to", "i d like to", "i want to")


# A question begins so, or has a verb with its subject behind it ("avez-vous").
QUESTION_WORDS = _words(
    "comment quand ou qui que qu quel quelle quels quelles quoi lequel laquelle combien pourquoi est y "
    "how when where who what which why can could do does is are am may would will should shall "
    "have has"
)
# What may stand before "quel", "qui", "quoi": "À quelle heure", "Pour qui".
BEFORE_QUESTION_WORDS = _words("a de d dans pour avec chez en par sur jusqu depuis at to for with in on")
ASKED_BEHIND = _words("quel quelle quels quelles qui quoi combien quand ou what which whom when")
# A question joined to the one before it begins so.
JOINING = _words("et mais alors donc sinon puis aussi and but so also then")
TELLING = 3  # words behind one of these from which on a clause tells something
# Who do something together tell of it, in however few words.
WHO_TELLS = _words("nous on notre nos we our")
# Questions of how a thing is done: who asks "Comment présenter mon projet ?" has not presented it yet.
HOW = _words("comment quand ou qui how when where who")

# What asks without a question mark.
ASKING = (
    "je voudrais savoir", "je souhaiterais savoir", "je souhaite savoir", "j aimerais savoir",
    "je me demande", "je me demandais", "nous voudrions savoir", "nous souhaitons savoir",
    "je cherche des informations", "je cherche des renseignements", "je cherche l adresse",
    "je cherche le numero", "je cherche le contact",
    *_each(_I_WISH, ("des informations", "des renseignements", "plus d informations")),
    *_each(_I_WISH, ("avoir des informations", "avoir des renseignements", "avoir plus d informations")),
    *_each(_I_WISH, ("avoir le contact", "avoir l adresse", "avoir le numero", "avoir le compte rendu")),
    "je n ai pas recu", "je n ai pas encore recu", "je n ai rien recu", "je ne recois pas",
    "je ne recois plus",
    "pouvez vous", "pourriez vous", "peux tu", "pourrais tu", "dites moi", "dis moi",
    "merci de me", "merci de m",
    "i would like to know", "i d like to know", "i wonder", "i was wondering", "could you", "can you",
    "would you", "please tell me", "please let me know", "please call me", "please send me",
    "i am looking for information", "i did not receive", "i didn t receive", "i have not received",
    "i haven t received",
)  # fmt: skip
# The wish to belong or to help is for people to answer, and is no project; so is who comes to a meeting.
WISHING = (
    *_each(_I_WISH, ("devenir membre", "adherer", "rejoindre", "vous rejoindre", "assister", "m inscrire")),
    *_each(_I_WISH, ("vous rencontrer", "vous aider", "etre benevole", "devenir benevole", "m abonner")),
    *_each(_I_WISH, ("participer a vos reunions", "participer a la reunion", "participer a votre reunion")),
    *_each(_I_WISH, ("participer a la prochaine reunion", "participer a votre prochaine reunion")),
    *_each(_I_WISH, ("recevoir le bulletin", "recevoir votre bulletin", "recevoir le compte rendu")),
    *_each(_I_WOULD_LIKE, ("become a member", "join", "help", "meet you", "volunteer", "subscribe")),
)  # fmt: skip
COMING = (
    "je serai la", "je serai present", "je serai presente", "je serai absent", "je serai absente",
    "je serai en retard", "je ne serai pas", "je viendrai", "je ne viendrai pas", "je ne pourrai pas venir",
    "je ne pourrai pas etre", "je ne peux pas venir", "je ne peux pas etre", "je confirme ma presence",
    "i will be late", "i ll be late", "i will be there", "i ll be there", "i cannot come",
    "i can t come", "i can not come", "i will not be there",
)  # fmt: skip
_I_WRITE = ("je vous ecris", "je me permets de vous ecrire", "je me permets de vous contacter")
# What says who writes, and how they came to.
INTRODUCING = (
    "je m appelle", "mon nom est", "je suis nouveau", "je suis nouvelle", "je suis habitant",
    "je suis habitante", "je suis un habitant", "je suis une habitante", "je suis etudiant",
    "je suis etudiante", "je suis voisin", "je suis voisine", "je suis un voisin", "je suis une voisine",
    "j habite", "nous habitons", "je viens d arriver", "je viens d emmenager", "nous venons d emmenager",
    "j ai vu votre", "j ai lu votre", "j ai trouve votre", "j ai entendu parler", "je decouvre votre",
    *_each(_I_WRITE, ("pour savoir", "pour demander", "pour vous demander", "pour une question")),
    *_each(_I_WRITE, ("car", "suite a")), "une question",
    "j ai une question", "j ai quelques questions", "petite question", "une petite question",
    "my name is", "i am new", "i live", "i saw your", "i read your", "i heard of", "i heard about",
    "i found your", "a question", "i have a question", "quick question",
)  # fmt: skip
# Words up to which such a clause, or a wish, is no more than that: what says more may tell of something.
LONGEST_INTRODUCTION = 12
# Greetings and thanks that stand beside what is asked.
POLITE = (
    "bonjour", "bonsoir", "salut", "coucou", "hello", "hi", "hey", "dear", "cher", "chere", "chers",
    "madame", "monsieur", "merci", "un grand merci", "mille merci", "je vous remercie", "je te remercie",
    "bravo", "felicitations", "bonne journee", "bonne soiree", "bon week end", "belle journee", "a bientot",
    "a demain", "a lundi", "a mardi", "a mercredi", "a jeudi", "a vendredi", "a samedi", "a dimanche",
    "cordialement", "bien a vous", "au plaisir", "dans l attente", "s il vous plait", "s il te plait",
    "excusez moi", "desole", "desolee", "thanks", "thank you", "many thanks", "please", "cheers", "regards",
    "kind regards", "best regards", "sorry",
)  # fmt: skip
# "Merci de nous inscrire à l’ordre du jour" asks; "Merci de votre accueil", "Merci d’être venus" thanks.
REQUEST_BEFORE, NO_REQUEST = ("merci de", "merci d"), _words("etre avoir votre notre")
REQUEST_ENDS = ("er", "ir", "re")
REQUEST_BETWEEN = _words("bien vouloir me m nous l le la les y lui leur")
# What may open a question before its own words: "Si je viens mardi, ...".
CONDITION = _words("si s pour if to")

# Who makes something, or wants to, tells of a project: "Pouvez-vous nous aider à ouvrir une épicerie ?".
_MAKE = ("ouvrir", "creer", "monter", "lancer", "installer", "fonder", "construire")
_TO_MAKE = (
    "m aider a", "nous aider a", "je souhaite", "je souhaiterais", "je voudrais", "j aimerais", "je veux",
    "je compte", "j envisage de", "nous souhaitons", "nous souhaiterions", "nous voudrions", "nous aimerions",
    "nous voulons", "nous comptons", "nous envisageons de", "on voudrait", "on aimerait", "on veut",
)  # fmt: skip
_MAKES = (
    *_each(("nous",), ("ouvrons", "creons", "montons", "lancons", "installons", "fondons", "construisons")),
    *_each(("je", "on"), ("ouvre", "cree", "monte", "lance", "fonde", "construis", "construit")),
    "j ouvre", "j installe", "si on ouvrait", "si on creait", "si on montait", "si on lancait",
    "si on installait", "si on construisait",
    *_each(("we are", "we re", "i am", "i m"), ("opening", "creating", "starting", "launching")),
    *_each(("we are", "we re", "i am", "i m"), ("setting up", "building")),
)  # fmt: skip
_WE_WOULD_LIKE = ("we would like to", "we d like to", "we want to", "help us", "help us to", "help me to")
_MAKE_ENGLISH = ("open", "create", "start", "launch", "set up", "build")

# Whoever says so presents a thing of theirs, be it in a question.
OWN_PROJECT = (
    "mon projet", "notre projet", "mon idee", "notre idee", "je propose", "nous proposons",
    "je vous propose", "nous vous proposons", "je presente", "je vous presente", "nous presentons",
    "nous vous presentons", "pour vous presenter", "afin de vous presenter", "pour vous parler de",
    "pour vous parler d", "je porte", "nous portons", "demande de soutien",
    "my project", "our project", "my idea", "our idea", "request for support",
    "i propose", "we propose",
    *_each(_TO_MAKE, _MAKE),
    *_MAKES,
    *_each((*_I_WOULD_LIKE, *_WE_WOULD_LIKE), _MAKE_ENGLISH),
)  # fmt: skip

# The answer that makes a project of what was passed on, and what may stand beside it.
IT_IS_A_PROJECT = frozenset(
    {
        "projet", "un projet", "mon projet", "notre projet", "nouveau projet", "c est un projet",
        "c est bien un projet", "c est mon projet", "c est notre projet", "oui projet", "oui c est un projet",
        "oui c est bien un projet", "il s agit d un projet", "oui il s agit d un projet", "ok projet",
        "projet svp", "projet merci", "project", "a project", "it is a project", "it s a project",
        "yes it is a project", "yes it s a project", "yes project", "new project", "project please",
    }
)  # fmt: skip
YES = frozenset({"oui", "ok", "si", "tout a fait", "en effet", "yes", "indeed"})
