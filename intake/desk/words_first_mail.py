"""How people ask, wish and say who they are, as `folded` leaves it: a line a fact, French and English."""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    """Return words parted by blanks."""
    return frozenset(listed.split())


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
# Questions of how a thing is done: who asks "Comment présenter mon projet ?" has not presented it yet.
HOW = _words("comment quand ou qui how when where who")

# What asks without a question mark.
ASKING = (
    "je voudrais savoir", "je souhaiterais savoir", "je souhaite savoir", "j aimerais savoir",
    "je me demande", "je me demandais", "nous voudrions savoir", "nous souhaitons savoir",
    "je cherche des informations", "je cherche des renseignements", "je voudrais des informations",
    "je voudrais des renseignements", "je souhaiterais des informations", "je souhaite des informations",
    "je souhaiterais avoir des informations", "je souhaiterais avoir des renseignements",
    "je voudrais avoir des informations", "je voudrais avoir des renseignements",
    "je voudrais avoir plus d informations", "je souhaiterais plus d informations",
    "pouvez vous", "pourriez vous", "peux tu", "pourrais tu", "dites moi", "dis moi",
    "merci de me dire", "merci de m indiquer", "merci de me faire savoir", "merci de m informer",
    "i would like to know", "i d like to know", "i wonder", "i was wondering", "could you", "can you",
    "would you", "please tell me", "please let me know", "i am looking for information",
)  # fmt: skip
# The wish to belong or to help is for people to answer, and is no project.
WISHING = (
    "je souhaite devenir membre", "je souhaiterais devenir membre", "je voudrais devenir membre",
    "j aimerais devenir membre", "je veux devenir membre", "je souhaite adherer", "je voudrais adherer",
    "j aimerais adherer", "je souhaite rejoindre", "je souhaiterais rejoindre", "je voudrais rejoindre",
    "j aimerais rejoindre", "je souhaite vous rejoindre", "je voudrais vous rejoindre",
    "j aimerais vous rejoindre", "je souhaite participer a vos reunions",
    "je voudrais participer a vos reunions", "j aimerais participer a vos reunions",
    "je souhaite assister", "je voudrais assister", "j aimerais assister", "je voudrais vous rencontrer",
    "je souhaite vous rencontrer", "j aimerais vous rencontrer", "je voudrais vous aider",
    "j aimerais vous aider", "je souhaite vous aider",
    "i would like to become a member", "i d like to become a member", "i would like to join",
    "i d like to join", "i want to join", "i would like to help", "i would like to meet you",
)  # fmt: skip
# What says who writes, and how they came to.
INTRODUCING = (
    "je m appelle", "mon nom est", "je suis nouveau", "je suis nouvelle", "je suis habitant",
    "je suis habitante", "je suis un habitant", "je suis une habitante", "je suis etudiant",
    "je suis etudiante", "je suis voisin", "je suis voisine", "je suis un voisin", "je suis une voisine",
    "j habite", "nous habitons", "je viens d arriver", "je viens d emmenager", "nous venons d emmenager",
    "j ai vu votre", "j ai lu votre", "j ai trouve votre", "j ai entendu parler", "je decouvre votre",
    "je vous ecris", "je me permets de vous ecrire", "je me permets de vous contacter", "une question",
    "j ai une question", "j ai quelques questions", "petite question", "une petite question",
    "my name is", "i am new", "i live", "i saw your", "i read your", "i heard of", "i heard about",
    "i found your", "a question", "i have a question", "quick question",
)  # fmt: skip
# Words up to which such a clause only introduces: what says more may tell of something.
LONGEST_INTRODUCTION = 12
# Greetings and thanks that stand beside what is asked.
POLITE = (
    "bonjour", "bonsoir", "salut", "coucou", "hello", "hi", "hey", "dear", "cher", "chere", "chers",
    "madame", "monsieur", "merci", "un grand merci", "mille merci", "je vous remercie", "je te remercie",
    "bravo", "felicitations", "bonne journee", "bonne soiree", "bon week end", "belle journee", "a bientot",
    "cordialement", "bien a vous", "au plaisir", "dans l attente", "s il vous plait", "s il te plait",
    "excusez moi", "desole", "desolee", "thanks", "thank you", "many thanks", "please", "cheers", "regards",
    "kind regards", "best regards", "sorry",
)  # fmt: skip
# What may open a question before its own words: "Si je viens mardi, ...".
CONDITION = _words("si s pour if to")

# Whoever says so presents a thing of theirs, be it in a question.
OWN_PROJECT = (
    "mon projet", "notre projet", "je propose", "nous proposons", "je vous propose", "nous vous proposons",
    "je presente", "je vous presente", "nous presentons", "nous vous presentons", "je porte", "nous portons",
    "my project", "our project", "i propose", "we propose",
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
