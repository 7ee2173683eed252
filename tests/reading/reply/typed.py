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
        "talon-like: reply from apple android",
        'Fine.\n\nOn Mar 6, 2017 10:02 AM, "Lea Roussel" <lea@jardin.example> wrote:\n>\n> Hello\n',
        "Fine.",
    ),
    Typed(
        "android gmail short",
        "Fine.\nOn Mar 6, 2017 10:02 AM, <lea@jardin.example> wrote:\n\n> Hello\n",
        "Fine.",
    ),
    Typed(
        "android fr",
        'Oui.\nLe 6 mars 2017 10:02 AM, "Léa" <lea@jardin.example> a écrit :\n\n> Bonjour\n',
        "Oui.",
    ),
    Typed("date only", "Fine.\n\nOn 3/6/2017, Lea Roussel <lea@jardin.example> wrote:\n> Hello\n", "Fine."),
    Typed(
        "no name addr", "Fine.\n\nOn 6 March 2017 at 10:02, <lea@jardin.example> wrote:\n\n> Hello\n", "Fine."
    ),
    Typed(
        "name multi line",
        "Fine.\n\nOn Monday, March 6, 2017 10:02 AM,\nLea Roussel of the very long committee\n<lea@jardin.example>\nwrote:\n\n> Hello\n",
        "Fine.",
    ),
    Typed(
        "html to text link",
        "Fine.\n\nOn Mon, Mar 6, 2017 at 10:02 AM Lea Roussel [lea@jardin.example](mailto:lea@jardin.example) wrote:\n\n> Hello\n",
        "Fine.",
    ),
    Typed(
        "star around",
        "Fine.\n\n*On Mon, Mar 6, 2017 at 10:02 AM Lea Roussel <lea@jardin.example> wrote:*\n\n> Hello\n",
        "Fine.",
    ),
    Typed(
        "from colon quoted",
        "Fine.\n\n> From: Lea Roussel <lea@jardin.example>\n> Date: Mon, 6 Mar 2017 10:02:33 +0100\n> To: x@ess.example\n> Subject: CR\n>\n> Hello\n",
        "Fine.",
    ),
    Typed(
        "hotmail gt",
        "Fine.\n\n> Date: Mon, 6 Mar 2017 10:02:33 +0100\n> From: lea@jardin.example\n> To: x@ess.example\n> Subject: CR\n> \n> Hello\n",
        "Fine.",
    ),
    Typed(
        "from star colon outside",
        "Fine.\n\n*From*: Lea Roussel <lea@jardin.example>\n*Sent*: Monday, March 6, 2017 10:02 AM\n*To*: x@ess.example\n*Subject*: CR\n\nHello\n",
        "Fine.",
    ),
    Typed(
        "underscore emphasis",
        "Fine.\n\n_From:_ Lea <lea@jardin.example>\n_Sent:_ Monday, March 6, 2017 10:02 AM\n_To:_ x@ess.example\n_Subject:_ CR\n\nHello\n",
        "Fine.",
    ),
    Typed(
        "from with rule equals",
        "Fine.\n\n===============================\nFrom: Lea <lea@jardin.example>\nSent: Monday, March 6, 2017 10:02 AM\nTo: x@ess.example\nSubject: CR\n\nHello\n",
        "Fine.",
    ),
    Typed(
        "on behalf",
        "Fine.\n\nFrom: projets-bounces@listes.example [mailto:projets-bounces@listes.example] On Behalf Of Lea Roussel\nSent: Monday, March 06, 2017 10:02 AM\nTo: projets@listes.example\nSubject: Re: [projets] CR\n\nHello\n",
        "Fine.",
    ),
    Typed(
        "reply mid thread",
        "Fine.\n\nZoe\n\nFrom: Lea Roussel\nSent: Monday, March 6, 2017 10:02 AM\nTo: Zoe; Paul\nSubject: RE: CR\n\nHello\n\nFrom: Paul\nSent: Sunday\nTo: Lea\nSubject: CR\n\nHi\n",
        "Fine.\n\nZoe",
    ),
    Typed("original lower", "Fine.\n\n-----original message-----\nfrom: lea\nsent: x\n\nHello\n", "Fine."),
    Typed(
        "sep no dashes block",
        "Fine.\n\nOriginal Message\nFrom: Lea <lea@jardin.example>\nSent: Monday, March 6, 2017 10:02 AM\nTo: x@ess.example\nSubject: CR\n\nHello\n",
        "Fine.",
    ),
    Typed(
        "blackberry original",
        "Fine.\nSent from my BlackBerry 10 smartphone.\n\n  Original Message  \nFrom: Lea Roussel\nSent: Monday, March 6, 2017 10:02 AM\nTo: x@ess.example\nSubject: CR\n\nHello\n",
        "Fine.",
    ),
    Typed(
        "blackberry no",
        "Fine.\nSent from my Verizon Wireless BlackBerry\n\n-----Original Message-----\nFrom: Lea <lea@jardin.example>\nDate: Mon, 6 Mar 2017 10:02:33 \nTo: <x@ess.example>\nSubject: CR\n\nHello\n",
        "Fine.",
    ),
    Typed(
        "message d'origine bb",
        "Oui.\n\n  Message d'origine  \nDe: Léa\nEnvoyé: lundi 6 mars 2017 10:02\nÀ: x@ess.example\nObjet: CR\n\nBonjour\n",
        "Oui.",
    ),
    Typed(
        "nested lists outlook reply",
        f"- a\n  - b\n* c\n1) d\n\n{ON}> Hello all,\n>\n> Here is the draft.\n> OK?\n",
        "- a\n  - b\n* c\n1) d",
    ),
    Typed(
        "dividers",
        "Fine.\n\n* * *\n\nOn Mon, Mar 6, 2017 at 10:02 AM, Lea <lea@jardin.example> wrote:\n\nHello\n",
        "Fine.",
    ),
    Typed(
        "mailgun docs style",
        "Fine,\n\n~Zoe\n\nOn Mon, Mar 6, 2017 at 10:02 AM, Lea <lea@jardin.example> wrote:\n> Hello\n",
        "Fine,\n\n~Zoe",
    ),
    Typed("reply just word", f"ok\n\n{ON}> Hello all,\n>\n> Here is the draft.\n> OK?\n", "ok"),
    Typed("thumbs", f"👍\n\n{ON}> Hello all,\n>\n> Here is the draft.\n> OK?\n", "👍"),
    Typed(
        "emoji reaction gmail",
        f"👍\n\nZoe reacted via Gmail\n\n{ON}> Hello all,\n>\n> Here is the draft.\n> OK?\n",
        "👍",
    ),
    Typed(
        "inline answers with name",
        f"Fine.\n\n{ON}> OK?\n\n[Zoe] Yes.\n\n> When?\n\n[Zoe] Friday.\n",
        "Fine.\n\n> OK?\n\n[Zoe] Yes.\n\n> When?\n\n[Zoe] Friday.",
    ),
    Typed(
        "signature w/ two dashes space + quote above",
        f"Fine.\n\n{ON}> Hello all,\n>\n> Here is the draft.\n> OK?\n\n-- \nZoe\n",
        "Fine.",
    ),
    Typed(
        "sig best",
        f"Fine.\n\nBest,\nZoe\n\n-- \nZoe Petit\n\n{ON}> Hello all,\n>\n> Here is the draft.\n> OK?\n",
        "Fine.\n\nBest,\nZoe",
    ),
    Typed(
        "ios two",
        "Fine.\n\nSent from my iPhone\n\nOn Mar 6, 2017, at 10:02, Lea <lea@jardin.example> wrote:\n\nHello\n",
        "Fine.",
    ),
    Typed(
        "ios inline fwd",
        "See.\n\nSent from my iPhone\n\nBegin forwarded message:\n\n> From: Lea <lea@jardin.example>\n> Date: March 6, 2017 at 10:02:33 AM GMT+1\n> To: zoe@jardin.example\n> Subject: CR\n> \n> Hello\n",
        "See.",
    ),
    Typed(
        "yahoo bullets",
        "Fine. \n\n    On Monday, March 6, 2017 10:02 AM, Lea Roussel <lea@jardin.example> wrote:\n \n\n Hello\n",
        "Fine.",
    ),
    Typed(
        "aol",
        "Fine.\n\n\n-----Original Message-----\nFrom: Lea <lea@jardin.example>\nTo: x <x@ess.example>\nSent: Mon, Mar 6, 2017 10:02 am\nSubject: CR\n\n\nHello\n",
        "Fine.",
    ),
    Typed("verizon", "Fine.\n\n\nOn 03/06/17, Lea Roussel<lea@jardin.example> wrote:\n\nHello\n", "Fine."),
    Typed(
        "comcast",
        'Fine.\n\n----- Original Message -----\n\nFrom: "Lea" <lea@jardin.example> \nTo: x@ess.example \nSent: Monday, March 6, 2017 10:02:33 AM \nSubject: CR \n\nHello \n',
        "Fine.",
    ),
    Typed(
        "intercom",
        'Fine.\n\nOn Mon, Mar 6, 2017 at 10:02 AM, "Lea from Jardin" <notifications@x.example> wrote:\n\nHello\n',
        "Fine.",
    ),
    Typed(
        "pivotal",
        "Fine.\n\nOn Mon, Mar 6, 2017 at 10:02 AM, Lea Roussel (Tracker)\n<tracker@x.example> wrote:\n> Hello\n",
        "Fine.",
    ),
    Typed("hebrew", "כן.\n\nבתאריך 6 במרץ 2017 בשעה 10:02, Lea <lea@jardin.example> כתב:\n\n> שלום\n", "כן."),
    Typed(
        "polish",
        "Tak.\n\nDnia 2017-03-06, o godz. 10:02:33\nLea Roussel <lea@jardin.example> napisał(a):\n\n> Cześć\n",
        "Tak.",
    ),
    Typed(
        "finnish mutt",
        "Joo.\n\nMon, Mar 06, 2017 at 10:02:33AM +0200, Lea Roussel kirjoitti:\n> Hei\n",
        "Joo.",
    ),
    Typed(
        "swedish old", "Ja.\n\n6 mars 2017 kl. 10:02 skrev Lea Roussel <lea@jardin.example>:\n\nHej\n", "Ja."
    ),
    Typed(
        "danish hotmail",
        "Ja.\n\n________________________________\nFra: Lea <lea@jardin.example>\nSendt: 6. marts 2017 10:02\nTil: x@ess.example\nEmne: CR\n\nHej\n",
        "Ja.",
    ),
    Typed(
        "german lotus",
        "Ja.\n\n\n\nVon:\tLea Roussel <lea@jardin.example>\nAn:\tx@ess.example\nKopie:\tpaul@x.example\nDatum:\t06.03.2017 10:02\nBetreff:\tCR\n\n\n\nHallo\n",
        "Ja.",
    ),
    Typed(
        "german gesendet",
        "Ja.\n\n-----Ursprüngliche Nachricht-----\nVon: Lea [mailto:lea@jardin.example] \nGesendet: Montag, 6. März 2017 10:02\nAn: x@ess.example\nBetreff: CR\n\nHallo\n",
        "Ja.",
    ),
    Typed(
        "italian",
        "Sì.\n\nIl giorno lunedì 6 marzo 2017, Lea Roussel <lea@jardin.example> ha scritto:\n\n> Ciao\n",
        "Sì.",
    ),
    Typed(
        "spanish", "Sí.\n\n2017-03-06 10:02 GMT+01:00 Lea Roussel <lea@jardin.example>:\n\n> Hola\n", "Sí."
    ),
    Typed(
        "portuguese ios",
        "Sim.\n\nEnviado do meu iPhone\n\n> Em 6 de mar de 2017, às 10:02, Lea <lea@jardin.example> escreveu:\n> \n> Olá\n",
        "Sim.",
    ),
    Typed(
        "dutch verzonden",
        "Ja.\n\nVerstuurd vanaf mijn iPad\n\n> Op 6 mrt. 2017 om 10:02 heeft Lea <lea@jardin.example> het volgende geschreven:\n> \n> Hoi\n",
        "Ja.",
    ),
    Typed(
        "russian ios",
        "Да.\n\nОтправлено с iPhone\n\n> 6 марта 2017 г., в 10:02, Lea <lea@jardin.example> написал(а):\n> \n> Привет\n",
        "Да.",
    ),
    Typed(
        "greek",
        "Ναι.\n\n6 Μαρτίου 2017 10:02 π.μ. ο χρήστης Lea Roussel <lea@jardin.example> έγραψε:\n\n> Γεια\n",
        "Ναι.",
    ),
    Typed(
        "turkish ios",
        "Evet.\n\niPhone'umdan gönderildi\n\n> Lea <lea@jardin.example> şunları yazdı (6 Mar 2017 10:02):\n> \n> Merhaba\n",
        "Evet.",
    ),
    Typed(
        "estonian",
        "Jah.\n\nKuupäev: 6. märts 2017 10:02, kirjutas Lea Roussel <lea@jardin.example>:\n\n> Tere\n",
        "Jah.",
    ),
    Typed(
        "croatian",
        "Da.\n\nDana 6. ožujka 2017. 10:02 Lea Roussel <lea@jardin.example> napisao je:\n\n> Bok\n",
        "Da.",
    ),
    Typed(
        "icelandic", "Já.\n\nÞann 6. mars 2017 kl. 10:02 skrifaði Lea <lea@jardin.example>:\n> Hæ\n", "Já."
    ),
    Typed(
        "breton",
        "Ya.\n\nD’al Lun 6 a viz Meurzh 2017, Lea Roussel <lea@jardin.example> he deus skrivet:\n\n> Demat\n",
        "Ya.",
    ),
    Typed(
        "welsh",
        "Iawn.\n\nAr 6 Mawrth 2017 am 10:02, ysgrifennodd Lea <lea@jardin.example>:\n\n> Helo\n",
        "Iawn.",
    ),
    Typed(
        "irish", "Sea.\n\nAr 6 Márta 2017 ag 10:02, scríobh Lea <lea@jardin.example>:\n\n> Haigh\n", "Sea."
    ),
    Typed(
        "esperanto",
        "Jes.\n\nJe la 6-a de marto 2017 10:02, Lea <lea@jardin.example> skribis:\n\n> Saluton\n",
        "Jes.",
    ),
    Typed(
        "luxembourgish",
        "Jo.\n\nDe 6. Mäerz 2017 um 10:02 huet Lea <lea@jardin.example> geschriwwen:\n\n> Moien\n",
        "Jo.",
    ),
    Typed(
        "norwegian nynorsk",
        "Ja.\n\nDen 6. mars 2017 kl. 10:02 skreiv Lea <lea@jardin.example>:\n\n> Hei\n",
        "Ja.",
    ),
    Typed(
        "catalan",
        "Sí.\n\nEl dia 6 març 2017, a les 10:02, Lea <lea@jardin.example> va escriure:\n\n> Hola\n",
        "Sí.",
    ),
    Typed(
        "malay", "Ya.\n\nPada Isn, 6 Mac 2017 pada 10:02 Lea <lea@jardin.example> menulis:\n\n> Hai\n", "Ya."
    ),
    Typed("persian", "بله.\n\nدر ۶ مارس ۲۰۱۷ ساعت ۱۰:۰۲، Lea <lea@jardin.example> نوشت:\n\n> سلام\n", "بله."),
    Typed("hindi", "हाँ।\n\n6 मार्च 2017 को 10:02 am को, Lea <lea@jardin.example> ने लिखा:\n\n> नमस्ते\n", "हाँ।"),
    Typed(
        "md quote nested own",
        "As said:\n\n> quality first\n\n— Paul\n\nSo do I.\n",
        "As said:\n\n> quality first\n\n— Paul\n\nSo do I.",
        is_reply=False,
    ),
    Typed("shell prompt", "$ ls\n> a\n$ cat a\n\nThanks", "$ ls\n> a\n$ cat a\n\nThanks", is_reply=False),
    Typed(
        "xml in text",
        "<root>\n  <a>1</a>\n</root>\n\nIs it valid?",
        "<root>\n  <a>1</a>\n</root>\n\nIs it valid?",
        is_reply=False,
    ),
    Typed(
        "table",
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nok",
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nok",
        is_reply=False,
    ),
    Typed(
        "email in body header-like",
        "Subject: is free\n\nWe choose later.",
        "Subject: is free\n\nWe choose later.",
        is_reply=False,
    ),
    Typed("rsvp", "Yes, 2 people.\n\nFrom: 10h\nTo: 12h\n", "Yes, 2 people.\n\nFrom: 10h\nTo: 12h"),
    Typed(
        "poem",
        "Le 14 juillet,\nOn danse.\nZoé a écrit :\nun poème.",
        "Le 14 juillet,\nOn danse.\nZoé a écrit :\nun poème.",
        is_reply=False,
    ),
    Typed(
        "regards then quote",
        f"Fine.\n\nKind regards,\n\nZoe Petit\nManager | Garden Ltd\n\nThis message and any attachments are confidential.\n\n{ON}> Hello all,\n>\n> Here is the draft.\n> OK?\n",
        "Fine.\n\nKind regards,\n\nZoe Petit\nManager | Garden Ltd",
    ),
    Typed(
        "confidential own words",
        "The figures in this message are confidential, please keep them.\n",
        "The figures in this message are confidential, please keep them.",
        is_reply=False,
    ),
    Typed(
        "think before",
        "Think before you print the posters: which size?",
        "Think before you print the posters: which size?",
        is_reply=False,
    ),
    Typed(
        "env own",
        "Avant d'imprimer les affiches, relisez-les.\n\nMerci",
        "Avant d'imprimer les affiches, relisez-les.\n\nMerci",
        is_reply=False,
    ),
    Typed(
        "env own last",
        "Voici les affiches.\n\nAvant d'imprimer, relisez-les.",
        "Voici les affiches.\n\nAvant d'imprimer, relisez-les.",
        is_reply=False,
    ),
    Typed(
        "rappel own last",
        "Bonjour,\n\nPrima di stampare i manifesti, leggeteli.",
        "Bonjour,\n\nPrima di stampare i manifesti, leggeteli.",
        is_reply=False,
    ),
    Typed(
        "legal own",
        "Bonjour,\n\nLe bail est prêt.\n\nSi vous n'êtes pas le destinataire du bail, dites-le-moi.",
        "Bonjour,\n\nLe bail est prêt.\n\nSi vous n'êtes pas le destinataire du bail, dites-le-moi.",
        is_reply=False,
    ),
    Typed(
        "aviso own",
        "Hola,\n\nAviso legal: hay que firmar el contrato antes del viernes.",
        "Hola,\n\nAviso legal: hay que firmar el contrato antes del viernes.",
        is_reply=False,
    ),
    Typed(
        "hinweis own",
        "Hallo,\n\nRechtlicher Hinweis zum Verein: wir brauchen eine Satzung.",
        "Hallo,\n\nRechtlicher Hinweis zum Verein: wir brauchen eine Satzung.",
        is_reply=False,
    ),
    Typed(
        "infos own",
        "Bonjour,\n\nLes informations contenues dans ce message de la mairie sont fausses, je vérifie.",
        "Bonjour,\n\nLes informations contenues dans ce message de la mairie sont fausses, je vérifie.",
        is_reply=False,
    ),
    Typed(
        "views own",
        "Hello,\n\nThe views expressed in this article are not ours; shall we answer?",
        "Hello,\n\nThe views expressed in this article are not ours; shall we answer?",
        is_reply=False,
    ),
    Typed(
        "est dieses",
        "Hallo,\n\nDer Umwelt zuliebe fahren wir mit dem Rad.",
        "Hallo,\n\nDer Umwelt zuliebe fahren wir mit dem Rad.",
        is_reply=False,
    ),
    Typed(
        "denk",
        "Hoi,\n\nDe inhoud van dit bericht moet nog in het verslag.",
        "Hoi,\n\nDe inhoud van dit bericht moet nog in het verslag.",
        is_reply=False,
    ),
    Typed(
        "outlook own words",
        "Bonjour,\n\nTélécharger Outlook pour la mairie coûte 12 €.",
        "Bonjour,\n\nTélécharger Outlook pour la mairie coûte 12 €.",
        is_reply=False,
    ),
    Typed(
        "sent by own",
        "Bonjour,\n\nEnvoyé par Paul hier au courrier.",
        "Bonjour,\n\nEnvoyé par Paul hier au courrier.",
        is_reply=False,
    ),
    Typed(
        "postscript below the signature",
        "Oui.\n\n-- \nZoé\n\nPS : et les clés ?\n\nEnvoyé de mon iPhone\n",
        "Oui.\n\nPS : et les clés ?",
    ),
)
