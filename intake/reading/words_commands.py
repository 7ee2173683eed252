"""The words of the mail grammar, French and English: folded, without punctuation, parted by " | ".

"c'est bon" stands here as "c est bon". A new way to say something is one more phrase.
"""

from __future__ import annotations

from typing import Final

from intake.reading.message import Verb
from intake.reading.words_withdrawing import WITHDRAWING


def _phrases(*lists: str) -> tuple[tuple[str, ...], ...]:
    """Return phrases as tuples of words, the longest first, so that the most telling is found."""
    phrases = {tuple(phrase.split()) for listed in lists for phrase in listed.split("|")}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def _words(listed: str) -> frozenset[str]:
    """Return words parted by blanks."""
    return frozenset(listed.split())


# How a mail begins, before a name: "Bonjour Claire,".
GREETINGS: Final = _phrases(
    "bonjour | bonsoir | salut | coucou | bjr | cher | chere | chers | cheres | madame | monsieur",
    "bonjour a tous",
    "bonjour a toutes | bonjour a toutes et tous | bonjour a tous et toutes | re bonjour | rebonjour",
    "hello | hi | hey | dear | good morning | good evening | good afternoon",
)

# What is said beside a command and asks nothing.
COURTESY: Final = _phrases(
    "et | and | merci | merci beaucoup | merci bien | merci d avance | grand merci | un grand merci",
    "mille merci | svp | stp",
    "merci a vous | merci a toi | merci a tous | merci pour tout | merci pour ce travail",
    "merci pour votre travail",
    "merci pour ton travail | merci pour le compte rendu | merci pour ce compte rendu | merci pour le cr",
    "merci pour l invitation | merci pour cette invitation | merci pour le rappel | merci pour votre message",
    "merci pour ton message | merci encore | avec mes remerciements | s il vous plait | s il te plait",
    "bonne journee | bonne soiree | bonne nuit | bon week end | bonne semaine | belle journee",
    "bonne fin de journee",
    "bien a vous | bien a toi | bien cordialement | cordialement | tres cordialement | amicalement | amities",
    "bien amicalement | a bientot | a plus | a plus tard | a tres bientot | bises | la bise | bisous",
    "cdlt | cdt | bav",
    "sinceres salutations | salutations | solidairement | avec plaisir | volontiers | desole | desolee",
    "je suis desole",
    "je suis desolee | bravo | bon travail | beau travail | super travail | excellent travail",
    "thanks | thank you | many thanks | thanks a lot | thank you very much | please | cheers | best",
    "best regards",
    "kind regards | regards | warm regards | all the best | have a nice day | sorry | i am sorry",
    "i m sorry | thx | ty",
)

# How a letter ends, in so many words: they close a text, and approve nothing.
FORMULAS: Final = _phrases(
    "veuillez agreer | veuillez recevoir | veuillez croire | je vous prie d agreer | je vous prie de croire",
    "je vous prie de recevoir | nous vous prions d agreer | nous vous prions de croire | recevez",
    "dans l attente de votre reponse | dans l attente de vos nouvelles | dans l attente de vous lire",
    "dans l attente de votre retour | en vous remerciant | en te remerciant | vous remerciant par avance",
    "en vous souhaitant | au plaisir | a tres vite | je vous remercie par avance | je vous remercie d avance",
    "yours sincerely | yours faithfully | sincerely | looking forward to | thanking you",
)

# A draft is approved with one of these and nothing else but TAILS and courtesy.
APPROVALS: Final = _phrases(
    "ok | okay | okey | oki | d accord | daccord | je suis d accord | c est bon | c est ok",
    "c est d accord | tout est ok",
    "approuve | approuvee | j approuve | je l approuve | valide | validee | je valide | je le valide",
    "c est valide",
    "c est approuve | bon pour accord | bon pour publication | bon pour diffusion | feu vert",
    "ok valide | oui",
    "ca me va | cela me va | ca me convient | cela me convient | c est parfait pour moi | tout est bon",
    "yes | approved | i approve | agreed | i agree | looks good | looks good to me | lgtm | go ahead",
    "all good",
    "fine by me | fine with me | good to go | it s ok | that s ok | it s fine | that s fine | all fine",
)
TAILS: Final = _phrases(
    "parfait | super | tres bien | impeccable | nickel | genial | excellent | entendu | bien | top",
    "pour moi | pour nous | de mon cote | pour ma part | pour le compte rendu | pour le cr",
    "pour ce compte rendu",
    "pour cette version | pour ce texte | pour le brouillon | pour publication | pour la publication",
    "pour publier",
    "pour l envoi | pour envoi | pour envoyer | pour diffusion | pour la diffusion | pour diffuser",
    "pour tout",
    "vas y | allez y | tu peux envoyer | tu peux publier | tu peux diffuser | vous pouvez envoyer",
    "vous pouvez publier",
    "vous pouvez diffuser | tel quel | sans changement | rien a redire | rien a changer | tout est parfait",
    "perfect | great | very good | for me | for us | on my side | you can publish | you can send it",
    "send it | publish it",
    "for publication | for the minutes | as it is | as is | nothing to change",
)
# Signs that may stand beside an approval. None approves alone: phones and webmails send them as a
# reaction, with one touch, and a draft is not published by a thumb that slipped.
HARMLESS_SIGNS: Final = frozenset("👍👌✅✔☑🙂😊😀😃😄😁😉☺🙏👏🎉💪❤♥🌞☀🌻🌸🌷")

# What a line below a name may begin with, and words with a capital that are no name.
ROLES: Final = _words(
    "president presidente vice secretaire tresorier tresoriere animateur animatrice directeur directrice "
    "coordinateur coordinatrice benevole membre association pour porteur porteuse referent referente "
    "chair president secretary treasurer director coordinator volunteer"
)
DOUBTS: Final = _words(
    "attends attendez attention non mais stop sauf pas demain plus peut presque bof pourtant cependant "
    "toutefois retirez retire enlevez changez corrigez modifiez refuse refuser faux erreur jamais pourquoi "
    "quand no but wait however except not never remove change later tomorrow"
)

EXCEPT: Final = _phrases(
    "sauf | excepte | hormis | hors | a part | mis a part | a l exception de | a l exception du | sans",
    "except | except for | without | apart from",
)
# What is to become of an excepted paragraph: "OK sauf B3, à retirer".
FATES: Final = _phrases(
    "retirer | a retirer | retire | a supprimer | supprimer | a enlever | enlever | interne",
    "a garder interne | en interne",
    "a retirer svp | public | publier | remove | to remove | drop | internal | keep internal | delete",
    "publish",
)

# A refusal of one word needs a sign or one of NON_FOLLOWS behind it: "Non loin de la mairie" refuses nothing.
REFUSALS: Final = _phrases(
    "non | refuse | refusee | je refuse | pas ok | pas d accord | je ne suis pas d accord",
    "je n approuve pas",
    "je ne valide pas | je n ai pas approuve | pas valide | pas approuve | ce n est pas bon",
    "c est pas bon | pas bon",
    "c est non | ce n est pas ok | je ne suis pas ok | pas encore ok",
    "no | rejected | i refuse | i reject | not ok | not okay | i do not approve | i don t approve",
    "not approved",
    "i disagree | i do not agree | i don t agree | it s not ok | refused",
)
NON_FOLLOWS: Final = _words(
    "il elle ils elles on nous vous je j tu c ce cet cette ces le la les l un une des merci car "
    "parce trop tout pas plus encore attendez attends attention desole desolee manque faut erreur "
    "it i we this that these the there please because too wait they sorry not"
)
NON_IDIOMS: Final = _words("loin seulement lucratif lucrative violence violent stop one problem need")

# Verbs asked alone on their line.
ALONE: Final[dict[Verb, tuple[tuple[str, ...], ...]]] = {
    Verb.AIDE: _phrases("aide | a l aide | mode d emploi | commandes | help | help me | commands"),
    Verb.STOP: _phrases(
        "stop | arreter | arret | desinscription | desinscrire | me desinscrire | desabonnement | desabonner",
        "me desabonner | je me desinscris | je me desabonne | je souhaite me desinscrire",
        "je souhaite me desabonner",
        "je veux me desinscrire | je veux me desabonner | desinscrivez moi | desabonnez moi",
        "merci de me desinscrire",
        "merci de me desabonner | je ne veux plus recevoir ces mails",
        "je ne souhaite plus recevoir ces mails",
        "je ne veux plus recevoir ces courriels | je ne souhaite plus recevoir ces courriels",
        "je ne souhaite plus recevoir vos mails | je ne veux plus recevoir vos mails | stop mails",
        "stop mail",
        "je ne souhaite plus recevoir le bulletin | je ne veux plus recevoir le bulletin | stop bulletin",
        "unsubscribe | unsubscribe me | please unsubscribe me | stop it | remove me | please stop",
    ),
    Verb.REPRENDRE: _phrases(
        "reprendre | reprise | je reprends | reprendre le bulletin | resume | start again"
    ),
    Verb.INSCRIPTION: _phrases(
        "inscription | m inscrire | je m inscris | inscrivez moi | je souhaite m inscrire",
        "je voudrais m inscrire",
        "je veux m inscrire | merci de m inscrire | abonnement | m abonner | je m abonne | abonnez moi",
        "je souhaite m abonner | je souhaite recevoir le bulletin | je voudrais recevoir le bulletin",
        "subscribe | subscribe me | sign me up | please subscribe me | join",
    ),
    Verb.MES_DONNEES: _phrases(
        "mes donnees | mes donnees personnelles | envoyez moi mes donnees | je voudrais mes donnees",
        "my data | send me my data | my personal data",
    ),
    Verb.EFFACER: _phrases(
        "effacer | effacez moi | effacer mes donnees | effacez mes donnees | supprimer mes donnees",
        "efface moi",
        "supprimez mes donnees | je demande l effacement de mes donnees | effacement | oubliez moi",
        "erase | erase me | erase my data | delete my data | forget me | delete me",
    ),
    Verb.ETAT: _phrases(
        "etat | etat des projets | l etat | etat svp | ou en est on | status | state | projects",
        "state of the projects",
        "list of projects | liste des projets",
    ),
}

# Verbs asked of projects: the phrase, then "P4".
OF_PROJECT: Final[dict[Verb, tuple[tuple[str, ...], ...]]] = {
    Verb.FICHE: _phrases("fiche | la fiche | fiche du | fiche de | sheet | card"),
    Verb.PIECES: _phrases(
        "pieces | pieces jointes | les pieces | pieces du | pieces de | pieces jointes du | documents",
        "files | attachments | documents of | files of",
    ),
    Verb.PREND: _phrases(
        "je prends | je prend | prends | je prends en charge | je m occupe de | je m occupe du",
        "je me charge de",
        "je me charge du | moi pour | moi | je suis volontaire pour | volontaire pour | je me propose pour",
        "je veux bien prendre | je peux prendre | je veux bien suivre | je vais suivre | je suivrai",
        "i take | i ll take | i will take | i can take | i volunteer for | count me in for",
    ),
    Verb.INTERESSE: _phrases(
        "interesse | interessee | interesse par | interessee par | je suis interesse par",
        "je suis interessee par",
        "je suis interesse | je suis interessee | interesse e | interesse e par",
        "je suis interesse e par | interessees par",
        "interested in | interested | i am interested in | i m interested in | i am interested by",
    ),
    Verb.CONFIDENTIEL: _phrases("confidentiel | confidentielle | confidential"),
    Verb.STATUT: _phrases("statut | statut de | statut du | status | status of"),
    Verb.SUIVI: _phrases("suivi | suivi de | suivi du | follower | follow | referent"),
    Verb.RETIRER: _phrases(*WITHDRAWING),
    Verb.LETTRE: _phrases(
        "lettre | lettre de soutien | lettre pour | lettre de soutien pour | lettres | lettre de soutien au",
        "letter | letter of support | support letter | letter of support for | letter for",
    ),
}

REUNION: Final = _phrases("reunion | seance | meeting")
CANCELLED: Final = _phrases(
    "annulee | annule | est annulee | reportee | reporte | est reportee | deplacee | deplace | est deplacee",
    "cancelled | canceled | is cancelled | is canceled | postponed | moved | is postponed | is moved",
)
CR: Final = _phrases(
    "cr | compte rendu | cr de la reunion | compte rendu de la reunion | cr reunion",
    "compte rendu reunion | le cr",
    "minutes | minutes of meeting | minutes of the meeting | minutes meeting",
)
BILAN: Final = _phrases(
    "bilan | bilan de l annee | bilan annuel | annual report | yearly report | report | review"
)
RECTIFIER: Final = _phrases("rectifier | rectifie | rectificatif | rectification | correct | amend | rectify")
DELEGUER: Final = _phrases("deleguer | je delegue | delegation | delegue | delegate | i delegate")
MEMBRE: Final = _phrases("membre | membres | member | members")
ADD: Final = _phrases("plus | ajouter | ajoute | ajout | add")
REMOVE: Final = _phrases("moins | retirer | retire | enlever | supprimer | minus | remove")
PAUSE: Final = _phrases("pause | en pause | mettre en pause | suspendre | suspend")

# What a list holds is done, came, or is over: "FAIT R1-A1", "P2-R1 reçu", "CLOS P2-C1".
DONE: Final = _phrases(
    "fait | faite | faits | faites | est fait | est faite | c est fait | realise | realisee | accompli",
    "termine | terminee | recu | recue | recus | recues | bien recu | bien recue | est recu | est recue",
    "est arrive | est arrivee | clos | close | clore | cloturer | cloture | fermer | ferme | pourvu",
    "done | is done | completed | received | was received | closed | close | filled",
)
# What names the thing beside its reference: "L'action R1-A1 est faite".
THINGS: Final = _phrases(
    "l | la | le | les | action | actions | piece | pieces | appel | demande | et",
    "and | the | request | call",
)

# Words that stand between a verb and its number, and tell nothing.
FILLERS: Final = _words("le la les l the projet project projets projects n no numero num number au a du de")

# Answers to an invitation. Behind a presence only dates, PRESENCE_TAILS and courtesy may stand:
# "Je viens de terminer", "Présent dans le quartier depuis 1990" accept nothing.
PRESENT: Final = _phrases(
    "present | presente | presents | presentes | je viens | je viendrai | je serai la | j y serai",
    "je serai present",
    "je serai presente | je serai des votres | oui je viens | oui je serai la | oui present | oui presente",
    "je participerai | je participe | je confirme ma presence | present e | nous serons la",
    "nous viendrons | on sera la",
    "j en serai | compte sur moi | comptez sur moi | ok je viens | ok je serai la | ok present | ok presente",
    "i will be there | i ll be there | i will come | i ll come | i m coming | i am coming",
    "i will attend | i ll attend",
    "attending | i m in | count me in | coming | we will be there | we ll be there | yes i ll be there",
    "yes i will be there",
)
EXCUSED: Final = _phrases(
    "excuse | excusee | absent | absente | indisponible | empeche | empechee | excuse e | absent e",
    "pas disponible",
    "not attending | unavailable",
)
# These say all, whatever reason follows.
EXCUSED_PLAINLY: Final = _phrases(
    "je ne pourrai pas venir | je ne peux pas venir | je ne pourrai pas etre la",
    "je ne pourrai pas etre present",
    "je ne pourrai pas etre presente | je ne viendrai pas | je ne viens pas | je ne serai pas la",
    "je serai absent",
    "je ne serai pas present | je ne serai pas presente | je serai absente | je suis excuse",
    "je suis excusee",
    "je ne pourrai pas participer | je ne pourrai pas y etre | je ne pourrai pas assister",
    "je ne peux pas etre la",
    "je suis empeche | je suis empechee | je ne suis pas disponible | je serai excuse | je serai excusee",
    "je prie le groupe de m excuser | veuillez m excuser | merci de m excuser | je vous prie de m excuser",
    "non je ne viens pas | non je ne pourrai pas venir | non je ne viendrai pas",
    "je ne pourrai malheureusement pas venir",
    "malheureusement je ne pourrai pas venir | je ne pourrai pas me joindre a vous",
    "i can t come | i cannot come | i can not come | i can t make it | i cannot make it | i won t be there",
    "i will not be there | i cannot attend | i can t attend | i won t attend | i will not attend",
    "i won t come",
    "i m unable to attend | i am unable to attend | i m not coming | i am not coming",
)
PRESENCE_TAILS: Final = _phrases(
    "a la reunion | pour la reunion | a la prochaine reunion | a cette reunion | a la rencontre",
    "a la seance | moi aussi",
    "un peu en retard | avec un peu de retard | bien sur | bien sur que oui | sans faute",
    "sans probleme | aussi | en retard",
    "reunion | n | a | the | to the meeting | at the meeting | for the meeting | meeting | of course",
    "too | for sure",
)
