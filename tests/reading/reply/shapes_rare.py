"""More ways of clients to put an older mail below a reply: rarer clients, languages and accidents."""

from __future__ import annotations

from reading.reply.shapes import Shape

RARE: tuple[Shape, ...] = (
    Shape(
        "aol en",
        "In a message dated 3/6/2017 10:02:33 AM Romance Standard Time, lea@jardin.example writes:\n\n{old}",
    ),
    Shape(
        "aol fr",
        "Dans un e-mail daté du 06/03/2017 10:02:33 Paris, Madrid, lea@jardin.example a écrit :\n\n{old}",
    ),
    Shape("horde fr", "Selon Léa Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape("horde en", "Quoting Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape("horde de", "Zitat von Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape("mutt", "* Lea Roussel <lea@jardin.example> [2017-03-06 10:02:33 +0100]:\n\n{quoted}"),
    Shape("mutt2", "On Mon, Mar 06, 2017 at 10:02:33AM +0100, Lea Roussel wrote:\n{quoted}"),
    Shape("dashed", "---- Lea Roussel wrote ----\n\n{quoted}"),
    Shape("samsung name", "---- Léa Roussel a écrit ----\n\n{old}"),
    Shape("tb said", "Lea Roussel said the following on 3/6/2017 10:02 AM:\n{quoted}"),
    Shape(
        "emclient",
        '------ Message d\'origine ------\nDe: "Léa Roussel" <lea@jardin.example>\nÀ: "Projets" <projets@ess.example>\nEnvoyé : 06/03/2017 10:02:33\nObjet : Compte rendu\n\n{old}',
    ),
    Shape(
        "emclient en",
        '------ Original Message ------\nFrom: "Lea" <lea@jardin.example>\nTo: projets@ess.example\nSent: 3/6/2017 10:02:33 AM\nSubject: Minutes\n\n{old}',
    ),
    Shape(
        "apple wrapped in quote",
        "> On Mar 6, 2017, at 10:02 AM, Lea Roussel with a long name <\n> lea@jardin.example> wrote:\n> \n{quoted}",
    ),
    Shape(
        "apple wrapped fr",
        "> Le 6 mars 2017 à 10:02, Léa Roussel de la commission des projets\n> <lea@jardin.example> a écrit :\n> \n{quoted}",
    ),
    Shape(
        "mailru", "Понедельник, 6 марта 2017, 10:02 +03:00 от Lea Roussel <lea@jardin.example>:\n\n{quoted}"
    ),
    Shape("yandex", '06.03.2017, 10:02, "Lea Roussel" <lea@jardin.example>:\n\n{quoted}'),
    Shape("ru user", "понедельник, 6 марта 2017 г. пользователь Lea Roussel написал:\n\n{quoted}"),
    Shape("hu", "Lea Roussel <lea@jardin.example> ezt írta (időpont: 2017. márc. 6., H, 10:02):\n\n{quoted}"),
    Shape("fi apple", "Lea Roussel <lea@jardin.example> kirjoitti 6.3.2017 kello 10.02:\n\n{old}"),
    Shape("ko", "2017년 3월 6일 (월) 오전 10:02, Lea Roussel <lea@jardin.example>님이 작성:\n\n{quoted}"),
    Shape("ja", "2017年3月6日(月) 10:02 Lea Roussel <lea@jardin.example>:\n\n{old}"),
    Shape(
        "el", "Στις Δευ, 6 Μαρ 2017 στις 10:02 π.μ., ο/η Lea Roussel <lea@jardin.example> έγραψε:\n\n{quoted}"
    ),
    Shape(
        "vi", "Vào Th 2, 6 thg 3, 2017 vào lúc 10:02 Lea Roussel <lea@jardin.example> đã viết:\n\n{quoted}"
    ),
    Shape("ro", "În lun., 6 mar. 2017 la 10:02, Lea Roussel <lea@jardin.example> a scris:\n\n{quoted}"),
    Shape("uk", "пн, 6 бер. 2017 р. о 10:02 Lea Roussel <lea@jardin.example> пише:\n\n{quoted}"),
    Shape(
        "ca",
        "Missatge de Lea Roussel <lea@jardin.example> del dia dl., 6 de març 2017 a les 10:02:\n\n{quoted}",
    ),
    Shape("hr", "pon, 6. ožu 2017. u 10:02 Lea Roussel <lea@jardin.example> napisao je:\n\n{quoted}"),
    Shape(
        "he",
        "\u202bבתאריך יום ב׳, 6 במרץ 2017 ב-10:02 מאת \u202aLea Roussel\u202c\u200f <\u202alea@jardin.example\u202c\u200f>:\u202c\n\n{quoted}",
    ),
    Shape("ar", "في الاثنين، 6 مارس 2017 10:02 ص Lea Roussel <lea@jardin.example> كتب:\n\n{quoted}"),
    Shape("th", "ในวันที่ จ. 6 มี.ค. 2017 เวลา 10:02 Lea Roussel <lea@jardin.example> เขียนว่า:\n\n{quoted}"),
    Shape("es iso", "2017-03-06 10:02 GMT-03:00 Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "es gmail paren",
        "El lun., 6 mar. 2017 10:02, Lea Roussel <lea@jardin.example>\nescribió:\n\n{quoted}",
    ),
    Shape(
        "pt gmail without time",
        "Em segunda-feira, 6 de março de 2017, Lea Roussel <lea@jardin.example>\nescreveu:\n\n{quoted}",
    ),
    Shape("pt thunder", "Em 06/03/2017 10:02, Lea Roussel escreveu:\n{quoted}"),
    Shape("nl thunder", "Op 06-03-17 om 10:02 schreef Lea Roussel:\n{quoted}"),
    Shape("nl gmail old", "Op 6 maart 2017 10:02 schreef Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "de webde",
        'Gesendet: Montag, 06. März 2017 um 10:02 Uhr\nVon: "Lea Roussel" <lea@jardin.example>\nAn: projets@ess.example\nBetreff: Re: Protokoll\n\n{old}',
    ),
    Shape("de hat", "Am 06.03.2017 um 10:02 hat Lea Roussel <lea@jardin.example> geschrieben:\n\n{quoted}"),
    Shape(
        "bold dstar",
        "**De :** Léa Roussel <lea@jardin.example>\n**Envoyé :** lundi 6 mars 2017 09:12\n**À :** Projets\n**Objet :** CR\n\n{old}",
    ),
    Shape(
        "star colon",
        "*From*: Lea Roussel <lea@jardin.example>\n*Sent*: Monday, March 6, 2017 9:12 AM\n*To*: Projects\n*Subject*: Minutes\n\n{old}",
    ),
    Shape(
        "indent",
        "   From: Lea Roussel <lea@jardin.example>\n   Sent: Monday, March 6, 2017 9:12 AM\n   To: Projects\n   Subject: Minutes\n\n{old}",
    ),
    Shape(
        "crowded blank",
        "De : Léa Roussel <lea@jardin.example>\n\nEnvoyé : lundi 6 mars 2017 09:12\n\nÀ : Projets ESS\n\nObjet : Compte rendu\n\n{old}",
    ),
    Shape(
        "date first",
        "Date: Mon, 06 Mar 2017 10:02:33 +0100\nFrom: lea@jardin.example\nTo: projets@ess.example\nSubject: Minutes\n\n{old}",
    ),
    Shape(
        "from only to subj",
        "From: Lea <lea@jardin.example>\nTo: projets@ess.example\nSubject: Minutes\n\n{old}",
    ),
    Shape(
        "reply-to",
        "From: Lea <lea@jardin.example>\nReply-To: Lea <lea@jardin.example>\nDate: Monday, 6 March 2017 10:02\nTo: projets@ess.example\nSubject: Minutes\n\n{old}",
    ),
    Shape("discourse mark", "## Veuillez saisir votre réponse au-dessus de cette ligne. ##\n\n{old}"),
    Shape(
        "outlook fr exp",
        "Expéditeur : Léa Roussel <lea@jardin.example>\nDate : lundi 6 mars 2017 à 10:02\nÀ : Projets\nObjet : CR\n\n{old}",
    ),
    Shape(
        "gmail phone", "Le lun. 6 mars 2017, 10:02, Léa Roussel <lea@jardin.example> a écrit :\n\n{quoted}"
    ),
    Shape(
        "gmail fr unquoted date only", "Le 6 mars 2017, à 10:02, Léa <lea@jardin.example> a écrit:\n\n{old}"
    ),
    Shape("apple ca", "Le 6 mars 2017 à 10 h 02, Léa Roussel <lea@jardin.example> a écrit :\n\n{old}"),
    Shape(
        "fr without accents",
        "Le lun. 6 mars 2017 a 10:02, Lea Roussel <lea@jardin.example> a ecrit :\n\n{quoted}",
    ),
    Shape(
        "fr no-break spaces",
        "Le\xa06\xa0mars 2017 à 10:02, Léa Roussel <lea@jardin.example> a\xa0écrit\xa0:\n\n{quoted}",
    ),
    Shape(
        "fr decoded wrongly",
        "Le lun. 6 mars 2017 Ã  10:02, LÃ©a Roussel <lea@jardin.example> a Ã©crit :\n\n{quoted}",
    ),
    Shape(
        "fr accents lost",
        "Le lun. 6 mars 2017 ? 10:02, L?a Roussel <lea@jardin.example> a ?crit :\n\n{quoted}",
    ),
    Shape("roundcube long", "Le 06.03.2017 10:02, Léa Roussel a écrit :\n\n{quoted}"),
    Shape("evolution", "Le lundi 06 mars 2017 à 10:02 +0100, Léa Roussel a écrit :\n{quoted}"),
    Shape("kmail", "Le lundi 6 mars 2017, 10:02:33 CET Léa Roussel a écrit :\n{quoted}"),
    Shape(
        "wanadoo",
        '> message du 06/03/17 10:02\n> De : "Léa" <lea@jardin.example>\n> A : "projets" <projets@ess.example>\n> Copie à : \n> Objet : Re: CR\n>\n>\n{quoted}',
    ),
    Shape("orange2", '> Message du 06/03/17 10:02\n> De : "Léa"\n> A : "projets"\n> Objet : CR\n>\n{quoted}'),
    Shape(
        "outlook bug cc",
        "De : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets ESS <projets@ess.example>\nCc : \nObjet : \n\n{old}",
    ),
    Shape(
        "outlook no blank",
        "De : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets ESS <projets@ess.example>\nObjet : CR\n{old}",
    ),
    Shape(
        "outlook importance",
        "De : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets ESS <projets@ess.example>\nObjet : CR\nImportance : Haute\n\n{old}",
    ),
    Shape(
        "outlook de la part",
        "De : Léa Roussel [mailto:lea@jardin.example] De la part de Hugo\nEnvoyé : lundi 6 mars 2017 09:12\nÀ : Projets ESS\nObjet : CR\n\n{old}",
    ),
    Shape("equals orig", "=========== Message original ===========\n\n{old}"),
    Shape(
        "gt from",
        "> From: Lea <lea@jardin.example>\n> To: projets@ess.example\n> Sent: Monday, March 6, 2017\n> Subject: Minutes\n>\n{quoted}",
    ),
)
