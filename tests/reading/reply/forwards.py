"""How clients put a mail they pass on below its note, a line a client and language, with invented people.

`{old}` stands for the mail passed on as it is, `{quoted}` for the same with a `>` before every line.
"""

from __future__ import annotations

from typing import NamedTuple


class Passed(NamedTuple):
    """What a client writes, the subject it gives, and the subject of the mail passed on."""

    name: str
    subject: str
    text: str
    note: str
    inner: str = "Local"


OLD = "Bonjour à tous,\n\nLe local est libre.\n\nLéa"
QUOTED = "\n".join(f"> {line}" for line in OLD.split("\n"))

PASSED: tuple[Passed, ...] = (
    Passed(
        "gmail en",
        "Fwd: Local",
        "Pour info.\n\n---------- Forwarded message ---------\nFrom: Lea Roussel <lea@jardin.example>\nDate: Mon, Mar 6, 2017 at 10:02 AM\nSubject: Local\nTo: <zoe@jardin.example>\n\n\n{old}",
        "Pour info.",
    ),
    Passed(
        "gmail fr",
        "Fwd: Local",
        "---------- Forwarded message ---------\nDe : Léa Roussel <lea@jardin.example>\nDate: lun. 6 mars 2017 à 10:02\nSubject: Local\nTo: <zoe@jardin.example>\n\n\n{old}",
        "",
    ),
    Passed(
        "gmail de",
        "WG: Local",
        "Zur Info\n\n---------- Forwarded message ---------\nVon: Lea Roussel <lea@jardin.example>\nDate: Mo., 6. März 2017 um 10:02 Uhr\nSubject: Local\nTo: <zoe@jardin.example>\n\n\n{old}",
        "Zur Info",
    ),
    Passed(
        "gmail es",
        "Fwd: Local",
        "---------- Forwarded message ---------\nDe: Lea Roussel <lea@jardin.example>\nDate: lun, 6 mar 2017 a las 10:02\nSubject: Local\nTo: <zoe@jardin.example>\n\n\n{old}",
        "",
    ),
    Passed(
        "gmail ja",
        "Fwd: Local",
        "---------- Forwarded message ---------\nFrom: Lea Roussel <lea@jardin.example>\nDate: 2017年3月6日(月) 10:02\nSubject: Local\nTo: <zoe@jardin.example>\n\n\n{old}",
        "",
    ),
    Passed(
        "apple en",
        "Fwd: Local",
        "Pour info.\n\n> Begin forwarded message:\n> \n> From: Lea Roussel <lea@jardin.example>\n> Subject: Local\n> Date: 6 March 2017 at 10:02:33 CET\n> To: zoe@jardin.example\n> \n{quoted}",
        "Pour info.",
    ),
    Passed(
        "apple fr",
        "Tr : Local",
        "Pour info.\n\nDébut du message réexpédié :\n\n> De: Léa Roussel <lea@jardin.example>\n> Objet: Local\n> Date: 6 mars 2017 à 10:02:33 UTC+1\n> À: zoe@jardin.example\n> \n{quoted}",
        "Pour info.",
    ),
    Passed(
        "apple de",
        "Fwd: Local",
        "Anfang der weitergeleiteten Nachricht:\n\nVon: Lea Roussel <lea@jardin.example>\nBetreff: Local\nDatum: 6. März 2017 um 10:02:33 MEZ\nAn: zoe@jardin.example\n\n{old}",
        "",
    ),
    Passed(
        "apple nl",
        "Fwd: Local",
        "Begin doorgestuurd bericht:\n\nVan: Lea Roussel <lea@jardin.example>\nOnderwerp: Local\nDatum: 6 maart 2017 om 10:02:33 CET\nAan: zoe@jardin.example\n\n{old}",
        "",
    ),
    Passed(
        "apple pl",
        "Fwd: Local",
        "Początek przekazywanej wiadomości:\n\nOd: Lea Roussel <lea@jardin.example>\nTemat: Local\nData: 6 marca 2017 o 10:02:33 CET\nDo: zoe@jardin.example\n\n{old}",
        "",
    ),
    Passed(
        "outlook fr",
        "TR: Local",
        "Pour info.\n\nDe : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 10:02\nÀ : Zoé Petit <zoe@jardin.example>\nObjet : Local\n\n{old}",
        "Pour info.",
    ),
    Passed(
        "outlook en fw",
        "FW: Local",
        "FYI\n\nFrom: Lea Roussel [mailto:lea@jardin.example]\nSent: Monday, March 6, 2017 10:02 AM\nTo: Zoe\nSubject: Local\n\n{old}",
        "FYI",
    ),
    Passed(
        "outlook no note",
        "TR: Local",
        "________________________________\nDe : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 10:02\nÀ : Zoé Petit <zoe@jardin.example>\nObjet : Local\n\n{old}",
        "",
    ),
    Passed(
        "outlook it",
        "I: Local",
        "Da: Lea Roussel <lea@jardin.example>\nInviato: lunedì 6 marzo 2017 10:02\nA: Zoe\nOggetto: Local\n\n{old}",
        "",
    ),
    Passed(
        "outlook pt",
        "ENC: Local",
        "Veja.\n\nDe: Lea Roussel <lea@jardin.example>\nEnviada em: segunda-feira, 6 de março de 2017 10:02\nPara: Zoe\nAssunto: Local\n\n{old}",
        "Veja.",
    ),
    Passed(
        "outlook sv",
        "VB: Local",
        "Se nedan.\n\nFrån: Lea Roussel <lea@jardin.example>\nSkickat: den 6 mars 2017 10:02\nTill: Zoe\nÄmne: Local\n\n{old}",
        "Se nedan.",
    ),
    Passed(
        "outlook fi",
        "VL: Local",
        "Tiedoksi.\n\nLähettäjä: Lea Roussel <lea@jardin.example>\nLähetetty: maanantai 6. maaliskuuta 2017 10.02\nVastaanottaja: Zoe\nAihe: Local\n\n{old}",
        "Tiedoksi.",
    ),
    Passed(
        "outlook cs",
        "FW: Local",
        "Pro info.\n\nOd: Lea Roussel <lea@jardin.example>\nOdesláno: pondělí 6. března 2017 10:02\nKomu: Zoe\nPředmět: Local\n\n{old}",
        "Pro info.",
    ),
    Passed(
        "outlook tr",
        "İLT: Local",
        "Bilgi.\n\nKimden: Lea Roussel <lea@jardin.example>\nGönderildi: 6 Mart 2017 Pazartesi 10:02\nKime: Zoe\nKonu: Local\n\n{old}",
        "Bilgi.",
    ),
    Passed(
        "outlook hu",
        "TOV: Local",
        "Tájékoztatásul.\n\nFeladó: Lea Roussel <lea@jardin.example>\nElküldve: 2017. március 6., hétfő 10:02\nCímzett: Zoe\nTárgy: Local\n\n{old}",
        "Tájékoztatásul.",
    ),
    Passed(
        "outlook el",
        "ΠΡΘ: Local",
        "Για ενημέρωση.\n\nΑπό: Lea Roussel <lea@jardin.example>\nΣτάλθηκε: Δευτέρα, 6 Μαρτίου 2017 10:02\nΠρος: Zoe\nΘέμα: Local\n\n{old}",
        "Για ενημέρωση.",
    ),
    Passed(
        "outlook zh",
        "转发: Local",
        "请看。\n\n发件人: Lea Roussel <lea@jardin.example>\n发送时间: 2017年3月6日 10:02\n收件人: Zoe\n主题: Local\n\n{old}",
        "请看。",
    ),
    Passed(
        "outlook ja",
        "FW: Local",
        "ご参考まで。\n\n差出人: Lea Roussel <lea@jardin.example>\n送信日時: 2017年3月6日 10:02\n宛先: Zoe\n件名: Local\n\n{old}",
        "ご参考まで。",
    ),
    Passed(
        "tb fr",
        "Fwd: Local",
        "Pour info.\n\n\n-------- Message transféré --------\nSujet : \tLocal\nDate : \tMon, 6 Mar 2017 10:02:33 +0100\nDe : \tLéa Roussel <lea@jardin.example>\nPour : \tZoé <zoe@jardin.example>\n\n\n\n{old}",
        "Pour info.",
    ),
    Passed(
        "tb en",
        "Fwd: Local",
        "-------- Forwarded Message --------\nSubject: \tLocal\nDate: \tMon, 6 Mar 2017 10:02:33 +0100\nFrom: \tLea Roussel <lea@jardin.example>\nReply-To: \tlea2@jardin.example\nOrganization: \tJardin\nTo: \tZoe <zoe@jardin.example>\n\n\n\n{old}",
        "",
    ),
    Passed(
        "tb old",
        "Fwd: Local",
        "-------- Original Message --------\nSubject: \tLocal\nDate: \tMon, 6 Mar 2017 10:02:33 +0100\nFrom: \tLea Roussel <lea@jardin.example>\nTo: \tZoe <zoe@jardin.example>\n\n\n\n{old}",
        "",
    ),
    Passed(
        "tb nl",
        "Fwd: Local",
        "-------- Doorgestuurd bericht --------\nOnderwerp: \tLocal\nDatum: \tMon, 6 Mar 2017 10:02:33 +0100\nVan: \tLea Roussel <lea@jardin.example>\nAan: \tZoe <zoe@jardin.example>\n\n\n\n{old}",
        "",
    ),
    Passed(
        "tb pl",
        "Fwd: Local",
        "-------- Treść przekazanej wiadomości --------\nTemat: \tLocal\nData: \tMon, 6 Mar 2017 10:02:33 +0100\nNadawca: \tLea Roussel <lea@jardin.example>\nAdresat: \tZoe <zoe@jardin.example>\n\n\n\n{old}",
        "",
    ),
    Passed(
        "yahoo",
        "Fw: Local",
        "Pour info.\n\n----- Message transmis -----\nDe : Léa Roussel <lea@jardin.example>\nÀ : Zoé <zoe@jardin.example>\nEnvoyé : lundi 6 mars 2017 à 10:02:33 UTC+1\nObjet : Local\n\n{old}",
        "Pour info.",
    ),
    Passed(
        "yahoo en",
        "Fw: Local",
        "----- Forwarded Message -----\nFrom: Lea Roussel <lea@jardin.example>\nTo: Zoe <zoe@jardin.example>\nSent: Monday, March 6, 2017 at 10:02:33 AM GMT+1\nSubject: Local\n\n{old}",
        "",
    ),
    Passed(
        "zimbra",
        "Fwd: Local",
        'Pour info.\n\n----- Mail transféré -----\nDe: "Léa Roussel" <lea@jardin.example>\nÀ: "Zoé" <zoe@jardin.example>\nEnvoyé: Lundi 6 Mars 2017 10:02:33\nObjet: Local\n\n{old}',
        "Pour info.",
    ),
    Passed(
        "zimbra en",
        "Fwd: Local",
        '----- Forwarded Message -----\nFrom: "Lea Roussel" <lea@jardin.example>\nTo: "Zoe" <zoe@jardin.example>\nSent: Monday, March 6, 2017 10:02:33 AM\nSubject: Local\n\n{old}',
        "",
    ),
    Passed(
        "roundcube",
        "Fwd: Local",
        "Pour info.\n\n-------- Message original --------\nObjet: Local\nDate: 2017-03-06 10:02\nDe: Léa Roussel <lea@jardin.example>\nÀ: zoe@jardin.example\n\n{old}",
        "Pour info.",
    ),
    Passed(
        "proton",
        "Fw: Local",
        "------- Forwarded Message -------\nFrom: Lea Roussel <lea@jardin.example>\nDate: On Monday, March 6th, 2017 at 10:02 AM\nSubject: Local\nTo: Zoe <zoe@jardin.example>\n\n\n{quoted}",
        "",
    ),
    Passed(
        "orange",
        "TR: Local",
        'Pour info\n\n> Message du 06/03/17 10:02\n> De : "Léa Roussel" <lea@jardin.example>\n> A : zoe@jardin.example\n> Copie à :\n> Objet : Local\n>\n{quoted}',
        "Pour info",
    ),
    Passed(
        "samsung",
        "Fwd: Local",
        "Envoyé depuis mon appareil Galaxy\n\n-------- Message d'origine --------\nDe : Léa Roussel <lea@jardin.example>\nDate : 06/03/2017 10:02 (GMT+01:00)\nÀ : zoe@jardin.example\nObjet : Local\n\n{old}",
        "",
    ),
    Passed(
        "outlook android fw",
        "TR: Local",
        "Télécharger Outlook pour Android\n________________________________\nDe : Léa Roussel <lea@jardin.example>\nEnvoyé : lundi 6 mars 2017 10:02:33\nÀ : zoe@jardin.example\nObjet : Local\n\n{old}",
        "",
    ),
    Passed(
        "notes",
        "TR: Local",
        "----- Transféré par Zoé Petit/MAIRIE le 07/03/2017 09:00 -----\n\nDe :\tLéa Roussel <lea@jardin.example>\nA :\tzoe@jardin.example\nDate :\t06/03/2017 10:02\nObjet :\tLocal\n\n\n\n{old}",
        "",
    ),
    Passed(
        "mutt",
        "Fwd: Local",
        "----- Forwarded message from Lea Roussel <lea@jardin.example> -----\n\nDate: Mon, 6 Mar 2017 10:02:33 +0100\nFrom: Lea Roussel <lea@jardin.example>\nTo: zoe@jardin.example\nSubject: Local\n\n{old}\n\n----- End forwarded message -----",
        "",
    ),
    Passed(
        "gnus",
        "Fwd: Local",
        "FYI\n\n-------------------- Start of forwarded message --------------------\nFrom: Lea Roussel <lea@jardin.example>\nTo: zoe@jardin.example\nSubject: Local\nDate: Mon, 06 Mar 2017 10:02:33 +0100\n\n{old}\n-------------------- End of forwarded message --------------------",
        "FYI",
    ),
    Passed(
        "evolution",
        "Fwd: Local",
        "-------- Message transféré --------\nDe: Léa Roussel <lea@jardin.example>\nÀ: zoe@jardin.example\nObjet: Local\nDate: Mon, 06 Mar 2017 10:02:33 +0100\n\n{old}",
        "",
    ),
    Passed(
        "kmail",
        "Fwd: Local",
        "----------  Forwarded Message  ----------\n\nSubject: Local\nDate: Monday, March 6, 2017, 10:02:33 AM CET\nFrom: Lea Roussel <lea@jardin.example>\nTo: zoe@jardin.example\n\n{old}\n-----------------------------------------",
        "",
    ),
    Passed(
        "claws",
        "Fw: Local",
        "Begin forwarded message:\n\nDate: Mon, 6 Mar 2017 10:02:33 +0100\nFrom: Lea Roussel <lea@jardin.example>\nTo: zoe@jardin.example\nSubject: Local\n\n\n{old}",
        "",
    ),
    Passed(
        "spark",
        "Fwd: Local",
        "---------- Forwarded message ----------\nFrom: Lea Roussel <lea@jardin.example>\nDate: Mar 6, 2017, 10:02 AM +0100\nTo: zoe@jardin.example\nSubject: Local\n\n{quoted}",
        "",
    ),
    Passed(
        "mailru",
        "Fwd: Local",
        "-------- Пересылаемое сообщение --------\nОт кого: Lea Roussel <lea@jardin.example>\nКому: zoe@jardin.example\nДата: Понедельник, 6 марта 2017, 10:02 +03:00\nТема: Local\n\n{old}",
        "",
    ),
    Passed(
        "qq",
        "转发：Local",
        '------------------ 原始邮件 ------------------\n发件人: "Lea Roussel" <lea@jardin.example>;\n发送时间: 2017年3月6日(星期一) 上午10:02\n收件人: "zoe"<zoe@jardin.example>;\n主题: Local\n\n{old}',
        "",
    ),
    Passed(
        "163",
        "Fw:Local",
        '-------- 转发邮件信息 --------\n发件人："Lea Roussel" <lea@jardin.example>\n发送日期：2017-03-06 10:02:33\n收件人：zoe@jardin.example\n主题：Local\n{old}',
        "",
    ),
    Passed(
        "gmx",
        "Fw: Local",
        'Gesendet: Montag, 06. März 2017 um 10:02 Uhr\nVon: "Lea Roussel" <lea@jardin.example>\nAn: zoe@jardin.example\nBetreff: Local\n\n{old}',
        "",
    ),
    Passed(
        "ionos",
        "Fwd: Local",
        "---------- Ursprüngliche Nachricht ----------\nVon: Lea Roussel <lea@jardin.example>\nAn: zoe@jardin.example\nDatum: 06.03.2017 10:02\nBetreff: Local\n\n{old}",
        "",
    ),
    Passed(
        "no prefix gmail",
        "Local",
        "Je vous transmets.\n\n---------- Forwarded message ---------\nFrom: Lea Roussel <lea@jardin.example>\nDate: Mon, Mar 6, 2017 at 10:02 AM\nSubject: Local\nTo: <zoe@jardin.example>\n\n{old}",
        "Je vous transmets.",
    ),
    Passed(
        "wrapped subject",
        "Fwd: Local",
        "---------- Forwarded message ---------\nFrom: Lea Roussel <lea@jardin.example>\nDate: Mon, Mar 6, 2017 at 10:02 AM\nSubject: Une salle pour la réunion du groupe de travail du mois de mars et\nd'avril\nTo: <zoe@jardin.example>\n\n{old}",
        "",
        "Une salle pour la réunion du groupe de travail du mois de mars et d'avril",
    ),
    Passed(
        "ru gmail",
        "Fwd: Local",
        "---------- Forwarded message ---------\nОт: Lea Roussel <lea@jardin.example>\nDate: пн, 6 мар. 2017 г. в 10:02\nSubject: Local\nTo: <zoe@jardin.example>\n\n{old}",
        "",
    ),
    Passed(
        "hushmail",
        "Fwd: Local",
        '----- Forwarded message from "Lea Roussel" <lea@jardin.example> on 06/03/2017 at 10:02 -----\n\nFrom: "Lea Roussel" <lea@jardin.example>\nSubject: Local\nDate: 06/03/2017 10:02\nTo: zoe@jardin.example\n\n{old}',
        "",
    ),
    Passed(
        "da apple",
        "Fwd: Local",
        "Start på videresendt besked:\n\nFra: Lea Roussel <lea@jardin.example>\nEmne: Local\nDato: 6. marts 2017 kl. 10.02.33 CET\nTil: zoe@jardin.example\n\n{old}",
        "",
    ),
    Passed(
        "sv apple",
        "Fwd: Local",
        "Vidarebefordrat brev:\n\nFrån: Lea Roussel <lea@jardin.example>\nÄmne: Local\nDatum: 6 mars 2017 kl. 10:02:33 CET\nTill: zoe@jardin.example\n\n{old}",
        "",
    ),
    Passed(
        "fi apple",
        "Fwd: Local",
        "Välitetty viesti alkaa:\n\nLähettäjä: Lea Roussel <lea@jardin.example>\nAihe: Local\nPäivämäärä: 6. maaliskuuta 2017 klo 10.02.33 UTC+2\nVastaanottaja: zoe@jardin.example\n\n{old}",
        "",
    ),
    Passed(
        "pt apple",
        "Fwd: Local",
        "Início da mensagem encaminhada:\n\nDe: Lea Roussel <lea@jardin.example>\nAssunto: Local\nData: 6 de março de 2017 10:02:33 BRT\nPara: zoe@jardin.example\n\n{old}",
        "",
    ),
    Passed(
        "es apple",
        "Fwd: Local",
        "Inicio del mensaje reenviado:\n\nDe: Lea Roussel <lea@jardin.example>\nAsunto: Local\nFecha: 6 de marzo de 2017, 10:02:33 CET\nPara: zoe@jardin.example\n\n{old}",
        "",
    ),
    Passed(
        "it apple",
        "Fwd: Local",
        "Inizio messaggio inoltrato:\n\nDa: Lea Roussel <lea@jardin.example>\nOggetto: Local\nData: 6 marzo 2017 alle ore 10:02:33 CET\nA: zoe@jardin.example\n\n{old}",
        "",
    ),
    Passed(
        "hey fwd",
        "Fwd: Local",
        'See below\n\n---------- Forwarded message ----------\nFrom: "Lea, Roussel: (DGS)" <lea@jardin.example>\nDate: Monday 6 March 2017 10:02\nSubject: Local: suite\nTo: zoe@jardin.example\n\n{old}',
        "See below",
        "Local: suite",
    ),
)
