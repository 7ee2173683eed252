"""Ways of clients in other languages than French and English to put an older mail below a reply."""

from __future__ import annotations

from reading.reply.shapes import Shape

LANGUAGES: tuple[Shape, ...] = (
    Shape(
        "de gmail", "Am Mo., 6. März 2017 um 10:02 Uhr schrieb Lea Roussel <lea@jardin.example>:\n\n{quoted}"
    ),
    Shape(
        "de gmail wrapped",
        "Am Mo., 6. März 2017 um 10:02 Uhr schrieb Lea Roussel <\nlea@jardin.example>:\n\n{quoted}",
    ),
    Shape("de thunderbird", "Am 06.03.2017 um 10:02 schrieb Lea Roussel:\n{quoted}"),
    Shape("de apple mail", "Am 06.03.2017 um 10:02 schrieb Lea Roussel <lea@jardin.example>:\n\n{old}"),
    Shape(
        "de inbox", "Lea Roussel <lea@jardin.example> schrieb am Mo., 6. März 2017 um\n10:02 Uhr:\n\n{quoted}"
    ),
    Shape(
        "de outlook",
        "Von: Lea Roussel <lea@jardin.example>\nGesendet: Montag, 6. März 2017 09:12\nAn: Projekte\nBetreff: Protokoll\n\n{old}",
    ),
    Shape(
        "de outlook original",
        "-----Ursprüngliche Nachricht-----\nVon: Lea Roussel\nGesendet: Montag, 6. März 2017 09:12\nAn: Projekte\nBetreff: Protokoll\n\n{old}",
    ),
    Shape(
        "de gmx",
        'Gesendet: Montag, 06. März 2017 um 10:02 Uhr\nVon: "Lea Roussel" <lea@jardin.example>\nAn: projets@ess.example\nBetreff: Protokoll\n\n{old}',
    ),
    Shape(
        "es gmail", "El lun, 6 mar 2017 a las 10:02, Lea Roussel (<lea@jardin.example>) escribió:\n\n{quoted}"
    ),
    Shape("es thunderbird", "El 06/03/17 a las 10:02, Lea Roussel escribió:\n{quoted}"),
    Shape(
        "es outlook",
        "De: Lea Roussel <lea@jardin.example>\nEnviado el: lunes, 6 de marzo de 2017 9:12\nPara: Proyectos\nAsunto: Acta\n\n{old}",
    ),
    Shape(
        "it gmail",
        "Il giorno lun 6 mar 2017 alle ore 10:02 Lea Roussel <lea@jardin.example>\nha scritto:\n\n{quoted}",
    ),
    Shape("it thunderbird", "Il 06/03/2017 10:02, Lea Roussel ha scritto:\n{quoted}"),
    Shape(
        "it outlook",
        "Da: Lea Roussel <lea@jardin.example>\nInviato: lunedì 6 marzo 2017 09:12\nA: Progetti\nOggetto: Verbale\n\n{old}",
    ),
    Shape("nl gmail", "Op ma 6 mrt. 2017 om 10:02 schreef Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "nl apple mail",
        "Op 6 mrt. 2017, om 10:02 heeft Lea Roussel <lea@jardin.example> het volgende geschreven:\n\n{old}",
    ),
    Shape(
        "nl outlook",
        "Van: Lea Roussel <lea@jardin.example>\nVerzonden: maandag 6 maart 2017 09:12\nAan: Projecten\nOnderwerp: Verslag\n\n{old}",
    ),
    Shape(
        "pt gmail",
        "Em seg., 6 de mar. de 2017 às 10:02, Lea Roussel <lea@jardin.example>\nescreveu:\n\n{quoted}",
    ),
    Shape(
        "pt outlook",
        "De: Lea Roussel <lea@jardin.example>\nEnviada em: segunda-feira, 6 de março de 2017 09:12\nPara: Projetos\nAssunto: Ata\n\n{old}",
    ),
    Shape("sv gmail", "Den mån 6 mars 2017 kl 10:02 skrev Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "sv outlook",
        "Från: Lea Roussel <lea@jardin.example>\nSkickat: den 6 mars 2017 09:12\nTill: Projekt\nÄmne: Protokoll\n\n{old}",
    ),
    Shape("da gmail", "man. 6. mar. 2017 kl. 10.02 skrev Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "da outlook",
        "Fra: Lea Roussel <lea@jardin.example>\nSendt: 6. marts 2017 09:12\nTil: Projekter\nEmne: Referat\n\n{old}",
    ),
    Shape(
        "fi gmail", "ma 6. maalisk. 2017 klo 10.02 Lea Roussel (lea@jardin.example) kirjoitti:\n\n{quoted}"
    ),
    Shape(
        "fi outlook",
        "Lähettäjä: Lea Roussel <lea@jardin.example>\nLähetetty: maanantai 6. maaliskuuta 2017 9.12\nVastaanottaja: Projektit\nAihe: Pöytäkirja\n\n{old}",
    ),
    Shape("pl gmail", "pon., 6 mar 2017 o 10:02 Lea Roussel <lea@jardin.example> napisał(a):\n\n{quoted}"),
    Shape("pl thunderbird", "W dniu 06.03.2017 o 10:02, Lea Roussel pisze:\n{quoted}"),
    Shape(
        "pl outlook",
        "Od: Lea Roussel <lea@jardin.example>\nWysłano: poniedziałek, 6 marca 2017 09:12\nDo: Projekty\nTemat: Protokół\n\n{old}",
    ),
    Shape("ru gmail", "пн, 6 мар. 2017 г. в 10:02, Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "ru apple mail", "6 марта 2017 г., в 10:02, Lea Roussel <lea@jardin.example> написал(а):\n\n{quoted}"
    ),
    Shape(
        "ru outlook",
        "От: Lea Roussel <lea@jardin.example>\nОтправлено: 6 марта 2017 г. 9:12\nКому: Проекты\nТема: Протокол\n\n{old}",
    ),
    Shape("zh gmail", "Lea Roussel <lea@jardin.example> 于2017年3月6日周一 10:02写道：\n\n{quoted}"),
    Shape(
        "zh apple mail", "> 在 2017年3月6日，上午10:02，Lea Roussel <lea@jardin.example> 写道：\n> \n{quoted}"
    ),
    Shape(
        "zh outlook",
        "发件人: Lea Roussel <lea@jardin.example>\n发送时间: 2017年3月6日 10:02\n收件人: 项目\n主题: 纪要\n\n{old}",
    ),
    Shape("ja gmail", "2017年3月6日(月) 10:02 Lea Roussel <lea@jardin.example>:\n\n{quoted}"),
    Shape(
        "cs gmail", "po 6. 3. 2017 v 10:02 odesílatel Lea Roussel <lea@jardin.example> napsal:\n\n{quoted}"
    ),
    Shape(
        "tr gmail",
        "Lea Roussel <lea@jardin.example>, 6 Mar 2017 Pzt, 10:02 tarihinde şunu yazdı:\n\n{quoted}",
    ),
)
