"""The labels of notes and presentations, French and English: folded, parted by " | ", the longest wins.

What may stand between the words of a label and its colon is told by `QUALIFIED`.
"""

from __future__ import annotations

from typing import Final

from intake.reading.message import Label

LABELS: Final[dict[Label, str]] = {
    Label.PROJECT: (
        "projet | nom du projet | titre du projet | titre | intitule | intitule du projet | "
        "le projet | project | project name | title | name of the project"
    ),
    Label.HOLDER: (
        "porteur | porteuse | porteurs | porteuses | porteur du projet | porteuse du projet | "
        "porteurs du projet | porteur de projet | porteuse de projet | porteur / porteuse | "
        "porteur(se) | porteur-euse | porteur·se | porteur·euse | porte par | contact | "
        "personne a contacter | referent du projet | holder | project holder | led by | "
        "carried by | contact person"
    ),
    Label.PRESENTATION: (
        "presentation | presentation du projet | presentation de l'association | description | "
        "description du projet | objet | objectif | objectifs | l'idee | idee | en quelques mots | "
        "contexte | presentation of the project | about | about the project | aim | aims | "
        "purpose | goal | goals | the idea"
    ),
    Label.AUDIENCE: (
        "public | publics | public vise | publics vises | public cible | public concerne | "
        "beneficiaires | pour qui | usagers | audience | target audience | beneficiaries | "
        "for whom | who for | target group"
    ),
    Label.NEED: (
        "besoin | besoins | nos besoins | demande | demandes | ce dont nous avons besoin | "
        "ce que nous cherchons | nous cherchons | on cherche | recherche | soutien demande | "
        "aide demandee | need | needs | we need | our needs | looking for | support needed"
    ),
    Label.RECAP: (
        "rappel | rappel du projet | resume | en resume | recap | recapitulatif | reminder | "
        "summary | in short"
    ),
    Label.DECISION: (
        "decision | decisions | decision du groupe | decisions du groupe | decisions prises | "
        "decision prise | decide | il est decide | on decide | le groupe decide | nous decidons | "
        "dec | releve de decisions | decided | agreed | resolution | we decide"
    ),
    Label.ACTION: (
        "action | actions | a faire | todo | to do | to-do | tache | taches | action a mener | "
        "actions a mener | actions a faire | action item | action items | task | tasks"
    ),
    Label.STEP: (
        "prochaine etape | prochaines etapes | etape | etapes | etape suivante | a venir | "
        "calendrier | rendez-vous | rdv | echeance | echeances | agenda du projet | "
        "date a retenir | dates a retenir | la suite | suite | next step | next steps | step | "
        "steps | upcoming | appointment | deadline | milestone | save the date"
    ),
    Label.REQUEST: (
        "attente | attentes | en attente | en attente de | piece attendue | pieces attendues | "
        "attendu | on attend | nous attendons | a fournir | piece a fournir | pieces a fournir | "
        "document attendu | documents attendus | awaited | expected | waiting for | we await | "
        "request | requested | pending"
    ),
    Label.CALL: (
        "appel | appels | appel a volontaires | appel a volontaire | appel aux volontaires | "
        "appel a benevoles | appel aux benevoles | appel a participation | appel a candidatures | "
        "appel a temoignages | recherche volontaire | recherche volontaires | cherche volontaire | "
        "cherche volontaires | qui veut suivre | on cherche un referent | call | "
        "call for volunteers | call for participants | volunteers wanted | wanted"
    ),
    Label.PRESENT: (
        "present | presente | presents | presentes | presents a la reunion | etaient presents | "
        "etaient presentes | participants | participantes | personnes presentes | presences | "
        "presence | liste des presents | presents et presentes | present(e)s | present·e·s | "
        "present.e.s | present-e-s | ont participe | attendees | attending | attended | "
        "in attendance | those present | attendance"
    ),
    Label.EXCUSED: (
        "excuse | excusee | excuses | excusees | excuse(e)s | excuse·e·s | excuse.e.s | "
        "excuse-e-s | absents | absentes | absent | absente | absents excuses | absent(e)s | "
        "etaient excuses | personnes excusees | absents et excuses | excused | "
        "absent with apologies | apologies | regrets | not attending"
    ),
    Label.NEXT_MEETING: (
        "prochaine reunion | prochaine rencontre | date de la prochaine reunion | "
        "prochaine seance | prochain rendez-vous du groupe | prochaine date de reunion | "
        "next meeting | date of next meeting | next session"
    ),
    Label.LETTER: (
        "lettre de soutien | lettres de soutien | lettre | courrier | courrier de soutien | "
        "lettre envoyee | letter of support | letters of support | support letter | letter"
    ),
    Label.PARTNER: (
        "partenaire | partenaires | partenaire possible | partenaires possibles | "
        "partenaire potentiel | partenaires potentiels | partenariat | partenariats | "
        "partenaires envisages | partner | partners | possible partners | partnership | "
        "partnerships"
    ),
    Label.STATUS: (
        "statut | statut du projet | avancement | etat d'avancement | ou en est-on | status | "
        "progress | project status"
    ),
    Label.MODEL: (
        "modele economique | modele | modele d'affaires | budget | financement | "
        "equilibre economique | business model | economic model | funding"
    ),
    Label.ROLE: (
        "role | role de l'association | role du groupe | role d'asqp | notre role | "
        "role of the association | our role | role of the group"
    ),
    Label.HORIZON: (
        "horizon | echeance du projet | delai | demarrage | ouverture prevue | demarrage prevu | "
        "timing | timeline | start"
    ),
    Label.AGREEMENT: (
        "accord | accord obtenu | accord du conseil | avis du conseil | avis | agrement | "
        "agreement | approval of the board | board"
    ),
    Label.REFERRAL: (
        "accompagnement | accompagnements | orientation | personne orientee | referral | referred person"
    ),
    Label.FOLLOWER: (
        "suivi | suivi par | suivi du projet | referent | referente | qui suit | follower | followed by"
    ),
    Label.VOICE: (
        "parole | paroles | parole de | paroles de | parole du | paroles du | parole des | paroles des | "
        "voix de | voix du | voix des | voice of | words of"
    ),
    Label.CONFIDENTIAL: (
        "confidentiel | confidentielle | interne | a usage interne | ne pas diffuser | "
        "ne pas publier | confidential | internal | not for publication"
    ),
}

# Labels that may carry more words before the colon: "Action Claire :", "Besoin de local :".
QUALIFIED: Final[dict[Label, int]] = {
    Label.ACTION: 6, Label.DECISION: 4, Label.NEED: 4, Label.LETTER: 5, Label.STEP: 4, Label.CALL: 5,
    Label.REQUEST: 5, Label.PRESENT: 2, Label.EXCUSED: 2, Label.PARTNER: 3, Label.NEXT_MEETING: 4,
    Label.VOICE: 7,
}  # fmt: skip

# Labels whose text may run over several lines, as people write about their project.
FLOWING: Final = frozenset(
    {
        Label.PRESENTATION,
        Label.AUDIENCE,
        Label.NEED,
        Label.RECAP,
        Label.MODEL,
        Label.ROLE,
        Label.CONFIDENTIAL,
        Label.VOICE,
        Label.REFERRAL,
    }
)
# Of these, the ones that a sentence of its own ends: what is discussed below is no part of them.
OF_A_LINE: Final = frozenset({Label.AUDIENCE, Label.NEED, Label.RECAP, Label.MODEL, Label.ROLE})
# Labels whose bullets below make one note each.
LISTED: Final = frozenset(
    {Label.DECISION, Label.ACTION, Label.STEP, Label.REQUEST, Label.CALL, Label.LETTER, Label.PARTNER}
)
# Labels that speak of the meeting, whatever project stands above.
OF_MEETING: Final = frozenset({Label.PRESENT, Label.EXCUSED, Label.NEXT_MEETING})

# Labels that notes of a meeting bear: a short line above one of them is the title of its project.
OF_NOTES: Final = LISTED | {
    Label.STATUS,
    Label.FOLLOWER,
    Label.HORIZON,
    Label.ROLE,
    Label.AGREEMENT,
    Label.RECAP,
    Label.VOICE,
}


def _words(listed: str) -> frozenset[str]:
    """Return words or phrases parted by " | "."""
    return frozenset(phrase.strip() for phrase in listed.split("|"))


# A line that begins so is a sentence, full stop or not.
SENTENCE_STARTS: Final = _words(
    "nous | on | il | elle | ils | elles | le | la | les | un | une | ce | cela | ca | chacun | tout | we | "
    "it | he | she | they | the | a | this"
)

# A first word that is what is to be done, not who does it ("Appeler, puis écrire").
DEEDS: Final = _words(
    "acheter | aider | aller | appeler | apporter | ask | attendre | book | call | check | "
    "chercher | chiffrer | completer | contact | contacter | convoquer | corriger | creer | "
    "demander | deposer | diffuser | donner | ecrire | envoyer | estimer | etudier | faire | find | "
    "finir | follow | imprimer | informer | invite | inviter | lancer | lire | louer | meet | "
    "mettre | monter | obtenir | organiser | ouvrir | partager | participer | prendre | prepare | "
    "preparer | presenter | print | proposer | publier | publish | rappeler | read | recontacter | "
    "rediger | refaire | relancer | relire | remercier | rencontrer | rendre | renvoyer | "
    "repondre | reprendre | reserver | revoir | send | signer | suivre | telephoner | tell | "
    "terminer | thank | transmettre | trouver | valider | venir | verifier | visit | visiter | "
    "voir | write"
)
# Who may act without a capital, and what stands between a name and the deed.
GROUP_OWNERS: Final = _words(
    "tous | toutes | le groupe | l'animateur | l'animatrice | les membres | moi | everyone | all | the group"
)
OWNER_JOINERS: Final = _words("pour | par | a | for | by | et | and | & | de | du | la | le | d'")
DUTIES: Final = _words("doit | devra | va | will | must | should")

# What stands before whoever speaks ("Parole du CCAS"), and what is told of it ("Le CCAS").
SPEAKERS: Final = {
    "de la ": "La ",
    "de l'": "L’",
    "du ": "Le ",
    "des ": "Les ",
    "de ": "",
    "d'": "",
    "of the ": "The ",
    "of ": "",
}

# Headings that end what stands under a project.
CLOSING_HEADINGS: Final = _words(
    "divers | autres | autre | autres points | autres sujets | general | questions diverses | "
    "varia | informations | infos | decisions du groupe | projets en cours | nouveaux projets | "
    "a) projets en cours | b) nouveaux projets | a. projets en cours | b. nouveaux projets | "
    "vie du groupe | points divers | actualites | other business | any other business | aob | "
    "ongoing projects | new projects | miscellaneous | other"
)
