"""What people type, and what of it is new: answers between, below and above, patches, rows, lists, prose."""

from __future__ import annotations

from typing import NamedTuple


class Typed(NamedTuple):
    """A mail's text and what its sender newly wrote; `is_reply` tells that it answers another."""

    name: str
    text: str
    reply: str
    is_reply: bool = True


LE = "Le lun. 6 mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a écrit :\n"
ON = "On Mon, Mar 6, 2017 at 10:02 AM Lea Roussel <lea@jardin.example> wrote:\n"
OUTLOOK = "De : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets <projets@ess.example>\nObjet : Compte rendu\n\nBonjour à tous,\n\nVoici le brouillon.\nOK sauf B3 ?\n"
QUOTED = "> Bonjour à tous,\n>\n> Voici le brouillon.\n> OK sauf B3 ?\n"

TYPED: tuple[Typed, ...] = (
    Typed(
        "inline 1",
        f"{LE}> On se voit le 10 ?\nOui.\n> À 18h ?\nPlutôt 19h.\n",
        "> On se voit le 10 ?\nOui.\n> À 18h ?\nPlutôt 19h.",
    ),
    Typed(
        "inline hello",
        f"Bonjour Léa,\nmes réponses ci-dessous.\n\n{LE}> On se voit le 10 ?\n\nOui.\n\n> À 18h ?\n\nPlutôt 19h.\n\nZoé\n",
        "Bonjour Léa,\nmes réponses ci-dessous.\n\n> On se voit le 10 ?\n\nOui.\n\n> À 18h ?\n\nPlutôt 19h.\n\nZoé",
    ),
    Typed(
        "inline tail",
        f"{ON}> Shall we meet on the 10th?\n\nYes.\n\n> At six?\n\nSeven.\n\n> Best,\n> Lea\n",
        "> Shall we meet on the 10th?\n\nYes.\n\n> At six?\n\nSeven.",
    ),
    Typed("bottom", f"{ON}{QUOTED}\nFine with me.\n\nZoe\n", "Fine with me.\n\nZoe"),
    Typed("bottom sig", f"{ON}{QUOTED}\nFine with me.\n\n-- \nZoe Petit\nJardin\n", "Fine with me."),
    Typed("bottom nested", f"{ON}> Paul wrote:\n>> Shall we?\n>\n> Yes.\n\nMe too.\n", "Me too."),
    Typed(
        "top with PS below",
        f"Oui pour moi.\n\n{LE}\n{QUOTED}\nPS : la salle est la 12.\n",
        "Oui pour moi.\n\nPS : la salle est la 12.",
    ),
    Typed("top+bottom", f"Oui.\n\n{LE}{QUOTED}\nEt merci encore.\n", "Oui.\n\nEt merci encore."),
    Typed(
        "red below",
        f"Mes réponses en rouge dans ton message.\n\n{OUTLOOK}",
        "Mes réponses en rouge dans ton message.",
    ),
    Typed("bars", f"Oui.\n\n{ON}| Bonjour,\n| voici le brouillon.\n", "Oui."),
    Typed("paren quote", f"Oui.\n\n{LE}}} Bonjour,\n}} voici le brouillon.\n", "Oui."),
    Typed(
        "one gt line",
        "Voici la règle :\n\n> nul ne parle deux fois\n\nOn la garde ?\n\nZoé",
        "Voici la règle :\n\n> nul ne parle deux fois\n\nOn la garde ?\n\nZoé",
        is_reply=False,
    ),
    Typed(
        "arrow list",
        "-> venir à 18h\n-> apporter les clés\n=> merci !\n",
        "-> venir à 18h\n-> apporter les clés\n=> merci !",
        is_reply=False,
    ),
    Typed(
        "diff",
        "Here is the patch:\n\n--- a/x.py\n+++ b/x.py\n@@ -1,2 +1,2 @@\n-a = 1\n+a = 2\n\nBest,\nZoe",
        "Here is the patch:\n\n--- a/x.py\n+++ b/x.py\n@@ -1,2 +1,2 @@\n-a = 1\n+a = 2\n\nBest,\nZoe",
        is_reply=False,
    ),
    Typed(
        "git patch",
        "Fix the door\n\nSigned-off-by: Zoe <zoe@jardin.example>\n---\n door.c | 2 +-\n 1 file changed\n\ndiff --git a/door.c b/door.c\n--- a/door.c\n+++ b/door.c\n@@ -1 +1 @@\n-open\n+close\n-- \n2.11.0\n",
        "Fix the door\n\nSigned-off-by: Zoe <zoe@jardin.example>\n---\n door.c | 2 +-\n 1 file changed\n\ndiff --git a/door.c b/door.c\n--- a/door.c\n+++ b/door.c\n@@ -1 +1 @@\n-open\n+close",
        is_reply=False,
    ),
    Typed(
        "code fence",
        "Try:\n\n```\nif a > b:\n  -- comment\nOn x wrote:\n```\n\nok?",
        "Try:\n\n```\nif a > b:\n  -- comment\nOn x wrote:\n```\n\nok?",
        is_reply=False,
    ),
    Typed(
        "sql comment",
        "SELECT 1\n-- compte les gens\nFROM t;\n\nmerci",
        "SELECT 1\n-- compte les gens\nFROM t;\n\nmerci",
        is_reply=False,
    ),
    Typed(
        "rule middle",
        "Premier point.\n\n---\n\nSecond point, plus long, avec toute une explication de ce que nous voulons faire au printemps.\n\n---\n\nTroisième point, qui explique encore en détail pourquoi la salle doit être rendue avant le soir même.",
        "Premier point.\n\n---\n\nSecond point, plus long, avec toute une explication de ce que nous voulons faire au printemps.\n\n---\n\nTroisième point, qui explique encore en détail pourquoi la salle doit être rendue avant le soir même.",
        is_reply=False,
    ),
    Typed(
        "underscore rule",
        "Un.\n\n_______________\n\nDeux.",
        "Un.\n\n_______________\n\nDeux.",
        is_reply=False,
    ),
    Typed(
        "markdown setext",
        "Titre\n-----\n\nTexte du projet.\n\nAutre\n=====\n\nSuite.",
        "Titre\n-----\n\nTexte du projet.\n\nAutre\n=====\n\nSuite.",
        is_reply=False,
    ),
    Typed("sig std", "Oui.\n\n-- \nZoé Petit\n06 00 00 00 00\n", "Oui."),
    Typed("sig bare", "Oui pour moi.\n\n--\nZoé Petit\nJardin partagé\n", "Oui pour moi."),
    Typed("sig emdash", "Oui pour moi.\n\n—\nZoé Petit\nJardin partagé", "Oui pour moi."),
    Typed("sig above quote", f"Oui.\n\n-- \nZoé Petit\n\n{LE}{QUOTED}", "Oui."),
    Typed(
        "sig above outlook",
        f"Oui.\n\nCordialement,\nZoé Petit\nMairie\n\n{OUTLOOK}",
        "Oui.\n\nCordialement,\nZoé Petit\nMairie",
    ),
    Typed("sig std quote below answer", f"{LE}{QUOTED}\nOui.\n-- \nZoé\n", "Oui."),
    Typed(
        "trap Envoyé de mon côté le devis hi",
        "Envoyé de mon côté le devis hier.",
        "Envoyé de mon côté le devis hier.",
        is_reply=False,
    ),
    Typed(
        "trap Sent from my office yesterday,",
        "Sent from my office yesterday, sorry for the delay in the matter.",
        "Sent from my office yesterday, sorry for the delay in the matter.",
        is_reply=False,
    ),
    Typed(
        "trap Le 3 mars, Paul a écrit : c'es",
        "Le 3 mars, Paul a écrit : c'est non.",
        "Le 3 mars, Paul a écrit : c'est non.",
        is_reply=False,
    ),
    Typed(
        "trap On Friday the mayor wrote:\nall",
        "On Friday the mayor wrote:\nall is well.",
        "On Friday the mayor wrote:\nall is well.",
        is_reply=False,
    ),
    Typed(
        "trap De : Lyon\nÀ : Paris\nDépart lun",
        "De : Lyon\nÀ : Paris\nDépart lundi.",
        "De : Lyon\nÀ : Paris\nDépart lundi.",
        is_reply=False,
    ),
    Typed(
        "trap Objet : demande de salle\n\nBonj",
        "Objet : demande de salle\n\nBonjour, nous voulons une salle.",
        "Objet : demande de salle\n\nBonjour, nous voulons une salle.",
        is_reply=False,
    ),
    Typed(
        "trap From: now on, we meet on Monda",
        "From: now on, we meet on Mondays.",
        "From: now on, we meet on Mondays.",
        is_reply=False,
    ),
    Typed(
        "trap Message du 3 mars bien reçu, m",
        "Message du 3 mars bien reçu, merci.",
        "Message du 3 mars bien reçu, merci.",
        is_reply=False,
    ),
    Typed(
        "trap Note du bureau :\n- point un\n- ",
        "Note du bureau :\n- point un\n- point deux",
        "Note du bureau :\n- point un\n- point deux",
        is_reply=False,
    ),
    Typed(
        "trap Original Message from the mayo",
        "Original Message from the mayor: keep going.",
        "Original Message from the mayor: keep going.",
        is_reply=False,
    ),
    Typed(
        "trap Le maire a écrit :\n\nnon.",
        "Le maire a écrit :\n\nnon.",
        "Le maire a écrit :\n\nnon.",
        is_reply=False,
    ),
    Typed(
        "trap Projet : laverie\nPorteur : Zoé",
        "Projet : laverie\nPorteur : Zoé\nBesoin : une salle",
        "Projet : laverie\nPorteur : Zoé\nBesoin : une salle",
        is_reply=False,
    ),
    Typed(
        "trap 1) oui\n2) non\n\nMerci\n\n3) peut-",
        "1) oui\n2) non\n\nMerci\n\n3) peut-être",
        "1) oui\n2) non\n\nMerci\n\n3) peut-être",
        is_reply=False,
    ),
    Typed(
        "trap Merci,\nOn avance.\nEn 2017 on a",
        "Merci,\nOn avance.\nEn 2017 on a écrit :\nrien.",
        "Merci,\nOn avance.\nEn 2017 on a écrit :\nrien.",
        is_reply=False,
    ),
    Typed(
        "github reply",
        "Agreed, closing.\n\nOn Mon, Mar 6, 2017, 10:02 Lea Roussel ***@***.***> wrote:\n\n> Merged #12 into main.\n>\n> —\n> Reply to this email directly, view it on GitHub\n> <https://forge.example/x/y/12>, or unsubscribe\n> <https://forge.example/u>.\n> You are receiving this because you were mentioned.Message ID:\n> ***@***.***>\n>\n",
        "Agreed, closing.",
    ),
    Typed("mac dash name", "Oui.\n\n-Zoé", "Oui."),
    Typed("two blocks", f"Oui.\n\n{OUTLOOK}\n\n{OUTLOOK}", "Oui."),
    Typed(
        "gmail over outlook",
        f"Oui.\n\n{LE}\n> Merci\n>\n> *De :* Zoé\n> *Envoyé :* lundi 6 mars 2017 10:02\n> *À :* x\n> *Objet :* y\n>\n> texte\n",
        "Oui.",
    ),
    Typed("quote only", f"{LE}{QUOTED}", ""),
    Typed("empty", "\n\n", ""),
    Typed("crlf mix", f"Oui.\r\n\r\n{LE}{QUOTED}", "Oui."),
    Typed("nbsp lines", f"Oui.\n\xa0\n\xa0\n{OUTLOOK}", "Oui."),
    Typed("auto sentence after attribution", f"Oui.\n\n{ON}\n\n[Quoted text hidden]\n", "Oui."),
    Typed("hidden fr", f"Oui.\n\n{LE}\n[Texte des messages précédents masqué]\n", "Oui."),
    Typed(
        "truncated attrib",
        "Oui.\n\nOn Mon, Mar 6, 2017 at 10:02 AM Lea Roussel <lea@jardin.example>\nwrote:\n",
        "Oui.",
    ),
    Typed("original no headers", "Oui.\n\n-----Original Message-----\n\nBonjour\n", "Oui."),
    Typed("outlook no blank", f"Oui.\n{OUTLOOK}", "Oui."),
    Typed(
        "outlook from name only",
        "Oui.\n\nFrom: Lea Roussel\nSent: Monday, March 6, 2017 10:02 AM\nTo: Projets\nCc: Zoe\nSubject: RE: x\n\nBonjour à tous,\n\nVoici le brouillon.\nOK sauf B3 ?\n",
        "Oui.",
    ),
    Typed(
        "outlook caution banner", f"Oui.\n\n{OUTLOOK}\nCAUTION: This email originated from outside", "Oui."
    ),
    Typed(
        "reply with link list",
        "Voir :\n- https://a.example/?q=<1>\n- <https://b.example>\n\nZoé",
        "Voir :\n- https://a.example/?q=<1>\n- <https://b.example>\n\nZoé",
    ),
    Typed("PS after sig", "Oui.\n\nZoé\n\nPS : apporte les clés.", "Oui.\n\nZoé\n\nPS : apporte les clés."),
    Typed(
        "thanks closing",
        "Oui.\n\nBien à vous,\n\nZoé Petit\nChargée de mission\n01 00 00 00 00",
        "Oui.\n\nBien à vous,\n\nZoé Petit\nChargée de mission\n01 00 00 00 00",
    ),
    Typed("quote with blank unquoted gaps", f"Oui.\n\n{LE}> Bonjour\n\n> suite\n\n> fin\n", "Oui."),
    Typed("quoted no attribution", "Oui.\n\n> Bonjour\n> OK ?\n", "Oui."),
    Typed("double gt attribution", f"Oui.\n\n> {LE}>\n> > Bonjour\n>\n", "Oui."),
    Typed(
        "yahoo crowded",
        "Oui.\n\n----- Original Message ----- From: Lea <lea@jardin.example> To: projets@ess.example Sent: Monday, 6 March 2017, 10:02 Subject: x\n\nBonjour\n",
        "Oui.",
    ),
    Typed(
        "long dash separators",
        "Oui.\n\n________________________________\n\nDe : Léa <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 10:02\nÀ : x@ess.example\nObjet : y\n\nz",
        "Oui.",
    ),
    Typed(
        "meet link",
        "On se voit à 18h ?\nhttps://visio.example/abc\n\nZoé",
        "On se voit à 18h ?\nhttps://visio.example/abc\n\nZoé",
    ),
    Typed("shared sentence", f"Oui pour moi. {ON}> Bonjour\n", "Oui pour moi."),
    Typed(
        "shared fr",
        "Oui pour moi ! Le 6 mars 2017 à 10:02, Léa <lea@jardin.example> a écrit :\n> Bonjour\n",
        "Oui pour moi !",
    ),
    Typed("quote with tabs", f"Oui.\n\n{LE}\t> Bonjour\n\t> suite\n", "Oui."),
    Typed("quote nbsp", f"Oui.\n\n{LE}\xa0> Bonjour\n\xa0> suite\n", "Oui."),
    Typed("quote full-width", f"Oui.\n\n{LE}＞ Bonjour\n＞ suite\n", "Oui."),
    Typed(
        "quote no attribution mobile",
        "Oui.\n\nEnvoyé de mon iPhone\n\n> Le 6 mars 2017 à 10:02, Léa <lea@jardin.example> a écrit :\n> \n> Bonjour\n",
        "Oui.",
    ),
    Typed("iphone sig below quote", f"Oui.\n\n{LE}{QUOTED}\nEnvoyé de mon iPhone\n", "Oui."),
    Typed("reply under, sig", f"{ON}{QUOTED}\nFine.\n\nSent from my iPhone\n", "Fine."),
    Typed(
        "attribution two level top",
        f"Ok.\n\n{ON}\n> Fine.\n>\n> On Sun, Mar 5, 2017 at 09:00 Paul <paul@x.example> wrote:\n>\n>> Shall we?\n>>\n>\n",
        "Ok.",
    ),
    Typed("quote markers mixed", f"Ok.\n\n{ON}>>> a\n>> b\n> c\n", "Ok."),
    Typed("blank attribution gap", f"Ok.\n\n\n\n{ON}\n\n\n{QUOTED}", "Ok."),
    Typed("dash list top", f"- un\n- deux\n\n{LE}{QUOTED}", "- un\n- deux"),
    Typed("numbered inline", f"1. Oui\n2. Non\n\n{LE}> 1. Salle ?\n> 2. Date ?\n", "1. Oui\n2. Non"),
    Typed(
        "quoted word at end",
        f"Tu disais :\n\n> OK sauf B3 ?\n\nJe préfère B4.\n\n{LE}{QUOTED}",
        "Tu disais :\n\n> OK sauf B3 ?\n\nJe préfère B4.",
    ),
    Typed(
        "url ends colon",
        "Voir https://x.example/a:\n\nZoé",
        "Voir https://x.example/a:\n\nZoé",
        is_reply=False,
    ),
    Typed(
        "time colon",
        "Rendez-vous le 10 mars 2017 à 18:30 :\nsalle 12.",
        "Rendez-vous le 10 mars 2017 à 18:30 :\nsalle 12.",
        is_reply=False,
    ),
    Typed(
        "prose wrote",
        "Le 3 mars 2017, la mairie a écrit :\n« oui ».\n\nDonc on y va.",
        "Le 3 mars 2017, la mairie a écrit :\n« oui ».\n\nDonc on y va.",
        is_reply=False,
    ),
    Typed(
        "prose wrote in a reply",
        "Bonjour,\n\nLe 3 mars 2017, la mairie nous a écrit ceci : c'est oui.\n\nZoé",
        "Bonjour,\n\nLe 3 mars 2017, la mairie nous a écrit ceci : c'est oui.\n\nZoé",
    ),
    Typed(
        "headers prose",
        "De : 9h\nÀ : 12h\nObjet : formation\nDate : 12 mars\n",
        "De : 9h\nÀ : 12h\nObjet : formation\nDate : 12 mars",
        is_reply=False,
    ),
    Typed(
        "email list",
        "Contacts :\nLéa <lea@jardin.example>\nPaul <paul@x.example>\n",
        "Contacts :\nLéa <lea@jardin.example>\nPaul <paul@x.example>",
        is_reply=False,
    ),
    Typed(
        "contacts colon",
        "Écrire à lea@jardin.example le 10 mars 2017 à 18:00 :\nelle attend.",
        "Écrire à lea@jardin.example le 10 mars 2017 à 18:00 :\nelle attend.",
        is_reply=False,
    ),
    Typed(
        "schedule",
        "10:00 Accueil\n10:30 Atelier\n12:00 : repas\n",
        "10:00 Accueil\n10:30 Atelier\n12:00 : repas",
        is_reply=False,
    ),
    Typed("equal signs", "=====\nPROJET\n=====\n\nTexte.", "=====\nPROJET\n=====\n\nTexte.", is_reply=False),
    Typed("stars", "***\nImportant\n***\n\nTexte", "***\nImportant\n***\n\nTexte", is_reply=False),
    Typed("two dashes bullet", "-- un\n-- deux\n\nmerci", "-- un\n-- deux\n\nmerci", is_reply=False),
    Typed(
        "email footer vcard style",
        "Oui.\n\nZoé Petit | Directrice | Jardin\nT. 01 00 00 00 00 | www.jardin.example",
        "Oui.\n\nZoé Petit | Directrice | Jardin\nT. 01 00 00 00 00 | www.jardin.example",
    ),
    Typed(
        "freshdesk quoted",
        "Oui.\n\n> On Mon, 6 Mar at 10:02 AM , Support <s@x.example> wrote:\n> Bonjour\n",
        "Oui.",
    ),
    Typed(
        "zendesk full",
        "Oui.\n\n##- Veuillez saisir votre réponse au-dessus de cette ligne -##\n\nVotre demande (12) a été mise à jour.\n",
        "Oui.",
    ),
    Typed(
        "zendesk quoted mark",
        "Oui.\n\nOn Mon, Mar 6, 2017 at 10:02 AM, Support <s@x.example> wrote:\n\n> ##- Please type your reply above this line -##\n>\n> Hello\n",
        "Oui.",
    ),
    Typed(
        "gitlab",
        "Oui.\n\n—\nReply to this email directly or view it on GitLab.\nYou're receiving this email because of your account on forge.example.\n",
        "Oui.",
    ),
    Typed(
        "discourse footer",
        "Oui.\n\n---\nVisit Topic or reply to this email to respond.\n\nTo unsubscribe from these emails, click here: https://f.example/u\n",
        "Oui.",
        is_reply=False,
    ),
    Typed(
        "mailman dutch",
        "Ja.\n\n_______________________________________________\nProjecten mailing list\nprojecten@lijsten.example\nhttps://lijsten.example/mailman/listinfo/projecten",
        "Ja.",
        is_reply=False,
    ),
    Typed(
        "framaliste",
        "Oui.\n\n--\nListe projets - Pour vous désinscrire : https://framalistes.example/sympa/sigrequest/projets",
        "Oui.",
        is_reply=False,
    ),
    Typed(
        "outlook rule only",
        "Oui.\n\n________________________________\nDe : Léa\nEnvoyé : lundi\nÀ : x\nObjet : y\n\nz",
        "Oui.",
    ),
    Typed(
        "date line above from",
        "Oui.\n\nSent: Monday, March 6, 2017 10:02 AM\nFrom: Lea <lea@jardin.example>\nTo: x@ess.example\nSubject: y\n\nz",
        "Oui.",
    ),
    Typed(
        "subject first",
        "Oui.\n\nSubject: CR\nFrom: Lea <lea@jardin.example>\nDate: Mon, 6 Mar 2017 10:02:33 +0100\nTo: x@ess.example\n\nz",
        "Oui.",
    ),
    Typed(
        "hotmail old",
        "Oui.\n\nDate: Mon, 6 Mar 2017 10:02:33 +0100\nFrom: lea@jardin.example\nTo: x@ess.example\nSubject: CR\n\nz",
        "Oui.",
    ),
    Typed(
        "hotmail subject",
        "Oui.\n\nSubject: CR\nTo: x@ess.example\nFrom: lea@jardin.example\nDate: Mon, 6 Mar 2017 10:02:33 +0100\n\nz",
        "Oui.",
    ),
    Typed(
        "hotmail fr",
        "Oui.\n\nDate: Mon, 6 Mar 2017 10:02:33 +0100\nDe: lea@jardin.example\nObjet: CR\nÀ: x@ess.example\n\nz",
        "Oui.",
    ),
    Typed(
        "wrote on date",
        "Oui.\n\nLea Roussel <lea@jardin.example> wrote on Mon, 6 Mar 2017 at 10:02:\n> Bonjour\n",
        "Oui.",
    ),
    Typed("a ecrit sans accent", "Oui.\n\nLe 06/03/2017 10:02, Lea Roussel a ecrit :\n> Bonjour\n", "Oui."),
    Typed(
        "on ... at ... wrote with paren",
        'Oui.\n\nOn 6/3/17 10:02, "Lea Roussel (via Projets)" <projets@ess.example> wrote:\n\n    Bonjour,\n    Voici.\n',
        "Oui.",
    ),
    Typed(
        "indented quote outlook mac",
        'Oui.\n\nOn 3/6/17, 10:02 AM, "Lea Roussel" <lea@jardin.example> wrote:\n\n    Bonjour,\n    \n    Voici.\n',
        "Oui.",
    ),
    Typed(
        "wrote no colon",
        "Oui.\n\nOn Mon, Mar 6, 2017 at 10:02 AM Lea Roussel <lea@jardin.example> wrote\n\n> Bonjour\n",
        "Oui.",
    ),
    Typed(
        "Sent/By lotus",
        "Oui.\n\nLea Roussel---06/03/2017 10:02:33---Bonjour à tous,\n\nFrom:\tLea Roussel\nTo:\tProjets\nDate:\t06/03/2017 10:02\nSubject:\tCR\n\nBonjour\n",
        "Oui.",
    ),
    Typed(
        "lotus bare",
        "Oui.\n\n\n\n\nLea Roussel <lea@jardin.example> \n06/03/2017 10:02\n\nPour\nprojets@ess.example\ncc\n\nObjet\nCR\n\n\n\n\n\nBonjour à tous\n",
        "Oui.",
    ),
    Typed(
        "lotus bare en",
        'Oui.\n\n"Lea Roussel" <lea@jardin.example>\n06/03/2017 10:02 AM\n\nTo\n<projets@ess.example>\ncc\n\nSubject\nCR\n\n\nBonjour\n',
        "Oui.",
    ),
    Typed("sep original en caps", "Oui.\n\n----- ORIGINAL MESSAGE -----\nFrom: Lea\nBonjour\n", "Oui."),
    Typed("sep tilde", "Oui.\n\n~~~~~~~~ Original Message ~~~~~~~~\nFrom: Lea\n", "Oui."),
    Typed(
        "sep reply header",
        'Oui.\n\n------ Reply message -----\nFrom: "Lea" <lea@jardin.example>\nTo: x\nDate: Mon, Mar 6, 2017 10:02\nSubject: CR\n\nz',
        "Oui.",
    ),
    Typed(
        "message de gsm", "Oui.\n\n---- Message d'origine ----\nDe : Léa\nEnvoyé : 6 mars 2017\n\nz", "Oui."
    ),
    Typed(
        "cut here",
        "Oui.\n\n8<----------\ncode\n8<----------\n\nVoilà.",
        "Oui.\n\n8<----------\ncode\n8<----------\n\nVoilà.",
        is_reply=False,
    ),
    Typed(
        "log",
        'Erreur :\n\nTraceback (most recent call last):\n  File "a.py", line 3\nOn 2017-03-06 10:02:33 user wrote: x\n\nmerci',
        'Erreur :\n\nTraceback (most recent call last):\n  File "a.py", line 3\nOn 2017-03-06 10:02:33 user wrote: x\n\nmerci',
        is_reply=False,
    ),
    Typed(
        "chinese reply",
        "好的。\n\n在 2017年3月6日 星期一，Lea Roussel <lea@jardin.example> 写道：\n\n> 你好\n",
        "好的。",
    ),
    Typed(
        "jp reply",
        "了解しました。\n\n2017年3月6日(月) 10:02 Lea Roussel <lea@jardin.example>:\n\n> こんにちは\n",
        "了解しました。",
    ),
    Typed("jp style gt", "了解です。\n\nLea Roussel さんは書きました:\n> こんにちは\n", "了解です。"),
    Typed(
        "jp wrote",
        "了解です。\n\nOn Mon, 6 Mar 2017 10:02:33 +0900\nLea Roussel <lea@jardin.example> wrote:\n\n> こんにちは\n",
        "了解です。",
    ),
    Typed(
        "ko reply",
        "네.\n\n2017년 3월 6일 (월) 오전 10:02, Lea Roussel <lea@jardin.example>님이 작성:\n\n> 안녕\n",
        "네.",
    ),
    Typed(
        "arabic rtl",
        "نعم.\n\nفي الاثنين، 6 مارس 2017 في 10:02 ص تمت كتابة ما يلي بواسطة Lea <lea@jardin.example>:\n\n> مرحبا\n",
        "نعم.",
    ),
    Typed(
        "postscript below the signature",
        "Oui.\n\n-- \nZoé\n\nPS : et les clés ?\n\nEnvoyé de mon iPhone\n",
        "Oui.\n\nPS : et les clés ?",
    ),
)
